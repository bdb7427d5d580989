import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { eventsOf, expectKeptAsRulesSay } from './kept-case.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { functionNames } from '../../../platform/shared/actor.ts';
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
  expect(page.history[5]?.words).toMatchObject({ minutes: marks.words });
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

test('outside the team a case does not exist: not on its page, in no act, in no queue, and no mark in any answer', async () => {
  const caseId = await cases.open();
  const everybody: [string, Person][] = [
    ['colleague', desk.colleague],
    ['neighbour', desk.neighbour],
    ['leader of the next commune', await desk.served.tanLam.person('leader', 'hai-thinh')],
    ['leader of the district', await desk.served.tanLam.person('leader', 'tan-lam')],
    ['elsewhere', await desk.served.elsewhere.person('commune-officer', 'phu-lam')],
  ];
  for (const name of functionNames.filter((one) => one !== 'commune-officer' && one !== 'leader'))
    everybody.push([name, await desk.served.tanLam.person(name, 'phu-lam')]);
  const bare = ({ body }: { body: Record<string, unknown> }) => ({ ...body, requestId: '' });
  for (const [name, person] of everybody) {
    const [page, none] = [
      await person.act(room.getCase, { caseId }),
      await person.act(room.getCase, { caseId: newId() }),
    ];
    expect([name, [403, 404].includes(page.status)]).toEqual([name, true]);
    expect(bare(page)).toEqual(bare(none));
    const assign = await cases.act(caseId, { act: 'assign', accountId: person.accountId }, person);
    expect([name, assign.status]).toEqual([name, page.status]);
    const told = await Promise.all(
      [room.listQueue, room.listCases].map((endpoint) => person.act(endpoint, {})),
    );
    const clocks = await person.act(room.getClocks, { caseId });
    for (const { text } of [page, assign, clocks, ...told]) {
      expect(text).not.toContain(marks.child);
      expect(text).not.toContain(marks.words);
      expect(text).not.toContain(cases.childId);
    }
    expect(told[0]?.text).not.toContain(caseId);
  }
});

test('who oversees sees states and clocks of the scope, and of a secret case not even why it was opened', async () => {
  const caseId = await cases.open({ confidentiality: 'secret' });
  const { rows } = await desk.district.done(room.listCases, {});
  expect(rows.find(({ id }) => id === caseId)).toMatchObject({ stage: 'intake', ground: null, overdue: 0 });
  const { standing, clocks } = await desk.district.done(room.getClocks, { caseId });
  expect(standing).toMatchObject({ unitId: desk.phuLam, ground: null });
  expect(clocks.map(({ code }) => code)).toContain('emergency');
  expect((await desk.district.act(room.getCase, { caseId })).status).toBe(403);
  const next = await desk.served.tanLam.person('leader', 'hai-thinh');
  expect((await next.act(room.getClocks, { caseId })).status).toBe(404);
  expect((await next.done(room.listCases, {})).rows).toEqual([]);
});

test('for a named chair the case is gone, from every answer and from every table; the deputy decides', async () => {
  const chair = await desk.served.tanLam.person('leader', 'phu-lam');
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  expect((await chair.act(room.getCase, { caseId })).status).toBe(200);
  const named = await cases.act(caseId, { act: 'name-person', accountId: chair.accountId, as: 'suspected' });
  expect(named.status).toBe(200);
  expect((await chair.act(room.getCase, { caseId })).status).toBe(404);
  expect((await chair.act(room.getClocks, { caseId })).status).toBe(404);
  for (const endpoint of [room.listQueue, room.listCases])
    expect((await chair.act(endpoint, {})).text).not.toContain(caseId);
  await cases.act(caseId, initially(true));
  expect((await cases.act(caseId, separate(3), chair)).status).toBe(404);
  expect((await cases.act(caseId, separate(3), cases.deputy)).status).toBe(200);
  expect(await rowsSeenBy(chair, caseId)).toEqual([0, 0, 0, 0]);
  expect((await rowsSeenBy(officer, caseId)).every((rows) => rows > 0)).toBe(true);
});

