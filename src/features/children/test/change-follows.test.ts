import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, type Wanted } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let childId: string;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());
beforeEach(async () => {
  childId = await desk.enter();
});

const set = (fields: ChildChanges, more: Partial<Wanted> = {}, person?: Person) =>
  desk.change([{ childId, version: 1, fields, ...more }], person);
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome);
const stored = async (id = childId) => (await desk.rows('select * from children where id = $1', id))[0];
const events = (id = childId) =>
  desk.rows('select kind, detail from child_events where child_id = $1 order by at, id', id);
const history = async (person: Person = desk.officer, id = childId) =>
  (await person.done(room.listEvents, { childId: id })).events;

test('the household’s class changed at one child is changed for brothers and sisters, and answer and histories say so', async () => {
  const family = { householdNumber: '41', householdHead: 'Trần Văn Bốn' };
  const [one, two] = [await desk.enter(family), await desk.enter({ ...family, householdClass: 'poor' })];
  const results = await desk.change([{ childId: one, version: 1, fields: { householdClass: 'near-poor' } }]);
  expect(results).toMatchObject([
    { outcome: 'saved', childId: one, row: { householdClass: 'near-poor', version: 2 } },
    { outcome: 'saved', childId: two, row: { householdClass: 'near-poor', version: 1 } },
  ]);
  expect((await events(two)).at(-1)).toEqual({
    ...{ kind: 'household-changed', detail: { householdClass: ['poor', 'near-poor'] } },
  });
  expect((await history(desk.officer, two))[0]?.changes).toEqual([
    { field: 'householdClass', before: 'Hộ nghèo', after: 'Hộ cận nghèo' },
  ]);
  const { child } = await desk.officer.done(room.getChild, { childId: two });
  expect(child.householdClasses).toEqual({ 2021: 'near-poor' });
});

test('a child given another number leaves its household; the last one left takes the number along', async () => {
  const family = { householdNumber: '51', householdHead: 'Trần Văn Năm', householdClass: 'poor' };
  const [one, two] = [await desk.enter(family), await desk.enter(family)];
  await desk.change([{ childId: one, version: 1, fields: { householdNumber: '52' } }]);
  const [a, b] = [await stored(one), await stored(two)];
  expect(a.household_id).not.toBe(b.household_id);
  const [made] = await desk.rows('select * from households where id = $1', a.household_id);
  expect(made).toMatchObject({ number: '52', head_name: 'Trần Văn Năm', classes: { 2021: 'poor' } });
  await desk.change([{ childId: one, version: 2, fields: { householdNumber: '53' } }]);
  expect((await stored(one)).household_id).toBe(a.household_id);
  await desk.change([{ childId: one, version: 3, fields: { householdNumber: '51' } }]);
  expect((await stored(one)).household_id).toBe(b.household_id);
});

test('a move inside the commune closes one stay and opens another; names, lists and household follow', async () => {
  const family = { householdNumber: '61', householdHead: 'Trần Văn Sáu', householdClass: 'poor' };
  const [one, two] = [await desk.enter(family), await desk.enter(family)];
  const to = { toUnitId: desk.otherHamlet };
  const results = await desk.change([
    { childId: one, version: 1, fields: {}, ...to },
    { childId: two, version: 1, fields: { address: 'Xóm mới' }, ...to },
  ]);
  expect(results).toMatchObject([
    { outcome: 'saved', row: { unitId: desk.otherHamlet, unitName: 'Thôn Tây Sơn', householdNumber: '61' } },
    { outcome: 'saved', row: { unitId: desk.otherHamlet, address: 'Xóm mới', householdClass: 'poor' } },
  ]);
  expect((await stored(one)).household_id).toBe((await stored(two)).household_id);
  const stays = await desk.rows(
    'select unit_id, from_date, to_date, end_kind, counted_to from child_stays where child_id = $1 order by from_date',
    one,
  );
  expect(stays).toEqual([
    {
      unit_id: desk.hamlet,
      from_date: '2021-01-10',
      to_date: '2021-11-29',
      end_kind: 'moved-hamlet',
      counted_to: '2021-11-29',
    },
    {
      unit_id: desk.otherHamlet,
      from_date: '2021-11-29',
      to_date: null,
      end_kind: null,
      counted_to: '2028-05-01',
    },
  ]);
  expect(await desk.rows('select distinct unit_id from child_names where child_id = $1', one)).toEqual([
    { unit_id: desk.otherHamlet },
  ]);
  const [latest] = await history(desk.officer, one);
  expect(latest).toMatchObject({
    ...{
      kind: 'moved-hamlet',
      changes: [{ field: 'unitId', before: 'Thôn Đông Sơn', after: 'Thôn Tây Sơn' }],
    },
  });
});

