import { activitiesContract } from '../../../src/features/activities/contract.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import type { ObligationRow } from '../../../src/features/plans/contract/ledger.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { localDateOf } from '../../../src/platform/shared/instant.ts';
import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Desk } from './desk.ts';
import { evidenceOf } from '../content/evidence.ts';
import type { IssuedPlan } from './intake.ts';
import type { Work, WorkingUnit } from '../content/work.ts';

const { endpoints: plans } = plansContract;
const { endpoints: activities } = activitiesContract;

/** The unit's rows of the ledger, as its officer sees them. */
export async function ownRows(desk: Desk, plan: IssuedPlan): Promise<readonly ObligationRow[]> {
  const { rows } = await desk.act(plans.myObligations, { planId: plan.planId });
  return rows;
}

const taskOf = (rows: readonly ObligationRow[], plan: IssuedPlan, work: Work): ObligationRow => {
  const row = rows.find((one) => one.dutyId && plan.dutyKeyOf.get(one.dutyId) === work.deed.duty);
  if (!row) throw new Error(`no task for ${work.deed.duty}`);
  return row;
};

export const rowOfKind = (rows: readonly ObligationRow[], kind: ObligationRow['kind']): ObligationRow => {
  const row = rows.find((one) => one.kind === kind);
  if (!row) throw new Error(`no obligation of kind ${kind}`);
  return row;
};

/** The unit writes its own plan; `unsure`: the first version leaves out where the money comes from. */
export async function makePlan(
  desk: Desk,
  plan: IssuedPlan,
  unit: WorkingUnit,
  day: PlainDate,
  options: { unsure?: boolean } = {},
): Promise<void> {
  const rows = await ownRows(desk, plan);
  const opened = await desk.act(activities.openUnitPlan, {
    id: newId(),
    obligationId: rowOfKind(rows, 'own-plan').id,
  });
  const saved = await desk.act(activities.saveUnitPlan, {
    unitPlanId: opened.id,
    version: opened.version,
    ...unit.plan,
    issuedOn: day,
    activities: unit.works.map((work) => ({
      id: work.activityId,
      obligationId: taskOf(rows, plan, work).id,
      what: work.what,
      startsOn: work.startsOn,
      endsOn: work.endsOn,
      responsible: work.responsible,
      place: work.place,
      cost: work.cost,
      costSource: options.unsure ? '' : work.deed.source,
      expected: work.deed.expected,
    })),
  });
  await desk.act(activities.submitUnitPlan, { unitPlanId: opened.id, version: saved.version });
}

/** Records what happened after `since` up to the day of the visit, oldest first. */
export async function recordWorks(
  desk: Desk,
  plan: IssuedPlan,
  unit: WorkingUnit,
  span: { since: PlainDate; today: PlainDate; planned: boolean },
): Promise<void> {
  const due = unit.works
    .flatMap((work) => (work.done ? [{ work, done: work.done }] : []))
    .filter(({ done }) => done.happenedOn > span.since && done.happenedOn <= span.today)
    .toSorted((one, other) => (one.done.happenedOn < other.done.happenedOn ? -1 : 1));
  if (due.length === 0) return;
  const rows = await ownRows(desk, plan);
  for (const { work, done } of due) {
    const recordId = newId();
    await desk.act(activities.recordResult, {
      obligationId: taskOf(rows, plan, work).id,
      id: recordId,
      activityId: span.planned ? work.activityId : null,
      happenedOn: done.happenedOn,
      content: done.content,
      spent: done.spent,
      figures: Object.entries(done.figures).flatMap(([key, value]) => {
        const measureId = plan.measureIds.get(`${work.deed.duty}.${key}`);
        return measureId ? [{ measureId, value }] : [];
      }),
    });
    if (unit.random.next() < 0.16) {
      const file = await evidenceOf({
        unit: unit.name,
        what: work.what,
        content: done.content,
        on: done.happenedOn,
        random: unit.random,
      });
      await desk.act(activities.addEvidence, { recordId, id: newId() }, file);
    }
  }
}

/** Says of every task whose works are all done that it is done. */
export async function completeTasks(desk: Desk, plan: IssuedPlan, unit: WorkingUnit): Promise<void> {
  const today = localDateOf(desk.now());
  for (const row of await ownRows(desk, plan)) {
    if (row.kind !== 'duty' || !row.dutyId || row.stage !== 'in-progress') continue;
    const works = unit.works.filter((work) => work.deed.duty === plan.dutyKeyOf.get(row.dutyId as string));
    const all = works.every((work) => work.done && work.done.happenedOn <= today);
    if (!all) continue;
    await desk.act(activities.completeTask, { obligationId: row.id, version: row.version, complete: true });
  }
}

export async function enterTargets(
  desk: Desk,
  plan: IssuedPlan,
  unit: WorkingUnit,
  asOf: PlainDate,
  note = '',
): Promise<void> {
  if (unit.counts.length === 0) return;
  const { targets } = await desk.act(plans.listTargets, { planId: plan.planId });
  const unitId = rowOfKind(await ownRows(desk, plan), 'results-report').unitId;
  for (const [at, count] of unit.counts.entries()) {
    if (count === null) continue;
    const [numerator, denominator] = count;
    const targetId = targets[at]?.id;
    if (!targetId) throw new Error('the plan has fewer targets than the communes count');
    await desk.act(plans.enterTarget, { targetId, id: newId(), unitId, numerator, denominator, asOf, note });
  }
}
