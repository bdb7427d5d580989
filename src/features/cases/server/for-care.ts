import type { Context } from '../../../platform/server/http/context.ts';
import type { Deed, ShownClock } from '../contract.ts';
import type { CaseClock } from '../rules/clocks.ts';
import type { CaseState } from '../rules/state.ts';
import type { Role } from '../rules/transitions.ts';
import { recordAct } from './act-in-case.ts';
import { findSubjects } from './queries-cases.ts';
import { firstStepAt } from '../rules/escalation.ts';
import { findClocks, findNumbered, saveClocks } from './queries-history.ts';
import { readCase } from './read-case.ts';
import { knownRules } from './reference.ts';
import { ownCase, shownClock } from './standing.ts';

/** What the room of alternative care needs of a case; it says nothing to who does not read the case. */
export interface CaseForCare {
  caseId: string;
  unitId: string;
  childId: string;
  roles: readonly Role[];
  state: CaseState;
}

/** @throws 404 for everybody who neither works in the case nor decides it */
export async function caseForCare(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<CaseForCare> {
  const { file, roles, childId, state } = await readCase(ctx, caseId, held);
  return { caseId, unitId: file.unitId, childId, roles, state };
}

/** Children of these cases, as far as the caller reads the cases. */
export const childrenOfCases = (ctx: Context, caseIds: readonly string[]): Promise<Map<string, string>> =>
  findSubjects(ctx.tx, ctx.actor, caseIds);

/** The act of the case that an act of care is, in its transaction. @throws as the endpoint of the case does */
export async function recordCareInCase(
  ctx: Context,
  wanted: { caseId: string; id: string; at: string; deed: Deed; lateReason: string },
): Promise<void> {
  const { file } = await ownCase(ctx, wanted.caseId, 'held');
  await recordAct(ctx, { ...wanted, version: file.version });
}

/**
 * Clocks that a room above counts in a case, as its history has them now: from here on they are told of, counted anew and seen
 * by those above like the case's own. A clock is known by what started it and its step, so that a later placement of the same
 * case goes on numbering.
 */
export async function keepClocksBeside(
  ctx: Pick<Context, 'tx' | 'now'> & { actor: { localityId: string } },
  of: Pick<CaseForCare, 'caseId' | 'unitId'>,
  clocks: readonly Omit<CaseClock, 'occurrence'>[],
): Promise<void> {
  const known = await findNumbered(ctx.tx, ctx.actor.localityId, of.caseId);
  const numbered = clocks.map((clock) => {
    const ofCode = known.filter(({ code }) => code === clock.code);
    const same = ofCode.find(({ startedBy, step }) => startedBy === clock.startedBy && step === clock.step);
    const counted = { ...clock, occurrence: same?.occurrence ?? ofCode.length + 1 };
    if (!same) known.push(counted);
    const rule = knownRules().find(({ code }) => code === clock.code);
    return { ...counted, nextStepAt: firstStepAt(clock, knownRules()), teamOnly: rule?.teamOnly === true };
  });
  await saveClocks(ctx.tx, { localityId: ctx.actor.localityId, ...of, now: ctx.now }, numbered);
}

/** The running clock of the visits in care; null where none runs. */
export async function visitClockOf(ctx: Context, caseId: string): Promise<ShownClock | null> {
  const clocks = await findClocks(ctx.tx, ctx.actor, caseId);
  const shown = clocks
    .filter(({ code }) => code === 'care-visit')
    .map((clock) => shownClock(clock, ctx.now))
    .find(({ state }) => state === 'running' || state === 'overdue');
  return shown ?? null;
}
