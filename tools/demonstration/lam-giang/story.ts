import { type Locality, loadLocality } from '../../../src/features/units/server/public.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { atLocal } from '../../../src/platform/shared/instant.ts';
import { addDays } from '../../../src/platform/shared/plain-date.ts';
import { lamGiangStaff, type Member } from '../people.ts';
import { enrolStaff } from '../work/accounts.ts';
import { type Administration, administratorVisits } from '../work/administrator.ts';
import { decidePlans } from '../work/decide-plans.ts';
import { type IssuedPlan, issue, type PlanToIssue, takeIn } from '../work/intake.ts';
import { randomOf } from '../content/random.ts';
import { acceptReport, type ReportWords, writeReport } from '../work/report-work.ts';
import type { Stage, Story } from '../work/story.ts';
import { completeTasks, enterTargets, makePlan, recordWorks } from '../work/unit-work.ts';
import { type WorkingUnit, type WorkPlace, workOf } from '../content/work.ts';
import { inOfficeHours, workdayFrom } from '../content/working-dates.ts';
import { liveThrough, type Visit } from '../work/year.ts';
import { communeDeeds, lamGiangDuties, lamGiangTargets, officeDeeds } from './words.ts';

const noFigures: Readonly<Record<string, number>> = {};
const administrator = 'quantri.lamgiang';
const officer = 'tonghop.lamgiang';

/** A province without districts in 2026: the same year in short, for the two-tier order since 1 July 2025. */
export const lamGiangStory: Story = {
  locality: 'lam-giang-2026',
  staff: lamGiangStaff,
  administrator,
  beginsAt: atLocal('2026-01-12', '07:30'),
  startsAt: atLocal('2026-11-23', '08:00'),
  live,
};

const late = ['lanhdao.lamgiang', 'dulieu.lamgiang'];
const administration: Administration = {
  loginName: administrator,
  days: ['2026-02-23', '2026-04-06', '2026-05-18', '2026-06-29', '2026-08-10', '2026-09-21', '2026-11-02'],
  newcomers: { day: '2026-11-02', staff: lamGiangStaff.filter((member) => late.includes(member.loginName)) },
};
/** Have not begun their report when the demonstration opens. */
const notBegun = ['muong-lam', 'hon-nhan', 'thach-lam'];

async function live(stage: Stage): Promise<void> {
  const plan = await liveJanuary(stage);
  const root = loadLocality('lam-giang-2026').root;
  const officers = lamGiangStaff.filter((member) => member.function.endsWith('-officer'));
  const visits = officers
    .filter((member) => member.function !== 'data-protection-officer')
    .flatMap((member) => visitsOf(plan, unitOf(member, root)));
  const all = [...visits, ...officerVisits(plan, stage)];
  await liveThrough([...all, ...administratorVisits(stage, all, administration)], stage);
}

async function liveJanuary({ building, unitIdOf, password }: Stage): Promise<IssuedPlan> {
  const early = lamGiangStaff.filter(
    ({ loginName }) => loginName !== administrator && !late.includes(loginName),
  );
  const desk = await building.signIn(administrator, password);
  await enrolStaff(desk, building, early, { unitIdOf, validFrom: '2026-01-01', password });
  const plan: PlanToIssue = {
    planId: newId(),
    issuerUnitId: unitIdOf('lam-giang'),
    leadUnitId: unitIdOf('so-y-te'),
    year: 2026,
    file: 'lam-giang/plan.txt',
    number: '18/KH-UBND',
    issuedOn: '2026-01-20',
    duties: lamGiangDuties,
    targets: lamGiangTargets,
    signer: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Vi Văn Thành' },
  };
  building.clock.set(atLocal('2026-01-15', '09:00'));
  const issued = await takeIn(await building.signIn(officer, password), plan);
  building.clock.set(atLocal('2026-01-20', '14:00'));
  await issue(await building.signIn(officer, password), plan);
  return issued;
}

