import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { issueSmallPlan, smallContent } from '../../../../test/harness/locality.ts';
import { plansContract } from '../../plans/contract.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract, type Deed } from '../contract.ts';
import { publishFigures } from '../server/numbers/publish.ts';
import { type CaseDesk, openCases } from './case-desk.ts';
import { initially, opening } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let dpo: Person;

/** In Phú Lâm: one child helped in time (with two cases), one late, one waiting, one whose case was none, one at risk only. */
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  dpo = await desk.served.tanLam.person('data-protection-officer', 'phong-lao-dong');
  const measures: Deed = { act: 'take-measures', measures: ['CT-b'], account: 'Đưa đến trạm' };
  for (const _ of [1, 2]) {
    const helped = await cases.open();
    await begin(helped);
    await cases.act(helped, { act: 'classify-harm', harmForm: 'violence' });
    await doneIn(helped, measures);
  }
  const late = await openFor(
    await desk.enter({ fullName: 'Bé Muộn', sex: 'male', birthDate: '2007-01-01' }),
    {
      receivedAt: addHours(cases.now, -14),
    },
  );
  await begin(late, 'Mất liên lạc');
  await openFor(await desk.enter({ fullName: 'Bé Chờ', birthDate: '2018-06-01' }));
  const none = await openFor(await desk.enter({ fullName: 'Bé Không' }));
  await cases.act(none, { act: 'assign', accountId: desk.officer.accountId });
  await cases.act(none, { act: 'dismiss', reason: 'Nhầm' });
  await openFor(await desk.enter({ fullName: 'Bé Nguy Cơ' }), { ground: 'at-risk' });
}, 60_000);
afterAll(() => desk.served.close());

async function openFor(childId: string, more: object = {}): Promise<string> {
  const deed = { ...opening, receivedAt: cases.now, ...more };
  const input = { id: newId(), eventId: newId(), childId, deed, lateReason: 'Mới nhận' };
  return (await desk.officer.done(room.openCase, input)).id;
}

async function doneIn(caseId: string, deed: Deed, more: object = {}) {
  const { status, text } = await cases.act(caseId, deed, desk.officer, more);
  if (status !== 200) throw new Error(text);
}

async function begin(caseId: string, lateReason = '') {
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  await doneIn(caseId, initially(true), { lateReason });
}

const figuresOf = (person: Person) => person.done(room.getFigures, {});
const expected = { children: 3, 'in-time': 1, late: 1, waiting: 1 };

test('abused children of the period are counted once each, in time by the clocks, cut by form, sex, age and commune', async () => {
  const figures = await figuresOf(desk.officer);
  expect(figures).toMatchObject({
    publication: null,
    from: '2021-01-01',
    to: '2021-11-29',
    totals: expected,
  });
  expect(figures.byPlace).toMatchObject([{ unitId: desk.phuLam, ...expected }]);
  const counted = <T extends { children: number | null }>(lines: readonly T[]) =>
    lines.filter(({ children }) => children !== 0);
  expect(counted(figures.byForm).map(({ form, children }) => [form, children])).toEqual([
    ['violence', 1],
    ['unclassified', 2],
  ]);
  expect(counted(figures.bySex).map(({ sex, children }) => [sex, children])).toEqual([
    ['female', 2],
    ['male', 1],
  ]);
  expect(counted(figures.byAge).map(({ from, to, children }) => [from, to, children])).toEqual([
    [0, 5, 1],
    [6, 10, 1],
    [11, 15, 1],
  ]);
});

test('times, open cases, repeat cases; caseload for leaders and those who oversee, no referral asked yet', async () => {
  const figures = await figuresOf(desk.officer);
  expect(figures.times).toMatchObject([
    { what: 'assessment', n: 3, total: 5, medianHours: 0, p90Hours: 11.2 },
    { what: 'plan', n: 0, medianHours: null },
    { what: 'service', n: 2 },
  ]);
  expect(figures.open.totals).toEqual({ open: 5, overdue: 1, within: 4 });
  expect(figures.open.byStage?.find(({ stage }) => stage === 'intake')).toMatchObject({
    open: 2,
    overdue: 0,
  });
  expect(figures.repeats).toEqual({ months: 12, children: 4, repeated: 1 });
  const none = { asked: 0, inTime: 0, late: 0, waiting: 0 };
  expect([figures.caseload, figures.referrals]).toEqual([null, none]);
  const { caseload } = await figuresOf(cases.chair);
  expect(caseload?.map(({ open }) => open)).toEqual([3, 2]);
});

test('every number opens its cases for those who oversee, as stage and clocks and not as children', async () => {
  const { district } = desk;
  const figures = await figuresOf(district);
  expect(figures.totals).toEqual(expected);
  const asked = { receivedFrom: figures.from, receivedTo: figures.to, unitId: desk.phuLam };
  const listed = async (more: object) => (await district.done(room.listCases, { ...asked, ...more })).rows;
  expect(await listed({})).toHaveLength(4);
  expect(await listed({ outcome: 'in-time' })).toHaveLength(2);
  expect(await listed({ outcome: 'late' })).toHaveLength(1);
  expect(await listed({ outcome: 'waiting' })).toHaveLength(1);
  expect(JSON.stringify(await listed({}))).not.toMatch(/Bé|childId|violence/);
  const open = await district.done(room.listCases, { overdue: 'true', unitId: desk.phuLam });
  expect(open.rows).toHaveLength(figures.open.totals.overdue as number);
});

