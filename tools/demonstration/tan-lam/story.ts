import { loadLocality } from '../../../src/features/units/server/public.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { atLocal } from '../../../src/platform/shared/instant.ts';
import { tanLamStaff } from '../people.ts';
import { enrolStaff } from '../work/accounts.ts';
import { type Administration, administratorVisits } from '../work/administrator.ts';
import type { Desk } from '../work/desk.ts';
import { decidePlans } from '../work/decide-plans.ts';
import { issue, type PlanToIssue, takeIn } from '../work/intake.ts';
import type { Story, Stage } from '../work/story.ts';
import { liveThrough, type Visit } from '../work/year.ts';
import { tanLamDuties, tanLamTargets } from './duties.ts';
import { extensionWishes, reportFateOf, returnedLines, returnedPlan, worries } from './fates.ts';
import { bringLists } from './lists.ts';
import { knownOn } from './population.ts';
import { answerWorry, checkReports, decideWish, type LeadOffice, remindThoseWhoOwe } from './officer.ts';
import { recordWorks } from '../work/unit-work.ts';
import type { UnitYear } from './described-unit.ts';
import { tanLamUnits } from './units.ts';
import { inOfficeHours } from '../content/working-dates.ts';
import type { Child } from '../../people/child.ts';
import { caseVisits } from '../work/cases.ts';
import { concernVisits } from '../work/concerns.ts';
import { tanLamCases } from './cases.ts';
import { handOver } from '../work/referrals.ts';
import { beginRegister } from '../work/register.ts';
import { answeringVisits, unitVisits } from './visits.ts';

const administrator = 'quantri.tanlam';
const officer = 'tonghop.tanlam';

const administration: Administration = {
  loginName: administrator,
  days: ['2021-05-04', '2021-06-14', '2021-07-26', '2021-09-06', '2021-10-18', '2021-11-22'],
  newcomers: { day: '2021-10-18', staff: tanLamStaff.filter((member) => member.from) },
};

/** The plan year 2021 of the district Tân Lâm, up to the morning on which the product's clock starts. */
export const tanLamStory: Story = {
  locality: 'tan-lam-2021',
  staff: tanLamStaff,
  administrator,
  beginsAt: atLocal('2021-03-22', '07:30'),
  startsAt: atLocal('2021-11-29', '08:00'),
  live,
  bring: bringLists,
};

async function live(stage: Stage): Promise<void> {
  const units = tanLamUnits(loadLocality('tan-lam-2021'));
  const plan = planOf(stage);
  const toBring = await liveSpring(stage, plan);
  const office: LeadOffice = { plan: toBring, unitIdOf: stage.unitIdOf };
  const own = units.find((unit) => unit.member.loginName === officer) as UnitYear;
  const others = units.filter((unit) => unit !== own);
  const visits = [
    ...others.flatMap((unit) => unitVisits(toBring, unit)),
    ...answeringVisits(toBring, others),
    ...registerVisits(stage, others),
    ...officerVisits(office, own, others),
    ...concernVisits(stage.unitIdOf),
    ...tanLamCases.flatMap(caseVisits),
  ];
  await liveThrough([...visits, ...administratorVisits(stage, visits, administration)], stage);
}

const registerOn = '2021-10-04';
const childrenEach = 50;

/** The register begins in autumn: each commune enters its first children, household by household. */
function registerVisits({ unitIdOf }: Stage, units: readonly UnitYear[]): Visit[] {
  return units
    .filter((unit) => unit.facts)
    .map((unit) => ({
      at: inOfficeHours(registerOn, unit.random),
      loginName: unit.member.loginName,
      work: async (desk) => {
        const { unitKey } = unit.member;
        const known = spreadOver(knownOn(registerOn, unitKey));
        await beginRegister(desk, known, { since: '2021-01-01', unitIdOf });
        if (unitKey === 'phu-lam') await handOver(desk, unitIdOf);
      },
    }));
}

/** Some of the children from all hamlets: every thirtieth or so, as the commune's size has it. */
function* spreadOver(children: Iterable<Child>): Generator<Child> {
  const all = [...children];
  const step = Math.max(1, Math.floor(all.length / childrenEach));
  for (let at = 0; at < all.length && at < step * childrenEach; at += step) yield all[at] as Child;
}

