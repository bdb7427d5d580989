import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAny } from '../../../platform/shared/actor.ts';
import type { CodeList } from '../../../platform/shared/code-list.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { compareVietnamese } from '../../../platform/shared/vietnamese.ts';
import { scopeOf, type UnitTree } from '../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { AskedField, ListFilter, SortBy } from '../contract.ts';
import { childPermissions } from '../permissions.ts';
import { fieldBehind, hiddenInLists } from '../rules/visibility.ts';
import { filteredArea, readerIn, requireNarrow } from './areas.ts';
import { keyOf } from './lists.ts';
import * as lists from './queries-lists.ts';
import { isIndexed, type ListOrder } from './queries/order.ts';
import { codeLists } from './reference.ts';
import { rowsFor } from './shown.ts';

/** The list as a grid: filtered and put in order by any of its columns, page by page behind the last row. */

interface Arranged {
  filter: ListFilter;
  sort: SortBy[];
  after?: string | undefined;
  limit: number;
}

export async function arrangeChildren(asked: Context, { filter, sort, after, limit }: Arranged) {
  const ctx = readerIn(asked);
  requireToday(filter);
  requireSeen(ctx, sort);
  const today = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const area = filteredArea(ctx, tree, filter);
  const order = orderOf(ctx, tree, sort, filter.unitId);
  if (!isIndexed(order)) requireNarrow(area, 'sort');
  const found = await lists.findFollowed(ctx.tx, ctx.actor, today, {
    ...{ filter, area },
    page: { ...order, after: await keyOf(ctx, order, after), limit: limit + 1 },
  });
  const page = found.slice(0, limit);
  const rows = await rowsFor(
    ctx,
    page.map(({ id }) => id),
  );
  ctx.audit({ subjectKind: 'children', detail: { list: filter.list, rows: rows.length } });
  return {
    rows,
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    hidden: [...hiddenInLists(ctx.actor)],
    editable: holdsAny(ctx.actor, childPermissions['child.write']),
  };
}

export async function countArranged(asked: Context, { filter }: { filter: ListFilter }) {
  const ctx = readerIn(asked);
  requireToday(filter);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const area = filteredArea(ctx, tree, filter);
  const total = await lists.countFollowed(ctx.tx, ctx.actor, localDateOf(ctx.now), { filter, area });
  return { total };
}

/** The grid is worked in: it shows today's register. A past day is read in the plain list. */
function requireToday({ on }: ListFilter): void {
  if (on === undefined) return;
  throw refused('platform.invalid-input', { fields: [{ path: 'filter.on', code: 'children.not-today' }] });
}

/** The order of rows tells what stands in them: nobody sorts by what they may not read. */
function requireSeen(ctx: Context, sort: readonly SortBy[]): void {
  const hidden: readonly (string | undefined)[] = hiddenInLists(ctx.actor);
  const at = sort.findIndex(({ field }) => hidden.includes(fieldBehind(field) ?? ''));
  if (at < 0) return;
  throw refused('platform.invalid-input', {
    fields: [{ path: `sort.${at}.field`, code: 'children.filter-hidden' }],
  });
}

const listOf: Readonly<Partial<Record<AskedField, CodeList>>> = {
  ethnicity: codeLists.ethnicities,
  householdClass: codeLists.householdClasses,
  schooling: codeLists.schooling,
  disabilityLevel: codeLists.disabilityLevels,
};

function orderOf(ctx: Context, tree: UnitTree, keys: SortBy[], unitId: string | undefined): ListOrder {
  if (keys.length === 0) return { sort: 'name', descending: false };
  const byPlace = keys.some(({ field }) => field === 'unitId');
  const year = localDateOf(ctx.now).slice(0, 4);
  const sort = {
    ...{ keys, year, unitIds: byPlace ? placesInOrder(ctx, tree, unitId) : [] },
    codesOf: (field: AskedField) => listOf[field]?.entries.map(({ code }) => code),
  };
  return { sort, descending: false };
}

/** Hamlets and communes by name, as people look for them: "Thôn 2" before "Thôn 10". */
function placesInOrder(ctx: Context, tree: UnitTree, unitId: string | undefined): string[] {
  const today = localDateOf(ctx.now);
  const units = unitId === undefined ? ctx.actor.unitIds : scopeOf(tree, unitId, today);
  const names = unitNamesAt(tree, units, today);
  return [...units].sort((a, b) => compareVietnamese(names.get(a) ?? '', names.get(b) ?? ''));
}
