import { activitiesContract } from '../../../src/features/activities/contract.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Desk } from '../work/desk.ts';
import type { IssuedPlan } from '../work/intake.ts';
import { tanLamDuties } from './duties.ts';
import { type ExtensionWish, reportFateOf, returnedLines, type Worry } from './fates.ts';
import { acceptReport, returnLine } from '../work/report-work.ts';

const { endpoints: plans } = plansContract;
const { endpoints: activities } = activitiesContract;

/** What the officer of the lead office does, beside the office's own duties. */
export interface LeadOffice {
  plan: IssuedPlan;
  unitIdOf(unitKey: string): string;
}

export async function remindThoseWhoOwe(
  desk: Desk,
  { plan }: LeadOffice,
  what: { kind: 'own-plan' | 'results-report'; withinDays: number; message: string },
): Promise<void> {
  const { kind, withinDays, message } = what;
  const { rows } = await desk.act(plans.whoOwes, { planId: plan.planId, withinDays, kind, limit: 500 });
  const owing = rows.filter((row) => row.stage === 'not-started' || row.stage === 'in-progress');
  if (owing.length === 0) return;
  const obligationIds = owing.map((row) => row.id);
  await desk.act(plans.remind, { planId: plan.planId, obligationIds, message });
}

export async function decideWish(desk: Desk, office: LeadOffice, wish: ExtensionWish): Promise<void> {
  if (!wish.answer) return;
  const { planId } = office.plan;
  const { rows } = await desk.act(plans.listObligations, {
    ...{ planId, unitId: office.unitIdOf(wish.unitKey), kind: wish.kind, limit: 10 },
  });
  const obligationId = rows[0]?.id ?? '';
  const { requests } = await desk.act(plans.getObligation, { obligationId });
  const open = requests.find((request) => request.decision === null);
  if (!open) throw new Error(`${wish.unitKey} asked for nothing`);
  await desk.act(plans.decideExtension, {
    ...{ obligationId, requestId: open.id, version: open.version, ...wish.answer },
    ...(wish.answer.decision === 'granted' && { newDueOn: wish.wantedDueOn }),
  });
}

export async function answerWorry(desk: Desk, office: LeadOffice, worry: Worry): Promise<void> {
  if (!worry.answer) return;
  const { difficulties } = await desk.act(activities.listDifficulties, {
    planId: office.plan.planId,
    unitId: office.unitIdOf(worry.unitKey),
  });
  const open = difficulties.find((one) => one.content === worry.content);
  if (!open) throw new Error(`${worry.unitKey} raised nothing like that`);
  const { content, closed } = worry.answer;
  const { version } = await desk.act(activities.answerDifficulty, {
    ...{ difficultyId: open.id, id: newId(), version: open.version, content },
  });
  if (closed) await desk.act(activities.closeDifficulty, { difficultyId: open.id, version });
}

/** Checks what has come in: some reports are accepted, single lines go back. */
export async function checkReports(
  desk: Desk,
  office: LeadOffice,
  unitKeys: readonly string[],
): Promise<void> {
  for (const unitKey of unitKeys) {
    const unitId = office.unitIdOf(unitKey);
    if (reportFateOf(unitKey) === 'accepted') await acceptReport(desk, office.plan, unitId);
    const back = returnedLines[unitKey];
    if (!back) continue;
    const title = tanLamDuties.find((duty) => duty.key === back.duty)?.shortName ?? '';
    await returnLine(desk, office.plan, { unitId, title, reason: back.reason, dueOn: '2021-12-06' });
  }
}
