import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../../test/harness/people.ts';
import { withActor } from '../../../../platform/server/database/scope.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../../contract.ts';
import { type CaseDesk, marks, openCases } from '../case-desk.ts';
import { expectKeptAsRulesSay } from '../kept-case.ts';
import { initially, inDetail, separate, somePlan } from '../made-up-cases.ts';
import { introduceClosingQuestion } from '../../server/closing.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let officer: Person;
/** Of the receiving commune. */
let taker: Person;
let newWorker: Person;
let newChair: Person;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  ({ officer, neighbour: taker } = desk);
  newWorker = await desk.served.tanLam.person('commune-officer', 'hai-thinh');
  newChair = await desk.served.tanLam.person('leader', 'hai-thinh');
});
afterAll(() => desk.served.close());

const offering = (): Deed => ({
  act: 'offer-transfer',
  toUnitId: desk.haiThinh,
  reason: `${marks.words} về quê`,
});

/** An urgent case with a running separation, offered to the next commune. */
async function offered(): Promise<string> {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  await cases.act(caseId, initially(true));
  await cases.act(caseId, separate(7), cases.chair);
  const answer = await cases.act(caseId, offering());
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return caseId;
}

const take = (caseId: string, by: Person, more: object = {}) =>
  by.done(room.getAwaiting, { awaitingCaseId: caseId }).then(({ version }) =>
    by.act(room.takeOver, {
      awaitingCaseId: caseId,
      version,
      id: newId(),
      accountId: newWorker.accountId,
      ...more,
    }),
  );

test('an offer shows the receiving commune initials, stage, clocks and reason, and nothing else; the old commune goes on', async () => {
  const caseId = await offered();
  const { rows } = await taker.done(room.listAwaiting, {});
  expect(rows.find((row) => row.caseId === caseId)).toMatchObject({
    ...{ kind: 'offered', childInitials: 'L.T.D.', stage: 'detailed-assessment' },
    ...{ clock: { state: 'running' }, fromUnitName: expect.stringContaining('Phú Lâm') },
  });
  const found = await taker.act(room.getAwaiting, { awaitingCaseId: caseId });
  expect(found.body).toMatchObject({ reason: `${marks.words} về quê` });
  expect(found.body.clocks.map(({ code }: { code: string }) => code)).toContain('separation');
  for (const hidden of [marks.child, cases.childId, 'kể lại', 'Nhà bà ngoại', 'abused'])
    expect(found.text).not.toContain(hidden);
  expect((await taker.act(room.getCase, { caseId })).status).toBe(404);
  expect((await taker.done(room.listQueue, {})).rows).toEqual([]);
  // Responsible until then: the old team acts, and its clocks run.
  expect((await cases.act(caseId, inDetail)).status).toBe(200);
  expect((await cases.act(caseId, offering())).body.code).toBe('cases.transfer-offered');
  await expectKeptAsRulesSay(desk, caseId);
});

test('who is not of the receiving commune, or is named in the case, sees no offer and answers none', async () => {
  const caseId = await offered();
  const named = await desk.served.tanLam.person('leader', 'hai-thinh');
  await cases.act(caseId, { act: 'name-person', accountId: named.accountId, as: 'relative' });
  const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: caseId });
  const others: Person[] = [
    ...[named, desk.colleague, officer, cases.chair],
    await desk.served.tanLam.person('leader', 'tan-lam'),
    await desk.served.elsewhere.person('commune-officer', 'hai-thinh'),
  ];
  const bare = ({ body }: { body: Record<string, unknown> }) => ({ ...body, requestId: '' });
  for (const person of others) {
    expect((await person.act(room.listAwaiting, {})).text).not.toContain(caseId);
    const input = { version, id: newId(), accountId: newWorker.accountId };
    const [one, none] = await Promise.all(
      [caseId, newId()].map((id) => person.act(room.takeOver, { ...input, awaitingCaseId: id })),
    );
    expect(one?.status).toBe(404);
    expect(bare(one as never)).toEqual(bare(none as never));
    const refused = await person.act(room.refuseTransfer, {
      awaitingCaseId: caseId,
      version,
      id: newId(),
      reason: 'không',
    });
    expect(refused.status).toBe(404);
  }
  expect((await take(caseId, taker)).status).toBe(200);
  for (const person of [named]) expect((await person.act(room.listCases, {})).text).not.toContain(caseId);
});

