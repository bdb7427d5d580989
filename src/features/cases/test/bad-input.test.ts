import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { said } from '../../children/test/register-desk.ts';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, openCases } from './case-desk.ts';
import { eventsOf, expectKeptAsRulesSay } from './kept-case.ts';
import {
  approve,
  actionId,
  initially,
  inDetail,
  opening,
  reviewed,
  separate,
  somePlan,
} from './made-up-cases.ts';

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

/** Acts one after the other, each of which must be done. */
async function walk(caseId: string, steps: readonly (readonly [Deed, Person])[]): Promise<void> {
  for (const [deed, by] of steps) {
    const answer = await cases.act(caseId, deed, by);
    expect([deed.act, answer.status, answer.text]).toEqual([deed.act, 200, expect.any(String)]);
  }
}
const assigned = (to: Person) => [{ act: 'assign', accountId: to.accountId } as Deed, to] as const;
const meeting: Deed = { act: 'hold-meeting', attended: 4, minutes: 'Họp' };
const toPlan = (worker: Person) =>
  [
    assigned(worker),
    [initially(false), worker],
    [inDetail, worker],
    [meeting, worker],
    [somePlan, worker],
  ] as const;

/** Refused, and nothing of it is kept. */
async function refusedIn(caseId: string, send: () => Promise<Answer>): Promise<unknown[]> {
  const before = await eventsOf(desk, caseId);
  const answer = await send();
  expect(await eventsOf(desk, caseId)).toEqual(before);
  await expectKeptAsRulesSay(desk, caseId);
  return said(answer);
}

test('a case with an open action, or whose separation runs, is not closed; what is open is said, and once it ended it closes', async () => {
  const caseId = await cases.open();
  await walk(caseId, [
    assigned(officer),
    [initially(true), officer],
    [separate(7), cases.chair],
    [inDetail, officer],
    [meeting, officer],
    [somePlan, officer],
    [approve('2021-12-31'), cases.chair],
    [reviewed(true, true), officer],
  ]);
  const close: Deed = { act: 'close', reason: 'Đủ hai điều kiện' };
  for (const by of [officer, cases.chair]) {
    const answer = await cases.act(caseId, close, by);
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([
      422,
      'cases.actions-open',
      { open: 1 },
    ]);
  }
  await walk(caseId, [[{ act: 'finish-action', actionId, outcome: 'done', result: 'Xong' }, officer]]);
  expect(await refusedIn(caseId, () => cases.act(caseId, close))).toEqual([422, 'cases.separation-running']);
  await walk(caseId, [
    [{ act: 'end-separation', outcome: 'returned', reason: 'An toàn' }, cases.chair],
    [close, officer],
  ]);
  expect((await officer.done(room.getCase, { caseId })).closedAs).toBe('closed');
});

test('nobody decides the plan that they submitted, not even who leads the commune and works in the case', async () => {
  const both = await desk.served.tanLam.person('commune-officer', 'phu-lam');
  await desk.rows(
    `insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
      values ($1, $2, $3, 'leader', $4, '2021-01-01', now())`,
    ...[newId(), both.accountId, desk.served.tanLam.localityId, desk.phuLam],
  );
  const caseId = await cases.open({}, both);
  await walk(caseId, toPlan(both));
  for (const deed of [approve('2021-12-31'), { act: 'return-plan', reason: 'Sửa lại' } as Deed])
    expect(await refusedIn(caseId, () => cases.act(caseId, deed, both))).toEqual([422, 'cases.own-plan']);
  await walk(caseId, [[approve('2021-12-31'), cases.deputy]]);
});

