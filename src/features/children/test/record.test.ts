import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { childFieldNames, childFields, childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, said } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let neighbourly: Person;
let childId: string;
/** Every text that only some may read. */
const secret = (field: string) => `KQ ${field}`;
const relative = {
  ...{ kind: 'mother' as const, fullName: 'Lê Thị Mận', birthYear: 1988, occupation: secret('occupation') },
  ...{ ethnicity: '02', state: 'working-away', relation: '', phone: '0912345678' },
};
beforeAll(async () => {
  desk = await openRegister();
  neighbourly = await desk.served.tanLam.person('collaborator', 'phu-lam/thon-dong-son');
  childId = await desk.enter({
    ...{ fullName: 'Nguyễn Thị Búp', otherNames: ['Na'], ethnicity: '05', personalId: '999312000001' },
    ...{
      birthRegistration: 'registered',
      birthCertificateNumber: secret('certificate'),
      note: secret('note'),
    },
    ...{ address: secret('address'), householdNumber: '5', householdHead: 'Nguyễn Văn Măng' },
    ...{
      householdClass: 'poor',
      relatives: [relative],
      livesWith: secret('livesWith'),
      schooling: 'grade-3',
    },
    ...{ disabilityTypes: ['sight'], insuranceNumber: secret('insurance') },
  });
});
afterAll(() => desk.served.close());

const open = (person: Person, id = childId) => person.act(room.getChild, { childId: id });
const notThere = async (person: Person) => (await open(person, newId())).body;
const bare = (body: Record<string, unknown>) => ({ ...body, requestId: '' });

test('the commune’s officer reads all, and every reading leaves one row that names the child and none of its secrets', async () => {
  const requestId = newId();
  const { status, body } = await desk.officer.act(room.getChild, { childId }, { requestId });
  expect(status).toBe(200);
  expect(body.child).toMatchObject({
    ...{
      fullName: 'Nguyễn Thị Búp',
      ethnicity: '05',
      note: secret('note'),
      hidden: [],
      guardian: 'Lê Thị Mận',
    },
    ...{ householdNumber: '5', householdClass: 'poor', householdClasses: { 2021: 'poor' } },
    ...{ unitName: 'Thôn Đông Sơn', communeName: 'Xã Phú Lâm', sixteenthOn: '2028-05-01', version: 1 },
  });
  expect(body.stays).toMatchObject([{ unitName: 'Thôn Đông Sơn', fromDate: '2021-01-10', toDate: null }]);
  expect(body.abilities).toEqual({
    change: true,
    circumstances: true,
    move: true,
    assign: true,
    refer: true,
  });
  const audit = await desk.served.audited(requestId);
  expect(audit).toMatchObject([
    { act: 'children.getChild', subject_kind: 'child', subject_id: childId, unit_id: desk.hamlet },
  ]);
  expect(JSON.stringify(audit)).not.toMatch(/KQ|Búp/);
});

test('a collaborator reads what every neighbour knows of the own hamlet’s children, and nothing else', async () => {
  const { status, body, text } = await open(neighbourly);
  expect(status).toBe(200);
  expect(body.child).toMatchObject({
    ...{ fullName: 'Nguyễn Thị Búp', otherNames: ['Na'], sex: 'female', birthDate: '2012-05-01' },
    ...{ householdHead: 'Nguyễn Văn Măng', guardian: 'Lê Thị Mận', presence: 'present' },
    ...{ ethnicity: null, personalId: null, relatives: [], householdClass: null, householdClasses: {} },
    ...{ nationality: null, residence: null, birthRegistration: null, disabilityTypes: [], doubts: [] },
  });
  expect(text).not.toMatch(/KQ|0912345678|999312000001|working-away/);
  const { circumstances, siblings, stays, papers, assigned, openTransfer, abilities } = body;
  expect({ circumstances, siblings, stays, papers, assigned, openTransfer }).toEqual({
    ...{ circumstances: [], siblings: [], stays: [], papers: [], assigned: [], openTransfer: null },
  });
  expect(Object.values(abilities)).toEqual([false, false, false, false, false]);
  expect(body.child.hidden).toEqual(childFieldNames.filter((field) => !('roster' in childFields[field])));
  const elsewhere = await desk.enter({}, { unitId: desk.otherHamlet });
  expect(bare((await open(neighbourly, elsewhere)).body)).toEqual(bare(await notThere(neighbourly)));
});

