import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { type CellFilter, childrenContract, type ListFilter, type SortBy } from '../contract.ts';
import { openRegister, type RegisterDesk, said } from './register-desk.ts';

/** The grid's questions: filters and orders of columns, answered by the server. */

const room = childrenContract.endpoints;
let desk: RegisterDesk;
const mother = (fullName: string, phone = '') => [
  {
    ...{ kind: 'mother' as const, fullName, birthYear: null, occupation: '', ethnicity: null },
    ...{ state: null, relation: '', phone },
  },
];
const ids: string[] = [];

beforeAll(async () => {
  desk = await openRegister();
  const grade = (name: string, more: object) => desk.enter({ fullName: name, ...more });
  ids.push(
    await grade('Trần Văn Ân', { grade: '2', sex: 'male', relatives: mother('Lê Thị Đào', '0912345678') }),
    await grade('Lê Thị Bình', { grade: '10', ethnicity: '05', schooling: 'grade-10' }),
    await grade('Nguyễn Thị Ánh', { birthDate: '2013-01-01', birthPrecision: 'year', school: 'Tiểu học' }),
    await grade('Hà Văn Cường', { sex: 'male', householdNumber: '12', householdClass: 'poor' }),
    await grade('Đỗ Thị Ân', { disabilityTypes: ['movement'], householdNumber: '3' }),
  );
  await desk.enter({ fullName: 'Phạm Thị Nơi Khác' }, { unitId: desk.haiThinh }, desk.neighbour);
});
afterAll(() => desk.served.close());

const ask = (sort: SortBy[], cells: CellFilter[] = [], more: object = {}, person = desk.officer) =>
  person.act(room.arrangeChildren, { filter: { list: 'all', cells }, sort, ...more });
const names = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).body.rows.map((row: { fullName: string }) => row.fullName);

describe('order', () => {
  it('is by given name, family name, middle name unless a column is asked for', async () => {
    expect(await names([])).toEqual([
      ...['Nguyễn Thị Ánh', 'Đỗ Thị Ân', 'Trần Văn Ân', 'Lê Thị Bình', 'Hà Văn Cường'],
    ]);
    expect((await names([{ field: 'fullName', descending: true }])).reverse()).toEqual(await names([]));
  });

  it('counts numbers as numbers and puts blank cells last, whichever way', async () => {
    expect(await names([{ field: 'grade', descending: false }])).toEqual([
      ...['Trần Văn Ân', 'Lê Thị Bình', 'Nguyễn Thị Ánh', 'Đỗ Thị Ân', 'Hà Văn Cường'],
    ]);
    const down = await names([{ field: 'grade', descending: true }]);
    expect(down.slice(0, 2)).toEqual(['Lê Thị Bình', 'Trần Văn Ân']);
    const households = await names([{ field: 'householdNumber', descending: false }]);
    expect(households.slice(0, 2)).toEqual(['Đỗ Thị Ân', 'Hà Văn Cường']);
  });

  it.each([
    [[]],
    [[{ field: 'fullName', descending: true }]],
    [[{ field: 'grade', descending: true }]],
    [
      [
        { field: 'sex', descending: true },
        { field: 'unitId', descending: false },
      ],
    ],
    [[{ field: 'changedAt', descending: true }]],
    [[{ field: 'householdClass', descending: false }]],
    [[{ field: 'guardian', descending: false }]],
  ] as SortBy[][][])('is cut by key into pages without a gap or a repeat: %j', async (sort) => {
    const whole = await names(sort);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await ask(sort, [], { limit: 2, ...(after && { after }) });
      paged.push(...body.rows.map((row: { fullName: string }) => row.fullName));
      after = body.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(5);
  });
});

