import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, said, someChild } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());

const send = (more: ChildChanges | Record<string, unknown> = {}, input: object = {}, person = desk.officer) =>
  person.act(room.registerChild, {
    ...{ id: newId(), unitId: desk.hamlet, child: someChild(more as ChildChanges), ...input },
  });
const relative = (more: object) => ({
  ...{ kind: 'mother', fullName: '', birthYear: null, occupation: '', ethnicity: null },
  ...{ state: null, relation: '', phone: '', ...more },
});
const count = async (table: string, where = 'true', ...values: unknown[]) =>
  Number((await desk.rows(`select count(*) from ${table} where ${where}`, ...values))[0].count);

test('a child is entered with its names, stay, household, first event and one audit row; sending twice is once', async () => {
  const [id, requestId] = [newId(), newId()];
  const child = someChild({
    ...{
      fullName: 'Nguyễn Thị Hoà',
      otherNames: ['Bé Na'],
      householdNumber: '12',
      householdHead: 'Nguyễn Văn Ba',
    },
    householdClass: 'poor',
    relatives: [
      relative({ fullName: 'Lê Thị Mận' }),
      relative({ kind: 'carer', fullName: 'Lê Văn Tư' }),
    ] as never,
  });
  const input = { id, unitId: desk.hamlet, child };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => desk.officer.act(room.registerChild, input, { requestId })),
  );
  for (const { status, body } of answers)
    expect([status, body]).toEqual([200, { id, version: 1, doubts: [], duplicateCheck: 'waiting' }]);
  const [stored] = await desk.rows('select * from children where id = $1', id);
  expect(stored).toMatchObject({
    ...{ unit_id: desk.hamlet, commune_id: desk.phuLam, family_name: 'Nguyễn', given_name: 'Hoà' },
    ...{ sixteenth_on: '2028-05-01', source: 'typed', version: 1 },
  });
  const [household] = await desk.rows('select * from households where id = $1', stored.household_id);
  expect(household).toMatchObject({ number: '12', head_name: 'Nguyễn Văn Ba', classes: { 2021: 'poor' } });
  const names = await desk.rows('select * from child_names where child_id = $1 order by slot', id);
  expect(names.map(({ slot, given_key, name_key }) => [slot, given_key, name_key])).toEqual([
    [0, 'hoa', 'nguyen thi hoa'],
    [1, 'na', 'be na'],
    [10, 'man', 'le thi man'],
    [12, 'tu', 'le van tu'],
  ]);
  const stays = await desk.rows('select * from child_stays where child_id = $1', id);
  expect(stays).toMatchObject([
    {
      from_date: '2021-11-29',
      begin_kind: 'registered',
      counted_from: '2021-11-29',
      counted_to: '2028-05-01',
    },
  ]);
  expect(await desk.rows('select kind from child_events where child_id = $1', id)).toEqual([
    { kind: 'registered' },
  ]);
  const audit = await desk.served.audited(requestId);
  expect(audit).toMatchObject([
    { act: 'children.registerChild', subject_kind: 'child', subject_id: id, unit_id: desk.hamlet },
  ]);
  expect(JSON.stringify(audit[0].detail)).not.toContain('Hoà');
});

test('a newborn counts from its birth, an older child from the day that was written or from today', async () => {
  const from = async (more: ChildChanges, input: object = {}) => {
    const { body } = await send(more, input);
    const [stay] = await desk.rows('select * from child_stays where child_id = $1', body.id);
    return [stay.from_date, stay.begin_kind];
  };
  expect(await from({ birthDate: '2021-10-05' })).toEqual(['2021-10-05', 'born']);
  expect(await from({ birthDate: '2021-09-05' })).toEqual(['2021-11-29', 'registered']);
  expect(await from({ birthDate: '2012-05-01' }, { since: '2019-03-01' })).toEqual([
    '2019-03-01',
    'registered',
  ]);
  expect(said(await send({}, { since: '2021-11-30' }))).toEqual([422, 'since children.date-in-future']);
  expect(said(await send({}, { since: '2012-04-30' }))).toEqual([422, 'since children.before-birth']);
});