test('taken over: at the commit the former team reads nothing but that it was handed over; the new one everything, clocks unbroken', async () => {
  const caseId = await offered();
  const before = await officer.done(room.getCase, { caseId });
  const requestId = newId();
  const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: caseId });
  const input = { awaitingCaseId: caseId, version, id: newId(), accountId: newWorker.accountId };
  const once = await taker.done(room.takeOver, input, { requestId });
  expect(await taker.done(room.takeOver, input, { requestId })).toEqual(once);
  expect(await desk.served.audited(requestId)).toMatchObject([
    { act: 'cases.takeOver', subject_id: caseId, unit_id: desk.haiThinh, detail: { act: 'take-over' } },
  ]);
  await expectKeptAsRulesSay(desk, caseId);
  const page = await newWorker.done(room.getCase, { caseId });
  expect(page.history.slice(0, before.history.length)).toEqual(before.history);
  expect(page.clocks).toEqual(before.clocks);
  expect(page).toMatchObject({
    unitId: desk.haiThinh,
    worker: { accountId: newWorker.accountId },
    offeredTo: null,
  });
  // The child's record stands in the old commune's register: the name is the one sealed with the case.
  expect(page.child).toMatchObject({ inRegister: false, name: expect.stringContaining(marks.child) });
  expect(page.team.map((one) => one.accountId).sort()).toEqual([newWorker.accountId, taker.accountId].sort());

  for (const person of [officer, cases.chair, cases.deputy]) {
    for (const endpoint of [room.getCase, room.getClocks, room.getAwaiting])
      expect([403, 404]).toContain(
        (await person.act(endpoint, endpoint === room.getAwaiting ? { awaitingCaseId: caseId } : { caseId }))
          .status,
      );
    expect((await person.act(room.listQueue, {})).text).not.toContain(caseId);
    const left = await person.act(room.listHandedOver, {});
    expect(left.body.rows.find((row: { caseId: string }) => row.caseId === caseId)).toEqual({
      ...{ caseId, toUnitName: expect.stringContaining('Hải Thịnh'), at: expect.any(String) },
    });
    for (const hidden of [marks.child, marks.words, 'L.T.D.']) expect(left.text).not.toContain(hidden);
    expect((await cases.act(caseId, { act: 'verify', findings: 'x' }, person)).status).toBe(404);
  }
  expect((await desk.colleague.act(room.listHandedOver, {})).text).not.toContain(caseId);
  expect(await rowsSeenBy(officer, desk.phuLam, caseId)).toEqual([0, 0, 0, 0, 1]);
  expect((await rowsSeenBy(newWorker, desk.haiThinh, caseId)).every((rows) => rows > 0)).toBe(true);
  // The new commune's chair decides; what was under way goes on.
  await cases.act(caseId, inDetail, newWorker);
  const ended: Deed = { act: 'end-separation', outcome: 'returned', reason: 'Đã an toàn' };
  expect((await cases.act(caseId, ended, newChair)).status).toBe(200);
  await expectKeptAsRulesSay(desk, caseId);
});

test('the key goes along: wrapped by the key of the receiving commune, and what was sealed opens as before', async () => {
  const caseId = await offered();
  const keyOf = async () =>
    (
      await desk.rows(
        `select s.id, s.unit_id, u.unit_id as wrapping, s.wrapped from sealed_keys s
           join unit_keys u on u.id = s.unit_key_id where s.subject_id = $1`,
        caseId,
      )
    )[0];
  const before = await keyOf();
  expect([before.unit_id, before.wrapping]).toEqual([desk.phuLam, desk.phuLam]);
  await take(caseId, taker);
  const after = await keyOf();
  expect([after.id, after.unit_id, after.wrapping]).toEqual([before.id, desk.haiThinh, desk.haiThinh]);
  expect(Buffer.compare(after.wrapped, before.wrapped)).not.toBe(0);
  expect(JSON.stringify(await cases.written(caseId, newWorker))).toContain(marks.words);
});

test('refused with a reason: it stands in the history of the old commune, which goes on alone', async () => {
  const caseId = await offered();
  const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: caseId });
  const refusal = { awaitingCaseId: caseId, version, id: newId(), reason: 'Trẻ em không ở xã chúng tôi' };
  expect((await taker.act(room.refuseTransfer, { ...refusal, version: 1 })).status).toBe(409);
  await taker.done(room.refuseTransfer, refusal);
  await expectKeptAsRulesSay(desk, caseId);
  const page = await officer.done(room.getCase, { caseId });
  const last = (await cases.written(caseId)).at(-1);
  expect(last).toMatchObject({ act: 'refuse-transfer', words: { reason: refusal.reason } });
  expect(page).toMatchObject({ unitId: desk.phuLam, offeredTo: null });
  expect((await taker.act(room.getAwaiting, { awaitingCaseId: caseId })).status).toBe(404);
  expect(await rowsSeenBy(taker, desk.haiThinh, caseId)).toEqual([0, 0, 0, 0, 1]);
  expect((await cases.act(caseId, inDetail)).status).toBe(200);
  await expectKeptAsRulesSay(desk, caseId);
});

