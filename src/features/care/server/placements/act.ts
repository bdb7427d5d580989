import type { Context } from '../../../../platform/server/http/context.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { Problem, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import type { Deed } from '../../../cases/contract.ts';
import {
  caseForCare,
  keepClocksBeside,
  recordCareInCase,
  refuseWhileOffered,
} from '../../../cases/server/public.ts';
import { type CareDeed, type CareDeedOf, splitCareDeed } from '../../contract.ts';
import { type CareVerdict, judgeCare, judgeNeed } from '../../rules/judge.ts';
import { findPlacements, insertCareEvent, insertPlacement, updatePlacement } from '../queries/placements.ts';
import { refusedCare } from '../refused.ts';
import { sealWords } from '../sealing.ts';
import { childOfCase, ownPlacement, worldOf } from './own.ts';

interface Opened {
  id: string;
  eventId: string;
  caseId: string;
  at: string;
  deed: CareDeedOf<'assess-need'>;
}

/** The child's need (Mẫu 10) begins the way into care. @throws 422 where one is open already, or the case is offered to another commune */
export async function assessNeed(ctx: Context, { id, eventId, caseId, at, deed }: Opened) {
  const of = await caseForCare(ctx, caseId, 'held');
  const child = await childOfCase(ctx, of);
  ctx.audit({ detail: { act: deed.act, placement: id } });
  refuseWhileOffered(of.state);
  const open = await findPlacements(ctx.tx, ctx.actor, { caseIds: [caseId], over: false, limit: 1 });
  if (open.length > 0) throw refused('care.placement-open');
  const wanted = { id: eventId, deed, at, lateReason: '' };
  const doer = { accountId: ctx.actor.accountId, roles: of.roles };
  const verdict = judgeNeed(wanted, doer, await worldOf(ctx, { of, child, state: null }, deed));
  if (!verdict.ok) throw refusedCare(verdict.refusals);
  const made = { id, caseId, since: verdict.state.since, now: ctx.now };
  if (!(await insertPlacement(ctx.tx, ctx.actor.localityId, made))) throw sameIdAgain();
  await append(
    ctx,
    { placementId: id, caseId, unitId: of.unitId },
    { verdict, seq: 1, deed, lateReason: '' },
  );
  return { id, version: 1 };
}

interface Acted {
  caseId: string;
  placementId: string;
  version: number;
  id: string;
  at: string;
  deed: CareDeed;
  lateReason: string;
}

/** One act: judged by the table, appended; what is an act of the case too is recorded there in the same transaction. */
export async function actInCare(ctx: Context, { version, ...wanted }: Acted) {
  const found = await ownPlacement(ctx, wanted, 'held');
  const { placement, of, history } = found;
  const note = { detail: { act: wanted.deed.act, placement: placement.id } };
  ctx.audit(note);
  if (placement.version !== version) throw stale(placement);
  const doer = { accountId: ctx.actor.accountId, roles: of.roles };
  const world = await worldOf(ctx, found, wanted.deed);
  const verdict = judgeCare(history, wanted, doer, world);
  if (!verdict.ok) throw refusedCare(verdict.refusals);
  const { state } = verdict;
  const key = { placementId: placement.id, caseId: of.caseId, unitId: of.unitId };
  await append(ctx, key, { verdict, seq: history.length + 1, ...wanted });
  const deed = deedOfCase(wanted.deed);
  if (deed) {
    await recordCareInCase(ctx, { ...wanted, caseId: of.caseId, id: newId(), deed });
    ctx.audit(note);
  }
  const carerKind = state.carerId === null ? null : (world.carer?.kind ?? placement.carerKind);
  const moved = { ...placement, stage: state.stage, since: state.since, carerId: state.carerId, carerKind };
  const saved = await updatePlacement(ctx.tx, ctx.actor.localityId, moved);
  if (saved === undefined) throw stale(placement);
  return { id: placement.id, version: saved, stage: state.stage };
}

const stale = ({ id, version, stage }: { id: string; version: number; stage: string }) =>
  staleVersion({ id, version, stage });
const sameIdAgain = () => new Problem(409, 'platform.same-id-other-content');

/** The clocks of the visits and the end of the case read these acts (`cases/rules/transitions.ts`). */
function deedOfCase(deed: CareDeed): Deed | undefined {
  switch (deed.act) {
    case 'hand-over':
      return { act: 'place-in-care', carer: deed.place };
    case 'visit':
      return { act: 'visit-care', result: deed.result };
    case 'end':
      return { act: 'end-care', reason: deed.account.slice(0, 2000) };
    default:
      return undefined;
  }
}

async function append(
  ctx: Context,
  of: { placementId: string; caseId: string; unitId: string },
  done: { verdict: Extract<CareVerdict, { ok: true }>; seq: number; deed: CareDeed; lateReason: string },
): Promise<void> {
  const { event, clocks } = done.verdict;
  const said = { ...splitCareDeed(done.deed).words, lateReason: done.lateReason };
  const words = await sealWords(ctx, { ...of, eventId: event.id }, said);
  const { localityId } = ctx.actor;
  if (!(await insertCareEvent(ctx.tx, localityId, { ...of, event, seq: done.seq, words })))
    throw sameIdAgain();
  const beside = clocks.map((clock) => ({ ...clock, from: 'act' as const, supersededBy: null }));
  await keepClocksBeside(ctx, of, beside);
}
