import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  draftSmallPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
  smallContent,
} from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { plansContract } from '../contract.ts';

const { draftBlank, draftFromText, issuePlan, saveContent, getPlan, discardPlan, enterTarget } =
  plansContract.endpoints;

let served: ServedLocality;
let lead: Person;
let commune: Person;
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  commune = await served.tanLam.person('commune-officer', 'phu-lam');
});
afterAll(() => served.close());

const owner = () => ({
  issuerUnitId: served.tanLam.unit('tan-lam'),
  leadUnitId: served.tanLam.unit('phong-lao-dong'),
  year: 2021,
});
const planOf = (number: string, dueOn?: string) => ({
  ...owner(),
  ...{ units: [served.tanLam.unit('phu-lam')], number, ...(dueOn && { dueOn }) },
});
const count = async (statement: string, ...values: unknown[]) =>
  Number((await served.clone.admin.query(statement, values)).rows[0].count);
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort((a, b) => a - b);
const verdictOf = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

test('a draft sent twenty times at once is one draft; the same request with other content is refused', async () => {
  const requestId = newId();
  const input = { id: newId(), ...owner(), copyOfPlanId: null };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => lead.act(draftBlank, input, { requestId })),
  );
  for (const answer of answers) expect(answer.body).toEqual({ id: input.id, version: 1 });
  expect(await count('select count(*) from plans where id = $1', input.id)).toBe(1);
  expect(await served.audited(requestId)).toHaveLength(1);
  const other = await lead.act(draftBlank, { ...input, year: 2022 }, { requestId });
  expect(verdictOf(other)).toEqual([422, 'platform.same-id-other-content']);
  const again = await lead.act(draftBlank, input);
  expect(again.status, 'an id that is taken').toBe(422);
});

test('of drafts with the same id sent at once as different requests one is kept and none is an error of ours', async () => {
  const input = { id: newId(), ...owner(), copyOfPlanId: null };
  const answers = await Promise.all(Array.from({ length: 10 }, () => lead.act(draftBlank, input)));
  expect(statuses(answers)).toEqual([200, ...Array(9).fill(422)]);
});