test('who consolidates above reads the personal part, and the sensitive part only of children assigned to them', async () => {
  const before = await open(desk.district);
  expect(before.body.child).toMatchObject({
    address: secret('address'),
    ethnicity: null,
    note: '',
    relatives: [],
  });
  expect(before.text).not.toMatch(/KQ note|KQ livesWith|0912345678|999312000001/);
  const id = newId();
  const assigned = { childId, id, accountId: desk.district.accountId, reason: 'Phối hợp trợ giúp' };
  await desk.officer.done(room.assignChild, assigned);
  const again = await desk.officer.done(room.assignChild, { ...assigned, id: newId() });
  expect(again).toEqual({ id, version: 1 });
  const during = await open(desk.district);
  expect(during.body.child).toMatchObject({ ethnicity: '05', note: secret('note'), hidden: [] });
  expect((await desk.officer.done(room.getChild, { childId })).assigned).toMatchObject([
    { id, accountId: desk.district.accountId, fromDate: '2021-11-29' },
  ]);
  await desk.officer.done(room.endAssignment, { childId, assignmentId: id, version: 1 });
  expect((await open(desk.district)).body.child).toMatchObject({ ethnicity: null, note: '' });
});

test('a child’s abuse is told to nobody outside the commune, assigned or not', async () => {
  const line = async (kind: string, code: string) =>
    desk.rows(
      `insert into child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, state, from_date,
        counted_from, counted_to, created_at, created_by)
      values ($1, $2, $3, $4, $5, 'female', $6, $7, 'confirmed', '2021-02-01', '2021-02-01', '2028-05-01', now(), $8)`,
      ...[desk.served.tanLam.localityId, newId(), childId, desk.hamlet, desk.phuLam, kind, code],
      desk.officer.accountId,
    );
  for (const [kind, code] of [
    ['special', 'HC04'],
    ['special', 'HC11'],
    ['abused', 'violence'],
  ] as const)
    await line(kind, code);
  const codes = async (person: Person) =>
    (await person.done(room.getChild, { childId })).circumstances.map(({ code }) => code).sort();
  expect(await codes(desk.officer)).toEqual(['HC04', 'HC11', 'violence']);
  expect(await codes(desk.district)).toEqual([]);
  const assigned = { childId, id: newId(), accountId: desk.district.accountId, reason: 'Phối hợp trợ giúp' };
  const { id, version } = await desk.officer.done(room.assignChild, assigned);
  expect(await codes(desk.district)).toEqual(['HC04']);
  await desk.officer.done(room.endAssignment, { childId, assignmentId: id, version });
});

test('to everybody else there is no such child, and the answer is the same as for one that never was', async () => {
  const { tanLam, elsewhere } = desk.served;
  const people = [
    desk.neighbour,
    await tanLam.person('collaborator', 'phu-lam/thon-tay-son'),
    await elsewhere.person('commune-officer', 'phu-lam'),
    await elsewhere.person('consolidating-officer', 'phong-lao-dong'),
  ];
  for (const person of people) {
    const answer = await open(person);
    expect(answer.status).toBe(404);
    expect(bare(answer.body)).toEqual(bare(await notThere(person)));
    for (const endpoint of [room.listEvents] as const)
      expect(bare((await person.act(endpoint, { childId })).body)).toEqual(bare(await notThere(person)));
  }
  for (const name of ['sector-officer', 'leader', 'administrator', 'data-protection-officer'] as const)
    expect((await open(await tanLam.person(name, 'phu-lam'))).status).toBe(403);
});