function unitOf(member: Member, root: Locality['root']): WorkingUnit {
  const random = randomOf(`lam-giang ${member.unitKey}`);
  const node = root.children.find((child) => child.key === member.unitKey);
  if (!node) throw new Error(`no unit ${member.unitKey}`);
  const name = node.name.replace(/^(Xã|Phường|Đặc khu)/, (type) => type.toLowerCase());
  const isCommune = member.function === 'commune-officer';
  const special = random.between(48, 132);
  const place: WorkPlace = {
    ...{ year: 2026, name, hamlets: node.hamlets, size: 1 },
    people: isCommune ? ['Phòng Văn hóa - Xã hội', 'Trạm Y tế', 'Đoàn Thanh niên'] : ['Phòng chuyên môn'],
    known: isCommune ? { special } : noFigures,
  };
  const deeds = isCommune ? communeDeeds : (officeDeeds[member.unitKey] ?? []);
  return {
    ...{ member, name, random },
    works: deeds.map((deed) => workOf(deed, place, random)),
    plan: {
      title: 'Công tác trẻ em năm 2026',
      introduction: `Thực hiện Kế hoạch số 18/KH-UBND ngày 20/01/2026 của UBND tỉnh, ${node.name} triển khai như sau:`,
      number: `${random.between(11, 60)}/KH`,
    },
    counts: isCommune
      ? [
          [special - random.between(0, 2), special],
          [special % 3, special % 3],
        ]
      : [],
  };
}

/** The lead office receives the plans, and the first reports. */
const officerVisits = (plan: IssuedPlan, { unitIdOf }: Stage): Visit[] => [
  {
    ...{ at: atLocal('2026-02-20', '14:00'), loginName: officer, alone: true },
    work: (desk) => decidePlans(desk, plan),
  },
  {
    ...{ at: atLocal('2026-11-20', '15:00'), loginName: officer, alone: true, inHaste: true },
    work: async (desk) => {
      for (const key of ['so-giao-duc', 'lam-thanh']) await acceptReport(desk, plan, unitIdOf(key));
    },
  },
];

/** Plan in February, results in summer, report in November. */
function visitsOf(plan: IssuedPlan, unit: WorkingUnit): Visit[] {
  const { loginName, unitKey } = unit.member;
  const day = (from: string, most: number) => workdayFrom(addDays(from, unit.random.between(0, most)));
  const [planned, summer, autumn] = [day('2026-02-02', 9), day('2026-07-06', 12), day('2026-11-09', 9)];
  const visit = (date: string, work: Visit['work']): Visit => ({
    ...{ at: inOfficeHours(date, unit.random), loginName, work },
  });
  const leads = loginName === officer;
  return [
    ...(leads ? [] : [visit(planned, (desk) => makePlan(desk, plan, unit, planned))]),
    visit(summer, (desk) =>
      recordWorks(desk, plan, unit, { since: planned, today: summer, planned: !leads }),
    ),
    visit(autumn, async (desk) => {
      await recordWorks(desk, plan, unit, { since: summer, today: autumn, planned: !leads });
      if (leads) return;
      await enterTargets(desk, plan, unit, autumn);
      if (notBegun.includes(unitKey)) return;
      await completeTasks(desk, plan, unit);
      await writeReport(desk, plan, wordsOf(unit), { submit: true });
    }),
  ];
}

const wordsOf = (unit: WorkingUnit): ReportWords => ({
  overview: unit.random.pick([
    `Sau sáp nhập, ${unit.name} đã lập lại danh sách và phân công người theo dõi; việc ở cơ sở không gián đoạn.`,
    `Năm đầu theo mô hình hai cấp, ${unit.name} vừa làm vừa nhận bàn giao; các việc chính đã hoàn thành.`,
    `Địa bàn rộng hơn trước, ${unit.name} giao lại việc cho từng thôn; quà và hỗ trợ đến đúng người.`,
  ]),
  proposals: unit.random.pick([
    'Đề nghị tập huấn thêm cho công chức nhận việc mới.',
    'Đề nghị sớm có hướng dẫn về cộng tác viên ở thôn sau sắp xếp.',
    'Đề nghị cấp kinh phí theo số trẻ em, không theo số xã.',
  ]),
  explanation: () => 'Hồ sơ của một số em còn ở xã cũ, đang nhận bàn giao; sẽ xong trong tháng 12.',
});
