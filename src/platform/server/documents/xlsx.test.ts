import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from './book.ts';
import { hostileText } from './test/hostile-text.ts';
import { unzip } from './test/read-back.ts';
import { drawXlsx } from './xlsx.ts';

const book: Book = {
  sheets: [
    {
      name: 'Quà 1/6: [đợt 1]',
      titleRows: ['Danh sách tặng quà', 'Huyện Tân Lâm'],
      columns: [
        { header: 'Họ và tên', kind: 'text' },
        { header: 'Ngày', group: 'Quà', kind: 'date' },
        { header: 'Tiền', group: 'Quà', kind: 'money' },
        { header: 'Tỷ lệ', kind: 'percent' },
        { header: 'Số', kind: 'number' },
      ],
      rows: [
        ['Đặng Ỷ', '2021-06-01', 1_500_000, 0.125, 12],
        ['=1+1', 'chưa rõ', null, null, 3],
      ],
      total: ['Tổng cộng', null, 1_500_000, null, 15],
      landscape: true,
    },
  ],
};

async function reread(bytes: Uint8Array): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

describe('a register as a workbook', () => {
  let bytes: Uint8Array;
  let sheet: Worksheet;
  const cell = (address: string) => sheet.getCell(address);

  beforeAll(async () => {
    bytes = await drawXlsx(book);
    sheet = await reread(bytes);
  });

  test('has a tab name that Excel takes', () => expect(sheet.name).toBe('Quà 1 6   đợt 1'));

  test('has its titles, and two header rows where columns are grouped', () => {
    expect(cell('A1').value).toBe('Danh sách tặng quà');
    expect(cell('B4').value).toBe('Quà');
    expect(cell('C4').master.address).toBe('B4');
    expect(cell('B5').value).toBe('Ngày');
    expect(cell('A5').master.address).toBe('A4');
  });

  test.each([
    ['A6', 'Đặng Ỷ', '@'],
    ['B6', new Date('2021-06-01T00:00:00Z'), 'dd/mm/yyyy'],
    ['C6', 1_500_000, '#,##0'],
    ['D6', 0.125, '0.0%'],
    ['E6', 12, '#,##0'],
    ['A7', '=1+1', '@'],
    ['B7', 'chưa rõ', '@'],
    ['C7', null, '#,##0'],
  ])('%s holds %s with the format %s', (address, value, format) => {
    expect(cell(address).value).toEqual(value);
    expect(cell(address).numFmt).toBe(format);
  });

  test('keeps its header in sight, filters the rows without the total, prints on A4 with the header repeated', async () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const files = await unzip(bytes);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('fitToPage="1"');
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A5:E7"');
    expect(files.get('xl/workbook.xml')).toMatch(/Print_Titles[^<]*>[^<]*\$4:\$5</);
  });
});

test('two sheets of one name get two names', async () => {
  const sheets = [1, 2].map(() => ({
    name: 'Xã',
    titleRows: [],
    columns: [{ header: 'Tên', kind: 'text' as const }],
    rows: [],
  }));
  const workbook = new Workbook();
  await workbook.xlsx.load(await drawXlsx({ sheets }));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Xã', 'Xã (2)']);
});

test('no text that a person writes becomes a formula', async () => {
  const opening = fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '');
  await fc.assert(
    fc.asyncProperty(opening, hostileText, async (first, rest) => {
      const text = first + rest;
      const columns = [
        { header: text, kind: 'text' as const },
        { header: 'Số', kind: 'number' as const },
      ];
      const bytes = await drawXlsx({
        sheets: [{ name: text, titleRows: [text], columns, rows: [[text, text]] }],
      });
      const xml = (await unzip(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
      expect(xml).not.toMatch(/<f[ >]/);
      const sheet = await reread(bytes);
      const asWritten = text.replace('\r', '\n');
      for (const address of ['A4', 'B4']) expect(sheet.getCell(address).value).toBe(asWritten);
      for (const address of ['A1', 'A3'])
        expect(sheet.getCell(address).value).toBe(asWritten.replace('\t', ' '));
    }),
    { numRuns: 60 },
  );
});

test('a sheet to be filled in locks all but its open columns, and names itself at its foot and in its properties', async () => {
  const bytes = await drawXlsx({
    properties: { title: 'Danh sách', subject: 'Rà dữ liệu', keywords: 'số 00012/2021' },
    sheets: [
      {
        ...{ name: 'Xã', titleRows: [], footer: 'Xuất bởi A & B, số 00012', locked: true },
        columns: [
          { header: 'Họ và tên', kind: 'text' },
          { header: 'Số định danh', kind: 'text', open: true },
        ],
        rows: [['Trần Thị Lá', null]],
      },
    ],
  });
  const sheet = await reread(bytes);
  const files = await unzip(bytes);
  expect(sheet.getCell('A2').protection?.locked ?? true).toBe(true);
  expect(sheet.getCell('B2').protection?.locked).toBe(false);
  expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection [^>]*sheet="1"/);
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('Xuất bởi A &amp;&amp; B, số 00012');
  expect(files.get('docProps/core.xml')).toContain('số 00012/2021');
  expect(files.get('docProps/core.xml')).toContain('Rà dữ liệu');
});
