import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { circumstanceKinds } from '../../children/contract.ts';
import { childPermissions } from '../../children/permissions.ts';
import { rowsFor } from '../../children/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { ReviewItem } from '../contract.ts';
import { reviewPermissions } from '../permissions.ts';
import { followUpOf } from '../rules.ts';
import * as queries from './queries.ts';
import { getRoundRow } from './rounds.ts';

/** The children of a round: seen by hamlet, recorded one by one or many at once. */

/** In the order of the printed sheet. One who left the caller's area since is no longer named. */
async function shownItems(ctx: Context, items: readonly queries.ItemRow[]): Promise<ReviewItem[]> {
  const byId = new Map(items.map((item) => [item.childId, item]));
  const rows = await rowsFor(ctx, [...byId.keys()]);
  return rows
    .map((row) => {
      const item = byId.get(row.id) as queries.ItemRow;
      const { ordinal, outcome, note, reviewedAt, version } = item;
      const { fullName, sex, birthDate, birthPrecision, householdHead, guardian, state } = row;
      return {
        ...{ childId: row.id, ordinal, state, followUp: followUpOf(item, row) },
        ...{ fullName, sex, birthDate, birthPrecision, householdHead, guardian },
        ...{ outcome, note, reviewedAt, version },
      };
    })
    .sort((a, b) => a.ordinal - b.ordinal);
}

export async function itemsOfHamlet(ctx: Context, input: { roundId: string; unitId: string }) {
  const round = await getRoundRow(ctx, input.roundId);
  const items = await queries.findItems(ctx.tx, ctx.actor, { roundId: round.id, unitIds: [input.unitId] });
  if (items.length === 0) throw notFound();
  const names = unitNamesAt(
    await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp),
    [input.unitId],
    localDateOf(ctx.now),
  );
  return { round, unitName: names.get(input.unitId) ?? '', items: await shownItems(ctx, items) };
}

export async function listItems(ctx: Context, input: { roundId: string; unitId: string }) {
  const { round, unitName, items } = await itemsOfHamlet(ctx, input);
  ctx.audit({ subjectKind: 'children', unitId: input.unitId, detail: { rows: items.length } });
  const records = holdsAt(ctx.actor, reviewPermissions['review.record'], input.unitId);
  const changes = holdsAt(ctx.actor, childPermissions['child.write'], input.unitId);
  return { unitName, items, mayRecord: round.closedOn === null && records, mayChange: changes };
}

export async function recordOutcomes(
  ctx: Context,
  input: { roundId: string; items: queries.RecordedOutcome[] },
) {
  const round = await getRoundRow(ctx, input.roundId);
  if (round.closedOn !== null) throw refused('reviews.round-closed');
  const childIds = input.items.map(({ childId }) => childId);
  const known = await queries.findItemsOf(ctx.tx, ctx.actor, { roundId: round.id, childIds });
  const own = known.filter((item) => holdsAt(ctx.actor, reviewPermissions['review.record'], item.unitId));
  const there = new Set(own.map(({ childId }) => childId));
  ctx.audit({
    subjectKind: 'review-round',
    subjectId: round.id,
    unitId: round.unitId,
    detail: { rows: there.size },
  });
  const { localityId, accountId } = ctx.actor;
  const saved = await queries.updateItems(
    ctx.tx,
    { localityId, roundId: round.id, on: localDateOf(ctx.now), now: ctx.now, accountId },
    input.items.filter(({ childId }) => there.has(childId)),
  );
  const done = new Set(saved.map(({ childId }) => childId));
  const stale = own.filter(({ childId }) => !done.has(childId));
  return {
    saved,
    stale: await shownItems(ctx, stale),
    absent: childIds.filter((childId) => !there.has(childId)),
  };
}

const lists = ['all', ...circumstanceKinds] as const;

/** How fresh each list is, by commune: a list that no round reviewed says so. */
export async function listFreshness(ctx: Context) {
  const rows = await queries.findFreshness(ctx.tx, ctx.actor);
  const byCommune = Map.groupBy(rows, ({ unitId }) => unitId);
  const names = unitNamesAt(
    await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp),
    byCommune.keys(),
    localDateOf(ctx.now),
  );
  return {
    communes: [...byCommune].map(([unitId, own]) => ({
      ...{ unitId, unitName: names.get(unitId) ?? '' },
      lists: lists.map((list) => {
        const found = own.find((row) => row.list === list);
        const { lastReviewedOn = null, total = 0, done = 0 } = found ?? {};
        return { list, lastReviewedOn, total, done };
      }),
    })),
  };
}
