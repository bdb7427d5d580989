import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Person, sharedPassword } from '../../../../test/harness/people.ts';
import { accountsContract } from '../../accounts/contract.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract, type Deed } from '../contract.ts';
import { said } from '../../children/test/register-desk.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { initially } from './made-up-cases.ts';

const room = casesContract.endpoints;
const reason = 'Cháu bé có thể đang gặp nguy hiểm ngay lúc này';
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let reviewer: Person;
let caseId: string;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  reviewer = await desk.served.tanLam.person('data-protection-officer', 'tan-lam');
  caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  await cases.act(caseId, { ...initially(true), reason: marks.words } as Deed);
});
beforeEach(() => desk.served.clock.set(cases.now));
afterAll(() => desk.served.close());

const above = () => desk.served.tanLam.person('consolidating-officer', 'phong-lao-dong');
const breakIt = (person: Person, more: object = {}) =>
  person.act(room.breakGlass, { id: newId(), caseId, category: 'danger', reason, ...more });
const read = (person: Person, of = caseId) => person.act(room.readBrokenCase, { caseId: of });
const hoursLater = (hours: number) => desk.served.clock.set(addHours(cases.now, hours));

/** The same person after the password was entered again: the session goes on under another id. */
async function proven(person: Person): Promise<Person> {
  const answer = await person.act(accountsContract.endpoints.stepUp, { password: sharedPassword });
  expect(answer.body).toMatchObject({ outcome: 'proven' });
  const token = /mn=([\w-]{43})/.exec(String(answer.headers['set-cookie']))?.[1] as string;
  expect(token).not.toBe(person.token);
  expect((await person.act(accountsContract.endpoints.stepUp, { password: sharedPassword })).status).toBe(
    401,
  );
  return new Person(person.wire, person.accountId, token);
}

test('the password again: an old session is refused, a wrong one opens nothing, the right one opens for five minutes', async () => {
  let person: Person = await above();
  hoursLater(0.1);
  const needed = [401, 'platform.step-up-needed'];
  expect(said(await breakIt(person))).toEqual(needed);
  expect(said(await breakIt(person, { caseId: newId() }))).toEqual(needed);
  const wrong = await person.act(accountsContract.endpoints.stepUp, { password: 'không phải mật khẩu' });
  expect([wrong.status, wrong.body.outcome]).toEqual([200, 'wrong']);
  expect(said(await breakIt(person))).toEqual(needed);
  person = await proven(person);
  hoursLater(0.1 + 4.9 / 60);
  expect((await breakIt(person)).status).toBe(200);
  hoursLater(0.1 + 5.1 / 60);
  expect(said(await breakIt(person))).toEqual(needed);
  const events = await desk.rows(
    `select detail from audit_events where act = 'accounts.stepUp' and account_id = $1 order by at, seq`,
    person.accountId,
  );
  expect(events.map(({ detail }) => detail.outcome)).toEqual(['wrong', 'proven']);
});

test('wrong passwords are counted: after some tries the right one opens nothing either, for a while', async () => {
  const person = await above();
  const tries: number[] = [];
  for (let n = 0; n < 30 && !tries.includes(429); n++)
    tries.push((await person.act(accountsContract.endpoints.stepUp, { password: `sai lần ${n}` })).status);
  expect(tries.at(-1)).toBe(429);
  expect((await person.act(accountsContract.endpoints.stepUp, { password: sharedPassword })).status).toBe(
    429,
  );
});

test('the communes between which a case went are told by their names', async () => {
  const id = await cases.open();
  await cases.act(id, { act: 'assign', accountId: cases.desk.officer.accountId });
  const offer = { act: 'offer-transfer' as const, toUnitId: cases.desk.haiThinh, reason: 'Về ở với bà' };
  expect((await cases.act(id, offer)).status).toBe(200);
  const person = await above();
  expect((await breakIt(person, { caseId: id })).status).toBe(200);
  const { body } = await person.act(room.readBrokenCase, { caseId: id });
  expect(body.unitNames).toEqual({ [cases.desk.haiThinh]: 'Xã Hải Thịnh' });
});

