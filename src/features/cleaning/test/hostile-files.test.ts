import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { xlsxOf } from '../../../platform/server/reading/sheets/test/xlsx-file.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { Answer } from '../../../../test/harness/people.ts';
import {
  type CleaningDesk,
  columnIn,
  fill,
  type OpenFile,
  openCleaning,
  room,
  saved,
} from './cleaning-desk.ts';

// Each file is drawn and read in processes of their own.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let desk: CleaningDesk;
let numberless: Promise<OpenFile> | undefined;
const said = ({ status, body }: Answer) => [status, body.fields?.[0]?.code ?? body.code];
const names = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Lan', 'Minh', 'Ngọc', 'Oanh', 'Phúc', 'Quyên'];
const called = (at: number) => `Nguyễn Thị ${names[at]}`;

beforeAll(async () => {
  desk = await openCleaning();
  await desk.register(
    desk.hamlets[0] as string,
    names.map((_, at) => ({ fullName: called(at), ethnicity: null })),
  );
  await desk.register(desk.hamlets[0] as string, [
    { fullName: 'Nguyễn Thị Có Số', personalId: '001313000777' },
  ]);
});
afterAll(() => desk.close());

/** The same file in other hands: it goes out once. */
async function copy(): Promise<OpenFile> {
  numberless ??= desk.out('personal-id', 12);
  const file = await numberless;
  return { ...file, rows: file.rows.map((row) => [...row]) };
}

/** A file comes back: the code by which each row is refused, and the rows that would change. */
async function tried(file: OpenFile) {
  const { id, counts } = await desk.back(saved(file));
  const refused = (await desk.rows(id, 'refused')).map(
    (row) => [row.fullName, row.problem ?? row.fields[0]?.code] as const,
  );
  return { id, counts, refused: Object.fromEntries(refused), changes: await desk.rows(id, 'change') };
}

test('numbers as people and programs spoil them are each refused by name', async () => {
  const file = await copy();
  const written = [
    ...['1,23457E+11', '123456789', 'chưa có', '=1+1', '<script>alert(1)</script>', '001313000777'],
    ...['001313000001', '001313000001', '0013130000012', '٠٠١٣١٣٠٠٠٠٠١', '1313000002'],
  ];
  written.forEach((personalId, at) => fill(file, called(at), { personalId }));
  const { id, refused, changes } = await tried(file);
  expect(refused).toEqual({
    [called(0)]: 'number-digits-lost',
    ...Object.fromEntries([1, 2, 3, 4, 8, 9].map((at) => [called(at), 'number-shape'])),
    [called(5)]: 'number-in-use',
    [called(6)]: 'number-twice',
    [called(7)]: 'number-twice',
  });
  // Lost zeros come back; what was left empty changes nothing.
  expect(changes.map(({ fields }) => fields[0]?.file)).toEqual(['001313000002']);
  expect((await desk.rows(id, 'same')).map(({ fullName }) => fullName)).toEqual([called(11)]);
});

test('a number that fits neither sex nor year is taken and doubted', async () => {
  const file = await copy();
  fill(file, called(0), { personalId: '003210000001' });
  const { changes } = await tried(file);
  expect(changes[0]?.doubts.map(({ code }) => code)).toEqual([
    ...['number-other-sex', 'number-other-year', 'number-unknown-province'],
  ]);
});

test('names, dates and codes are read by the rules of the form', async () => {
  const file = await desk.out('required-fields', 13);
  const cells = [
    { ethnicity: 'Sao Hỏa' },
    { birthDate: '31/02/2015' },
    { birthDate: '01/12/2021' },
    { birthDate: '05/03/1999' },
    { sex: 'x' },
    { motherName: '=HYPERLINK("http://vi.du")' },
    { fatherName: `A${'\u0301'.repeat(5000)}` },
    { fullName: '😀😀' },
    { fullName: 'Nguyễn \u202eThị B' },
    { guardian: "H'Hen Niê", birthDate: '03/2014', sex: 'nam', ethnicity: 'Ê-đê' },
  ];
  cells.forEach((more, at) => fill(file, called(at), more));
  const { refused, changes } = await tried(file);
  expect(refused).toEqual({
    ...{ [called(0)]: 'unknown-ethnicity', [called(1)]: 'date-unreadable', [called(2)]: 'date-in-future' },
    ...{ [called(3)]: 'children.already-sixteen', [called(4)]: 'sex-unreadable' },
    ...{ [called(5)]: 'name-unreadable', [called(6)]: 'name-unreadable', [called(7)]: 'name-unreadable' },
  });
  const taken = new Map(changes.map((row) => [row.fullName, row.fields]));
  expect(taken.get(called(8))?.map(({ file: name }) => name)).toEqual(['Nguyễn Thị B']);
  expect(taken.get(called(9))?.map(({ field, file: value }) => `${field} ${value}`)).toEqual([
    ...['sex male', 'birthDate 2014-03', 'ethnicity 12', "guardian H'Hen Niê"],
  ]);
});

