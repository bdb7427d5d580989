import { afterAll, beforeAll, expect, test } from 'vitest';
import { xlsxOf } from '../../../platform/server/reading/sheets/test/xlsx-file.ts';
import type { MadeValue } from '../../../platform/server/reading/sheets/test/made-sheet.ts';
import { newId } from '../../../platform/shared/id.ts';
import { csv, type ImportDesk, openImports } from './import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImports();
});
afterAll(() => desk.close());

const header = 'Họ và tên;Giới tính;Ngày sinh;Thôn';
const listOf = (name: string, births: readonly string[], fullName = 'Nguyễn Thị Thử') =>
  csv(name, [header, ...births.map((birth, n) => `${fullName} ${'ABCDEFGH'[n]}n;Nữ;${birth};Thôn Đông Sơn`)]);
const births = async (importId: string) =>
  (await desk.listed(importId)).flatMap(({ child }) =>
    child ? [[child.birthDate, child.birthPrecision]] : [],
  );
const keys = async (importId: string) => (await desk.groups(importId)).map(({ key }) => key);
const takeBack = async (importId: string, repairId: string) => {
  const { version } = await desk.get(importId);
  await desk.officer.done(desk.room.takeBackRepair, { importId, version, repairId });
  return desk.waited(importId);
};