test('a secret case counts in the number and is not listed by its ground', async () => {
  const childId = await desk.enter({ fullName: 'Bé Mật' });
  const secret = await openFor(childId, { confidentiality: 'secret' });
  const { totals } = await figuresOf(desk.district);
  expect(totals.children).toBe(4);
  const answer = await desk.district.done(room.listCases, {
    receivedFrom: '2021-01-01',
    receivedTo: '2021-11-29',
  });
  expect(answer.withheld).toBe(1);
  expect(answer.rows.map(({ id }) => id)).not.toContain(secret);
  await cases.act(secret, { act: 'assign', accountId: desk.officer.accountId });
  expect((await cases.act(secret, { act: 'dismiss', reason: 'Nhầm' })).status).toBe(200);
});

test('for a named leader the case is in no number', async () => {
  const childId = await desk.enter({ fullName: 'Bé Của Lãnh Đạo' });
  const caseId = await openFor(childId);
  await cases.act(caseId, { act: 'name-person', accountId: cases.deputy.accountId, as: 'suspected' });
  expect((await figuresOf(cases.deputy)).totals.children).toBe(3);
  expect((await figuresOf(cases.chair)).totals.children).toBe(4);
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  await cases.act(caseId, { act: 'dismiss', reason: 'Nhầm' });
});

test('outside the statutory chain small counts are hidden, with their rates; the period is not theirs to choose', async () => {
  desk.served.clock.set('2022-01-03T01:00:00.000Z');
  await desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    '2022-01-03T01:00:00.000Z',
  );
  await publishFigures(desk.served.clone.db, { now: desk.served.clock.now() });
  const figures = await dpo.done(room.getFigures, {
    from: '2021-11-01',
    to: '2021-11-29',
    unitId: desk.phuLam,
  });
  expect(figures).toMatchObject({ from: '2021-01-01', to: '2021-12-31', smallest: 5 });
  expect(figures.publication).toEqual({
    ...{ madeAt: '2022-01-03T01:00:00.000Z', part: false, quarters: ['2021-12-31'] },
  });
  const numbers = [
    figures.totals,
    ...figures.byPlace,
    ...figures.byForm,
    ...figures.bySex,
    ...figures.byAge,
  ].flatMap(({ children, late, waiting, 'in-time': inTime }) => [children, late, waiting, inTime]);
  expect(numbers.filter((one) => one !== null && one > 0 && one < 5)).toEqual([]);
  expect(numbers.filter((one) => one === null).length).toBeGreaterThan(5);
  expect([figures.caseload, figures.repeats.repeated, figures.open.byStage]).toEqual([null, null, null]);
  expect(figures.byPlace.length).toBeGreaterThan(1);
  const file = await dpo.act(room.downloadFigures, {});
  expect(file.status).toBe(200);
  desk.served.clock.set(cases.now);
});

test('a unit outside the area is not found', async () => {
  const answer = await desk.officer.act(room.getFigures, { unitId: desk.haiThinh });
  expect(answer.status).toBe(404);
});

test('target 3 of a plan fills itself: the list, its page and the figures say the same, and outside the chain nothing is said', async () => {
  const { tanLam } = desk.served;
  const plan = {
    ...{
      issuerUnitId: tanLam.unit('tan-lam'),
      leadUnitId: tanLam.unit('phong-lao-dong'),
      number: '9/KH-UBND',
    },
    units: [tanLam.unit('phu-lam'), tanLam.unit('hai-thinh')],
  };
  const content = smallContent(plan);
  const [first] = content.targets;
  const target = {
    ...{ ...first, id: newId(), shortName: 'Can thiệp kịp thời', comparison: 'eq' as const, value: 100 },
    ...{
      numeratorName: 'Kịp thời',
      denominatorName: 'Ghi nhận',
      indicator: 'abused-helped-in-time' as const,
    },
  };
  const issued = await issueSmallPlan(desk.district, plan, {
    ...content,
    targets: [target as (typeof content.targets)[number]],
  });
  const { targets } = await desk.district.done(plansContract.endpoints.listTargets, {
    planId: issued.planId,
  });
  expect(targets).toMatchObject([{ numerator: 1, denominator: 3, origin: 'counted', met: false }]);
  const targetId = targets[0]?.id as string;
  const page = await desk.district.done(plansContract.endpoints.getTarget, { targetId });
  expect(page.periodFrom).toBe('2021-01-01');
  expect(page.entries).toMatchObject([{ unitId: desk.phuLam, numerator: 1, denominator: 3 }]);
  expect(page.mayEnterFor).toEqual([]);
  const outside = await dpo.done(plansContract.endpoints.listTargets, { planId: issued.planId });
  expect(outside.targets).toMatchObject([{ numerator: 0, denominator: 0, actual: null }]);
});