test('broken with a reason of twenty characters, it is read whole for two hours, and not a minute longer', async () => {
  const person = await above();
  expect(said(await read(person))).toEqual([422, 'cases.glass-not-broken']);
  const short = said(await breakIt(person, { reason: 'x'.repeat(19) }));
  expect(short).toEqual([422, expect.stringMatching(/^reason /)]);
  expect(said(await read(person))).toEqual([422, 'cases.glass-not-broken']);
  const broken = await breakIt(person);
  expect(broken.body.until).toBe(addHours(cases.now, 2));
  const { status, body, text } = await read(person);
  expect([status, body.until]).toEqual([200, addHours(cases.now, 2)]);
  expect(body.child.name).toContain(marks.child);
  expect(text).toContain(marks.words);
  // A session idle for longer than fifteen minutes ends: the person keeps working.
  for (let minutes = 10; minutes < 120; minutes += 10) {
    hoursLater(minutes / 60);
    expect((await read(person)).status).toBe(200);
  }
  hoursLater(2);
  expect(said(await read(person))).toEqual([422, 'cases.glass-not-broken']);
});

test('while it is broken nothing can be done from here: no act, no page of the team, no paper, no print', async () => {
  const person = await above();
  await breakIt(person);
  expect((await read(person)).status).toBe(200);
  const deed = { act: 'verify', findings: 'đã xem' };
  const act = { caseId, version: 3, id: newId(), at: cases.now, deed, lateReason: '' };
  expect((await person.act(room.actInCase, act)).status).toBe(403);
  expect((await person.act(room.getCase, { caseId })).status).toBe(403);
  expect((await person.act(room.listCaseViewers, { caseId })).status).toBe(403);
  const [event] = await desk.rows(
    'select id from case_events where case_id = $1 and act = $2',
    caseId,
    'assess-initially',
  );
  const paper = { caseId, paper: 'form-02', format: 'docx', eventId: event.id };
  expect((await person.act(room.downloadPaper, paper)).status).toBe(403);
  expect((await person.act(room.downloadTimeliness, { caseId, format: 'docx' })).status).toBe(403);
  // A leader of the commune above holds the function for these, and still is nobody in the case.
  const outside = await desk.served.tanLam.person('leader', 'tan-lam');
  expect((await outside.act(room.actInCase, act)).status).toBe(404);
  expect((await outside.act(room.downloadPaper, paper)).status).toBe(404);
});

test('it ends when the reader says so, and cannot be opened again without breaking it anew', async () => {
  const person = await above();
  await breakIt(person);
  expect(await person.done(room.endGlass, { caseId })).toEqual({ ended: true });
  expect(said(await read(person))).toEqual([422, 'cases.glass-not-broken']);
  expect(await person.done(room.endGlass, { caseId })).toEqual({ ended: false });
});

test('only listed functions: a leader of the district is refused, who reads already needs it not, others lack the right', async () => {
  const leader = await desk.served.tanLam.person('leader', 'tan-lam');
  expect(said(await breakIt(leader))).toEqual([422, 'cases.glass-not-yours']);
  expect(await leader.done(room.getGlass, { caseId })).toMatchObject({ may: false, left: 0 });
  expect(said(await breakIt(cases.chair))).toEqual([422, 'cases.glass-not-needed']);
  for (const person of [desk.officer, desk.colleague, reviewer])
    expect((await breakIt(person)).status).toBe(403);
});

test('who is named in the case learns nothing: the same answer as for a case that does not exist', async () => {
  const person = await above();
  await breakIt(person);
  await desk.rows(
    'update case_files set named = array_append(named, $1::uuid) where id = $2',
    person.accountId,
    caseId,
  );
  for (const endpoint of [room.getGlass, room.readBrokenCase, room.endGlass]) {
    const [own, none] = [
      await person.act(endpoint, { caseId }),
      await person.act(endpoint, { caseId: newId() }),
    ];
    expect([endpoint.path, said(own)]).toEqual([endpoint.path, said(none)]);
    expect(own.status).toBe(404);
  }
  expect(said(await breakIt(person))).toEqual(said(await breakIt(person, { caseId: newId() })));
  // The functions of the database look for themselves.
  expect(await seenAlone(person, caseId, cases.now)).toEqual({
    subjects: 0,
    events: 0,
    child: null,
    history: 0,
  });
  await desk.rows(`update case_files set named = '{}' where id = $1`, caseId);
});