test.each([
  ['today', '2021-11-29', 'day', 200],
  ['tomorrow', '2021-11-30', 'day', 'children.born-in-future'],
  ['in 9999', '9999-12-31', 'day', 'children.born-in-future'],
  ['in 1900', '1900-01-01', 'day', 'children.already-sixteen'],
  ['before 1900', '1899-12-31', 'day', 'children.birth-implausible'],
  ['in the year 1', '0001-01-01', 'day', 'children.birth-implausible'],
  ['16 years ago today', '2005-11-29', 'day', 'children.already-sixteen'],
  ['16 years ago tomorrow', '2005-11-30', 'day', 200],
  ['on 29 February', '2008-02-29', 'day', 200],
  ['some time in 2005', '2005-01-01', 'year', 200],
  ['some time in November 2005', '2005-11-01', 'month', 200],
  ['some time in October 2005', '2005-10-31', 'month', 'children.already-sixteen'],
  ['some time this year', '2021-12-31', 'year', 200],
] as const)('a child born %s', async (_, birthDate, birthPrecision, verdict) => {
  const answer = await send({ birthDate, birthPrecision });
  if (verdict === 200) expect(answer.status).toBe(200);
  else expect(said(answer)).toEqual([422, `child.birthDate ${verdict}`]);
});

test('a day that does not exist is no date of birth', async () => {
  for (const birthDate of ['2011-02-29', '2012-02-30', '2012-13-01', '29/2/2012'])
    expect((await send({ birthDate })).status).toBe(422);
});

test.each([
  ["H'Hen Niê", "H'Hen Niê", 'hhen nie'],
  ['Thạch', 'Thạch', 'thach'],
  ['  NGUYỄN   THỊ  HOÀ ', 'NGUYỄN THỊ HOÀ', 'nguyen thi hoa'],
  ['Đặng Thị Lý'.normalize('NFD'), 'Đặng Thị Lý', 'dang thi li'],
  ['Ðặng Văn Quý', 'Ðặng Văn Quý', 'dang van qui'],
])('the name “%s” is kept as it was written and found without accents', async (written, kept, key) => {
  const { status, body } = await send({ fullName: written });
  expect(status).toBe(200);
  const [row] = await desk.rows('select full_name from children where id = $1', body.id);
  const [name] = await desk.rows('select name_key from child_names where child_id = $1', body.id);
  expect([row.full_name, name.name_key]).toEqual([kept, key]);
});

test.each([
  ['emoji', 'Trần 🌱 Mai'],
  ['a sign that turns the writing', 'Trần \u202e Mai'],
  ['a character without width', 'Trần\u200b Mai'],
  ['5,000 combining marks', `Trần Ma${'\u0301'.repeat(5000)}i`],
  ['three marks on one letter', 'Trần Maq\u0301\u0323\u0302i'],
  ['a formula', '=HYPERLINK("http://a.b","x")'],
  ['markup', '<script>alert(1)</script>'],
  ['digits', 'Trần Thị 2'],
  ['only signs', '...'],
  ['nothing', '  '],
])('a name with %s is refused by the field', async (_, fullName) => {
  const before = await count('children');
  const answer = await send({ fullName });
  expect([answer.status, answer.body.fields[0].path]).toEqual([422, 'child.fullName']);
  expect(await count('children')).toBe(before);
});