test('two people who save the same draft: the later one gets both versions and nothing is lost', async () => {
  const draft = await draftSmallPlan(lead, planOf('1/KH-UBND'));
  const colleague = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  const { planId, version, content } = draft;
  const change = (title: string) => ({
    ...{ planId, version, year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31' },
    content: { ...content, title },
  });
  const [one, other] = await Promise.all([
    lead.act(saveContent, change('Của người thứ nhất')),
    colleague.act(saveContent, change('Của người thứ hai')),
  ]);
  expect(statuses([one, other])).toEqual([200, 409]);
  const late = one.status === 409 ? one : other;
  const kept = one.status === 200 ? 'Của người thứ nhất' : 'Của người thứ hai';
  expect(late.body).toMatchObject({
    code: 'platform.stale-version',
    current: { version: version + 1, content: { title: kept } },
    saved: { by: expect.stringMatching(/./), at: served.clock.now() },
  });
  expect((await lead.done(getPlan, { planId })).title).toBe(kept);
  expect(verdictOf(await colleague.act(discardPlan, { planId, version }))).toEqual([
    409,
    'platform.stale-version',
  ]);
});

test('one draft issued from two screens at once makes one ledger', async () => {
  const { planId, version } = await draftSmallPlan(lead, planOf('2/KH-UBND'));
  const send = () => lead.act(issuePlan, { planId, version, number: '2/KH-UBND', issuedOn: '2021-03-25' });
  const statuses = (await Promise.all([send(), send(), send()])).map((answer) => answer.status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.every((status) => [200, 409, 422].includes(status))).toBe(true);
  expect(await count('select count(*) from obligations where plan_id = $1', planId)).toBe(4);
});

test('duties that fall due on one day stand in a unit’s list as the plan tells them', async () => {
  const plan = planOf('88/KH-UBND');
  const content = smallContent(plan);
  const [duty] = content.duties;
  if (!duty) throw new Error('the small plan has duties');
  const titles = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám'].map((word) => `Việc ${word}`);
  content.duties = titles.map((shortName) => ({ ...duty, id: newId(), shortName, measures: [] }));
  const { rows } = await issueSmallPlan(lead, plan, content);
  expect(rows.filter((row) => row.kind === 'duty').map((row) => row.title)).toEqual(titles);
});

test('the next due moment says how many units still owe, however many duties each of them has', async () => {
  const units = ['phu-lam', 'hai-thinh'].map((key) => served.tanLam.unit(key));
  const { planId } = await issueSmallPlan(lead, { ...planOf('89/KH-UBND', '2021-12-10'), units });
  const { nextDue } = await lead.done(plansContract.endpoints.countOutcomes, { planId });
  expect(nextDue.filter((next) => next.kind === 'duty').map((next) => next.open)).toEqual([2]);
});

test('two drafts issued at the same moment under the same number: one is issued, the other refused', async () => {
  const drafts = await Promise.all([1, 2, 3].map(() => draftSmallPlan(lead, planOf('3/KH-UBND'))));
  const answers = await Promise.all(
    drafts.map(({ planId, version }) =>
      lead.act(issuePlan, { planId, version, number: '3/KH-UBND', issuedOn: '2021-03-25' }),
    ),
  );
  expect(statuses(answers)).toEqual([200, 422, 422]);
  for (const answer of answers.filter((one) => one.status === 422)) {
    expect(answer.body.code).toBe('plans.already-issued');
    expect(answer.body.fields[0].path).toBe('number');
  }
  const last = await draftSmallPlan(lead, planOf('3/KH-UBND'));
  const { planId, version } = last;
  const later = await lead.act(issuePlan, { planId, version, number: ' 3/KH-UBND ', issuedOn: '2021-03-25' });
  expect(verdictOf(later)).toEqual([422, 'plans.already-issued']);
  expect(await count('select count(*) from obligations where plan_id = $1', planId)).toBe(0);
});

test('a plan whose pieces carry ids that another plan has is refused as a whole', async () => {
  const first = await issueSmallPlan(lead, planOf('4/KH-UBND'));
  const { planId, version } = await draftSmallPlan(lead, planOf('5/KH-UBND'), first.content);
  const answer = await lead.act(issuePlan, { planId, version, number: '5/KH-UBND', issuedOn: '2021-03-25' });
  expect(verdictOf(answer)).toEqual([422, 'platform.invalid-input']);
  const twice = smallContent(planOf('6/KH-UBND'));
  const [duty] = twice.duties;
  if (duty) twice.duties = [duty, duty];
  const draft = await draftSmallPlan(lead, planOf('6/KH-UBND'), twice);
  const second = {
    planId: draft.planId,
    version: draft.version,
    number: '6/KH-UBND',
    issuedOn: '2021-03-25',
  };
  expect(verdictOf(await lead.act(issuePlan, second))).toEqual([422, 'platform.invalid-input']);
  expect(
    await count('select count(*) from obligations where plan_id = any($1)', [planId, draft.planId]),
  ).toBe(0);
});

test('a plan with no duties stays a draft and says what is missing', async () => {
  const empty = { ...smallContent(planOf('7/KH-UBND')), duties: [] };
  const { planId, version } = await draftSmallPlan(lead, planOf('7/KH-UBND'), empty);
  const answer = await lead.act(issuePlan, { planId, version, number: '7/KH-UBND', issuedOn: '2021-03-25' });
  expect(verdictOf(answer)).toEqual([422, 'plans.cannot-issue']);
  expect(answer.body.fields.map((field: { code: string }) => field.code)).toEqual(['no-duties']);
  expect((await lead.done(getPlan, { planId })).state).toBe('draft');
});

test('a deadline on Tết stays on the day that the plan names', async () => {
  const plan = await issueSmallPlan(lead, planOf('8/KH-UBND', '2022-02-01'));
  const row = plan.owed(served.tanLam.unit('phu-lam'), 'results-report');
  expect(row.dueAt).toBe('2022-02-01T16:59:59.000Z');
});

test.each(['0001-01-01', '0021-12-10', '2012-12-10', '9999-12-31'])(
  'a deadline on %s does not fit a plan of 2021 and stops its issuing, not its saving',
  async (day) => {
    const { planId, version, content } = await draftSmallPlan(lead, planOf('10/KH-UBND', day));
    const answer = await lead.act(issuePlan, { planId, version, number: '10/KH', issuedOn: '2021-03-25' });
    expect(verdictOf(answer)).toEqual([422, 'platform.invalid-input']);
    expect(answer.body.fields[0]).toEqual({
      path: `deadlines.${content.deadlines[0]?.id}`,
      code: 'date-out-of-range',
    });
  },
);

test('a period of a thousand years and a day of issue in another age are refused', async () => {
  const { planId, version, content } = await draftSmallPlan(lead, planOf('11/KH-UBND'));
  const period = { year: 2021, periodFrom: '0001-01-01', periodTo: '9999-12-31' };
  const saved = await lead.act(saveContent, { planId, version, ...period, content });
  expect([saved.status, saved.body.fields.map(({ path }: { path: string }) => path)]).toEqual([
    422,
    ['periodFrom', 'periodTo'],
  ]);
  const issued = await lead.act(issuePlan, { planId, version, number: '11/KH', issuedOn: '9999-12-31' });
  expect([issued.status, issued.body.fields[0].path]).toEqual([422, 'issuedOn']);
});

const textOf = (deadline: string) =>
  `ỦY BAN NHÂN DÂN HUYỆN TÂN LÂM\nSố: 45/KH-UBND\nTân Lâm, ngày 25 tháng 3 năm 2021\nKẾ HOẠCH\nThực hiện công tác trẻ em năm 2021\nVI. TỔ CHỨC THỰC HIỆN\n1. Phòng Tư pháp: Phổ biến pháp luật.\n2. UBND các xã, thị trấn:\n- Báo cáo kết quả thực hiện về phòng Lao động - Thương binh và Xã hội trước ${deadline}.\n`;

test.each(['ngày 31/02/2021', 'ngày 15/4', 'ngày 10/12/22'])(
  'a deadline “%s” is never made into a day without a person',
  async (deadline) => {
    const input = { id: newId(), ...owner(), name: 'ke-hoach.txt', text: textOf(deadline) };
    const { id } = await lead.done(draftFromText, input);
    const { content, blockers } = await lead.done(getPlan, { planId: id });
    const [read] = content.deadlines;
    expect(read, JSON.stringify(content.deadlines)).toBeDefined();
    const codes = blockers.filter((one) => one.itemId === read?.id).map((one) => one.code);
    expect(codes.some((code) => ['deadline-without-date', 'unsure-not-confirmed'].includes(code))).toBe(true);
    if (deadline.includes('31/02')) expect(read?.rule).toBeNull();
  },
);

test('two figures of a year that agree with the plan’s own year are that year', async () => {
  const input = { id: newId(), ...owner(), name: 'ke-hoach.txt', text: textOf('ngày 10/12/21') };
  const { id } = await lead.done(draftFromText, input);
  const { content } = await lead.done(getPlan, { planId: id });
  expect(content.deadlines.map((one) => one.rule)).toMatchObject([
    { kind: 'fixed-date', date: '2021-12-10' },
  ]);
});

test('a line cut in the middle of a character is kept readable', async () => {
  const text = `${textOf('ngày 10/12/2021')}- ${'a'.repeat(3997)}🌱🌱 hết.\n${'b'.repeat(7999)}🌱`;
  const id = newId();
  expect((await lead.act(draftFromText, { id, ...owner(), name: 'dai.txt', text })).status).toBe(200);
});

test.each(['', ' \n\t\n '])('a text with nothing in it is no plan', async (text) => {
  const id = newId();
  const answer = await lead.act(draftFromText, { id, ...owner(), name: 'trong.txt', text });
  expect(verdictOf(answer)).toEqual([422, 'plans.nothing-to-read']);
  expect(await count('select count(*) from plans where id = $1', id)).toBe(0);
});

test('figures of a target: no numerator above the denominator, no day to come, no unit that does not count', async () => {
  const plan = await issueSmallPlan(lead, planOf('9/KH-UBND'));
  const entry = {
    ...{ targetId: plan.targetId, unitId: served.tanLam.unit('phu-lam') },
    ...{ numerator: 97, denominator: 100, asOf: '2021-11-29', note: '' },
  };
  const enter = (more: object) => commune.act(enterTarget, { ...entry, id: newId(), ...more });
  const above = await enter({ numerator: 101 });
  expect(verdictOf(above)).toEqual([422, 'targets.numerator-above-denominator']);
  expect(verdictOf(await enter({ asOf: '2021-11-30' }))).toEqual([422, 'targets.date-in-future']);
  expect((await enter({ asOf: '2021-02-30' })).status).toBe(422);
  expect((await enter({ unitId: served.tanLam.unit('hai-thinh') })).status).toBe(404);
  expect(await count('select count(*) from target_entries where target_id = $1', plan.targetId)).toBe(0);
  const id = newId();
  expect((await enter({ id })).status).toBe(200);
  expect((await enter({ id })).status, 'the same entry as a new request').toBe(422);
  expect(await count('select count(*) from target_entries where target_id = $1', plan.targetId)).toBe(1);
});