test('three times on one day, the fourth is refused; on the next day it is possible again', async () => {
  const person = await above();
  const outcomes: unknown[] = [];
  for (let n = 0; n < 4; n++) outcomes.push(said(await breakIt(person)));
  expect(outcomes.map((each) => (each as unknown[])[0])).toEqual([200, 200, 200, 422]);
  expect(outcomes[3]).toEqual([422, 'cases.glass-too-many']);
  expect((await person.done(room.getGlass, { caseId })).left).toBe(0);
  // Not by the database alone either, whatever number it is given.
  const scope = scopeOf(person);
  const alone = async (at: string) => {
    const { rows } = await withActor(desk.served.clone.db, scope, (tx) =>
      sql<{ said: string }>`select break_case_glass(${newId()}, ${caseId}, 'danger', 'x'::bytea, ${at},
        ${addHours(at, 1)}, ${addHours(at, 72)}, 99) as said`.execute(tx),
    );
    return rows[0]?.said;
  };
  expect(await alone('2021-11-29T16:59:59.000Z')).toBe('too-many');
  expect(await alone('2021-11-29T17:00:00.000Z')).toBe('broken');
});

test('the same id is once, and cannot be used for another case', async () => {
  const person = await above();
  const id = newId();
  const other = await cases.open();
  expect((await breakIt(person, { id })).status).toBe(200);
  expect((await breakIt(person, { id, caseId: other })).status).toBe(409);
  expect(said(await read(person, other))).toEqual([422, 'cases.glass-not-broken']);
});

const scopeOf = (person: Person) => {
  const { localityId } = desk.served.tanLam;
  return { localityId, accountId: person.accountId, unitIds: [desk.phuLam], wholeLocality: false };
};

/** What the row policies and the functions of the database show, without the application. */
const seenAlone = (person: Person, of: string, at: string) =>
  withActor(desk.served.clone.db, scopeOf(person), async (tx) => {
    const one = async (query: ReturnType<typeof sql<{ n: number }>>) =>
      (await query.execute(tx)).rows[0]?.n ?? 0;
    const child = await sql<{
      id: string | null;
    }>`select read_broken_child(${of}::uuid, ${at}::timestamptz) as id`.execute(tx);
    return {
      subjects: await one(sql`select count(*)::int as n from case_subjects where case_id = ${of}`),
      events: await one(sql`select count(*)::int as n from case_events where case_id = ${of}`),
      child: child.rows[0]?.id ?? null,
      history: await one(
        sql`select count(*)::int as n from read_broken_events(${of}::uuid, ${at}::timestamptz)`,
      ),
    };
  });

test('the second wall alone: nothing without a broken glass, its reading only while it is broken, and no writing of one', async () => {
  const person = await above();
  const shut = { subjects: 0, events: 0, child: null, history: 0 };
  expect(await seenAlone(person, caseId, cases.now)).toEqual(shut);
  await breakIt(person);
  const open = { subjects: 0, events: 0, child: cases.childId, history: 3 };
  expect(await seenAlone(person, caseId, cases.now)).toEqual(open);
  expect(await seenAlone(await above(), caseId, cases.now)).toEqual(shut);
  expect(await seenAlone(person, caseId, addHours(cases.now, 2))).toEqual(shut);
  const tried = (statement: string) =>
    withActor(desk.served.clone.db, scopeOf(person), (tx) => sql.raw(statement).execute(tx)).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  for (const statement of [
    `update case_glass set until = until + interval '1 minute'`,
    'update case_glass set ended_at = null',
    'delete from case_glass',
    `insert into case_glass select * from case_glass limit 1`,
  ])
    expect([statement, await tried(statement)]).toEqual([statement, '42501']);
});
