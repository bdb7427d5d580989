import type { Context } from '../../../platform/server/http/context.ts';
import { timeOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { nameOn } from '../../units/rules.ts';
import type { ConcernOutcome, ReplyWay } from '../contract.ts';
import { acknowledgeDueAt, limitsAt } from '../rules/clocks.ts';
import { actOfDecision, owesReply, stateAfterDecision, stateAfterReply } from '../rules/states.ts';
import { caseOpener } from './case-opener.ts';
import { passTo } from './log.ts';
import { contentOf } from './open.ts';
import { act, addStep, byOf, concernToActOn } from './own-concern.ts';
import { deskOf, isCommuneOfLocality } from './places.ts';
import { passConcern } from './queries/concern-changes.ts';
import { type ConcernRecord } from './queries/concerns.ts';
import { acknowledgeReceipts } from './queries/receipts.ts';
import { concernLimits } from './reference.ts';

/** What becomes of it, with the reason; and the answer to who reported. */

interface Decision {
  concernId: string;
  version: number;
  outcome: ConcernOutcome;
  reason: string;
  toCommuneId?: string | undefined;
  toAgency: string;
  caseId?: string | undefined;
}

const wrong = (path: string, code: string) => refused('platform.invalid-input', { fields: [{ path, code }] });

/** @throws 404, 409; 422 where a referral names nobody or two, or no room here takes up cases */
export async function decideConcern(ctx: Context, decision: Decision) {
  const doing = actOfDecision(decision) === 'pass-on' ? 'passOn' : 'decide';
  const concern = await concernToActOn(ctx, decision, doing);
  const { outcome, reason, toCommuneId, toAgency } = decision;
  ctx.audit({ detail: { outcome } });
  const named = (toCommuneId ? 1 : 0) + (toAgency ? 1 : 0);
  if (named !== (outcome === 'referral' ? 1 : 0)) throw wrong('toAgency', 'concerns.referral-to-one');
  if (toCommuneId) return passOn(ctx, concern, { communeId: toCommuneId, reason });
  if (outcome === 'case') return openCase(ctx, concern, decision);
  const note = toAgency ? `${toAgency}: ${reason}` : reason;
  return decide(ctx, concern, { outcome, note });
}

const decide = (
  ctx: Context,
  concern: ConcernRecord,
  { outcome, note, caseId }: { outcome: ConcernOutcome; note: string; caseId?: string },
) =>
  act(
    ctx,
    concern,
    {
      ...{ outcome, decidedAt: ctx.now, ...(caseId && { caseId }) },
      state: stateAfterDecision({ replyNeeded: owesReply(concern), replied: concern.repliedAt !== null }),
    },
    { kind: 'decided', detail: { outcome }, note },
  );

async function openCase(ctx: Context, concern: ConcernRecord, { caseId, reason }: Decision) {
  const open = caseOpener();
  if (!open) throw refused('concerns.cases-not-open');
  if (!caseId) throw wrong('caseId', 'required');
  const { content } = await contentOf(ctx, concern);
  const { id: concernId, unitId, hamletId, childId, receivedAt, category, inDanger } = concern;
  const { source, sourceReference, emergencyDueAt, initials } = concern;
  const saved = await decide(ctx, concern, { outcome: 'case', note: reason, caseId });
  await open(ctx, {
    caseId,
    concern: {
      ...{ concernId, unitId, hamletId, childId, receivedAt, category, inDanger, source, sourceReference },
      ...{ emergencyDueAt, initials, content, reason },
    },
  });
  // The trail of this act is of the concern, whatever the opening of the case noted.
  ctx.audit({ subjectKind: 'concern', subjectId: concernId, unitId, detail: { outcome: 'case' } });
  return saved;
}

/** Another commune is the place where it happened: it goes there with all that is known, and is ours no more. */
async function passOn(ctx: Context, concern: ConcernRecord, to: { communeId: string; reason: string }) {
  const desk = await deskOf(ctx, 'concern.handle');
  if (!isCommuneOfLocality(desk, to.communeId)) throw wrong('toCommuneId', 'concerns.not-a-commune');
  if (to.communeId === concern.unitId) throw wrong('toCommuneId', 'concerns.same-commune');
  const named = (unitId: string) => nameOn(desk.tree, unitId, desk.today) ?? '';
  const detail = { fromUnit: named(concern.unitId), toUnit: named(to.communeId) };
  await addStep(ctx, concern, { kind: 'passed', detail, note: to.reason });
  // Whoever sent it here has been heard: the rest of the way is the commune's.
  await acknowledgeReceipts(ctx.tx, byOf(ctx), { concernId: concern.id, unitId: concern.unitId });
  const limits = limitsAt(concernLimits, concern.receivedAt);
  const version = await passConcern(ctx.tx, {
    ...{ id: concern.id, version: concern.version, toCommuneId: to.communeId },
    ...{ at: ctx.now, dueAt: acknowledgeDueAt(ctx.now, limits) },
  });
  if (version === undefined) throw notFound();
  const { id, receivedAt, inDanger, unitId: fromUnitId } = concern;
  await passTo(ctx, { id, communeId: to.communeId, fromUnitId, receivedAt, inDanger });
  return { id, version };
}

/** What was told to who reported, when and how. A decided concern is closed by it. */
export async function replyToReporter(
  ctx: Context,
  input: { concernId: string; version: number; told: string; repliedAt: string; way: ReplyWay },
) {
  const concern = await concernToActOn(ctx, input, 'reply');
  const { repliedAt, way, told } = input;
  if (timeOf(repliedAt) > timeOf(ctx.now) + 60_000) throw wrong('repliedAt', 'concerns.reply-in-future');
  if (timeOf(repliedAt) < timeOf(concern.receivedAt))
    throw wrong('repliedAt', 'concerns.reply-before-receipt');
  ctx.audit({ detail: { way } });
  return act(
    ctx,
    concern,
    { repliedAt, state: stateAfterReply(concern.state) },
    { kind: 'replied', detail: { way, at: repliedAt }, note: told },
  );
}
