import type { Context } from '../../../platform/server/http/context.ts';
import { openForSealing, type Sealer } from '../../../platform/server/sealed/index.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { findChild, yearOf } from '../../children/server/public.ts';
import { type Deed, type OpeningDeed, splitDeed } from '../contract.ts';
import { casePermissions } from '../permissions.ts';
import { judgeOpening, type Verdict } from '../rules/judge.ts';
import { insertFile } from './queries-cases.ts';
import { insertAddress, insertEvent, saveClocks } from './queries-history.ts';
import { firstStepAt } from '../rules/escalation.ts';
import { clockRules, worldOf } from './reference.ts';
import { refusedAs, sameIdAgain } from './standing.ts';
import { addressOf, wordsOf } from './words-of.ts';

export interface OpenCaseInput {
  id: string;
  eventId: string;
  childId: string;
  deed: OpeningDeed;
  lateReason: string;
}

/**
 * Opens a case for a child of the register, in the caller's transaction: the file, the first event, its clocks. The concerns
 * room hands a concern over by the same way.
 * @throws 404 for a child outside the caller's office, 422 when the child is followed no more
 */
export async function openCase(ctx: Context, input: OpenCaseInput) {
  const child = await findChild(ctx.tx, ctx.actor, input.childId, yearOf(ctx.now));
  if (!child || !holdsAt(ctx.actor, casePermissions['case.open'], child.communeId)) throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: input.id, unitId: child.communeId, detail: { act: 'open' } });
  if (child.state !== 'living-here') throw refused('children.not-followed');
  const wanted = { id: input.eventId, deed: input.deed, lateReason: input.lateReason };
  const verdict = judgeOpening(wanted, ctx.actor, await worldOf(ctx));
  if (!verdict.ok) throw refusedAs(verdict.refusals);
  const { localityId } = ctx.actor;
  const made = { id: input.id, unitId: child.communeId, childId: child.id, state: verdict.state };
  if (!(await insertFile(ctx.tx, { localityId, now: ctx.now }, made))) throw sameIdAgain();
  const of = { caseId: input.id, unitId: child.communeId };
  const sealer = await openForSealing(ctx, { subjectId: of.caseId, unitId: of.unitId });
  await appendEvent(ctx, of, { sealer, verdict, seq: 1, ...input, childName: child.fullName });
  return { id: input.id, version: 1 };
}

interface Appended {
  /** Of the case. */
  sealer: Sealer;
  verdict: Extract<Verdict, { ok: true }>;
  seq: number;
  deed: Deed;
  lateReason: string;
  /** Sealed with acts after which the case may be read where its child is not registered. */
  childName?: string;
}

/** The event with its words under the case's key, and the clocks as they then stand. */
export async function appendEvent(
  ctx: Context,
  of: { caseId: string; unitId: string },
  { sealer, verdict, seq, deed, lateReason, childName }: Appended,
): Promise<void> {
  const { words: said, apart } = splitDeed(deed);
  const { id } = verdict.event;
  const words = sealer.seal(wordsOf({ id }), JSON.stringify({ ...said, lateReason, childName }));
  const key = { localityId: ctx.actor.localityId, ...of };
  const address = apart.protectedAddress;
  const clocks = verdict.clocks.map((clock) => ({ ...clock, nextStepAt: firstStepAt(clock, clockRules) }));
  const [isNew] = await Promise.all([
    insertEvent(ctx.tx, key, { event: verdict.event, seq, words }),
    address !== undefined &&
      insertAddress(ctx.tx, key, { id, seq, address: sealer.seal(addressOf(id), address) }),
    saveClocks(ctx.tx, { ...key, now: ctx.now }, clocks),
  ]);
  if (!isNew) throw sameIdAgain();
}