test('a child moves only to a hamlet of its commune: a foreign one is answered as one that never was', async () => {
  const { tanLam } = desk.served;
  const there = async (toUnitId: string) => (await set({}, { toUnitId }))[0];
  const refused = {
    ...{ outcome: 'refused', childId, field: 'toUnitId', code: 'children.not-a-place-of-children' },
  };
  for (const unitId of [
    newId(),
    desk.haiThinh,
    tanLam.unit('hai-thinh/thon-hai-dong'),
    tanLam.unit('tan-lam'),
  ])
    expect(await there(unitId)).toEqual(refused);
  expect(await there(desk.phuLam)).toMatchObject({ outcome: 'saved', row: { unitId: desk.phuLam } });
});

test('a corrected sex or birth date counts on every past day, in stays and lists', async () => {
  const { localityId } = desk.served.tanLam;
  const place = [localityId, newId(), childId, desk.hamlet, desk.phuLam];
  await desk.rows(
    `insert into child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, state, from_date,
      counted_from, counted_to, created_at, created_by)
    values ($1, $2, $3, $4, $5, 'female', 'special', 'HC01', 'confirmed', '2021-02-01', '2021-02-01', '2028-05-01', now(), $6)`,
    ...place,
    desk.officer.accountId,
  );
  // Before it came here the child lived in the other commune, out of this officer's sight.
  await desk.rows(
    `insert into child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, to_date, begin_kind, end_kind,
      counted_from, counted_to) values ($1, $2, $3, $4, $4, 'female', '2013-01-01', '2021-01-10', 'registered', 'moved-out',
      '2013-01-01', '2021-01-10')`,
    ...[localityId, newId(), childId, desk.haiThinh],
  );
  await set({ sex: 'male', birthDate: '2013-06-15' });
  expect(await stored()).toMatchObject({ sixteenth_on: '2029-06-15' });
  const counted = await desk.rows(
    `select sex, counted_from, counted_to from child_stays where child_id = $1
    union all select sex, counted_from, counted_to from child_circumstances where child_id = $1 order by counted_from`,
    childId,
  );
  expect(counted).toEqual([
    { sex: 'male', counted_from: '2013-06-15', counted_to: '2021-01-10' },
    { sex: 'male', counted_from: '2021-01-10', counted_to: '2029-06-15' },
    { sex: 'male', counted_from: '2021-02-01', counted_to: '2029-06-15' },
  ]);
  expect(await desk.rows('select distinct birth_year from child_names where child_id = $1', childId)).toEqual(
    [{ birth_year: 2013 }],
  );
});

test('the truth about a child who is 16 by now can be written, a birth that makes it none at entry cannot', async () => {
  desk.served.clock.set('2028-06-01T01:00:00Z');
  await desk.rows("update sessions set expires_at = '2030-01-01', last_used_at = '2028-06-01T01:00:00Z'");
  expect(outcomes(await set({ birthDate: '2012-05-02' }))).toEqual(['saved']);
  const [refused] = await set({ birthDate: '2005-11-28' }, { version: 2 });
  expect(refused).toMatchObject({ field: 'birthDate', code: 'children.already-sixteen' });
  desk.served.clock.set('2021-11-29T01:00:00Z');
  await desk.rows("update sessions set last_used_at = '2021-11-29T01:00:00Z'");
});

test('a renamed child is parted by position, unless the officer says how its people part names', async () => {
  await set({ fullName: 'Y Moan Êban' });
  expect(await stored()).toMatchObject({ family_name: 'Y', middle_name: 'Moan', given_name: 'Êban' });
  const nameParts = { family: 'Êban', middle: '', given: 'Y Moan' };
  await set({ nameParts }, { version: 2 });
  expect(await stored()).toMatchObject({
    family_name: 'Êban',
    given_name: 'Y Moan',
    full_name: 'Y Moan Êban',
  });
  expect((await events()).at(-1)?.detail).toEqual({
    ...{ familyName: ['Y', 'Êban'], middleName: ['Moan', ''], givenName: ['Êban', 'Y Moan'] },
  });
  const names = await desk.rows('select name_key from child_names where child_id = $1', childId);
  expect(names).toEqual([{ name_key: 'y moan eban' }]);
});

test('the history tells each reader only of fields that they may see', async () => {
  await set({ ethnicity: '05', address: 'Xóm 3', note: 'mật', insuranceUntil: '2022-03-01' });
  const told = async (person: Person) =>
    (await history(person))[0]?.changes.map(({ field, before, after }) => [field, before, after]);
  expect(await told(desk.officer)).toEqual([
    ['note', '', 'mật'],
    ['address', '', 'Xóm 3'],
    ['ethnicity', '', 'Khơ-me'],
    ['insuranceUntil', '', '01/03/2022'],
  ]);
  expect(await told(desk.district)).toEqual([
    ['address', '', 'Xóm 3'],
    ['insuranceUntil', '', '01/03/2022'],
  ]);
  expect(await told(await desk.served.tanLam.person('collaborator', 'phu-lam/thon-dong-son'))).toEqual([]);
});
