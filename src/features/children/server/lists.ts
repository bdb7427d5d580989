import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAny, holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { allUnits, childrenOf, treeAt } from '../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { ListFilter, sortKeys } from '../contract.ts';
import { asHolderOf, childPermissions } from '../permissions.ts';
import { figuresOf } from '../rules/figures.ts';
import { areaOf, filteredArea, heirsOn, readerIn } from './areas.ts';
import type { ListOrder } from './queries/order.ts';
import * as figures from './queries-figures.ts';
import * as lists from './queries-lists.ts';
import { hiddenInLists } from '../rules/visibility.ts';
import { isByName, rowsOfListed } from './matching.ts';
import { countCounted, findCounted } from './queries-of-day.ts';
import type { Asker } from './places.ts';

/** Lists, how many match, and figures by place. */

type ListInput = ListFilter & {
  sort: (typeof sortKeys)[number];
  descending: boolean;
  after?: string | undefined;
  limit: number;
};

/** A list of a day is what the figures of that day counted; a list of today is who is followed. */
export async function listChildren(asked: Context, input: ListInput) {
  const ctx = readerIn(asked);
  const { sort, descending, after, limit, ...filter } = input;
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const area = filteredArea(ctx, tree, filter);
  const today = localDateOf(ctx.now);
  const found = filter.on
    ? await findCounted(ctx.tx, ctx.actor, filter.on, {
        ...{ filter, area, after, descending: isByName(input) && descending, limit: limit + 1 },
      })
    : await lists.findFollowed(ctx.tx, ctx.actor, today, {
        ...{ filter, area },
        page: { sort, descending, after: await keyOf(ctx, { sort, descending }, after), limit: limit + 1 },
      });
  const page = found.slice(0, limit);
  const rows = await rowsOfListed(ctx, page, filter.on);
  ctx.audit({ subjectKind: 'children', detail: { list: filter.list, rows: rows.length } });
  return {
    rows,
    next: found.length > limit ? ((page.at(-1) as lists.ListedChild).id ?? null) : null,
    hidden: [...hiddenInLists(ctx.actor)],
    editable: !filter.on && holdsAny(ctx.actor, childPermissions['child.write']),
  };
}

/** @throws 404 when the row behind which the page begins is none of theirs */
export async function keyOf(ctx: Context, order: ListOrder, after: string | undefined) {
  if (after === undefined) return undefined;
  const key = await lists.findKey(ctx.tx, ctx.actor, order, after);
  if (!key) throw notFound();
  return key;
}

/** Communes are authorities with none below; hamlets stand under them. */
export async function listPlaces(ctx: Context) {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const at = treeAt(tree, localDateOf(ctx.now));
  const own = new Set(ctx.actor.unitIds);
  const inSight = (unitId: string) => ctx.actor.wholeLocality || own.has(unitId);
  const communes = allUnits(at).filter(
    (unit) =>
      unit.kind === 'authority' && !childrenOf(at, unit.unitId).some((below) => below.kind === 'authority'),
  );
  const placed = communes.map((unit) => ({
    ...{ unitId: unit.unitId, name: unit.name },
    own: holdsAt(ctx.actor, childPermissions['child.write'], unit.unitId),
    hamlets: childrenOf(at, unit.unitId)
      .filter((below) => below.kind === 'hamlet' && inSight(below.unitId))
      .map((below) => ({ unitId: below.unitId, name: below.name })),
  }));
  const seen = (place: (typeof placed)[number]) => inSight(place.unitId) || place.hamlets.length > 0;
  return {
    communes: placed.filter(seen),
    others: placed.filter((place) => !seen(place)).map(({ unitId, name }) => ({ unitId, name })),
  };
}

export async function countMatching(asked: Asker, filter: ListFilter) {
  const ctx = readerIn(asked);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const area = filteredArea(ctx, tree, filter);
  const of = { filter, area };
  const today = localDateOf(ctx.now);
  const total = filter.on
    ? await countCounted(ctx.tx, ctx.actor, filter.on, of)
    : await lists.countFollowed(ctx.tx, ctx.actor, today, of);
  return { total };
}

export async function countChildren(
  asked: Context,
  input: { on?: string | undefined; unitId?: string | undefined; by: 'commune' | 'hamlet' },
) {
  const ctx = { ...asked, actor: asHolderOf(asked.actor, childPermissions['child.count']) };
  const on = input.on ?? localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const of = { on, by: input.by, area: areaOf(ctx, tree, input.unitId) };
  const stays = await figures.countStays(ctx.tx, ctx.actor, of);
  const members = await figures.countMembers(ctx.tx, ctx.actor, of);
  const { lines, all } = figuresOf(stays, members, heirsOn(tree, on));
  const names = unitNamesAt(tree, lines.keys(), on);
  const shown = [...lines].map(([unitId, line]) => ({ unitId, unitName: names.get(unitId) ?? '', ...line }));
  const collator = new Intl.Collator('vi', { numeric: true });
  shown.sort((a, b) => collator.compare(a.unitName, b.unitName));
  return { on, lines: shown, all };
}
