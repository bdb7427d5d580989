import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { act, addStep, concernToActOn, handledConcern } from './own-concern.ts';
import { deskOf } from './places.ts';
import { setHappening } from './queries/concern-changes.ts';
import { findConcern, findJoinable, findJoined } from './queries/concerns.ts';
import { rowOf } from './shown.ts';

/** Several people tell of one happening, or of one child again: their concerns stand under one number. */

export async function listJoinable(ctx: Context, input: { concernId: string }) {
  const desk = await deskOf(ctx, 'concern.handle');
  const concern = await handledConcern(ctx, input.concernId);
  const rows = await findJoinable(ctx.tx, desk.actor, concern);
  return {
    rows: rows.map((row) => ({
      ...rowOf(ctx, desk, row),
      sameChild: row.childId !== null && row.childId === concern.childId,
    })),
  };
}

/** @throws 404 for a concern of another commune, 422 for the concern itself or one that is joined with it already */
export async function joinConcern(
  ctx: Context,
  input: { concernId: string; version: number; otherConcernId: string },
) {
  const { actor } = await deskOf(ctx, 'concern.handle');
  const seen = await handledConcern(ctx, input.concernId);
  const other = await findConcern(ctx.tx, actor, input.otherConcernId);
  if (!other || other.unitId !== seen.unitId) throw notFound();
  const concern = await concernToActOn(ctx, input, 'work');
  if (other.id === concern.id) throw refused('concerns.same-concern');
  const { happeningId } = concern;
  if (happeningId !== null && happeningId === other.happeningId) throw refused('concerns.joined-already');
  const under = happeningId ?? other.happeningId ?? newId();
  const others = other.happeningId
    ? await findJoined(ctx.tx, actor, { id: concern.id, happeningId: other.happeningId })
    : [other];
  await setHappening(ctx.tx, actor, { ids: others.map(({ id }) => id), happeningId: under });
  for (const one of others) await addStep(ctx, one, { kind: 'joined' });
  return act(ctx, concern, { happeningId: under }, { kind: 'joined' });
}

/** One that would remain alone stands under no number any more. */
export async function partConcern(ctx: Context, input: { concernId: string; version: number }) {
  const concern = await concernToActOn(ctx, input, 'work');
  const { happeningId } = concern;
  if (happeningId === null) throw refused('concerns.not-joined');
  const others = await findJoined(ctx.tx, ctx.actor, { id: concern.id, happeningId });
  if (others.length === 1)
    await setHappening(ctx.tx, ctx.actor, { ids: others.map(({ id }) => id), happeningId: null });
  for (const one of others) await addStep(ctx, one, { kind: 'parted' });
  return act(ctx, concern, { happeningId: null }, { kind: 'parted' });
}
