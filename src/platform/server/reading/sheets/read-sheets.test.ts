import { describe, expect, test } from 'vitest';
import { readSheets } from './read-sheets.ts';
import type { MadeSheet } from './test/made-sheet.ts';
import { readAll } from './test/read-all.ts';
import { xlsOf } from './test/xls-file.ts';
import { rawXlsxParts, worksheet, xlsxOf } from './test/xlsx-file.ts';
import { zipOf } from '../test/zip-writer.ts';

const children: MadeSheet = {
  name: 'Trẻ 0–6 tuổi',
  rows: [
    ['DANH SÁCH TRẺ EM'],
    [],
    ['Họ và tên', 'Ngày sinh', 'Số định danh', 'Tuổi'],
    [
      { value: 'NguyÔn V¨n Tr\u00ad¬ng', font: '.VnTime' },
      { value: 41_703, format: 'dd/mm/yyyy' },
      { value: 999_214_000_123, format: '000000000000' },
      { value: 7.5, formula: 'YEAR(NOW())-2014' },
    ],
    [
      ' Lê Thị  Hòa\n(Tý) ',
      { value: 41_703, format: 'mm/yyyy' },
      { value: 12_214_000_123, format: '0##########0' },
    ],
    [{ value: '', formula: 'A99' }, { value: true }, { value: 'Không', formula: '"Không"' }],
  ],
  merged: ['A1:D1'],
  hiddenColumns: [3],
  hiddenRows: [5],
};
const notes: MadeSheet = { name: 'Ghi chú', state: 'veryHidden', rows: [['a']] };

const font = 'Times New Roman';
const expected = [
  { number: 1, cells: [{ column: 1, kind: 'text', text: 'DANH SÁCH TRẺ EM', font }] },
  {
    number: 3,
    cells: ['Họ và tên', 'Ngày sinh', 'Số định danh', 'Tuổi'].map((text, at) => ({
      ...{ column: at + 1, kind: 'text', text, font },
    })),
  },
  {
    number: 4,
    cells: [
      { column: 1, kind: 'text', text: 'NguyÔn V¨n Tr\u00ad¬ng', font: '.VnTime' },
      { column: 2, kind: 'date', text: '05/03/2014', raw: '2014-03-05', shows: 'day', font },
      { column: 3, kind: 'number', text: '999214000123', font },
      { column: 4, kind: 'number', text: '7,5', raw: '7.5', font, formula: true },
    ],
  },
  {
    number: 5,
    hidden: true,
    cells: [
      { column: 1, kind: 'text', text: ' Lê Thị  Hòa\n(Tý) ', font },
      { column: 2, kind: 'date', text: '03/2014', raw: '2014-03-05', shows: 'month', font },
      { column: 3, kind: 'number', text: '012214000123', raw: '12214000123', font },
    ],
  },
  {
    number: 6,
    cells: [
      { column: 1, kind: 'text', text: '', font, formula: true },
      { column: 2, kind: 'boolean', text: 'TRUE', font },
      { column: 3, kind: 'text', text: 'Không', font, formula: true },
    ],
  },
];

describe.each([
  ['XLSX', 'xlsx', xlsxOf],
  ['XLS', 'xls', xlsOf],
] as const)('a workbook in %s', (_, kind, made) => {
  test('is read cell by cell as stored, with fonts, dates, saved values of formulas and what is hidden', async () => {
    const { book, sheets } = await readAll(made([children, notes]), 'a.pdf');
    expect(sheets).toEqual([
      expected,
      [{ number: 1, cells: [{ column: 1, kind: 'text', text: 'a', font }] }],
    ]);
    expect(book).toEqual({
      kind,
      sheets: [
        {
          ...{ index: 0, name: 'Trẻ 0–6 tuổi', visibility: 'visible' },
          ...{ lastRow: 6, lastColumn: 4, rows: 5, cells: 15, hiddenColumns: [3] },
          merged: [{ top: 1, left: 1, bottom: 1, right: 4 }],
        },
        {
          ...{ index: 1, name: 'Ghi chú', visibility: 'very-hidden' },
          ...{ lastRow: 1, lastColumn: 1, rows: 1, cells: 1, hiddenColumns: [], merged: [] },
        },
      ],
    });
  });

  test('that counts its days from 1904 has the same days', async () => {
    const rows = [[{ value: 41_703 - 1462, format: 'd/m/yy' }]];
    const { sheets } = await readAll(made([{ name: 'a', rows }], { since1904: true }));
    expect(sheets[0]?.[0]?.cells[0]).toMatchObject({ text: '05/03/2014', raw: '2014-03-05' });
  });

  test('tells numbers in full, whatever their format', async () => {
    const numbers = [999_214_000_123, 1e15, 0.1 + 0.2, -3, 0, 1.5e-7, 123_456_789_012.25];
    const rows = [numbers.map((value) => ({ value, format: '0.00E+00' }))];
    const { sheets } = await readAll(made([{ name: 'a', rows }]));
    expect(sheets[0]?.[0]?.cells.map(({ raw, text }) => raw ?? text)).toEqual([
      ...['999214000123', '1000000000000000', '0.3', '-3', '0', '0.00000015', '123456789012.25'],
    ]);
  });

  test('keeps every letter of the old fonts', async () => {
    const letters = Array.from({ length: 95 }, (_unused, at) => String.fromCharCode(0xa1 + at)).join('');
    const { sheets } = await readAll(made([{ name: 'a', rows: [[{ value: letters, font: '.VnTimeH' }]] }]));
    expect(sheets[0]?.[0]?.cells).toEqual([{ column: 1, kind: 'text', text: letters, font: '.VnTimeH' }]);
  });
});

