import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import type { ConcernEventKind } from '../contract.ts';
import { type ConcernAbilities, concernAbilities } from '../permissions.ts';
import { owesReply } from '../rules/states.ts';
import { deskOf } from './places.ts';
import { type ConcernChange, changeConcern } from './queries/concern-changes.ts';
import { type By, type ConcernRecord, findConcern } from './queries/concerns.ts';
import { insertEvent } from './queries/events.ts';
import { sealNote } from './sealing.ts';
import { rowOf } from './shown.ts';

/** The concern that an act is about, and the way every act writes it. */

export const byOf = ({ actor, now }: Context): By => ({
  ...{ localityId: actor.localityId, accountId: actor.accountId, now },
});

export const abilitiesOf = (ctx: Context, concern: ConcernRecord): ConcernAbilities =>
  concernAbilities(ctx.actor, { ...concern, replyNeeded: owesReply(concern) });

/** @throws 404 for a concern of another commune, whether it exists or not */
export async function handledConcern(ctx: Context, concernId: string): Promise<ConcernRecord> {
  const { actor } = await deskOf(ctx, 'concern.handle');
  const concern = await findConcern(ctx.tx, actor, concernId);
  if (!concern) throw notFound();
  ctx.audit({ subjectKind: 'concern', subjectId: concern.id, unitId: concern.unitId });
  return concern;
}

/** @throws 404, 409 with the concern as it stands now, 422 where its state does not allow the act */
export async function concernToActOn(
  ctx: Context,
  input: { concernId: string; version: number },
  act: keyof ConcernAbilities,
): Promise<ConcernRecord> {
  const concern = await handledConcern(ctx, input.concernId);
  if (concern.version !== input.version) throw await stale(ctx, concern);
  if (!abilitiesOf(ctx, concern)[act]) throw refused('concerns.not-now');
  return concern;
}

async function stale(ctx: Context, concern: ConcernRecord) {
  return staleVersion(rowOf(ctx, await deskOf(ctx, 'concern.handle'), concern));
}

interface Step {
  kind: ConcernEventKind;
  detail?: Record<string, unknown>;
  /** Words that only who opens the content reads. */
  note?: string;
}

/** Adds the act to the history. */
export async function addStep(
  ctx: Context,
  concern: Pick<ConcernRecord, 'id' | 'unitId'>,
  { kind, detail, note = '' }: Step,
): Promise<void> {
  const id = newId();
  const sealed = await sealNote(ctx, concern, id, note);
  await insertEvent(ctx.tx, byOf(ctx), {
    ...{ id, concernId: concern.id, unitId: concern.unitId, kind, note: sealed },
    ...(detail && { detail }),
  });
}

/** The act and the change it makes, together. @throws 409 when somebody was quicker */
export async function act(
  ctx: Context,
  concern: ConcernRecord,
  change: ConcernChange,
  step: Step,
): Promise<{ id: string; version: number }> {
  const version = await changeConcern(ctx.tx, ctx.actor, concern, change);
  if (version === undefined) throw await stale(ctx, await handledConcern(ctx, concern.id));
  await addStep(ctx, concern, step);
  return { id: concern.id, version };
}
