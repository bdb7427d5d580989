import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../../test/harness/people.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../../contract.ts';
import { type CaseDesk, marks, openCases } from '../case-desk.ts';
import { expectKeptAsRulesSay } from '../kept-case.ts';

const room = casesContract.endpoints;
const hidden = 'NƠI-KÍN-5512';
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let officer: Person;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  ({ officer } = desk);
});
afterAll(() => desk.served.close());

const setting: Deed = { act: 'set-protected-address', protectedAddress: hidden, reason: 'Cha đang tìm' };
const reveal = (caseId: string, by: Person, more?: { requestId: string }) =>
  by.act(room.revealAddress, { caseId }, more);

test('the protected address stands on no page, in no list and in no other answer; opening it is an act with a row in the trail', async () => {
  const caseId = await cases.open();
  expect((await reveal(caseId, officer)).body.code).toBe('cases.no-protected-address');
  expect((await cases.act(caseId, setting)).status).toBe(200);
  const page = await officer.act(room.getCase, { caseId });
  expect(page.body.hasProtectedAddress).toBe(true);
  const told = await Promise.all([
    ...[page, officer.act(room.listQueue, {}), desk.district.act(room.listCases, {})],
    desk.district.act(room.getClocks, { caseId }),
  ]);
  for (const { text } of told) expect(text).not.toContain(hidden);
  const requestId = newId();
  expect((await reveal(caseId, officer, { requestId })).body).toEqual({ address: hidden });
  expect(await desk.served.audited(requestId)).toMatchObject([
    { act: 'cases.revealAddress', subject_id: caseId, detail: { reveal: 'protected-address' } },
  ]);
  for (const table of ['case_events', 'case_addresses', 'audit_events', 'requests'])
    expect(await desk.rows(`select 1 from ${table} t where t::text ilike '%${hidden}%'`)).toEqual([]);
  await expectKeptAsRulesSay(desk, caseId);
});

test('nobody outside the team opens it, a leader who decides neither; a changed one replaces it, a removed one is gone', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, setting);
  expect((await cases.chair.act(room.getCase, { caseId })).text).not.toContain(hidden);
  for (const person of [cases.chair, desk.colleague, desk.neighbour, desk.district])
    expect([403, 404]).toContain((await reveal(caseId, person)).status);
  await cases.act(caseId, { ...setting, protectedAddress: 'Nơi khác' } as Deed);
  expect((await reveal(caseId, officer)).body).toEqual({ address: 'Nơi khác' });
  await cases.act(caseId, { act: 'clear-protected-address', reason: 'Đã an toàn' });
  expect((await reveal(caseId, officer)).body.code).toBe('cases.no-protected-address');
});

test('who joins the team opens it, who left it does not', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  await cases.act(caseId, setting);
  const { accountId } = desk.colleague;
  await cases.act(caseId, { act: 'join-team', accountId });
  expect((await reveal(caseId, desk.colleague)).body).toEqual({ address: hidden });
  await cases.act(caseId, { act: 'leave-team', accountId });
  expect((await reveal(caseId, desk.colleague)).status).toBe(404);
});

test('of two cases whose sealed addresses were exchanged in the database neither opens; so with their words', async () => {
  const ids = [await cases.open(), await cases.open()];
  for (const id of ids) await cases.act(id, setting);
  for (const [table, column] of [
    ['case_addresses', 'address'],
    ['case_events', 'words'],
  ])
    await desk.rows(
      `with two as (select id, case_id, ${column} as content, row_number() over (partition by case_id order by seq) as n
           from ${table} where case_id = any($1))
         update ${table} t set ${column} = o.content from two m join two o on o.case_id <> m.case_id and o.n = m.n
           where t.id = m.id`,
      ids,
    );
  for (const caseId of ids) {
    expect((await reveal(caseId, officer)).status).toBe(500);
    const page = await officer.act(room.openWords, { caseId });
    expect([page.status, page.body.code]).toEqual([500, 'platform.unexpected']);
    expect(page.text).not.toContain(hidden);
  }
});

test('criminal procedure is marked beside the stages with its dates; it moves no stage and stops no clock', async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  const before = await officer.done(room.getCase, { caseId });
  const agency = { agency: 'Công an huyện', policeNumber: `${marks.words}/CA` };
  const over: Deed = { act: 'end-proceedings', outcome: 'stopped', result: 'Đình chỉ' };
  expect((await cases.act(caseId, over)).body.code).toBe('cases.no-proceedings');
  for (const deed of [
    { act: 'inform-police', ...agency },
    { act: 'begin-proceedings', ...agency },
  ] as Deed[])
    expect((await cases.act(caseId, deed)).status).toBe(200);
  expect((await cases.act(caseId, { act: 'begin-proceedings', ...agency })).body.code).toBe(
    'cases.proceedings-begun',
  );
  expect((await cases.act(caseId, over)).status).toBe(200);
  const page = await officer.done(room.getCase, { caseId });
  expect(page.criminal).toEqual({ informedAt: cases.now, begunAt: cases.now, endedAt: cases.now });
  expect([page.stage, page.clocks]).toEqual([before.stage, before.clocks]);
  expect((await cases.written(caseId)).at(-2)?.words).toMatchObject(agency);
  const clocks = await desk.district.act(room.getClocks, { caseId });
  expect(clocks.text).not.toContain('Công an huyện');
  expect(await desk.rows(`select 1 from case_events t where t::text like '%${marks.words}/CA%'`)).toEqual([]);
});

test('a suspected person who has no account is named in words, for the team alone', async () => {
  const caseId = await cases.open();
  const person = 'ÔNG-KÍN-3391, chú họ, thôn Tây Sơn';
  expect((await cases.act(caseId, { act: 'name-outsider', as: 'suspected', person })).status).toBe(200);
  const history = await cases.written(caseId);
  expect(history.at(-1)).toMatchObject({ facts: { as: 'suspected' }, words: { person } });
  expect(await desk.rows(`select 1 from case_events t where t::text like '%ÔNG-KÍN%'`)).toEqual([]);
  expect((await desk.district.act(room.getClocks, { caseId })).text).not.toContain('ÔNG-KÍN');
});
