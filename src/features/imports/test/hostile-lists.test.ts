import { afterAll, beforeAll, expect, test } from 'vitest';
import { attacks } from '../../../platform/server/reading/sheets/test/attacks.ts';
import { newId } from '../../../platform/shared/id.ts';
import { problems as english } from '../web/problems.en.ts';
import { problems } from '../web/problems.vi.ts';
import { csv, type ImportDesk, openImports } from './import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImports();
});
afterAll(() => desk.close());

/** What is wrong with a file, told at once or by the job that read it. */
async function problemOf(name: string, bytes: Uint8Array): Promise<string | null> {
  const id = newId();
  const answer = await desk.officer.act(
    desk.room.startImport,
    { id, unitId: desk.phuLam },
    { file: { name, bytes } },
  );
  if (answer.status !== 200) return answer.body.code;
  for (;;) {
    const now = await desk.get(id);
    if (now.state === 'refused') return now.problem;
    if (now.state === 'open') return null;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const sent = [
  ...['512 MB in 500 KB', '10,000 sheets', 'a million columns', 'a million columns in CSV'],
  ...[
    'an entity from outside (XXE)',
    'a program named .xlsx',
    'macros (xlsm)',
    'a page of a table named .xls',
  ],
  ...['a spreadsheet of LibreOffice (ODS)', 'half a zip', 'a password in XLSX', 'a PDF'],
];
test.each(sent)(
  '%s is refused with a sentence, and nothing of it is kept',
  async (what) => {
    const [, make, code] = attacks.find(([name]) => name === what) ?? [];
    if (!make || !code) throw new Error(`no attack ${what}`);
    expect(await problemOf('danh sách.xlsx', make())).toBe(code);
    expect(problems).toHaveProperty([code]);
    expect(await desk.rows('select 1 from child_import_chunks')).toEqual([]);
  },
  60_000,
);

test('an ODS file is refused with what to do', () => {
  expect(problems['reading.open-document']).toMatch(/LibreOffice.*\.xlsx/);
});

test('a list under another ending is read for what it is', async () => {
  const list = ['Họ và tên;Giới tính;Ngày sinh', 'Nguyễn Thị Đuôi;Nữ;05/03/2014'];
  const read = await desk.send(csv('danh sách.xlsx', list));
  expect([read.state, read.fileKind]).toEqual(['open', 'text']);
  await desk.officer.done(desk.room.discardImport, { importId: read.id, version: read.version });
});

test('a list of more than 60,000 rows is refused before its columns are asked for, with what to do', async () => {
  const lines = Array.from({ length: 60_001 }, (_, n) => `Trẻ ${n};Nam`);
  const read = await desk.send(csv('cả tỉnh.csv', ['Họ và tên;Giới tính', ...lines]));
  const sheets = [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }];
  const answer = await desk.officer.act(desk.room.chooseSheets, {
    ...{ importId: read.id, version: read.version, sheets },
  });
  expect([answer.status, answer.body.code]).toEqual([422, 'imports.too-many-rows']);
  const said = (texts: typeof problems | typeof english) =>
    (texts['imports.too-many-rows'] as (params: object) => string)(answer.body.params);
  expect(said(problems)).toMatch(/60\.001 dòng.*60\.000.*tách tệp/);
  expect(said(english)).toMatch(/60.001 rows.*60.000.*Split/);
  await desk.officer.done(desk.room.discardImport, { importId: read.id, version: read.version });
}, 60_000);

const rowOf = (name: string, birth = '05/03/2014', note = '') => `${name};Nữ;${birth};Thôn Đông Sơn;${note}`;
const header = 'Họ và tên;Giới tính;Ngày sinh;Thôn;Ghi chú';

/** The row's pile, the name that would be entered, and what was found. */
async function judged(line: string) {
  const tried = await desk.tried(csv('một dòng.csv', [header, line]));
  const row = (await desk.listed(tried.id)).find(({ pile }) => pile !== 'not-a-row');
  const version = tried.version;
  await desk.officer.done(desk.room.discardImport, { importId: tried.id, version });
  return {
    ...{ pile: row?.pile, name: row?.child?.fullName, note: row?.child?.note, birth: row?.child?.birthDate },
    codes: row?.findings.map(({ code }) => code) ?? [],
  };
}

test.each([
  ['an emoji', 'Bé Măng 🌱', 'mend', 'name.not-a-name'],
  ['5,000 combining marks', `An${'\u0301'.repeat(5000)}`, 'mend', 'name.too-long'],
  ['a formula', '=HYPERLINK("http://x";"Bé")'.replace(';', ','), 'mend', 'name.not-a-name'],
  ['markup', '<script>alert(1)</script>', 'mend', 'name.not-a-name'],
  ['a single word', 'Mẩy', 'doubtful', 'name.single-word'],
])('a name with %s waits for a person', async (_, name, pile, code) => {
  const row = await judged(rowOf(name.includes(',') ? `"${name.replaceAll('"', '""')}"` : name));
  expect([row.pile, row.codes.includes(code as never)]).toEqual([pile, true]);
});

test.each([
  ['marks that turn the writing', 'Nguyễn \u202eThị\u200f Hoa', 'Nguyễn Thị Hoa'],
  ['letters and their marks apart (NFD)', 'Nguyễn Thị Hòa'.normalize('NFD'), 'Nguyễn Thị Hòa'],
  ['an apostrophe', "H'Hen Niê", "H'Hen Niê"],
])('a name with %s is entered letter by letter', async (_, written, read) => {
  const row = await judged(rowOf(written));
  expect([row.pile, row.name]).toEqual(['ready', read]);
});

test.each([
  ['05/03/2031', 'birth-date.in-future'],
  ['05/03/1900', 'birth-date.already-sixteen'],
  ['29/02/2015', 'birth-date.no-such-day'],
  ['30/02/2016', 'birth-date.no-such-day'],
])('born on %s the row is to be mended', async (birth, code) => {
  const row = await judged(rowOf('Nguyễn Thị Ngày', birth));
  expect([row.pile, row.codes.includes(code as never)]).toEqual(['mend', true]);
});

test('29/02 of a leap year is a birthday, and a formula in a note is a text that no sheet runs again', async () => {
  const row = await judged(rowOf('Nguyễn Thị Nhuận', '29/02/2016', '=1+1'));
  expect([row.pile, row.birth, row.note]).toEqual(['ready', '2016-02-29', '=1+1']);
});

test('no job of these lists broke', () => {
  expect(desk.failed).toEqual([]);
});