/** Days from 1899-12-30, as Excel counts. */
const serial = (year: number, month: number, day: number): MadeValue => ({
  value: (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000,
  format: 'dd/mm/yyyy',
});

test('dates that an Excel which takes the month first changed are turned back, texts beside them stay', async () => {
  // Typed 5/3, 6/3, 7/4, 8/5, 9/6 of 2014: five true dates with day and month changed; 25/3 and 13/4 stayed texts.
  const written: MadeValue[] = [
    ...[serial(2014, 5, 3), serial(2014, 6, 3), serial(2014, 7, 4), serial(2014, 8, 5), serial(2014, 9, 6)],
    ...['25/3/2014', '13/4/2014'],
  ];
  const names = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hoa', 'Lan'];
  const rows = written.map((birth, n): MadeValue[] => [`Trần ${names[n]}`, 'Nữ', birth, 'Thôn Đông Sơn']);
  const bytes = xlsxOf([{ name: 'DS', rows: [['Họ và tên', 'Giới tính', 'Ngày sinh', 'Thôn'], ...rows] }]);
  const tried = await desk.tried({ name: 'tháng trước.xlsx', bytes });
  const [month] = (await desk.groups(tried.id)).filter(({ code }) => code === 'birth-date.month-first');
  expect([month?.level, month?.rows, month?.repairs[0]]).toEqual(['doubt', 5, 'month-first']);
  const { repairId, counts } = await desk.repair(tried.id, { kind: 'month-first' });
  expect(counts).toMatchObject({ ready: 7, doubtful: 0 });
  const turned = [
    '2014-03-05',
    '2014-03-06',
    '2014-04-07',
    '2014-05-08',
    '2014-06-09',
    '2014-03-25',
    '2014-04-13',
  ];
  expect(await births(tried.id)).toEqual(turned.map((date) => [date, 'day']));
  const back = await takeBack(tried.id, repairId);
  expect([back.repairs, (await births(tried.id))[0]]).toEqual([[], ['2014-05-03', 'day']]);
  expect(await keys(tried.id)).toContain('birthDate|birth-date.month-first');
});

test('years of two digits wait for a word on their century; taken back they wait again', async () => {
  const tried = await desk.tried(listOf('hai số.csv', ['5/3/14', '6/4/15', '05/03/2013']));
  expect(tried.counts).toMatchObject({ ready: 1, doubtful: 2 });
  const said = await desk.repair(tried.id, { kind: 'century', century: 2000 });
  expect(said.counts).toMatchObject({ ready: 3, doubtful: 0 });
  expect(said.repairs).toEqual([{ id: said.repairId, repair: { kind: 'century', century: 2000 }, rows: 2 }]);
  expect((await births(tried.id)).map(([date]) => date)).toEqual(['2014-03-05', '2015-04-06', '2013-03-05']);
  const old = await desk.repair(tried.id, { kind: 'century', century: 1900 });
  expect(old.counts).toMatchObject({ ready: 1, mend: 2 });
  expect(await keys(tried.id)).toContain('birthDate|birth-date.already-sixteen');
  await takeBack(tried.id, old.repairId);
  const back = await takeBack(tried.id, said.repairId);
  expect(back.counts).toMatchObject({ ready: 1, doubtful: 2, mend: 0 });
});

test('01/01 means the year alone once a person says so of the list', async () => {
  const tried = await desk.tried(
    listOf('mồng một.csv', ['01/01/2014', '1/1/2015', '02/01/2015'], 'Lê Văn Đầu'),
  );
  expect(tried.counts).toMatchObject({ ready: 1, doubtful: 2 });
  const said = await desk.repair(tried.id, { kind: 'year-only' });
  expect(said.counts.ready).toBe(3);
  expect(await births(tried.id)).toEqual([
    ['2014-01-01', 'year'],
    ['2015-01-01', 'year'],
    ['2015-01-02', 'day'],
  ]);
});

test('names in capitals are entered as written unless a person asks for the capitals that names have', async () => {
  const tried = await desk.tried(
    csv('chữ hoa.csv', [
      header,
      'NGUYỄN THỊ MĂNG;Nữ;05/03/2014;Thôn Đông Sơn',
      "h'hen niê;Nữ;06/04/2014;Thôn Đông Sơn",
      'Đỗ Văn Đạt;Nam;07/05/2014;Thôn Đông Sơn',
    ]),
  );
  const names = async () => (await desk.listed(tried.id)).flatMap(({ child }) => child?.fullName ?? []);
  expect(await names()).toEqual(['NGUYỄN THỊ MĂNG', "h'hen niê", 'Đỗ Văn Đạt']);
  const { repairId } = await desk.repair(tried.id, { kind: 'title-case', field: 'fullName' });
  expect(await names()).toEqual(['Nguyễn Thị Măng', "H'Hen Niê", 'Đỗ Văn Đạt']);
  await takeBack(tried.id, repairId);
  expect((await names())[0]).toBe('NGUYỄN THỊ MĂNG');
  expect(
    (
      await desk.officer.act(desk.room.takeBackRepair, {
        importId: tried.id,
        version: (await desk.get(tried.id)).version,
        repairId,
      })
    ).body.code,
  ).toBe('imports.unknown-group');
});

test('a job that broke off says so and goes on when it is asked again; nothing else can be retried', async () => {
  const tried = await desk.tried(listOf('hỏng.csv', ['05/03/2012', '06/03/2012'], 'Phạm Thị Lại'));
  const nothing = await desk.officer.act(desk.room.retryImport, {
    importId: tried.id,
    version: tried.version,
  });
  expect([nothing.status, nothing.body.code]).toEqual([422, 'imports.nothing-failed']);
  // A table that refuses every row breaks the commit in its middle, as a full disk would.
  await desk.rows(`alter table child_stays add constraint broken check (from_date < '1900-01-01') not valid`);
  await desk.officer.done(desk.room.commitImport, {
    importId: tried.id,
    version: tried.version,
    expected: 2,
  });
  await expect.poll(async () => (await desk.get(tried.id)).abilities.retry, { timeout: 60_000 }).toBe(true);
  const broken = await desk.get(tried.id);
  expect([broken.state, broken.problem]).toEqual(['committing', 'platform.unexpected']);
  expect((await desk.rows('select 1 from children where batch_id = $1', tried.id)).length).toBe(0);
  await desk.rows('alter table child_stays drop constraint broken');
  await desk.officer.done(desk.room.retryImport, { importId: tried.id, version: broken.version });
  const done = await desk.waited(tried.id);
  expect([done.state, done.counts.entered]).toEqual(['done', 2]);
  expect(desk.failed.splice(0)).toMatchObject([{ message: 'job failed' }]);
});

test('a guess that nobody corrected is remembered only once the list was entered', async () => {
  const title = 'Nghề của mẹ em';
  const listed = (name: string) =>
    csv(name, [
      `${header};${title};Mã riêng`,
      `Vũ Thị Nhớ;Nữ;05/03/2012;Thôn Đông Sơn;Giáo viên;x${newId()}`,
    ]);
  const whyOf = async (importId: string) => {
    const { sheets } = await desk.officer.done(desk.room.getColumns, { importId });
    return Object.fromEntries(sheets[0]?.columns.map(({ title: own, guess }) => [own, guess.why]) ?? []);
  };
  const first = await desk.send(listed('một.csv'));
  await desk.takeSheets(first.id);
  const tried = await desk.takeColumns(first.id, { fields: { 6: 'address' } });
  await desk.officer.done(desk.room.discardImport, { importId: first.id, version: tried.version });
  const second = await desk.send(listed('hai.csv'));
  await desk.takeSheets(second.id);
  expect(await whyOf(second.id)).toMatchObject({ [title]: 'title', 'Mã riêng': 'remembered' });
  await desk.takeColumns(second.id);
  await desk.commit(second.id);
  const third = await desk.send(listed('ba.csv'));
  await desk.takeSheets(third.id);
  expect(await whyOf(third.id)).toMatchObject({ [title]: 'remembered', 'Mã riêng': 'remembered' });
});

test('no job of these lists broke', () => {
  expect(desk.failed).toEqual([]);
});

test('accepted doubts leave each row as if it were judged again without them, in whatever pile it stands', async () => {
  const born = ['5/3/14', '01/01/15', '6/4/15', '31/2/14', '7/5/14', '01/01/2014', '8/6/2013'];
  const rows = born.map((birth, n) => `Phạm Ngờ ${'ABCDEFG'[n]}n;Nữ;${birth};Thôn Đông Sơn`);
  const tried = await desk.tried(csv('nhiều điều ngờ.csv', [header, ...rows, rows[0] as string]));
  const [, skipped, taken] = (await desk.listed(tried.id)).filter(({ pile }) => pile === 'doubtful');
  for (const [row, choice] of [
    [skipped, 'skip'],
    [taken, 'take'],
  ] as const) {
    const { seq, version } = row as NonNullable<typeof row>;
    await desk.officer.done(desk.room.decideRows, { importId: tried.id, rows: [{ seq, version }], choice });
  }
  const accepted = { kind: 'accept', field: 'birthDate', code: 'birth-date.two-digit-year' } as const;
  await desk.repair(tried.id, accepted);
  const { repairId } = await desk.repair(tried.id, { ...accepted, code: 'birth-date.first-of-january' });
  const standing = async () =>
    (await desk.listed(tried.id))
      .filter(({ pile }) => pile !== 'not-a-row')
      .map(({ seq, pile, child, findings }) => ({
        ...{ seq, pile, child: child && { ...child, schooling: null } },
        findings: findings.filter(({ field }) => field !== 'schooling'),
      }));
  const accepting = await standing();
  expect(new Set(accepting.map(({ pile }) => pile))).toEqual(
    new Set(['ready', 'mend', 'left-out', 'duplicate']),
  );
  // A default for a coded field has every row judged again; the field is put aside.
  await desk.repair(tried.id, { kind: 'default', field: 'schooling', to: 'not-yet' });
  expect(await standing()).toEqual(accepting);
  // Taken back, what was accepted is asked about again.
  await takeBack(tried.id, repairId);
  expect(await keys(tried.id)).toContain('birthDate|birth-date.first-of-january');
});