test('keys that were copied, and names that left their keys, write nothing', async () => {
  const file = await copy();
  const [key, name] = [columnIn(file, 'key'), columnIn(file, 'name')];
  const [first, second, third, fourth] = file.rows as [string[], string[], string[], string[]];
  first[key] = second[key] as string;
  [third[name], fourth[name]] = [fourth[name] as string, third[name] as string];
  for (const row of [first, second, third, fourth]) row[columnIn(file, 'personalId')] = '';
  fill(file, second[name] as string, { personalId: '001313000051' });
  const { id, counts } = await tried(file);
  expect(counts).toMatchObject({ change: 0, refused: 4 });
  const problems = (await desk.rows(id, 'refused'))
    .map(({ problem }) => problem ?? '')
    .sort((a, b) => (a < b ? -1 : 1));
  expect(problems).toEqual(['key-twice', 'key-twice', 'other-name', 'other-name']);
});

test('files that are not ours, hold nothing or are no workbook are refused with what to do', async () => {
  const send = (name: string, bytes: Uint8Array) =>
    desk.officer.act(room.sendReturn, { id: newId(), unitId: desk.communeId }, { file: { name, bytes } });
  expect(said(await send('a.xlsx', Buffer.from('%PDF-1.7')))[0]).toBe(422);
  expect((await desk.back({ name: 'a.exe', bytes: Buffer.from('MZ') })).problem).toBe(
    'cleaning.not-our-file',
  );
  const list = xlsxOf([
    {
      name: 'A',
      rows: [
        ['Họ và tên', 'Ngày sinh'],
        ['Trần Thị A', '05/03/2014'],
      ],
    },
  ]);
  expect((await desk.back({ name: 'a.xlsx', bytes: list })).problem).toBe('cleaning.not-our-file');
  const file = await copy();
  expect((await desk.back(saved({ ...file, rows: [] }))).problem).toBe('cleaning.no-rows');
  const [row = []] = file.rows;
  const many = Array.from({ length: 6001 }, () => [...row]);
  expect((await desk.back(saved({ ...file, rows: many }))).problem).toBe('cleaning.too-many-rows');
  const refused = await desk.back(saved({ ...file, header: [...file.header, 'Cột lạ'] }));
  expect(refused).toMatchObject({ state: 'open', ignored: ['Cột lạ'] });
  const discard = { returnId: refused.id, version: refused.version };
  await desk.officer.done(room.discardReturn, discard);
  const { returns } = await desk.officer.done(room.listReturns, {});
  expect(returns.map(({ id }) => id)).not.toContain(refused.id);
});

test('who left the register since, or belongs to a colleague above, is told apart', async () => {
  const file = await copy();
  fill(file, called(1), { personalId: '001313000061' });
  await desk.served.clone.admin.query(
    `update children set state = 'left', ended_on = '2021-11-01' where full_name = $1`,
    [called(1)],
  );
  const { refused } = await tried(file);
  expect(refused).toEqual({ [called(1)]: 'not-followed' });
  const person = await desk.served.tanLam.person('collaborator', 'phu-lam');
  expect((await person.act(room.countLists, {})).status).toBe(403);
  expect((await desk.district.act(room.listReturns, {})).status).toBe(403);
  expect((await desk.neighbour.done(room.listReturns, {})).returns).toEqual([]);
});

test('more than fifty identified children wait for a second person, as every list does', async () => {
  const more = Array.from({ length: 45 }, () => ({ fullName: 'Phạm Thị Đông' }));
  await desk.register(desk.hamlets[1] as string, more);
  const total = (await desk.counts())?.['personal-id'] as number;
  expect(total).toBeGreaterThan(50);
  expect(await desk.ask('personal-id', total)).toMatchObject({ state: 'waiting' });
});
