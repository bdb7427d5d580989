import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import {
  allUnits,
  ancestorsOf,
  scopeOf,
  type TreeAt,
  treeAt,
  type UnitTree,
  versionNear,
} from '../../units/rules.ts';
import type { ListFilter } from '../contract.ts';
import { asHolderOf, childPermissions } from '../permissions.ts';
import { criticalGroups } from '../rules/code-lists.ts';
import { reachOf } from '../rules/visibility.ts';
import type { Asker } from './places.ts';
import type { ListArea } from './queries-lists.ts';
import { codeLists } from './reference.ts';

/** The asking person as a reader of children: other functions of theirs widen nothing. */
export const readerIn = <C extends Asker>(ctx: C): C => ({
  ...ctx,
  actor: asHolderOf(ctx.actor, childPermissions['child.read']),
});

/**
 * The part of the caller's scope that a list, a count or a search is about. A whole locality is not spelt out; hamlets are
 * looked for among the rows of their commune.
 * @throws 404 when the unit is not in the caller's scope
 */
export function areaOf(ctx: Asker, tree: UnitTree, unitId: string | undefined): ListArea {
  const { actor } = ctx;
  const today = localDateOf(ctx.now);
  if (unitId === undefined && actor.wholeLocality) return { communeIds: undefined, unitIds: undefined };
  if (unitId !== undefined && !actor.wholeLocality && !actor.unitIds.includes(unitId)) throw notFound();
  const units = unitId === undefined ? actor.unitIds : scopeOf(tree, unitId, today);
  if (units.length === 0) throw notFound();
  const at = treeAt(tree, today);
  const known = communesOf.get(at) ?? new WeakMap<readonly string[], Communes>();
  communesOf.set(at, known);
  const communes = known.get(units) ?? gatherCommunes(tree, units, today);
  known.set(units, communes);
  return {
    communeIds: communes.ids,
    ...{ chosen: unitId !== undefined, wide: communes.ids.length * 10 >= authoritiesIn(at) },
    // Where only hamlets were asked for, their commune's other rows are not meant.
    unitIds: unitId !== undefined && communes.hamletsOnly ? units : undefined,
  };
}

interface Communes {
  ids: readonly string[];
  /** None of the units is a commune itself. */
  hamletsOnly: boolean;
}

/** Of lists of units that stay the same from request to request (`asHolderOf`, `scopeOf`): a province has thousands. */
const communesOf = new WeakMap<TreeAt, WeakMap<readonly string[], Communes>>();

const authorities = new WeakMap<TreeAt, number>();

function authoritiesIn(at: TreeAt): number {
  const known = authorities.get(at) ?? allUnits(at).filter(({ kind }) => kind === 'authority').length;
  authorities.set(at, known);
  return known;
}

function gatherCommunes(tree: UnitTree, units: readonly string[], today: string): Communes {
  const isAuthority = (id: string) => kindOf(tree, id, today) === 'authority';
  const inside = new Set(units.filter(isAuthority));
  const communesOfHamlets = units.flatMap((id) => {
    const parentId = isAuthority(id) ? null : versionNear(tree, id, today)?.parentId;
    return parentId && !inside.has(parentId) ? [parentId] : [];
  });
  return { ids: [...inside, ...new Set(communesOfHamlets)], hamletsOnly: inside.size === 0 };
}

/**
 * The area of a list or a count, with what its filter may tell this person.
 * @throws 422 when the filter asks for what they see of no child
 */
export function filteredArea(ctx: Asker, tree: UnitTree, filter: ListFilter): ListArea {
  const area = areaOf(ctx, tree, filter.unitId);
  if (filter.cells?.some(({ kind }) => kind === 'contains')) requireNarrow(area, 'cells');
  const told = reachOf(ctx.actor, filter);
  if (told.reach === 'all') return area;
  if (told.reach === 'none')
    throw refused('platform.invalid-input', {
      fields: [{ path: told.field, code: 'children.filter-hidden' }],
    });
  const { accountId } = ctx.actor;
  const to = { accountId, on: localDateOf(ctx.now), exceptCodes: criticalGroups(codeLists) };
  return { ...area, assigned: to };
}

/** In this many communes (a district's) texts are looked through and rows put in order without an index. */
const narrow = 25;

/** @throws 422 where a question without an index would walk through more than a district */
export function requireNarrow({ communeIds, assigned }: ListArea, path: string): void {
  if (assigned || (communeIds && communeIds.length <= narrow)) return;
  throw refused('platform.invalid-input', { fields: [{ path, code: 'children.narrow-first' }] });
}

const kindOf = (tree: UnitTree, unitId: string, on: string) =>
  tree.types.get(versionNear(tree, unitId, on)?.typeCode ?? '')?.kind;

/** Under which unit of the day a fact is shown: its own where that is in force, else the nearest one that has its work. */
export function heirsOn(tree: UnitTree, on: string): (unitId: string) => string {
  const at = treeAt(tree, on);
  const heirs = new Map<string, string>();
  return (unitId) => {
    if (at.units.has(unitId)) return unitId;
    const known = heirs.get(unitId);
    if (known !== undefined) return known;
    const having = [...at.units.keys()].filter((id) => scopeOf(tree, id, on).includes(unitId));
    having.sort((a, b) => ancestorsOf(at, b).length - ancestorsOf(at, a).length);
    const heir = having[0] ?? unitId;
    heirs.set(unitId, heir);
    return heir;
  };
}
