import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { eventsOf, expectKeptAsRulesSay } from './kept-case.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { approve, initially, inDetail, reviewed, separate, somePlan } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let officer: Person;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  ({ officer } = desk);
});
afterAll(() => desk.served.close());

const marked = (deed: Deed): Deed => JSON.parse(JSON.stringify(deed).replaceAll('Họp', marks.words));
const plan = somePlan as Extract<Deed, { act: 'submit-plan' }>;
/** The usual way, each act by whom. */
const steps = (): [Deed, Person][] => [
  [{ act: 'assign', accountId: officer.accountId }, officer],
  [initially(true), officer],
  [separate(7), cases.chair],
  [inDetail, officer],
  [marked({ act: 'hold-meeting', attended: 6, minutes: 'Họp' }), officer],
  [somePlan, officer],
  [approve('2021-12-31'), cases.chair],
  [{ act: 'end-separation', outcome: 'returned', reason: 'Nhà đã an toàn' }, cases.deputy],
  [
    { act: 'finish-action', actionId: plan.actions[0]?.id as string, outcome: 'done', result: 'Đã khám' },
    officer,
  ],
  [reviewed(true, true), officer],
  [{ act: 'close', reason: 'Đủ hai điều kiện' }, officer],
];

test('a case is walked from the information to the closure; after every act the clocks kept are those of the rules', async () => {
  const caseId = await cases.open();
  await expectKeptAsRulesSay(desk, caseId);
  for (const [deed, by] of steps()) {
    const answer = await cases.act(caseId, deed, by);
    expect([deed.act, answer.status, answer.text]).toEqual([deed.act, 200, expect.any(String)]);
    await expectKeptAsRulesSay(desk, caseId);
  }
  const page = await officer.done(room.getCase, { caseId });
  expect(page).toMatchObject({
    stage: 'closed',
    closedAs: 'closed',
    acts: [],
    openActionIds: [],
    urgent: true,
  });
  expect(page.child.name).toContain(marks.child);
  expect(page.history).toHaveLength(12);
  expect((await cases.written(caseId))[5]?.words).toMatchObject({ minutes: marks.words });
  const emergency = page.clocks.find(({ code }) => code === 'emergency');
  expect(emergency).toMatchObject({
    state: 'met',
    binding: true,
    article: expect.stringContaining('Đ.26.3'),
  });
}, 60_000);

test('T0 corrected: the old clock is kept in the table, the new one beside it', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  const earlier = new Date(Date.parse(cases.now) - 3_600_000).toISOString();
  const answer = await cases.act(caseId, {
    act: 'correct-received-at',
    receivedAt: earlier,
    reason: 'Ghi nhầm',
  });
  expect(answer.status).toBe(200);
  await expectKeptAsRulesSay(desk, caseId);
  const { clocks } = await officer.done(room.getCase, { caseId });
  expect(
    clocks
      .filter(({ code }) => code === 'emergency')
      .map(({ state }) => state)
      .sort(),
  ).toEqual([...['running', 'superseded']]);
});

test('what the rules refuse is said beside its field, and nothing is saved', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  const said = async (deed: Deed, by = officer, more: object = {}) => {
    const { status, body } = await cases.act(caseId, deed, by, more);
    return [status, body.code, body.fields?.[0]?.path, body.fields?.[0]?.code];
  };
  const tomorrow = new Date(Date.parse(cases.now) + 86_400_000).toISOString();
  expect(await said(initially(true), officer, { at: tomorrow })).toEqual([
    ...[422, 'platform.invalid-input', 'at', 'cases.act-in-the-future'],
  ]);
  expect(await said(separate(16), cases.chair)).toEqual([422, 'cases.act-not-now', undefined, undefined]);
  expect(await said(initially(true), cases.chair)).toEqual([
    422,
    'cases.not-yours-to-do',
    undefined,
    undefined,
  ]);
  await cases.act(caseId, initially(true));
  expect(await said(separate(16), cases.chair)).toEqual([
    ...[422, 'platform.invalid-input', 'deed.days', 'cases.separation-over-limit'],
  ]);
  for (const accountId of [desk.neighbour.accountId, newId()])
    expect(await said({ act: 'join-team', accountId })).toEqual([
      ...[422, 'platform.invalid-input', 'deed.accountId', 'cases.cannot-serve'],
    ]);
  expect(await eventsOf(desk, caseId)).toHaveLength(3);
});

test('sent twice is once; a stale version is told; of two who decide at once one comes too late', async () => {
  const caseId = await cases.open();
  const [requestId, id] = [newId(), newId()];
  const deed = { act: 'assign' as const, accountId: officer.accountId };
  const input = { caseId, id, version: 1, at: cases.now, deed, lateReason: '' };
  const once = await officer.done(room.actInCase, input, { requestId });
  expect(await officer.done(room.actInCase, input, { requestId })).toEqual(once);
  expect((await officer.act(room.actInCase, { ...input, id: newId() })).body).toMatchObject({
    ...{ status: 409, code: 'platform.stale-version', current: { version: 2 } },
  });
  expect((await officer.act(room.actInCase, { ...input, version: 2 })).status).toBe(409);
  const urgent = { ...input, version: 2, deed: initially(true) };
  const both = await Promise.all([1, 2].map(() => officer.act(room.actInCase, { ...urgent, id: newId() })));
  expect(both.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  expect(await eventsOf(desk, caseId)).toHaveLength(3);
  const audit = await desk.served.audited(requestId);
  expect(audit).toMatchObject([
    {
      act: 'cases.actInCase',
      subject_kind: 'case',
      subject_id: caseId,
      unit_id: desk.phuLam,
      detail: { act: 'assign' },
    },
  ]);
});

test('the queue shows the own clocks, the nearest first, and a child by initials', async () => {
  const worker = await desk.served.tanLam.person('commune-officer', 'phu-lam');
  const caseId = await cases.open({}, worker);
  const { rows } = await worker.done(room.listQueue, {});
  expect(rows).toMatchObject([
    { caseId, childInitials: 'L.T.D.', stage: 'intake', clock: { code: 'emergency' } },
  ]);
  expect((await cases.chair.done(room.listQueue, {})).rows.map((row) => row.caseId)).toContain(caseId);
});

test('for a child outside the office, or of nobody, no case is opened; information of yesterday is taken late', async () => {
  const input = { id: newId(), eventId: newId(), childId: cases.childId, lateReason: '' };
  const deed = {
    act: 'open',
    ground: 'abused',
    source: 'citizen',
    confidentiality: 'ordinary',
    account: 'x',
  };
  const asked = (person: Person, more: object) =>
    person.act(room.openCase, { ...input, deed: { ...deed, receivedAt: cases.now }, ...more });
  expect((await asked(desk.neighbour, {})).status).toBe(404);
  expect((await asked(officer, { childId: newId() })).status).toBe(404);
  const late = { deed: { ...deed, receivedAt: '2021-11-28T01:00:00Z' } };
  expect((await asked(officer, late)).status).toBe(200);
});
