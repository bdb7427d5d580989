import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { yearOf, findChild } from '../../children/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { InformantReason } from '../contract.ts';
import { addStep, handledConcern } from './own-concern.ts';
import { type ConcernRecord, readContent } from './queries/concerns.ts';
import { findEvents, readInformant } from './queries/events.ts';
import { type KeptContent, unsealContent, unsealInformant, unsealNotes } from './sealing.ts';

/** Opening what is sealed: each opening is an act of its own in the trail. */

export async function contentOf(ctx: Context, concern: Pick<ConcernRecord, 'id'>): Promise<KeptContent> {
  const kept = await readContent(ctx.tx, ctx.actor, concern.id);
  if (!kept) throw notFound();
  return unsealContent(ctx, concern.id, kept);
}

/** The linked child as the commune's register has it now; null once it is there no more. */
async function linkedChild(ctx: Context, childId: string | null) {
  const child = childId ? await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now)) : undefined;
  if (!child) return null;
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const unitName = nameOn(tree, child.unitId, localDateOf(ctx.now)) ?? '';
  return { childId: child.id, fullName: child.fullName, birthDate: child.birthDate, unitName };
}

export async function openConcern(ctx: Context, input: { concernId: string }) {
  const concern = await handledConcern(ctx, input.concernId);
  const { content, lateReason } = await contentOf(ctx, concern);
  const events = await findEvents(ctx.tx, ctx.actor, concern.id);
  const notes = await unsealNotes(ctx, concern.id, events);
  return { content, lateReason, notes, child: await linkedChild(ctx, concern.childId) };
}

export async function informantOf(ctx: Context, concern: Pick<ConcernRecord, 'id'>) {
  const kept = await readInformant(ctx.tx, ctx.actor, concern.id);
  if (!kept) throw notFound();
  return unsealInformant(ctx, kept);
}

/** @throws 404 where nobody agreed to be named: whether there is an informant is told by the concern itself */
export async function openInformant(
  ctx: Context,
  input: { concernId: string; reason: InformantReason; note: string },
) {
  const concern = await handledConcern(ctx, input.concernId);
  if (input.reason === 'other' && input.note === '')
    throw refused('platform.invalid-input', { fields: [{ path: 'note', code: 'concerns.say-why-opened' }] });
  const informant = await informantOf(ctx, concern);
  const { reason, note } = input;
  await addStep(ctx, concern, { kind: 'informant-opened', detail: { reason }, note });
  ctx.audit({ detail: { reason } });
  return { informant };
}