describe('filter', () => {
  it.each([
    [{ kind: 'contains', field: 'fullName', text: 'thi an' }, ['Đỗ Thị Ân', 'Nguyễn Thị Ánh']],
    [{ kind: 'contains', field: 'motherName', text: 'dao' }, ['Trần Văn Ân']],
    [{ kind: 'contains', field: 'phone', text: '0912' }, ['Trần Văn Ân']],
    [{ kind: 'any-of', field: 'ethnicity', values: ['05'] }, ['Lê Thị Bình']],
    [{ kind: 'any-of', field: 'householdClass', values: ['poor'] }, ['Hà Văn Cường']],
    [{ kind: 'any-of', field: 'disabilityTypes', values: ['movement'] }, ['Đỗ Thị Ân']],
    [{ kind: 'not-blank', field: 'school' }, ['Nguyễn Thị Ánh']],
    [{ kind: 'dates', field: 'birthDate', from: '2013-06-01' }, ['Nguyễn Thị Ánh']],
    [{ kind: 'dates', field: 'insuranceUntil', to: '2030-01-01' }, []],
  ] as [CellFilter, string[]][])('%j', async (cell, expected) => {
    expect((await names([], [cell])).toSorted()).toEqual(expected.toSorted());
    const filter: ListFilter = { list: 'all', cells: [cell] };
    expect((await desk.officer.done(room.countArranged, { filter })).total).toBe(expected.length);
  });

  it('is the same for a bulk change of all that match, and for ticked rows', async () => {
    const cells: CellFilter[] = [{ kind: 'contains', field: 'fullName', text: 'thi' }];
    const change = (filter: object, expected: number) =>
      desk.officer.act(room.changeMatching, { id: newId(), filter, expected, fields: { grade: '4' } });
    expect((await change({ cells }, 3)).body.changed).toBe(3);
    expect((await change({ ids: [ids[0] as string] }, 1)).body.changed).toBe(1);
    expect(said(await change({ ids: [ids[0] as string] }, 2))).toEqual([422, 'children.count-changed']);
  });
});

test('who may not read a column neither filters nor sorts by it', async () => {
  const collaborator = await desk.served.tanLam.person('collaborator', 'phu-lam/thon-dong-son');
  const cells: CellFilter[] = [{ kind: 'any-of', field: 'ethnicity', values: ['05'] }];
  expect((await ask([], cells, {}, collaborator)).status).toBe(422);
  expect(said(await ask([{ field: 'personalId', descending: false }], [], {}, collaborator))).toEqual([
    ...[422, 'sort.0.field children.filter-hidden'],
  ]);
  expect(await names([], cells, {}, desk.district)).toEqual([]);
  const roster = (await ask([], [], {}, collaborator)).body;
  expect(roster.rows[0]).toMatchObject({ personalId: null, motherName: '', householdNumber: '' });
  expect(roster.editable).toBe(false);
});

test('nobody finds a child of another commune by any column', async () => {
  const cells: CellFilter[] = [{ kind: 'contains', field: 'fullName', text: 'khac' }];
  expect(await names([], cells)).toEqual([]);
  expect(await names([], cells, {}, desk.neighbour)).toEqual(['Phạm Thị Nơi Khác']);
  const { rows } = (await ask([], [], {}, desk.neighbour)).body;
  expect((await ask([], [], { after: rows[0].id })).status).toBe(404);
});

test('a past day is read in the plain list', async () => {
  const answer = await desk.officer.act(room.arrangeChildren, {
    ...{ filter: { list: 'all' as const, on: '2021-01-01' }, sort: [] },
  });
  expect(said(answer)).toEqual([422, 'filter.on children.not-today']);
});

test('a cell of the family is written alone: the mother’s name keeps her other facts, a phone goes to whom one calls', async () => {
  const childId = ids[0] as string;
  const change = async (family: object) => {
    const [{ version }] = await desk.rows('select version from children where id = $1', childId);
    const changes = [{ childId, version, fields: {}, family }];
    return (await desk.officer.act(room.changeChildren, { changes })).body.results[0];
  };
  const renamed = await change({ motherName: 'Lê Thị Đào Mới' });
  expect(renamed.row).toMatchObject({ motherName: 'Lê Thị Đào Mới', phone: '0912345678' });
  expect((await change({ fatherName: 'Trần Văn Cha', phone: '0987654321' })).row).toMatchObject({
    ...{ fatherName: 'Trần Văn Cha', phone: '0987654321', guardian: 'Lê Thị Đào Mới' },
  });
  expect((await change({ guardian: 'Bà Ngoại' })).row).toMatchObject({ guardian: 'Bà Ngoại' });
  expect((await change({ guardian: 'Trần Văn Cha' })).row.guardian).toBe('Lê Thị Đào Mới');
  expect((await change({ motherName: '' })).row).toMatchObject({ motherName: '', guardian: 'Trần Văn Cha' });
});