test('where every leader of the commune is named, a leader above who is taken into the team decides', async () => {
  const caseId = await cases.open();
  const above = await desk.served.tanLam.person('leader', 'tan-lam');
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  await cases.act(caseId, initially(true));
  for (const { accountId } of [cases.chair, cases.deputy])
    expect((await cases.act(caseId, { act: 'name-person', accountId, as: 'relative' })).status).toBe(200);
  expect((await cases.act(caseId, separate(3), above)).status).toBe(404);
  expect((await cases.act(caseId, { act: 'join-team', accountId: above.accountId })).status).toBe(200);
  expect((await cases.act(caseId, separate(3), above)).status).toBe(200);
  expect((await above.done(room.getCase, { caseId })).history.at(-1)?.words).toMatchObject({
    place: 'Nhà bà ngoại',
  });
  await cases.act(caseId, { act: 'leave-team', accountId: above.accountId });
  expect((await above.act(room.getCase, { caseId })).status).toBe(404);
  expect((await rowsSeenBy(above, caseId)).slice(2)).toEqual([0, 0]);
});

/** Rows of a case in its four tables that the row policies alone show to somebody of the commune. */
const rowsSeenBy = (person: Person, caseId: string): Promise<number[]> => {
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: person.accountId, unitIds: [desk.phuLam], wholeLocality: false };
  return withActor(desk.served.clone.db, scope, async (tx) => {
    const counts: number[] = [];
    for (const [table, column] of [
      ...[
        ['case_files', 'id'],
        ['case_clocks', 'case_id'],
        ['case_subjects', 'case_id'],
        ['case_events', 'case_id'],
      ],
    ] as [string, string][]) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${caseId}`.execute(tx);
      counts.push(rows.length);
    }
    return counts;
  });
};

test('the row policies alone: a colleague of the commune reads no content, changes nobody’s team and no history', async () => {
  const caseId = await cases.open();
  const [files, clocks, subjects, events] = await rowsSeenBy(desk.colleague, caseId);
  expect([files, subjects, events]).toEqual([1, 0, 0]);
  expect(clocks).toBeGreaterThan(0);
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, unitIds: [desk.phuLam], wholeLocality: false };
  const tried = (accountId: string, statement: string) =>
    withActor(desk.served.clone.db, { ...scope, accountId }, (tx) => sql.raw(statement).execute(tx)).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  const { colleague } = desk;
  const people = `array['${colleague.accountId}']::uuid[]`;
  expect(await tried(colleague.accountId, `select set_case_people('${caseId}', ${people}, '{}')`)).toBe(
    '42501',
  );
  for (const statement of [
    `update case_events set readers = ${people}`,
    'update case_events set facts = facts',
    'delete from case_events',
    `update case_files set named = '{}'`,
    `update case_clocks set due_at = now()`,
  ])
    expect([statement, await tried(officer.accountId, statement)]).toEqual([statement, '42501']);
  expect(await tried(colleague.accountId, `select admit_decider('${caseId}', '2021-11-29')`)).toBe('done');
  expect((await rowsSeenBy(colleague, caseId))[3]).toBe(0);
});

test('no word of a case stands in the database in the clear', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  await cases.act(caseId, { ...initially(true), reason: marks.words } as Deed);
  for (const table of [
    'case_files',
    'case_clocks',
    'case_subjects',
    'case_events',
    'audit_events',
    'requests',
  ]) {
    const found = await desk.rows(`select 1 from ${table} t where t::text ilike '%${marks.words}%'`);
    expect([table, found]).toEqual([table, []]);
  }
  const [event] = await desk.rows(
    `select words from case_events where case_id = $1 order by seq limit 1`,
    caseId,
  );
  expect(Buffer.from(event.words).includes(Buffer.from(marks.words))).toBe(false);
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
