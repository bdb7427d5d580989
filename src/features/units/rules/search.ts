import {
  childrenOf,
  ancestorsOf,
  nameOn,
  placed,
  type TreeAt,
  treeAt,
  type UnitTree,
  versionNear,
} from './tree.ts';
import type { PlacedUnit, UnitVersion } from '../contract.ts';

/** Letters without marks or case: "Đông Hải" and "dong hai" are the same to a searcher. */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface FoundUnit {
  unit: PlacedUnit;
  /** "Xã Phú Lâm, Huyện Tân Lâm, Tỉnh Đông Hải" without the unit itself. */
  path: string;
}

/** Units whose name, short name or alias holds every word that was typed; those in force on the date first. */
export function searchUnits(tree: UnitTree, text: string, on: string, limit = 20): FoundUnit[] {
  const words = foldName(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const at = treeAt(tree, on);
  const ranked: { unit: PlacedUnit; rank: number }[] = [];
  for (const unitId of tree.versionsOf.keys()) {
    const version = versionNear(tree, unitId, on);
    const rank = version ? rankOf(foldedNames(version), words) : undefined;
    if (version && rank !== undefined)
      ranked.push({ unit: placed(tree, version), rank: at.units.has(unitId) ? rank : rank + 10 });
  }
  ranked.sort(
    (a, b) => a.rank - b.rank || a.unit.level - b.unit.level || collator.compare(a.unit.name, b.unit.name),
  );
  return ranked.slice(0, limit).map(({ unit }) => ({ unit, path: pathOf(tree, at, unit) }));
}

const collator = new Intl.Collator('vi', { numeric: true });
const folded = new WeakMap<UnitVersion, readonly string[]>();

/** People search as they type: each version's names are folded once. */
function foldedNames(version: UnitVersion): readonly string[] {
  const known = folded.get(version);
  if (known) return known;
  const names = [version.name, version.shortName, ...version.aliases].map(foldName);
  folded.set(version, names);
  return names;
}

/** 0 whole name, 1 beginning of it, 2 words beginning so, undefined not at all. */
function rankOf(names: readonly string[], words: readonly string[]): number | undefined {
  const ranks = names.flatMap((name) => {
    if (name === words.join(' ')) return [0];
    if (name.startsWith(words.join(' '))) return [1];
    const own = name.split(' ');
    return words.every((word) => own.some((one) => one.startsWith(word))) ? [2] : [];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function pathOf(tree: UnitTree, at: TreeAt, unit: PlacedUnit): string {
  if (at.units.has(unit.unitId))
    return ancestorsOf(at, unit.unitId)
      .map((ancestor) => ancestor.name)
      .join(', ');
  return unit.parentId ? (nameOn(tree, unit.parentId, unit.validFrom) ?? '') : '';
}

/** A unit as a reader of plans must know it: every spelling under which a document may name it. */
export interface DirectoryEntry {
  unitId: string;
  name: string;
  shortName: string;
  aliases: string[];
  typeCode: string;
  kind: PlacedUnit['kind'];
  parentId: string | null;
}

/** The unit and its apparatus and all below it on the date. Hamlets are left out: plans do not address them by name. */
export function directoryAt(tree: UnitTree, on: string, rootUnitId: string): DirectoryEntry[] {
  const at = treeAt(tree, on);
  const found: DirectoryEntry[] = [];
  const walk = (unit: PlacedUnit) => {
    if (unit.kind === 'hamlet') return;
    const { unitId, name, shortName, typeCode, kind, parentId } = unit;
    found.push({ unitId, name, shortName, aliases: spellingsOf(unit), typeCode, kind, parentId });
    for (const child of childrenOf(at, unitId)) walk(child);
  };
  const root = at.units.get(rootUnitId);
  if (root) walk(root);
  return found;
}

/** An authority is named by its place ("xã Phú Lâm") and by its committee ("UBND xã Phú Lâm"). */
function spellingsOf(unit: PlacedUnit): string[] {
  if (unit.kind !== 'authority') return [...unit.aliases];
  const place = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  return [...new Set([...unit.aliases, `UBND ${place}`, `Ủy ban nhân dân ${place}`])];
}