test('only an officer above can be assigned; an account that the office does not know does not exist', async () => {
  const assign = async (accountId: string, child = childId) =>
    said(
      await desk.officer.act(room.assignChild, {
        childId: child,
        id: newId(),
        accountId,
        reason: 'Phối hợp',
      }),
    );
  const notAbove = [422, 'accountId children.not-an-officer-above'];
  expect(await assign(desk.colleague.accountId)).toEqual(notAbove);
  expect(await assign(neighbourly.accountId)).toEqual(notAbove);
  expect(await assign(desk.neighbour.accountId)).toEqual([404, 'platform.not-found']);
  const foreign = await desk.served.elsewhere.person('consolidating-officer', 'phong-lao-dong');
  expect(await assign(foreign.accountId)).toEqual([404, 'platform.not-found']);
});

test('the commune is told who above may be assigned, by name and office, and nobody else is told', async () => {
  const { officers } = await desk.officer.done(room.listAssignable, { childId });
  expect(officers.map(({ accountId }) => accountId)).toContain(desk.district.accountId);
  expect(officers.every(({ unitName }) => unitName === 'Phòng Lao động - Thương binh và Xã hội')).toBe(true);
  const ask = async (person: Person) => (await person.act(room.listAssignable, { childId })).status;
  expect([await ask(desk.neighbour), await ask(desk.district)]).toEqual([404, 403]);
});

test('“Ai đã xem” names who looked, to the commune and the data-protection officer alone', async () => {
  const id = await desk.enter({ fullName: 'Trần Thị Ngó' });
  desk.served.clock.set('2021-11-29T01:01:00Z');
  await open(desk.district, id);
  desk.served.clock.set('2021-11-29T01:02:00Z');
  await open(neighbourly, id);
  const views = async (person: Person) => (await person.done(room.listViewers, { childId: id })).views;
  expect((await views(desk.officer)).map(({ act }) => act)).toEqual([
    ...['children.getChild', 'children.getChild', 'children.registerChild'],
  ]);
  const [latest] = await views(desk.officer);
  expect(latest).toMatchObject({ summary: 'Hồ sơ một trẻ em', name: expect.stringMatching(/^Người/) });
  const guardian = await desk.served.tanLam.person('data-protection-officer', 'tan-lam');
  expect(await views(guardian)).toHaveLength(3);
  expect((await desk.neighbour.act(room.listViewers, { childId: id })).status).toBe(404);
});

test('brothers and sisters are the children of the same household', async () => {
  const family = { householdNumber: '31', householdHead: 'Lý Văn Tám' };
  const one = await desk.enter({ fullName: 'Lý Thị Một', birthDate: '2015-03-02', ...family });
  const two = await desk.enter({ fullName: 'Lý Văn Hai', birthDate: '2018-03-02', ...family });
  await desk.enter({ fullName: 'Lý Văn Xa', ...family }, { unitId: desk.otherHamlet });
  const { siblings } = await desk.officer.done(room.getChild, { childId: one });
  expect(siblings).toEqual([{ childId: two, fullName: 'Lý Văn Hai', birthDate: '2018-03-02' }]);
});

test('lists of codes are those of the day, groups with their sub-groups and articles', async () => {
  const { lists } = await neighbourly.done(room.getCodeLists, {});
  expect(lists.ethnicities).toHaveLength(55);
  expect(lists.special?.filter(({ parent }) => parent === null)).toHaveLength(14);
  expect(lists.special?.filter(({ parent }) => parent !== null)).toHaveLength(48);
  expect(lists.special?.[0]?.note).toBe('Luật Trẻ em Điều 10 khoản 1 điểm a; Nghị định 56/2017/NĐ-CP Điều 3');
  expect((await neighbourly.done(room.getCodeLists, { on: '2017-01-01' })).lists.special).toEqual([]);
});
