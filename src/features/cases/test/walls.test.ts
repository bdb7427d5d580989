import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { functionNames } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { initially, separate } from './made-up-cases.ts';

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
  expect((await cases.written(caseId, above)).at(-1)?.words).toMatchObject({ place: 'Nhà bà ngoại' });
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
