import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { expectKeptAsRulesSay } from './kept-case.ts';
import { approve, inDetail, initially, somePlan } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
beforeAll(async () => {
  cases = await openCases();
});
afterAll(() => cases.desk.served.close());

async function walk(caseId: string, steps: readonly Deed[]): Promise<void> {
  for (const deed of steps) {
    const by = deed.act === 'approve-plan' ? cases.chair : cases.desk.officer;
    const answer = await cases.act(caseId, deed, by);
    expect([deed.act, answer.status]).toEqual([deed.act, 200]);
    await expectKeptAsRulesSay(cases.desk, caseId);
  }
}

const [action] = (somePlan as Extract<Deed, { act: 'submit-plan' }>).actions;

test('what an approved plan agrees for a day is the worker’s next task until it is done, and nobody else’s', async () => {
  const { officer } = cases.desk;
  const tasks = async () => (await officer.done(room.listTasks, {})).rows;
  const caseId = await cases.open();
  await walk(caseId, [{ act: 'assign', accountId: officer.accountId }, initially(false), inDetail]);
  expect(await tasks()).toEqual([]);
  await walk(caseId, [{ act: 'hold-meeting', attended: 6, minutes: 'Họp' }, somePlan, approve('2021-12-10')]);
  const own = { caseId, childInitials: 'L.T.D.' };
  const followUp = { ...own, kind: 'follow-up', dueOn: '2021-12-10', measure: null, actionId: null };
  expect(await tasks()).toEqual([
    { ...own, kind: 'action', dueOn: action?.endsOn, measure: 'CT-a', actionId: action?.id },
    followUp,
  ]);
  const done = { act: 'finish-action' as const, actionId: action?.id as string, outcome: 'done' as const };
  await walk(caseId, [{ ...done, result: 'Đã khám' }]);
  expect(await tasks()).toEqual([followUp]);
  await walk(caseId, [{ act: 'follow-up', nextFollowUpOn: null, result: 'Ổn' }]);
  expect(await tasks()).toEqual([]);

  await walk(caseId, [{ act: 'follow-up', nextFollowUpOn: '2021-12-20', result: 'Hẹn nữa' }]);
  const said = await officer.act(room.listTasks, {});
  for (const word of Object.values(marks)) expect(said.text).not.toContain(word);
  for (const other of [cases.chair, await cases.desk.served.tanLam.person('commune-officer', 'phu-lam')])
    expect((await other.done(room.listTasks, {})).rows).toEqual([]);
}, 60_000);

test('a meeting is invited to before it is held; one in the past is refused', async () => {
  const { officer } = cases.desk;
  const caseId = await cases.open();
  await walk(caseId, [{ act: 'assign', accountId: officer.accountId }, initially(false), inDetail]);
  const invitation = { act: 'invite-to-meeting' as const, place: 'Trụ sở xã', invited: 'Trưởng thôn\nMẹ' };
  const past = await cases.act(caseId, { ...invitation, meetsAt: '2020-01-01T00:00:00.000Z' });
  expect([past.status, past.body.fields]).toEqual([
    ...[422, [{ path: 'deed.meetsAt', code: 'cases.meeting-in-the-past' }]],
  ]);
  await walk(caseId, [
    { ...invitation, meetsAt: '2022-01-05T01:00:00.000Z' },
    { act: 'hold-meeting', attended: 5, minutes: 'Họp', attendance: 'Trưởng thôn\nMẹ: vắng' },
  ]);
  const history = await cases.written(caseId);
  expect(history.at(-2)?.words).toMatchObject({ invited: 'Trưởng thôn\nMẹ' });
  expect(history.at(-1)?.words).toMatchObject({ attendance: 'Trưởng thôn\nMẹ: vắng' });
  const kept = await cases.desk.rows('select facts::text from case_events where case_id = $1', caseId);
  expect(JSON.stringify(kept)).not.toContain('Trưởng thôn');
}, 60_000);

test('what suggests urgency and which templates are in force is what the reference files say', async () => {
  const { urgency, templates } = await cases.desk.officer.done(room.getAids, {});
  expect(urgency.urgentWhen.map(({ code }) => code)).toContain('carer-is-abuser');
  expect(templates.length).toBeGreaterThan(1);
});
