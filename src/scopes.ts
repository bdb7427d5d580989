import type { ScopeSource } from './features/accounts/server/public.ts';
import { ancestorsOf, allUnits, treeAt, type UnitTree } from './features/units/rules.ts';
import { knownTree, loadTree, scopeOfAssignments, unitNamesAt } from './features/units/server/public.ts';

/** What stands before a place's own name: "Xã Phú Lâm" is guessed as "Phú Lâm". */
const kindOfPlace = /^(tỉnh|thành phố|huyện|quận|thị xã|xã|thị trấn|phường|đặc khu) /i;

const peopleKept = 2000;

/** What accounts must know of units, answered by the units room. */
export function unitScopes(): ScopeSource {
  const scopes = new WeakMap<UnitTree, Map<string, ReturnType<typeof scopeOfAssignments>>>();
  return {
    async scopeOf(open, { localityId, treeStamp, functions, on }) {
      const tree = knownTree(localityId, treeStamp) ?? (await open((tx) => loadTree(tx, localityId)));
      const people = scopes.get(tree) ?? new Map();
      scopes.set(tree, people);
      const key = `${on} ${functions.map((held) => `${held.function}@${held.unitId}`).join(' ')}`;
      const scope = people.get(key) ?? scopeOfAssignments(tree, functions, on);
      remember(people, key, scope, peopleKept);
      return scope;
    },
    unitNames: async (tx, localityId, unitIds, on) =>
      unitNamesAt(await loadTree(tx, localityId), unitIds, on),
    async unitsAmong(tx, localityId, unitIds, on) {
      const at = treeAt(await loadTree(tx, localityId), on);
      const wanted = new Set(unitIds);
      return allUnits(at)
        .filter((unit) => wanted.has(unit.unitId))
        .map((unit) => ({
          unitId: unit.unitId,
          name: unit.name,
          depth: ancestorsOf(at, unit.unitId).length,
        }));
    },
    async placeNames(tx, localityId, on) {
      const at = treeAt(await loadTree(tx, localityId), on);
      return allUnits(at)
        .filter((unit) => unit.kind === 'authority')
        .flatMap((unit) => [unit.name, unit.name.replace(kindOfPlace, ''), unit.shortName, ...unit.aliases]);
    },
  };
}

/** Keeps the newest entries: the oldest makes room. */
function remember<T>(entries: Map<string, T>, key: string, entry: T, most: number): void {
  entries.delete(key);
  const oldest = entries.keys().next().value;
  if (entries.size >= most && oldest !== undefined) entries.delete(oldest);
  entries.set(key, entry);
}