test('two leaders who decide a plan at once: one does, the other is told what stands; so two of the team with one action', async () => {
  const caseId = await cases.open();
  await walk(caseId, [
    ...toPlan(officer),
    [{ act: 'join-team', accountId: desk.colleague.accountId }, officer],
  ]);
  // Both had the same page before them.
  const version = 7;
  const decided = await Promise.all([
    cases.act(caseId, approve('2021-12-31'), cases.chair, { version }),
    cases.act(caseId, { act: 'return-plan', reason: 'Thiếu' }, cases.deputy, { version }),
  ]);
  expect(decided.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  const late = decided.find(({ status }) => status === 409);
  expect(late?.body).toMatchObject({
    code: 'platform.stale-version',
    current: { id: caseId, version: version + 1 },
  });
  await expectKeptAsRulesSay(desk, caseId);
  const { stage } = await officer.done(room.getCase, { caseId });
  if (stage === 'planning')
    await walk(caseId, [
      [somePlan, officer],
      [approve('2021-12-31'), cases.deputy],
    ]);
  const finish: Deed = { act: 'finish-action', actionId, outcome: 'done', result: 'Xong' };
  const before = await officer.done(room.getCase, { caseId });
  const ended = await Promise.all(
    [officer, desk.colleague].map((by) => cases.act(caseId, finish, by, { version: before.version })),
  );
  expect(ended.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  const acts = (await eventsOf(desk, caseId)).map(({ facts }) => facts.act);
  expect(acts.filter((act) => act === 'finish-action')).toHaveLength(1);
  await expectKeptAsRulesSay(desk, caseId);
});

test('T0 in the future is refused beside its field, when a case is opened and when it is corrected, and so is one after an act', async () => {
  const later = addHours(cases.now, 1);
  const input = { id: newId(), eventId: newId(), childId: cases.childId, lateReason: '' };
  const opened = await officer.act(room.openCase, { ...input, deed: { ...opening, receivedAt: later } });
  expect(said(opened)).toEqual([422, 'deed.receivedAt cases.received-in-the-future']);
  expect(await desk.rows('select 1 from case_files where id = $1', input.id)).toEqual([]);
  const caseId = await cases.open({ receivedAt: addHours(cases.now, -3) });
  const correct = (receivedAt: string) => {
    const deed: Deed = { act: 'correct-received-at', receivedAt, reason: 'Nhầm' };
    return refusedIn(caseId, () => cases.act(caseId, deed, cases.chair));
  };
  expect(await correct(later)).toEqual([422, 'deed.receivedAt cases.received-in-the-future']);
  const at = { at: addHours(cases.now, -2) };
  expect((await cases.act(caseId, assigned(officer)[0], officer, at)).status).toBe(200);
  expect(await correct(addHours(cases.now, -1))).toEqual([
    422,
    'deed.receivedAt cases.received-after-an-act',
  ]);
});

test('T0 changed later: each clock that counts from it is kept as it stood, and a new one is judged anew', async () => {
  const told = addHours(cases.now, -11);
  const caseId = await cases.open({ receivedAt: told });
  const measures: Deed = { act: 'take-measures', measures: ['CT-b'], account: 'Đã đưa đến trạm' };
  await walk(caseId, [assigned(officer), [initially(true), officer], [measures, officer]]);
  const emergency = async () =>
    (await officer.done(room.getCase, { caseId })).clocks
      .filter(({ code }) => code === 'emergency')
      .map(({ startedAt, dueAt, state }) => ({ startedAt, dueAt, state }))
      .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const clock = (startedAt: string, state: string) => ({ startedAt, dueAt: addHours(startedAt, 12), state });
  expect(await emergency()).toEqual([clock(told, 'met')]);
  const [earlier, between] = [addHours(cases.now, -13), addHours(cases.now, -12)];
  const correct = (receivedAt: string): Deed => ({
    act: 'correct-received-at',
    receivedAt,
    reason: 'Sổ trực',
  });
  await walk(caseId, [[correct(earlier), officer]]);
  expect(await emergency()).toEqual([clock(earlier, 'met-late'), clock(told, 'superseded')]);
  await walk(caseId, [[correct(between), cases.chair]]);
  expect(await emergency()).toEqual([
    ...[clock(earlier, 'superseded'), clock(between, 'met'), clock(told, 'superseded')],
  ]);
  await expectKeptAsRulesSay(desk, caseId);
});

test('an assessment after the twelve hours, and a plan after its days, is taken with a reason, and marked for all who see the clocks', async () => {
  const caseId = await cases.open({ receivedAt: addHours(cases.now, -13) });
  await walk(caseId, [assigned(officer)]);
  const missing = [422, 'lateReason cases.late-reason-missing'];
  expect(await refusedIn(caseId, () => cases.act(caseId, initially(true)))).toEqual(missing);
  const late = { lateReason: 'Đường vào thôn bị ngập' };
  expect((await cases.act(caseId, initially(true), officer, late)).status).toBe(200);
  const page = await officer.done(room.getCase, { caseId });
  expect((await cases.written(caseId)).at(-1)).toMatchObject({ act: 'assess-initially', words: late });
  const found = (code: string, clocks: typeof page.clocks) => clocks.find((clock) => clock.code === code);
  expect(found('emergency.assess', page.clocks)).toMatchObject({ state: 'met-late', lateReason: true });
  // Nothing ends with a detailed assessment: late or not, no reason is asked.
  expect(await refusedIn(caseId, () => cases.act(caseId, separate(3), cases.chair))).toEqual(missing);
  expect((await cases.act(caseId, separate(3), cases.chair, late)).status).toBe(200);
  await cases.moveTo(addHours(cases.now, 24 * 12));
  try {
    await walk(caseId, [
      [inDetail, officer],
      [meeting, officer],
    ]);
    expect(await refusedIn(caseId, () => cases.act(caseId, somePlan))).toEqual(missing);
    expect((await cases.act(caseId, somePlan, officer, late)).status).toBe(200);
    const { clocks, ...told } = await desk.district.done(room.getClocks, { caseId });
    expect(found('emergency', clocks)).toMatchObject({ state: 'met-late', lateReason: true });
    expect(found('plan', clocks)).toMatchObject({ state: 'met-late', lateReason: true });
    expect(JSON.stringify([clocks, told])).not.toContain(late.lateReason);
    await expectKeptAsRulesSay(desk, caseId);
  } finally {
    await cases.moveTo(cases.now);
  }
});

test('sealed words exchanged between two acts of one case do not open, nor do older words put back under a newer act', async () => {
  const caseId = await cases.open();
  await walk(caseId, [assigned(officer), [{ act: 'verify', findings: 'Đã đến nhà' }, officer]]);
  expect((await officer.act(room.openWords, { caseId })).status).toBe(200);
  const exchange = `with two as (select id, words from case_events where case_id = $1 and act in ('open', 'verify'))
    update case_events e set words = o.words from two o where e.case_id = $1 and e.act in ('open', 'verify') and o.id <> e.id`;
  await desk.rows(exchange, caseId);
  const broken = await officer.act(room.openWords, { caseId });
  expect([broken.status, broken.body.code]).toEqual([500, 'platform.unexpected']);
  await desk.rows(exchange, caseId);
  expect((await officer.act(room.openWords, { caseId })).status).toBe(200);
  await desk.rows(
    `update case_events e set words = o.words from case_events o
      where e.case_id = $1 and e.act = 'verify' and o.case_id = $1 and o.act = 'open'`,
    caseId,
  );
  expect((await officer.act(room.openWords, { caseId })).status).toBe(500);
});