test('withdrawn: the offer is gone for the other commune, and may be made again', async () => {
  const caseId = await offered();
  expect((await cases.act(caseId, { act: 'withdraw-transfer', reason: 'Nhầm xã' })).status).toBe(200);
  expect((await taker.done(room.listAwaiting, {})).rows.map((row) => row.caseId)).not.toContain(caseId);
  expect((await cases.act(caseId, { act: 'withdraw-transfer', reason: 'x' })).body.code).toBe(
    'cases.no-transfer-offered',
  );
  expect((await cases.act(caseId, offering())).status).toBe(200);
  expect((await take(caseId, newChair)).status).toBe(200);
  const states = await desk.rows(
    'select state from case_transfers where case_id = $1 order by state',
    caseId,
  );
  expect(states.map(({ state }) => state)).toEqual(['taken-over', 'withdrawn']);
});

test('two who answer at once: one takes it over, the other is told', async () => {
  const caseId = await offered();
  const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: caseId });
  const answers = await Promise.all([
    taker.act(room.takeOver, {
      awaitingCaseId: caseId,
      version,
      id: newId(),
      accountId: newWorker.accountId,
    }),
    newChair.act(room.refuseTransfer, { awaitingCaseId: caseId, version, id: newId(), reason: 'không' }),
    cases.act(caseId, { act: 'withdraw-transfer', reason: 'Nhầm' }),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status } of answers) expect([200, 404, 409, 422]).toContain(status);
  await expectKeptAsRulesSay(desk, caseId);
});

test('only to another commune of the locality, only for somebody who serves there, and not twice', async () => {
  const caseId = await cases.open();
  for (const toUnitId of [
    newId(),
    desk.phuLam,
    desk.hamlet,
    desk.served.tanLam.unit('tan-lam'),
    desk.served.elsewhere.unit('hai-thinh'),
  ]) {
    const { status, body } = await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
    expect([200, 422]).toContain(status);
    expect(body).toBeDefined();
    const answer = await cases.act(caseId, { ...offering(), toUnitId } as Deed);
    expect([answer.status, answer.body.fields?.[0]]).toMatchObject([
      422,
      { path: 'deed.toUnitId', code: 'cases.not-a-commune' },
    ]);
  }
  const other = await offered();
  const wrong = await take(other, taker, { accountId: officer.accountId });
  expect([wrong.status, wrong.body.fields?.[0]]).toMatchObject([422, { code: 'cases.cannot-serve' }]);
});

test('with work open in a room above it is not transferred, and the work is named', async () => {
  const caseId = await offered();
  await cases.act(caseId, { act: 'withdraw-transfer', reason: 'Nhầm' });
  let open = true;
  introduceClosingQuestion({
    code: 'cases.referrals-open',
    countOpen: async (_ctx, asked) => (open && asked === caseId ? 1 : 0),
  });
  {
    const { status, body } = await cases.act(caseId, offering());
    expect([status, body.code, body.params]).toEqual([422, 'cases.referrals-open', { open: 1 }]);
  }
  open = false;
  expect((await cases.act(caseId, offering())).status).toBe(200);
});

test('a plan submitted before goes on in the new commune: its chair decides', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  for (const deed of [
    initially(false),
    inDetail,
    { act: 'hold-meeting', attended: 3, minutes: 'Họp' } as Deed,
    somePlan,
  ])
    expect((await cases.act(caseId, deed)).status).toBe(200);
  await cases.act(caseId, offering());
  await take(caseId, taker);
  const approve: Deed = { act: 'approve-plan', nextFollowUpOn: '2021-12-31', decision: '' };
  expect((await cases.act(caseId, approve, cases.chair)).status).toBe(404);
  expect((await cases.act(caseId, approve, newChair)).status).toBe(200);
});

/** Rows of the case that the row policies alone show to somebody of a commune: files, clocks, subjects, events, transfers. */
const rowsSeenBy = (person: Person, unitId: string, caseId: string): Promise<number[]> => {
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: person.accountId, unitIds: [unitId], wholeLocality: false };
  return withActor(desk.served.clone.db, scope, async (tx) => {
    const counts: number[] = [];
    for (const [table, column] of Object.entries({
      ...{ case_files: 'id', case_clocks: 'case_id', case_subjects: 'case_id', case_events: 'case_id' },
      case_transfers: 'case_id',
    })) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${caseId}`.execute(tx);
      counts.push(rows.length);
    }
    return counts;
  });
};
