import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, type ImportDesk, openImports } from './import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImports();
});
afterAll(() => desk.close());

/** Lists of other years are of other children, whatever their names. */
const listOf = (file: string, names: readonly string[], year: number) =>
  csv(file, [
    'Họ và tên;Giới tính;Ngày sinh;Thôn;Họ tên mẹ',
    ...names.map(
      (name, n) => `${name};Nữ;${String(n + 10)}/03/${year};Thôn Đông Sơn;Trần Thị ${name.at(-1)}`,
    ),
  ]);
const rising = (a: number, b: number): number => a - b;
const living = async (like: string): Promise<number> =>
  (
    await desk.rows(
      `select count(*)::int as children from children where full_name like $1 and state = 'living-here'`,
      like,
    )
  )[0].children;
const begin = async (importId: string, by = desk.officer) => {
  const { version, counts } = await desk.get(importId, by);
  return by.act(desk.room.commitImport, { importId, version, expected: counts.ready });
};

test('the same list sent and entered from two screens enters each child once; the second is told of the first', async () => {
  const names = ['Đinh Thị An', 'Đinh Thị Bình', 'Đinh Thị Chi'];
  const one = await desk.tried(listOf('hai màn hình.csv', names, 2014));
  const two = await desk.tried(listOf('hai màn hình.csv', names, 2014), { by: desk.colleague });
  expect([one.counts.ready, two.counts.ready]).toEqual([3, 3]);
  const answers = await Promise.all([begin(one.id), begin(two.id, desk.colleague)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const ended = await Promise.all([desk.waited(one.id), desk.waited(two.id)]);
  expect(ended.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(ended.map(({ counts }) => counts.entered).toSorted(rising)).toEqual([0, 3]);
  expect(ended.map(({ counts }) => counts.duplicate).toSorted(rising)).toEqual([0, 3]);
  expect(await living('Đinh Thị%')).toBe(3);
  const second = ended.find(({ counts }) => counts.duplicate === 3);
  const rows = await desk.listed(second?.id ?? '', { pile: 'duplicate' });
  expect(rows.map(({ alike }) => alike[0])).toMatchObject(
    names.map((fullName) => ({ in: 'register', fullName })),
  );
});

test('of two lists that share children the later one enters only the others, and taking it back leaves the shared ones', async () => {
  const shared = ['Mai Thị Hoa', 'Mai Thị Lan'];
  const one = await desk.tried(listOf('danh sách thôn.csv', [...shared, 'Mai Thị Trang'], 2012));
  const two = await desk.tried(listOf('danh sách trường.csv', [...shared, 'Mai Thị Vinh'], 2012), {
    by: desk.colleague,
  });
  await Promise.all([begin(one.id), begin(two.id, desk.colleague)]);
  const [first, second] = await Promise.all([desk.waited(one.id), desk.waited(two.id)]);
  expect(first.counts.entered + second.counts.entered).toBe(4);
  expect(first.counts.duplicate + second.counts.duplicate).toBe(2);
  expect(await living('Mai Thị%')).toBe(4);
  const later = first.counts.duplicate === 2 ? first : second;
  expect((await desk.undo(later.id)).undone).toMatchObject({ withdrawn: 1, keptInAll: 0 });
  expect(await living('Mai Thị%')).toBe(3);
});

test('one import entered from two screens is entered once: the second screen is told that it is out of date', async () => {
  const tried = await desk.tried(listOf('một lần.csv', ['Tạ Thị An', 'Tạ Thị Bình'], 2010));
  const { version } = tried;
  const answers = await Promise.all(
    [desk.officer, desk.colleague].map((by) =>
      by.act(desk.room.commitImport, { importId: tried.id, version, expected: 2 }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted(rising)).toEqual([200, 409]);
  expect((await desk.waited(tried.id)).counts.entered).toBe(2);
  expect(await living('Tạ Thị%')).toBe(2);
});

test('a child typed in by hand while the list waits is not entered a second time', async () => {
  const tried = await desk.tried(listOf('chờ.csv', ['Quách Thị An', 'Quách Thị Bình'], 2008));
  await desk.enter({ fullName: 'Quách Thị An', birthDate: '2008-03-10' });
  const done = await desk.commit(tried.id);
  expect([done.counts.entered, done.counts.duplicate]).toEqual([1, 1]);
  expect(await living('Quách Thị%')).toBe(2);
});

test('no job of these lists broke', () => {
  expect(desk.failed).toEqual([]);
});