test.each(['Trai', 'Gái', 'Bé gái'])(
  'a newborn who stands as “%s” is taken in and asks for its name',
  async (fullName) => {
    const { status, body } = await send({ fullName, birthDate: '2021-11-27' });
    expect([status, body.doubts]).toEqual([200, [{ field: 'fullName', code: 'not-named-yet' }]]);
    const named = { childId: body.id, version: 1, fields: { fullName: 'Hồ Thị Mới' } };
    const [saved] = await desk.change([named]);
    expect(saved).toMatchObject({ outcome: 'saved', doubts: [], row: { givenName: 'Mới' } });
    const [found] = await desk.rows(
      'select detail from child_events where child_id = $1 and kind = $2',
      body.id,
      'changed',
    );
    expect(found.detail.fullName).toEqual([fullName, 'Hồ Thị Mới']);
  },
);

test('codes that no list has, and papers older than the child, are all told at once', async () => {
  const answer = await send({
    ...{ ethnicity: '99', schooling: 'university', householdClass: 'rich', disabilityLevel: 'x' },
    ...{ disabilityTypes: ['sight', 'y'], birthCertificateOn: '2012-04-30', insuranceUntil: '2001-01-01' },
    relatives: [relative({ fullName: 'Lê Thị Mận', state: 'gone', ethnicity: '77' })] as never,
  });
  const unknown = ['ethnicity', 'householdClass', 'schooling', 'disabilityTypes.1', 'disabilityLevel'];
  expect(said(answer)).toEqual([
    422,
    ...['birthCertificateOn', 'insuranceUntil'].map((path) => `child.${path} children.before-birth`),
    ...[...unknown, 'relatives.0.ethnicity', 'relatives.0.state'].map(
      (path) => `child.${path} children.unknown-code`,
    ),
  ]);
});

test('only the commune’s own officer enters a child, at a hamlet or at the commune; elsewhere there is no such unit', async () => {
  expect((await send({}, { unitId: desk.phuLam })).status).toBe(200);
  const absent = await send({}, { unitId: newId() });
  const unit = (key: string) => desk.served.tanLam.unit(key);
  for (const unitId of [
    unit('hai-thinh'),
    unit('hai-thinh/thon-hai-dong'),
    unit('tan-lam'),
    unit('phong-y-te'),
  ])
    expect((await send({}, { unitId })).body).toEqual({ ...absent.body, requestId: expect.any(String) });
  expect(absent.status).toBe(404);
  expect((await send({}, {}, desk.district)).status).toBe(403);
});

test('one number in one hamlet is one household, unless the heads are told apart', async () => {
  const at = async (more: ChildChanges, unitId = desk.hamlet) => {
    const { body } = await send(more, { unitId });
    return (await desk.rows('select household_id from children where id = $1', body.id))[0].household_id;
  };
  const first = await at({ householdNumber: '77', householdHead: 'Trần Văn Một' });
  expect(await at({ householdNumber: '77' })).toBe(first);
  expect(await at({ householdNumber: '77', householdHead: 'tran van mot' })).toBe(first);
  expect(await at({ householdNumber: '77', householdHead: 'Lý Văn Hai' })).not.toBe(first);
  expect(await at({ householdNumber: '77' }, desk.otherHamlet)).not.toBe(first);
  expect(await at({})).toBeNull();
});

test('the same household entered on two screens at once is one household', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      send({ fullName: `Trần Thị ${'ABCDEF'[n]}`, householdNumber: '88', householdHead: 'Trần Văn Tám' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect(await count('households', "number = '88'")).toBe(1);
});

test('doubts are told and refuse nothing', async () => {
  const { status, body } = await send({
    ...{ birthDate: '2012-01-01', personalId: '999207000001', birthRegistration: 'registered' },
    relatives: [relative({ fullName: 'Lê Thị Mận', birthYear: 2003 })] as never,
  });
  expect([status, body.doubts]).toEqual([
    200,
    [
      { field: 'birthDate', code: 'first-of-january' },
      { field: 'personalId', code: 'number-other-sex' },
      { field: 'personalId', code: 'number-other-year' },
      { field: 'birthCertificateNumber', code: 'registered-without-number' },
      { field: 'relatives', code: 'mother-very-young' },
    ],
  ]);
});