describe('XLSX of other programs', () => {
  const read = async (rows: string, more: Parameters<typeof rawXlsxParts>[1] = {}) =>
    (await readAll(zipOf(rawXlsxParts([{ name: 'a', xml: worksheet(rows) }], more)))).sheets[0];

  test('rows and cells without places follow one another, texts stand in their cells, dates are ISO texts', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>Một</t></is></c><c><v>2</v></c></row>' +
      '<row><c/><c t="d"><v>2014-03-05T00:00:00</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>0</v></c></row>';
    expect(await read(rows)).toEqual([
      {
        number: 1,
        cells: [
          { column: 1, kind: 'text', text: 'Một' },
          { column: 2, kind: 'number', text: '2' },
        ],
      },
      {
        number: 2,
        cells: [
          { column: 2, kind: 'date', text: '05/03/2014', raw: '2014-03-05', shows: 'day' },
          { column: 3, kind: 'error', text: '#N/A' },
          { column: 4, kind: 'boolean', text: 'FALSE' },
        ],
      },
    ]);
  });

  test('a text in several fonts tells its runs; one font for all is the font of the cell', async () => {
    const run = (text: string, font?: string) =>
      `<r>${font ? `<rPr><rFont val="${font}"/></rPr>` : ''}<t>${text}</t></r>`;
    const strings = [
      run('¸', '.VnTimeH') + run('nh', '.VnTime') + run('ng', '.VnTime'),
      run('Tr', '.VnTime') + run('Çn', '.VnTime'),
      '<t>a_x000D_b</t><rPh><t>không</t></rPh>',
    ];
    const cells = strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('');
    const si = strings.map((string) => `<si>${string}</si>`).join('');
    expect((await read(`<row>${cells}</row>`, { strings: si }))?.[0]?.cells).toEqual([
      {
        ...{ column: 1, kind: 'text', text: '¸nhng', font: '.VnTime' },
        runs: [
          { text: '¸', font: '.VnTimeH' },
          { text: 'nhng', font: '.VnTime' },
        ],
      },
      { column: 2, kind: 'text', text: 'TrÇn', font: '.VnTime' },
      { column: 3, kind: 'text', text: 'a\rb' },
    ]);
  });

  test('cells out of order are put in order, and of two in one place the later one stays', async () => {
    const rows = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect((await read(rows))?.[0]?.cells).toEqual([
      { column: 1, kind: 'number', text: '2' },
      { column: 3, kind: 'number', text: '3' },
    ]);
  });
});

describe('the taker of rows', () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => [`Tên ${at}`, at, 'x']);
  const bytes = xlsxOf([{ name: 'a', rows }]);

  test('gets them in order, waits for no one else and is waited for', async () => {
    const numbers: number[] = [];
    const progress: number[] = [];
    let atOnce = 0;
    await readSheets(
      { name: 'a', bytes },
      {
        async onRows(_, batch) {
          atOnce += 1;
          expect(atOnce).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 10));
          numbers.push(...batch.map(({ number }) => number));
          atOnce -= 1;
        },
        onProgress: (done, total) => progress.push(done / total),
      },
    );
    expect(numbers).toEqual(rows.map((_, at) => at + 1));
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  });

  test('ends the reading by failing; nothing is told after the end', async () => {
    let calls = 0;
    const reading = readSheets(
      { name: 'a', bytes },
      {
        async onRows() {
          calls += 1;
          await new Promise((resolve) => setTimeout(resolve, 50));
          throw new Error('cơ sở dữ liệu đầy');
        },
      },
    );
    await expect(reading).rejects.toThrow('cơ sở dữ liệu đầy');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calls).toBe(1);
  });

  test('may cancel: the reading ends at once, after the batch that is being dealt with', async () => {
    const stop = new AbortController();
    let dealing = false;
    const reading = readSheets(
      { name: 'a', bytes },
      {
        signal: stop.signal,
        async onRows() {
          dealing = true;
          stop.abort(new Error('thôi'));
          await new Promise((resolve) => setTimeout(resolve, 50));
          dealing = false;
        },
      },
    );
    await expect(reading).rejects.toThrow('thôi');
    expect(dealing).toBe(false);
  });
});
