import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, said } from './register-desk.ts';

/** Who may not read something of a child may not find the child by it either: in lists, counts and search. */

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let neighbourly: Person;
let followed: string;
let other: string;
const relative = (kind: 'mother' | 'carer', fullName: string) => ({
  ...{
    kind,
    fullName,
    birthYear: null,
    occupation: '',
    ethnicity: null,
    state: null,
    relation: '',
    phone: '',
  },
});
beforeAll(async () => {
  desk = await openRegister();
  neighbourly = await desk.served.tanLam.person('collaborator', 'phu-lam/thon-dong-son');
  const known = { schooling: 'dropped-out', householdNumber: '1', householdClass: 'poor' };
  const relatives = [relative('mother', 'Lê Thị Mận'), relative('carer', 'Phạm Thị Cau')];
  followed = await desk.enter({ fullName: 'Lò Thị Sen', personalId: '999312000001', ...known, relatives });
  other = await desk.enter({
    fullName: 'Lò Văn Tre',
    sex: 'male',
    personalId: '999212000002',
    ...known,
    relatives,
  });
  const { accountId } = desk.district;
  await desk.officer.done(room.assignChild, {
    childId: followed,
    id: newId(),
    accountId,
    reason: 'Phối hợp',
  });
  const evidence = { number: '1/KL', issuedOn: '2021-02-01', issuedBy: 'UBND xã', paperId: null };
  const lists = [
    {
      kind: 'special' as const,
      code: 'HC04',
      subCode: 'HC04.1',
      evidence: { ...evidence, kind: 'certificate' },
    },
    {
      kind: 'special' as const,
      code: 'HC11',
      subCode: 'HC11.1',
      evidence: { ...evidence, kind: 'conclusion' },
    },
    {
      kind: 'abused' as const,
      code: 'violence',
      subCode: null,
      evidence: { ...evidence, kind: 'conclusion' },
    },
  ];
  for (const childId of [followed, other])
    for (const line of lists)
      await desk.officer.done(room.addCircumstance, {
        ...{ childId, id: newId(), ...line, fromDate: '2021-02-01', note: '', confirm: true },
      });
});
afterAll(() => desk.served.close());

const listed = async (person: Person, filter: object) => {
  const answer = await person.act(room.listChildren, { ...filter });
  if (answer.status !== 200) return said(answer);
  const { total } = await person.done(room.countMatching, filter);
  const ids = answer.body.rows.map(({ id }: { id: string }) => id).sort();
  expect(total).toBe(ids.length);
  return ids;
};
const found = async (person: Person, text: string) => {
  const { hits } = await person.done(room.searchChildren, { text });
  return hits.map(({ childId }) => childId).sort();
};
const hidden = (field: string) => [422, `${field} children.filter-hidden`];

test.each([
  ['special', { list: 'special' }, 'list'],
  ['a group', { list: 'special', code: 'HC04' }, 'list'],
  ['schooling', { schooling: 'dropped-out' }, 'schooling'],
  ['household class', { householdClass: 'poor' }, 'householdClass'],
  ['the missing number', { lacking: 'fitting-personal-id' }, 'personalId'],
] as const)(
  'by %s the commune finds its children, who is assigned theirs, and a collaborator nobody',
  async (_, filter, field) => {
    const whole = 'lacking' in filter ? [] : [followed, other].sort();
    expect(await listed(desk.officer, filter)).toEqual(whole);
    expect(await listed(desk.district, filter)).toEqual(whole.filter((id) => id === followed));
    expect(await listed(neighbourly, filter)).toEqual(hidden(field));
  },
);

test('abused children are found by the commune alone, whatever the filter is called', async () => {
  const both = [followed, other].sort();
  expect(await listed(desk.officer, { list: 'abused' })).toEqual(both);
  expect(await listed(desk.district, { list: 'abused' })).toEqual(hidden('list'));
  expect(await listed(desk.officer, { list: 'special', code: 'HC11' })).toEqual(both);
  expect(await listed(desk.district, { list: 'special', code: 'HC11' })).toEqual([]);
  const { rows } = await desk.district.done(room.listChildren, { list: 'special' });
  expect(rows.map(({ circumstances }) => circumstances)).toEqual([['special:HC04']]);
});

test('on a past day the filter reaches as far as today', async () => {
  const on = '2021-06-01';
  expect(await listed(desk.officer, { list: 'special', on })).toEqual([followed, other].sort());
  expect(await listed(desk.district, { list: 'special', on })).toEqual([followed]);
  expect(await listed(neighbourly, { list: 'special', on })).toEqual(hidden('list'));
});

test('nobody is found by a number or a relative that the searcher may not see', async () => {
  const both = [followed, other].sort();
  expect(await found(desk.officer, '999212000002')).toEqual([other]);
  expect(await found(desk.district, '999212000002')).toEqual([]);
  expect(await found(desk.district, '999312000001')).toEqual([followed]);
  expect(await found(neighbourly, '999312000001')).toEqual([]);
  expect(await found(desk.officer, 'mẹ Lê Thị Mận')).toEqual(both);
  expect(await found(desk.district, 'mẹ Lê Thị Mận')).toEqual([followed]);
  expect(await found(neighbourly, 'mẹ Lê Thị Mận')).toEqual([]);
  expect(await found(neighbourly, 'Lò Thị Sen')).toEqual([followed]);
});

test('another function of the same person widens neither list nor search', async () => {
  const { tanLam } = desk.served;
  const person = await tanLam.person('collaborator', 'phu-lam/thon-tay-son');
  await desk.rows(
    `insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
    values ($1, $2, $3, 'leader', $4, '2021-01-01', now())`,
    ...[newId(), person.accountId, tanLam.localityId, tanLam.unit('tan-lam')],
  );
  expect(await listed(person, {})).toEqual([]);
  expect(await found(person, 'Lò Thị Sen')).toEqual([]);
  expect((await person.act(room.getChild, { childId: followed })).status).toBe(404);
});
