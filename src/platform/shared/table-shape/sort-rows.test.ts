import { describe, expect, test } from 'vitest';
import type { SheetRow } from '../sheets/cell.ts';
import { readTable } from './find-table.ts';
import { countedHamlet, hamletAlone, hamletIn } from './hamlet.ts';
import type { RowVerdict } from './table.ts';
import { range, sheetRows } from './test/sheet-rows.ts';

const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ghi chú'];
const withoutNumbers = ['', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ghi chú'];

const short = (verdict: RowVerdict): string => {
  if (verdict.kind === 'skipped') return verdict.reason;
  const name = verdict.row.cells.find(({ column }) => column === 2)?.text ?? '';
  return [name, verdict.groups.hamlet, verdict.groups.group].filter((part) => part !== undefined).join(' @ ');
};
const sorted = (rows: (string | number)[][], merged: string[] = [], top = header): string[] =>
  readTable(sheetRows([top, ...rows]), { merged: merged.map(range), hiddenColumns: [] })
    ?.verdicts.slice(1)
    .map(short) ?? [];

describe('rows that are no children', () => {
  test('sums, in words and with figures', () => {
    expect(
      sorted([
        [1, 'Lê An', '2014', 'Nam'],
        ['', 'Cộng thôn 1', 1, ''],
        [2, 'Tống Thị Ba', '2015', 'Nữ'],
        ['', 'Cộng', '', 1],
        ['Tổng cộng: 2 trẻ'],
        ['', 'TỔNG SỐ', '', 2, ''],
      ]),
    ).toEqual(['Lê An', 'subtotal', 'Tống Thị Ba', 'subtotal', 'total', 'total']);
  });

  test('numbers of columns, the header again, running numbers alone, blanks', () => {
    expect(
      sorted([
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        [1, 'Lê An', '2014', 'Nam'],
        header,
        [2, 'Lê Ba', '2015', 'Nữ'],
        [3],
        [' ', '\u00a0'],
        [4, 'Lê Ca', '', ''],
      ]),
    ).toEqual(['column-numbers', 'Lê An', 'repeated-header', 'Lê Ba', 'empty', 'empty', 'Lê Ca']);
  });

  test('signatures below, and everything after them', () => {
    expect(
      sorted([
        [1, 'Lê An', '2014', 'Nam'],
        ['Danh sách này có 01 trẻ.'],
        ['', '', '', 'Phú Lâm, ngày 5 tháng 3 năm 2021'],
        ['', 'NGƯỜI LẬP', '', 'CHỦ TỊCH'],
        ['', 'Nguyễn Thị Lan', '', 'Trần Văn Bình'],
        ['', 'Lê Thị Nga'],
        ['', 'Lê Văn Bình', '2014', 'Nam', 'bổ sung'],
      ]),
    ).toEqual(['Lê An', 'footer', 'footer', 'footer', 'footer', 'footer', 'Lê Văn Bình']);
  });

  test('the second row of one child, and remarks', () => {
    expect(
      sorted(
        [
          [1, 'Lê An', '2014', 'Nam', 'cha: Lê B'],
          ['', '', '', '', 'mẹ: Trần C'],
          [2, 'Lê Ba', '2015', 'Nữ'],
          ['', '', '', '', 'đã chuyển đi'],
        ],
        ['A2:A3', 'B2:B3'],
      ),
    ).toEqual(['Lê An', 'continuation', 'Lê Ba', 'note']);
  });
});

describe('headings inside the table', () => {
  test('give their hamlet to what follows', () => {
    expect(
      sorted([
        ['Thôn 1'],
        [1, 'Lê An', '2014', 'Nam'],
        ['I', 'Ấp Phú Hòa:'],
        [1, 'Lê Ba', '2015', 'Nữ'],
        ['', 'TỔ DÂN PHỐ SỐ 4'],
        [1, 'Lê Ca', '2016', 'Nam'],
      ]),
    ).toEqual([
      ...['group', 'Lê An @ Thôn 1', 'group', 'Lê Ba @ Ấp Phú Hòa', 'group', 'Lê Ca @ TỔ DÂN PHỐ SỐ 4'],
    ]);
  });

  test('of other kinds stand inside a hamlet', () => {
    expect(
      sorted([
        ['Thôn 1'],
        ['II. Trẻ khuyết tật'],
        [1, 'Lê An', '2014', 'Nam'],
        ['', 'Thôn 2'],
        [1, 'Lê Ba', '2015', 'Nữ'],
      ]),
    ).toEqual(['group', 'group', 'Lê An @ Thôn 1 @ Trẻ khuyết tật', 'group', 'Lê Ba @ Thôn 2']);
  });

  test('with a count stand above their rows or below them, as the first of them does', () => {
    const an = [1, 'Lê An', '2014', 'Nam'];
    const ba = [2, 'Lê Ba', '2015', 'Nữ'];
    expect(sorted([['Thôn 1: 1 trẻ'], an, ['Thôn 2: 1 trẻ'], ba])).toEqual([
      ...['group', 'Lê An @ Thôn 1', 'group', 'Lê Ba @ Thôn 2'],
    ]);
    expect(sorted([an, ['Thôn 1: 1 trẻ'], ba, ['Thôn 2: 1 trẻ']])).toEqual([
      ...['Lê An', 'subtotal', 'Lê Ba', 'subtotal'],
    ]);
  });

  test('a heading over merged cells is one; a name without anything beside it is a child', () => {
    expect(
      sorted(
        [
          ['', 'Con thương binh'],
          [1, 'Lê An', '2014'],
          ['', 'Lê Ba'],
        ],
        ['B2:E2'],
      ),
    ).toEqual([...['group', 'Lê An @ Con thương binh', 'Lê Ba @ Con thương binh']]);
  });
});

test('a list without running numbers', () => {
  expect(
    sorted(
      [
        ['', 'Lê Văn Nam', '2014', 'Nam'],
        ['', 'Cộng', 1],
        ['', 'Lê Thị Nữ', '', 'Nữ'],
        ['', 'Người lập biểu'],
      ],
      [],
      withoutNumbers,
    ),
  ).toEqual(['Lê Văn Nam', 'subtotal', 'Lê Thị Nữ', 'footer']);
});

test('hidden rows are data like others, and tell that they are hidden', () => {
  const rows = sheetRows([header, [1, 'Lê An', '2014']]);
  const hidden: SheetRow[] = rows.map((row) => (row.number === 2 ? { ...row, hidden: true } : row));
  expect(readTable(hidden)?.verdicts[1]).toMatchObject({ kind: 'data', row: { hidden: true } });
});

describe('hamlets', () => {
  test.each([
    ['DANH SÁCH TRẺ EM THÔN 3, XÃ PHÚ LÂM', 'THÔN 3'],
    ['Danh sách trẻ em ấp Phú Hòa xã Phú Lâm năm 2021', 'ấp Phú Hòa'],
    ['Tổ dân phố số 4 phường 2', 'Tổ dân phố số 4'],
    ['Bản Nà Lốc - xã A', 'Bản Nà Lốc'],
    ['Đơn vị: Khu 5', 'Khu 5'],
    ['Buôn Ea Sút, xã Ea B', 'Buôn Ea Sút'],
  ])('%s names %s', (text, hamlet) => {
    expect(hamletIn(text)).toBe(hamlet);
  });
  test.each([
    ...[
      'Danh sách trẻ em trong thôn được hỗ trợ',
      'BẢN SAO GIẤY KHAI SINH',
      'Tổ chức thực hiện',
      'TỔ CHỨC THỰC HIỆN',
    ],
    ...['Trưởng thôn', 'Đội ngũ cộng tác viên', 'UBND xã Phú Lâm', 'Khu vực miền núi'],
  ])('%s names none', (text) => {
    expect(hamletIn(text)).toBeUndefined();
  });
  test('alone, and with a count', () => {
    expect(hamletAlone('II. Thôn Đông Hòa:')).toBe('Thôn Đông Hòa');
    expect(hamletAlone('Thôn 3 có 25 trẻ')).toBeUndefined();
    expect(countedHamlet('Thôn 3: 25 trẻ')).toBe('Thôn 3');
    expect(countedHamlet('Ấp Đông (12)')).toBe('Ấp Đông');
    expect(countedHamlet('Lê An: 25')).toBeUndefined();
  });
});

test('forty thousand rows are sorted in a moment', () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => [
    at + 1,
    'Lê Văn An',
    '5/3/2014',
    'Nam',
    'NguyÔn V¨n',
  ]);
  const start = performance.now();
  expect(readTable(sheetRows([header, ...rows]))?.verdicts).toHaveLength(40_001);
  expect(performance.now() - start).toBeLessThan(2000);
});
