import type { Context } from '../../../../platform/server/http/context.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { type MergeGroup, mergeChanges } from '../../rules/merge.ts';
import { applyChanges } from '../change/apply-changes.ts';
import { yearOf } from '../households.ts';
import { findChildren, lockChildren, type StoredChild } from '../queries/children.ts';
import { appendEvents } from '../queries/events.ts';
import { findOpenTransfer } from '../queries-transfers.ts';
import { type ChildAttachment, childAttachments } from './attachments.ts';
import * as queries from '../queries/merges.ts';

export interface WantedMerge {
  id: string;
  survivor: { id: string; version: number };
  merged: { id: string; version: number };
  /** Groups of fields that the survivor takes from the merged record. */
  take: readonly MergeGroup[];
}

export type MergeVerdict =
  | { outcome: 'merged' }
  | { outcome: 'absent' }
  | { outcome: 'stale'; current: { id: string; version: number } }
  | { outcome: 'not-followed' | 'two-communes' | 'move-is-open' }
  /** A value taken from the other record does not stand by itself: a number of another sex, a paper before the birth. */
  | { outcome: 'refused'; field: string; code: string };

/**
 * Makes two records of one child one, in the caller's transaction: values by choice, all that hangs on the merged one goes
 * to the survivor, which counts once on every day. Both are locked in the order of their ids: of two who merge at one
 * moment the second is told that the records have moved on. May the caller write both? They have asked before.
 */
export async function mergeChildren(ctx: Context, wanted: WantedMerge): Promise<MergeVerdict> {
  const { survivor, merged } = wanted;
  await lockChildren(ctx.tx, ctx.actor, [survivor.id, merged.id]);
  const found = await findChildren(ctx.tx, ctx.actor, [survivor.id, merged.id], yearOf(ctx.now));
  const kept = found.find(({ id }) => id === survivor.id);
  const other = found.find(({ id }) => id === merged.id);
  if (!kept || !other) return { outcome: 'absent' };
  const refusal = await refusalOf(ctx, [kept, survivor.version], [other, merged.version]);
  if (refusal) return refusal;
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  const unitId = kept.unitId;
  await queries.openMerge(ctx.tx, by, {
    ...{ id: wanted.id, survivorId: kept.id, mergedId: other.id, unitId, taken: wanted.take },
  });
  const refused = await takeValues(ctx, kept, other, new Set(wanted.take));
  if (refused) return refused;
  await queries.followMerge(ctx.tx, { mergeId: wanted.id, on: localDateOf(ctx.now), now: ctx.now });
  const merge = { survivorId: kept.id, mergedId: other.id };
  const attached: Record<string, unknown> = {};
  for (const attachment of childAttachments())
    attached[attachment.name] = await attachment.follow(ctx, merge);
  await queries.rememberAttached(ctx.tx, by.localityId, { mergeId: wanted.id, attached });
  await appendEvents(ctx.tx, by, bothEvents(ctx, [kept, other], 'merged'));
  return { outcome: 'merged' };
}

type Seen = [child: StoredChild, version: number];

async function refusalOf(ctx: Context, ...both: [Seen, Seen]): Promise<MergeVerdict | undefined> {
  for (const [{ id, version }, seen] of both)
    if (version !== seen) return { outcome: 'stale', current: { id, version } };
  const [[one], [other]] = both;
  if (one.state !== 'living-here' || other.state !== 'living-here') return { outcome: 'not-followed' };
  if (one.communeId !== other.communeId) return { outcome: 'two-communes' };
  for (const [{ id }] of both)
    if (await findOpenTransfer(ctx.tx, ctx.actor, id)) return { outcome: 'move-is-open' };
  return undefined;
}

/** The survivor's own values, through the same rules as any change; undefined when they stand. */
async function takeValues(
  ctx: Context,
  kept: StoredChild,
  other: StoredChild,
  take: ReadonlySet<MergeGroup>,
): Promise<MergeVerdict | undefined> {
  const fields = mergeChanges(kept, other, take);
  const change = { childId: kept.id, version: kept.version, fields };
  const { verdicts } = await applyChanges(ctx, [change], { kind: 'changed', batchId: null });
  const [verdict] = verdicts;
  if (verdict?.outcome === 'refused') return { outcome: 'refused', field: verdict.field, code: verdict.code };
  if (verdict?.outcome !== 'saved') return { outcome: 'absent' };
  if (take.has('household') && other.householdId !== kept.householdId)
    await queries.joinHousehold(ctx.tx, ctx.actor.localityId, {
      ...{ childId: kept.id, householdId: other.householdId, now: ctx.now },
    });
  return undefined;
}

/** The history of both says what happened, each under its own hamlet. */
export const bothEvents = (
  ctx: Context,
  both: readonly Pick<StoredChild, 'id' | 'unitId'>[],
  kind: 'merged' | 'unmerged',
) =>
  both.map(({ id, unitId }) => ({
    ...{ id: newId(), childId: id, unitId, kind, onDate: localDateOf(ctx.now), detail: {} },
  }));

/** What hangs on a record, by kind: what would go along. */
export async function countAttached(ctx: Context, childId: string): Promise<Record<string, number>> {
  const counts = await queries.countRows(ctx.tx, ctx.actor, childId);
  const others = childAttachments().map(
    async (one: ChildAttachment) => [one.name, await one.count(ctx, childId)] as const,
  );
  return { ...counts, ...Object.fromEntries(await Promise.all(others)) };
}
