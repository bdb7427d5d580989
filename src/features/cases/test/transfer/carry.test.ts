import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertPerson, Person } from '../../../../../test/harness/people.ts';
import { testKeys } from '../../../../../test/harness/keys.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { unitsContract } from '../../../units/contract.ts';
import { casesContract } from '../../contract.ts';
import { carryCases } from '../../server/public.ts';
import { type CaseDesk, marks, openCases } from '../case-desk.ts';
import { expectKeptAsRulesSay } from '../kept-case.ts';
import { initially, separate } from '../made-up-cases.ts';

const room = casesContract.endpoints;
const dayOfMerger = '2021-12-01';
const after = '2021-12-01T01:00:00.000Z';
let cases: CaseDesk;
let desk: CaseDesk['desk'];
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
});
afterAll(() => desk.served.close());

const carry = () => carryCases(desk.served.clone.db, { now: desk.served.clock.now(), keys: testKeys });

/** Phú Lâm and Hải Thịnh become one new commune at the day of the merger. */
async function merged(): Promise<string> {
  const administrator = await desk.served.tanLam.person('administrator', 'tan-lam');
  const { makeChange, tree } = unitsContract.endpoints;
  const { treeVersion } = await administrator.done(tree, {});
  const into = newId();
  const names = { typeCode: 'xa', name: 'Xã Tân Phú', shortName: 'Tân Phú' };
  await administrator.done(makeChange, {
    ...{ id: newId(), treeVersion, document: '01/NQ-HĐND' },
    change: {
      effectiveOn: dayOfMerger,
      act: {
        ...{ kind: 'merge' as const, unitIds: [desk.phuLam, desk.haiThinh] },
        into: { as: 'new' as const, unitId: into, parentId: desk.served.tanLam.unit('tan-lam'), ...names },
      },
    } as never,
  });
  return into;
}

const personAt = async (unitId: string, name: 'commune-officer' | 'leader'): Promise<Person> => {
  const { localityId } = desk.served.tanLam;
  const made = await insertPerson(desk.served.clone.admin, { localityId, unitId, name, now: after });
  return new Person(desk.served.wire, made.accountId, made.token);
};

test('a commune is merged away with open cases: they are carried to the successor, clocks unbroken, and wait for a worker there', async () => {
  const { officer, colleague } = desk;
  const stays = await cases.open({}, colleague);
  await cases.act(stays, { act: 'assign', accountId: colleague.accountId }, colleague);
  const alone = await cases.open();
  await cases.act(alone, { act: 'assign', accountId: officer.accountId });
  await cases.act(alone, initially(true));
  await cases.act(alone, separate(7), cases.chair);
  const before = await officer.done(room.getCase, { caseId: alone });
  expect(await carry()).toBe(0);
  const into = await merged();
  expect(await carry()).toBe(0);
  desk.served.clock.set(after);
  await desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '9 hours'`,
    after,
  );
  // The colleague serves the new commune; the officer does not.
  await desk.rows(
    `insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
      values ($1, $2, $3, 'commune-officer', $4, $5, now())`,
    ...[newId(), colleague.accountId, desk.served.tanLam.localityId, into, dayOfMerger],
  );
  const taker = await personAt(into, 'commune-officer');
  const chair = await personAt(into, 'leader');
  expect(await carry()).toBe(2);
  expect(await carry()).toBe(0);
  for (const caseId of [stays, alone]) {
    await expectKeptAsRulesSay(desk, caseId);
    const [key] = await desk.rows(
      `select s.unit_id, u.unit_id as wrapping from sealed_keys s join unit_keys u on u.id = s.unit_key_id where s.subject_id = $1`,
      caseId,
    );
    expect([key.unit_id, key.wrapping]).toEqual([into, into]);
  }
  // Who serves there goes on; the other case stands on top of the queue, for all of the commune, with initials only.
  expect((await colleague.done(room.getCase, { caseId: stays })).worker?.accountId).toBe(colleague.accountId);
  const { rows } = await taker.done(room.listAwaiting, {});
  expect(rows).toMatchObject([{ caseId: alone, kind: 'carried', childInitials: 'L.T.D.' }]);
  const seen = await taker.act(room.getAwaiting, { awaitingCaseId: alone });
  for (const hidden of [marks.child, marks.words, 'Nhà bà ngoại']) expect(seen.text).not.toContain(hidden);
  expect((await taker.act(room.getCase, { caseId: alone })).status).toBe(404);
  expect([403, 404]).toContain((await officer.act(room.getCase, { caseId: alone })).status);

  const { version } = seen.body;
  const input = { awaitingCaseId: alone, version, id: newId(), accountId: taker.accountId };
  expect((await taker.act(room.takeOver, input)).status).toBe(200);
  await expectKeptAsRulesSay(desk, alone);
  const page = await taker.done(room.getCase, { caseId: alone });
  expect(page.clocks.map(({ code, dueAt }) => [code, dueAt])).toEqual(
    before.clocks.map(({ code, dueAt }) => [code, dueAt]),
  );
  expect(page.history.map(({ act }) => act).slice(-2)).toEqual(['carry-over', 'take-over']);
  expect(page.child.name).toContain(marks.child);
  expect((await taker.done(room.listAwaiting, {})).rows).toEqual([]);
  const extend = { act: 'extend-separation' as const, days: 2, demanded: false, reason: 'Chưa an toàn' };
  expect((await cases.act(alone, extend, chair)).status).toBe(200);
});
