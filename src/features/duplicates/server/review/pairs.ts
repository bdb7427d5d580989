import type { Context } from '../../../../platform/server/http/context.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { asHolderOf } from '../../../children/permissions.ts';
import { countAttached, rowsFor, visibleRecord } from '../../../children/server/public.ts';
import type { PairRow, PairSide } from '../../contract.ts';
import type { PairState } from '../../contract/pair.ts';
import { duplicatePermissions, pairAbilities } from '../../permissions.ts';
import * as queries from '../queries.ts';

/** What a person may see of pairs: in lists, and two records beside each other. */

/** The person as far as they work with pairs: another function of theirs shows no pair. */
export const asReader = (ctx: Context): Context => ({
  ...ctx,
  actor: asHolderOf(ctx.actor, duplicatePermissions['duplicate.read']),
});

/** The pair, or 404 when one of its records is none of the caller's. */
export async function getPairRecord(ctx: Context, pairId: string): Promise<queries.PairRecord> {
  const found = await queries.findPair(ctx.tx, asReader(ctx).actor, pairId);
  if (!found) throw notFound();
  ctx.audit({ subjectKind: 'duplicate-pair', subjectId: found.id, unitId: found.unitA });
  return found;
}

/** The heaviest reason first: it is what a person reads. */
const byWeight = (reasons: queries.PairRecord['reasons']) =>
  reasons
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ code, points }) => ({ code, points }));

/** Pairs with both records as this person sees them; a record that they may not see leaves its pair out. */
async function shownPairs(ctx: Context, found: readonly queries.PairRecord[]): Promise<PairRow[]> {
  const ids = [...new Set(found.flatMap(({ childA, childB }) => [childA, childB]))];
  const rows = new Map((await rowsFor(ctx, ids)).map((row) => [row.id, row]));
  return found.flatMap((pair) => {
    const [a, b] = [rows.get(pair.childA), rows.get(pair.childB)];
    if (!a || !b) return [];
    const { id, score, state, foundBy, foundAt, version } = pair;
    const across = pair.communeA !== pair.communeB;
    return [{ id, score, state, foundBy, foundAt, version, across, a, b, reasons: byWeight(pair.reasons) }];
  });
}

export interface ListInput {
  state: PairState;
  reach: queries.Reach;
  after?: string | undefined;
  limit: number;
}

export async function listPairs(ctx: Context, input: ListInput) {
  const reader = asReader(ctx);
  const found = await queries.findPairs(ctx.tx, reader.actor, {
    ...{ state: input.state, reach: input.reach, after: input.after, limit: input.limit + 1 },
  });
  const page = found.slice(0, input.limit);
  ctx.audit({ subjectKind: 'children', detail: { pairs: page.length } });
  const next = found.length > page.length ? (page.at(-1)?.id ?? null) : null;
  return { pairs: await shownPairs(reader, page), next };
}

export async function countPairs(ctx: Context, input: { reach: queries.Reach }) {
  const counted = await queries.countPairs(ctx.tx, asReader(ctx).actor, input.reach);
  return {
    counts: Object.fromEntries(
      (['open', 'unsure', 'moved', 'not-same', 'merged', 'faded'] as const).map((state) => [
        state,
        counted.find((line) => line.state === state)?.pairs ?? 0,
      ]),
    ) as Record<PairState, number>,
  };
}

export async function getPair(ctx: Context, input: { pairId: string }) {
  const found = await getPairRecord(ctx, input.pairId);
  const [pair] = await shownPairs(asReader(ctx), [found]);
  if (!pair) throw notFound();
  const people = await displayNamesOf(ctx.tx, [found.decidedBy]);
  const { note, decidedAt, decidedBy } = found;
  const kept = pair.a.state === 'merged' ? ('b' as const) : ('a' as const);
  return {
    ...{ pair, note, decidedAt, decidedBy: decidedBy && (people.get(decidedBy) ?? null) },
    kept: found.state === 'merged' ? kept : null,
    abilities: pairAbilities(ctx.actor, found),
  };
}

/** One record of the pair; the view stands in the trail under that very child ("Ai đã xem"). */
export async function getSide(ctx: Context, input: { pairId: string; side: PairSide }) {
  const found = await getPairRecord(ctx, input.pairId);
  const childId = input.side === 'a' ? found.childA : found.childB;
  const child = await visibleRecord(ctx, childId);
  return { child, attached: await countAttached(ctx, childId) };
}
