import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { listFollowed, placeIn, rowsFor } from '../../children/server/public.ts';
import { childrenOf, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { Round } from '../contract.ts';
import { reviewPermissions, roundAbilities } from '../permissions.ts';
import { numbered, outcomesOf, progressOf } from '../rules.ts';
import * as queries from './queries.ts';

export interface OpenRoundInput {
  id: string;
  unitId: string;
  name: string;
  dueOn: string;
}

/** The commune opens a round: every child whom it follows that day is to be reviewed, hamlet by hamlet. */
export async function openRound(ctx: Context, input: OpenRoundInput) {
  const { localityId, accountId } = ctx.actor;
  const today = localDateOf(ctx.now);
  if (!holdsAt(ctx.actor, reviewPermissions['review.lead'], input.unitId)) throw notFound();
  const at = treeAt(await loadTree(ctx.tx, localityId), today);
  if (placeIn(at, input.unitId)?.communeId !== input.unitId)
    throw refused('platform.invalid-input', { fields: [{ path: 'unitId', code: 'reviews.not-a-commune' }] });
  if (input.dueOn < today)
    throw refused('platform.invalid-input', {
      fields: [{ path: 'dueOn', code: 'reviews.due-before-opening' }],
    });
  ctx.audit({ subjectKind: 'review-round', subjectId: input.id, unitId: input.unitId });
  const items = await numberedItems(ctx, input.unitId);
  if (items.length === 0) throw refused('reviews.nobody-to-review');
  const hamlets = childrenOf(at, input.unitId).map((unit) => unit.unitId);
  const audience = [...new Set([input.unitId, ...hamlets, ...items.map((item) => item.unitId)])];
  const made = { ...input, localityId, audience, openedOn: today, now: ctx.now, accountId };
  if (!(await queries.insertRound(ctx.tx, made))) throw refused('reviews.round-open-already');
  await queries.insertItems(ctx.tx, { localityId, roundId: input.id }, items);
  return { id: input.id, version: 1, total: items.length };
}

async function numberedItems(ctx: Context, communeId: string) {
  const followed = await listFollowed(ctx, communeId);
  const lists = new Map(followed.map((one) => [one.childId, one]));
  return numbered(await rowsFor(ctx, [...lists.keys()])).map(({ id, unitId, ordinal }) => ({
    ...{ childId: id, unitId, ordinal, lists: lists.get(id)?.lists ?? [] },
  }));
}

async function shownRounds(
  ctx: Context,
  rows: readonly queries.RoundRow[],
  tree: UnitTree,
): Promise<Round[]> {
  const counted = await queries.countItems(
    ctx.tx,
    ctx.actor,
    rows.map(({ id }) => id),
  );
  const byRound = Map.groupBy(counted, ({ roundId }) => roundId);
  const names = unitNamesAt(
    tree,
    rows.map(({ unitId }) => unitId),
    localDateOf(ctx.now),
  );
  return rows.map((row) => {
    const own = byRound.get(row.id) ?? [];
    return {
      ...row,
      unitName: names.get(row.unitId) ?? '',
      ...progressOf(own),
      outcomes: outcomesOf(own),
      hamletIds: [...new Set(own.map(({ unitId }) => unitId))],
      abilities: roundAbilities(ctx.actor, row),
    };
  });
}

export async function listRounds(ctx: Context) {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  return { rounds: await shownRounds(ctx, await queries.findRounds(ctx.tx, ctx.actor), tree) };
}

/** The round, or 404 when it is none of the caller's. */
export async function getRoundRow(ctx: Context, roundId: string): Promise<queries.RoundRow> {
  const row = await queries.findRound(ctx.tx, ctx.actor, roundId);
  if (!row) throw notFound();
  return row;
}

export async function getRound(ctx: Context, input: { roundId: string }) {
  const row = await getRoundRow(ctx, input.roundId);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const [round] = await shownRounds(ctx, [row], tree);
  const byHamlet = Map.groupBy(await queries.countItems(ctx.tx, ctx.actor, [row.id]), ({ unitId }) => unitId);
  const names = unitNamesAt(tree, byHamlet.keys(), localDateOf(ctx.now));
  const hamlets = [...byHamlet].map(([unitId, counted]) => ({
    ...{ unitId, unitName: names.get(unitId) ?? '' },
    ...progressOf(counted),
    outcomes: outcomesOf(counted),
  }));
  const collator = new Intl.Collator('vi', { numeric: true });
  hamlets.sort((a, b) => collator.compare(a.unitName, b.unitName));
  return { round: round as Round, hamlets };
}

export async function closeRound(ctx: Context, input: { roundId: string; version: number }) {
  const row = await getRoundRow(ctx, input.roundId);
  if (!holdsAt(ctx.actor, reviewPermissions['review.lead'], row.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'review-round', subjectId: row.id, unitId: row.unitId });
  if (row.closedOn !== null) throw refused('reviews.round-closed');
  const { localityId, accountId } = ctx.actor;
  const version = await queries.closeRound(ctx.tx, {
    ...{ localityId, id: row.id, version: input.version, on: localDateOf(ctx.now), now: ctx.now, accountId },
  });
  if (version === undefined) throw staleVersion({ id: row.id, version: row.version });
  return { id: row.id, version };
}