const planOf = ({ unitIdOf }: Stage): PlanToIssue => ({
  planId: newId(),
  issuerUnitId: unitIdOf('tan-lam'),
  leadUnitId: unitIdOf('phong-lao-dong'),
  year: 2021,
  file: 'tan-lam/plan.txt',
  number: '45/KH-UBND',
  issuedOn: '2021-03-25',
  duties: tanLamDuties,
  targets: tanLamTargets,
  signer: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Trần Đức Thuận' },
});

/** Accounts, then the plan: taken in on Monday, issued on Thursday. */
async function liveSpring(stage: Stage, plan: PlanToIssue) {
  const { building, unitIdOf, password } = stage;
  const early = tanLamStaff.filter((member) => member.loginName !== administrator && !member.from);
  const desk = await building.signIn(administrator, password);
  await enrolStaff(desk, building, early, { unitIdOf, validFrom: '2021-03-01', password });
  building.clock.set(atLocal('2021-03-23', '09:05'));
  const issued = await takeIn(await building.signIn(officer, password), plan);
  building.clock.set(atLocal('2021-03-25', '15:10'));
  await issue(await building.signIn(officer, password), plan);
  return issued;
}

function officerVisits(office: LeadOffice, own: UnitYear, others: readonly UnitYear[]): Visit[] {
  const visit = (day: string, time: string, work: (desk: Desk) => Promise<void>): Visit => ({
    ...{ at: atLocal(day, time), loginName: officer, alone: true, work },
    // The last days' notices wait for the morning on which the demonstration opens.
    inHaste: day > '2021-11-20',
  });
  const back = { unitId: office.unitIdOf(returnedPlan.unitKey), reason: returnedPlan.reason };
  const plansIn = ['2021-04-16', '2021-04-20', '2021-04-26'].map((day) =>
    visit(day, '16:20', (desk) =>
      decidePlans(desk, office.plan, day === returnedPlan.returnedOn ? back : undefined),
    ),
  );
  const recording = [
    '2021-04-26',
    '2021-06-08',
    '2021-07-09',
    '2021-08-04',
    '2021-09-17',
    '2021-10-26',
    '2021-11-24',
  ];
  const records = recording
    .slice(1)
    .map((today, at) =>
      visit(today, '10:45', (desk) =>
        recordWorks(desk, office.plan, own, { since: recording[at] as string, today, planned: false }),
      ),
    );
  return [...plansIn, ...records, ...answers(office, visit), ...chasing(office, visit, others)];
}

type MakeVisit = (day: string, time: string, work: (desk: Desk) => Promise<void>) => Visit;

const answers = (office: LeadOffice, visit: MakeVisit): Visit[] => [
  visit('2021-04-14', '16:05', async (desk) => {
    for (const wish of extensionWishes) await decideWish(desk, office, wish);
  }),
  ...[...new Set(worries.flatMap((worry) => worry.answer?.on ?? []))].map((day) =>
    visit(day, '15:10', async (desk) => {
      for (const worry of worries.filter((one) => one.answer?.on === day))
        await answerWorry(desk, office, worry);
    }),
  ),
];

const chasing = (office: LeadOffice, visit: MakeVisit, others: readonly UnitYear[]): Visit[] => {
  const toCheck = others
    .map((unit) => unit.member.unitKey)
    .filter((key) => reportFateOf(key) === 'accepted' || returnedLines[key]);
  return [
    visit('2021-04-13', '08:30', (desk) =>
      remindThoseWhoOwe(desk, office, {
        ...{ kind: 'own-plan', withinDays: 4 },
        message: 'Còn hai ngày làm việc; đơn vị nào vướng xin báo sớm.',
      }),
    ),
    visit('2021-11-08', '08:40', (desk) =>
      remindThoseWhoOwe(desk, office, {
        ...{ kind: 'results-report', withinDays: 40 },
        message: 'Đề nghị các đơn vị cập nhật kết quả và số liệu chỉ tiêu trước khi lập báo cáo.',
      }),
    ),
    visit('2021-11-24', '14:10', (desk) => checkReports(desk, office, toCheck)),
    visit('2021-11-26', '15:30', (desk) =>
      remindThoseWhoOwe(desk, office, {
        ...{ kind: 'results-report', withinDays: 20 },
        message: 'Phòng tổng hợp từ ngày 29/11; đơn vị chưa gửi đề nghị hoàn thành trong tuần tới.',
      }),
    ),
  ];
};
