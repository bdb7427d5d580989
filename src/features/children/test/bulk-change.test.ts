import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, said } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let here: string[];
let elsewhere: string;
beforeAll(async () => {
  desk = await openRegister();
  here = [
    await desk.enter({ school: 'Trường Cũ', grade: '1' }),
    await desk.enter({ school: 'Trường Cũ', grade: '2' }),
    await desk.enter({ school: 'Trường Khác', sex: 'male' }),
  ];
  elsewhere = await desk.enter({}, { unitId: desk.otherHamlet });
  await desk.enter({ school: 'Trường Cũ' }, { unitId: desk.haiThinh }, desk.neighbour);
});
afterAll(() => desk.served.close());

const all = (fields: ChildChanges, expected: number, more: object = {}, person = desk.officer) =>
  person.act(room.changeMatching, {
    ...{ id: newId(), filter: { unitId: desk.hamlet }, expected, fields, ...more },
  });
const undo = (batchId: string, person = desk.officer) => person.act(room.undoBatch, { batchId });
const schools = async () =>
  (await desk.rows('select school from children where id = any($1) order by id', here)).map(
    ({ school }) => school,
  );

test('all that match are changed, exactly as many as were seen, and put back by one undo', async () => {
  const before = await schools();
  const id = newId();
  const { status, body } = await all({ school: 'Trường Mới' }, 3, { id });
  expect([status, body]).toEqual([200, { batchId: id, changed: 3 }]);
  expect(await schools()).toEqual(['Trường Mới', 'Trường Mới', 'Trường Mới']);
  expect((await desk.rows('select school from children where id = $1', elsewhere))[0].school).toBe('');
  const audit = await desk.rows("select detail from audit_events where act = 'children.changeMatching'");
  expect(audit).toEqual([{ detail: { fields: ['school'], expected: 3 } }]);
  expect((await undo(id)).body).toEqual({ restored: 3, kept: 0 });
  expect(await schools()).toEqual(before);
  expect(said(await undo(id))).toEqual([422, 'children.nothing-to-undo']);
});

test('when another number of children matches than the person saw, nothing is changed', async () => {
  const before = await schools();
  for (const expected of [2, 4]) {
    const answer = await all({ school: 'Trường Mới' }, expected);
    expect([...said(answer), answer.body.params.expected]).toEqual([422, 'children.count-changed', expected]);
  }
  expect(await schools()).toEqual(before);
});

test.each([
  ['sex', { sex: 'male' }, 1],
  ['a day of birth', { bornFrom: '2012-05-01', bornTo: '2012-05-01' }, 3],
  ['what is lacking', { lacking: 'personal-id' }, 3],
  ['a list in which nobody stands', { list: 'special' }, 0],
  ['children who are followed no more', { list: 'ended' }, 0],
] as const)('a filter by %s means the same here as in the list', async (_, more, count) => {
  const filter = { unitId: desk.hamlet, ...more };
  const sent = { filter };
  expect((await desk.officer.done(room.countMatching, filter)).total).toBe(count);
  if (count > 0) expect((await all({ grade: '9' }, count, sent)).body.changed).toBe(count);
  else expect((await all({ grade: '9' }, 1, sent)).body.code).toBe('children.count-changed');
  await all({ grade: '' }, 3);
});

test('a filter of a past day changes nothing: only today’s register is written', async () => {
  const answer = await all({ grade: '5' }, 3, { filter: { unitId: desk.hamlet, on: '2021-06-01' } });
  expect(said(answer)).toEqual([422, 'filter.on children.not-today']);
});

test('the undo keeps what somebody changed since, and says how many', async () => {
  const id = newId();
  await all({ school: 'Trường Chung', grade: '7' }, 3, { id });
  const [{ version }] = await desk.rows('select version from children where id = $1', here[0]);
  const changes = [{ childId: here[0] as string, version, fields: { grade: '8' } }];
  await desk.colleague.done(room.changeChildren, { changes });
  expect((await undo(id)).body).toEqual({ restored: 3, kept: 1 });
  const rows = await desk.rows('select id, school, grade from children where id = any($1) order by id', here);
  expect(rows[0]).toMatchObject({ school: 'Trường Cũ', grade: '8' });
  expect(rows.slice(1).map(({ grade }) => grade)).not.toContain('7');
});

test('a household’s class set for all is the households’ and goes back for all', async () => {
  const family = { householdNumber: '9', householdHead: 'Trần Văn Chín', householdClass: 'poor' };
  const ids = [await desk.enter(family), await desk.enter({ ...family, sex: 'male' })];
  const classOf = async () =>
    (await desk.rows("select classes from households where number = '9'")).map(({ classes }) => classes);
  const id = newId();
  const filter = { unitId: desk.hamlet, sex: 'male', householdClass: 'poor' };
  expect((await all({ householdClass: 'near-poor' }, 1, { id, filter })).body.changed).toBe(1);
  expect(await classOf()).toEqual([{ 2021: 'near-poor' }]);
  expect((await undo(id)).body).toEqual({ restored: 2, kept: 0 });
  expect(await classOf()).toEqual([{ 2021: 'poor' }]);
  await desk.rows("update children set state = 'withdrawn', ended_on = '2021-11-29' where id = any($1)", ids);
});

test('a bulk change is undone within seven days, by the commune’s own officers, and by nobody else', async () => {
  const id = newId();
  await all({ grade: '3' }, 3, { id });
  expect((await undo(id, desk.neighbour)).status).toBe(404);
  expect((await undo(newId())).status).toBe(404);
  expect((await undo(id, desk.district)).status).toBe(403);
  desk.served.clock.set('2021-12-06T01:00:01Z');
  await desk.rows("update sessions set expires_at = '2022-01-01', last_used_at = '2021-12-06T01:00:00Z'");
  expect(said(await undo(id))).toEqual([422, 'children.undo-too-late']);
  desk.served.clock.set('2021-12-06T01:00:00Z');
  expect((await undo(id, desk.colleague)).status).toBe(200);
});

test('a wrong code in a bulk change is told once and changes nobody', async () => {
  expect(said(await all({ ethnicity: '98' }, 3))).toEqual([422, 'fields.ethnicity children.unknown-code']);
});

test('the same batch sent under another request is no second batch', async () => {
  const id = newId();
  await all({ grade: '6' }, 3, { id });
  expect(said(await all({ grade: '7' }, 3, { id }))).toEqual([422, 'id id-taken']);
});
