import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { NewChild } from '../contract.ts';
import { findChildNames, findChildrenForMatching, registerInBulk } from '../server/public.ts';
import { openRegister, type RegisterDesk, someChild } from './register-desk.ts';

let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());

const count = async (table: string, where: string, ...values: unknown[]) =>
  Number((await desk.rows(`select count(*) from ${table} where ${where}`, ...values))[0].count);

/** The commune's officer as a job acts for them. */
const actorAt = (unitIds: string[]) => ({
  ...{ accountId: desk.officer.accountId, localityId: desk.served.tanLam.localityId },
  ...{ displayName: '', sessionId: '', unitIds, wholeLocality: false },
  assignments: [{ function: 'commune-officer' as const, unitId: unitIds[0] as string, unitIds }],
});

test('an import enters thousands in a few statements, passes over what is there and leaves out what the rules refuse', async () => {
  const { clone } = desk.served;
  const actor = actorAt([desk.phuLam, desk.hamlet]);
  const batchId = newId();
  const rows = Array.from({ length: 2000 }, (_, n) => ({
    ...{ id: newId(), unitId: desk.hamlet, since: '2021-01-01', householdPhone: '0900000000' },
    child: NewChild.parse({
      ...someChild({ birthDate: n === 7 ? '2000-01-01' : '2014-02-03', householdNumber: `N${n % 900}` }),
      ...(n % 2 === 0 && { householdClass: 'near-poor' }),
    }),
  }));
  const now = desk.served.clock.now();
  const enter = (chunk: typeof rows) =>
    withActor(clone.db, actor, (tx) => registerInBulk(tx, actor, now, chunk, batchId));
  const began = performance.now();
  const outcomes = [];
  for (let from = 0; from < rows.length; from += 500)
    outcomes.push(await enter(rows.slice(from, from + 500)));
  const perSecond = Math.round(2000 / ((performance.now() - began) / 1000));
  console.log(`ghi hàng loạt: ${perSecond} trẻ em mỗi giây`);
  expect(outcomes.map(({ registered }) => registered)).toEqual([499, 500, 500, 500]);
  expect(outcomes[0]?.refused).toEqual([
    { id: rows[7]?.id, problems: [{ path: 'birthDate', code: 'children.already-sixteen' }] },
  ]);
  const inBatch = `child_id in (select id from children where batch_id = $1)`;
  for (const table of ['child_names', 'child_stays', 'child_events'])
    expect(await count(table, inBatch, batchId), table).toBe(1999);
  expect(await count('households', "number like 'N%'")).toBe(900);
  expect((await enter(rows.slice(0, 500))).registered).toBe(0);
  expect(await count('children', 'batch_id = $1', batchId)).toBe(1999);
});

test('an import into a hamlet of another commune finds no such hamlet and writes nothing', async () => {
  const actor = actorAt([desk.phuLam, desk.hamlet]);
  const row = { id: newId(), unitId: desk.haiThinh, child: NewChild.parse(someChild()) };
  const enter = () =>
    withActor(desk.served.clone.db, actor, (tx) =>
      registerInBulk(tx, actor, desk.served.clock.now(), [row], newId()),
    );
  await expect(enter()).rejects.toMatchObject({ body: { status: 404 } });
  expect(await count('children', 'id = $1', row.id)).toBe(0);
});

test('candidates for a match are looked for by last word and year of birth or by number, in the own area alone', async () => {
  const twin = { fullName: 'Lò Thị Sen', birthDate: '2015-04-04' };
  const near = await desk.enter({ ...twin, otherNames: ['Bé Bống'] });
  const numbered = await desk.enter({ fullName: 'Lò Văn Tre', personalId: '999215000009' });
  const merged = await desk.enter(twin);
  await desk.rows("update children set state = 'merged', ended_on = '2021-11-29' where id = $1", merged);
  await desk.enter(twin, { unitId: desk.haiThinh }, desk.neighbour);
  const actor = actorAt([desk.phuLam, desk.hamlet]);
  const find = (givenKeys: string[], birthYears: number[], personalIds: string[]) =>
    withActor(desk.served.clone.db, actor, (tx) =>
      findChildrenForMatching(tx, actor, { givenKeys, birthYears, personalIds }),
    );
  const ids = async (...asked: Parameters<typeof find>) => (await find(...asked)).map(({ id }) => id).sort();
  expect(await ids(['sen'], [2014, 2015, 2016], [])).toEqual([near]);
  expect(await ids(['bong'], [2015], [])).toEqual([near]);
  expect(await ids(['sen'], [2015], ['999215000009'])).toEqual([near, numbered].sort());
  expect(await ids(['sen'], [2012], [])).toEqual([]);
  const names = await withActor(desk.served.clone.db, actor, (tx) =>
    findChildNames(tx, actor, [near, newId()]),
  );
  expect([...names]).toEqual([[near, 'Lò Thị Sen']]);
});
