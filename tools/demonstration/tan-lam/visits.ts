import { activitiesContract } from '../../../src/features/activities/contract.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { atLocal } from '../../../src/platform/shared/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Desk } from '../work/desk.ts';
import type { IssuedPlan } from '../work/intake.ts';
import { inOfficeHours, workdayFrom, workdayUpTo } from '../content/working-dates.ts';
import type { Visit } from '../work/year.ts';
import { extensionWishes, latePlans, reportFateOf, returnedLines, returnedPlan, worries } from './fates.ts';
import { answerLine, writeReport } from '../work/report-work.ts';
import { completeTasks, enterTargets, makePlan, ownRows, recordWorks, rowOfKind } from '../work/unit-work.ts';
import { reportWordsOf } from './sayings.ts';
import type { UnitYear } from './described-unit.ts';

/** The visits of one unit's officer, from the own plan in spring to the report in November. */
export function unitVisits(plan: IssuedPlan, unit: UnitYear): Visit[] {
  const { unitKey, loginName } = unit.member;
  const visit = (date: PlainDate, work: (desk: Desk) => Promise<void>): Visit => ({
    at: inOfficeHours(date, unit.random),
    loginName,
    work,
  });
  const planned = workdayFrom(latePlans[unitKey] ?? addDays('2021-03-29', unit.random.between(0, 16)));
  const last = workdayFrom(addDays('2021-11-15', unit.random.between(0, 7)));
  const first = unitKey === returnedPlan.unitKey ? '2021-04-12' : planned;
  return [
    visit(first, (desk) => makePlan(desk, plan, unit, first, { unsure: unitKey === returnedPlan.unitKey })),
    ...(unitKey === returnedPlan.unitKey
      ? [visit(returnedPlan.againOn, (desk) => completePlan(desk, plan, unit))]
      : []),
    ...recordingDays(first, last, unit.random.pick([2, 2, 3])).map(({ since, today }) =>
      visit(today, async (desk) => {
        await recordWorks(desk, plan, unit, { since, today, planned: true });
        if (unit.facts && today > '2021-06-20' && since < '2021-06-20')
          await enterTargets(desk, plan, unit, today, 'Số liệu sáu tháng đầu năm');
        if (today === last) await closeYear(desk, plan, unit, today);
      }),
    ),
    ...wishVisits(plan, unit, visit),
    ...worryVisits(plan, unit, visit),
  ];
}

/** Officers write results down in two or three sittings; each sitting knows the one before it. */
function recordingDays(
  first: PlainDate,
  last: PlainDate,
  count: number,
): { since: PlainDate; today: PlainDate }[] {
  const span = daysBetween(first, last);
  const days = Array.from({ length: count }, (_, at) =>
    at === count - 1 ? last : workdayUpTo(addDays(first, Math.floor((span * (at + 1)) / count))),
  );
  return days.map((today, at) => ({ since: days[at - 1] ?? first, today }));
}

async function completePlan(desk: Desk, plan: IssuedPlan, unit: UnitYear): Promise<void> {
  const { endpoints } = activitiesContract;
  const rows = await ownRows(desk, plan);
  const obligationId = rowOfKind(rows, 'own-plan').id;
  const { id: unitPlanId } = await desk.act(endpoints.openUnitPlan, { id: newId(), obligationId });
  const seen = await desk.act(endpoints.getUnitPlan, { unitPlanId });
  const sourceOf = new Map(unit.works.map((work) => [work.activityId, work.deed.source]));
  const { title, introduction, number, issuedOn } = seen;
  const saved = await desk.act(endpoints.saveUnitPlan, {
    ...{ unitPlanId, version: seen.version, title, introduction, number, issuedOn },
    activities: seen.activities.map((one) => ({ ...one, costSource: sourceOf.get(one.id) ?? '' })),
  });
  await desk.act(endpoints.submitUnitPlan, { unitPlanId, version: saved.version });
}

async function closeYear(desk: Desk, plan: IssuedPlan, unit: UnitYear, today: PlainDate): Promise<void> {
  await enterTargets(desk, plan, unit, today);
  const fate = reportFateOf(unit.member.unitKey);
  if (fate === 'none') return;
  await completeTasks(desk, plan, unit);
  await writeReport(desk, plan, reportWordsOf(unit), { submit: fate !== 'draft' });
}

type MakeVisit = (date: PlainDate, work: (desk: Desk) => Promise<void>) => Visit;

function wishVisits(plan: IssuedPlan, unit: UnitYear, visit: MakeVisit): Visit[] {
  return extensionWishes
    .filter((wish) => wish.unitKey === unit.member.unitKey)
    .map((wish) =>
      visit(wish.askedOn, async (desk) => {
        const obligationId = rowOfKind(await ownRows(desk, plan), wish.kind).id;
        const { wantedDueOn, reason } = wish;
        await desk.act(plansContract.endpoints.askExtension, {
          obligationId,
          id: newId(),
          wantedDueOn,
          reason,
        });
      }),
    );
}

function worryVisits(plan: IssuedPlan, unit: UnitYear, visit: MakeVisit): Visit[] {
  return worries
    .filter((worry) => worry.unitKey === unit.member.unitKey)
    .map((worry) =>
      visit(worry.raisedOn, async (desk) => {
        const rows = await ownRows(desk, plan);
        const task = rows.find((row) => row.dutyId && plan.dutyKeyOf.get(row.dutyId) === worry.duty);
        await desk.act(activitiesContract.endpoints.raiseDifficulty, {
          ...{ planId: plan.planId, id: newId(), obligationId: task?.id ?? null },
          ...{ unitId: rowOfKind(rows, 'results-report').unitId },
          ...{ content: worry.content, proposal: worry.proposal },
        });
      }),
    );
}

/** The one whose line came back and who has answered it already. */
export function answeringVisits(plan: IssuedPlan, units: readonly UnitYear[]): Visit[] {
  return units.flatMap(({ member: { unitKey, loginName } }) => {
    const answer = returnedLines[unitKey]?.answer;
    if (!answer) return [];
    return [
      { at: atLocal('2021-11-26', '10:20'), loginName, work: (desk) => answerLine(desk, plan, answer) },
    ];
  });
}
