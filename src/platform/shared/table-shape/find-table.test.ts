import { describe, expect, test } from 'vitest';
import { toTcvn3 } from '../legacy-text/test/encode.ts';
import { findTable, tableWithHeader } from './find-table.ts';
import { range, sheetRows } from './test/sheet-rows.ts';

const titlesOf = (rows: (string | number)[][], merged: string[] = [], hiddenColumns: number[] = []) => {
  const shape = findTable(sheetRows(rows), { merged: merged.map(range), hiddenColumns });
  return shape?.columns.map(({ title }) => title);
};
const child = [1, 'Lê Văn An', '5/3/2014', 'Nam', 'Thôn 3'];

test('a list without anything above it', () => {
  const shape = findTable(sheetRows([['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Thôn'], child]));
  expect(shape).toEqual({
    titles: [],
    headerRows: [1],
    columns: ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Thôn'].map((title, at) => ({
      ...{ column: at + 1, title, parts: [title], hidden: false },
    })),
    ...{ ordinalColumn: 1, nameColumn: 2 },
  });
});

test('titles above are kept with their rows, and the hamlet that they name', () => {
  const shape = findTable(
    sheetRows([
      ['ỦY BAN NHÂN DÂN', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['XÃ PHÚ LÂM', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['DANH SÁCH TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT THÔN ĐÔNG HÒA NĂM 2021'],
      ['(Kèm theo Kế hoạch số 12/KH-UBND ngày 5 tháng 3 năm 2021)'],
      ['TT', 'Họ tên trẻ', 'Năm sinh', 'Dân tộc', 'Họ tên cha (mẹ)'],
      child,
    ]),
    { merged: [range('A4:E4'), range('A5:E5')], hiddenColumns: [4] },
  );
  expect(shape).toMatchObject({ headerRows: [6], ordinalColumn: 1, nameColumn: 2, hamlet: 'THÔN ĐÔNG HÒA' });
  expect(shape?.titles.map(({ row }) => row)).toEqual([1, 2, 4, 5]);
  expect(shape?.columns.find(({ hidden }) => hidden)).toMatchObject({ column: 4, title: 'Dân tộc' });
});

describe('headers of two and three rows', () => {
  test('merged cells', () => {
    const rows = [
      ['DANH SÁCH TRẺ EM'],
      ['STT', 'Họ và tên', 'Giới tính', '', 'Cha', '', 'Mẹ', '', 'Ghi chú'],
      ['', '', 'Nam', 'Nữ', 'Họ tên', 'Năm sinh', 'Họ tên', 'Năm sinh'],
      [1, 'Lê Văn An', 'x', '', 'Lê Văn B', 1985, 'Trần Thị C', 1987],
    ];
    const merged = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:I3'];
    expect(titlesOf(rows, merged)).toEqual([
      ...['STT', 'Họ và tên', 'Giới tính – Nam', 'Giới tính – Nữ', 'Họ tên cha', 'Năm sinh cha'],
      ...['Họ tên mẹ', 'Năm sinh mẹ', 'Ghi chú'],
    ]);
    const shape = findTable(sheetRows(rows), { merged: merged.map(range), hiddenColumns: [] });
    expect(shape).toMatchObject({ headerRows: [2, 3], ordinalColumn: 1, nameColumn: 2 });
    expect(shape?.columns[4]?.parts).toEqual(['Cha', 'Họ tên']);
  });

  test('nothing merged', () => {
    expect(
      titlesOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Cha', '', 'Mẹ', '', 'Ghi chú'],
        ['', '', '', 'Họ tên', 'SĐT', 'Họ tên', 'SĐT', ''],
        [1, 'Lê Văn An', '5/3/2014', 'Lê Văn B', '0912345678', 'Trần Thị C', '', ''],
      ]),
    ).toEqual(['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên cha', 'SĐT cha', 'Họ tên mẹ', 'SĐT mẹ', 'Ghi chú']);
  });

  test('three rows', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Thông tin cha mẹ', '', '', '', 'Ghi chú'],
      ['', '', 'Cha', '', 'Mẹ', '', ''],
      ['', '', 'Họ tên', 'Năm sinh', 'Họ tên', 'Năm sinh', ''],
      [1, 'Lê Văn An', 'Lê Văn B', 1985, 'Trần Thị C', 1987],
    ];
    const merged = ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2', 'G1:G3'];
    expect(titlesOf(rows, merged)).toEqual([
      ...['STT', 'Họ và tên', 'Thông tin cha mẹ – Họ tên cha', 'Thông tin cha mẹ – Năm sinh cha'],
      ...['Thông tin cha mẹ – Họ tên mẹ', 'Thông tin cha mẹ – Năm sinh mẹ', 'Ghi chú'],
    ]);
  });

  test('a name in two columns under one heading', () => {
    const rows = [
      ['STT', 'Họ và tên', '', 'Ngày sinh', 'Thôn'],
      [1, 'Lê Văn', 'An', '5/3/2014', 'Thôn 1'],
      [2, 'Lê Thị', 'Ba', '6/3/2014', 'Thôn 1'],
    ];
    const shape = findTable(sheetRows(rows), { merged: [range('B1:C1')], hiddenColumns: [] });
    expect(shape?.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Họ và tên',
      'Họ và tên',
      'Ngày sinh',
      'Thôn',
    ]);
    expect(shape?.headerRows).toEqual([1]);
  });

  test('a row of texts right below the header is no part of it', () => {
    const shape = findTable(
      sheetRows([
        ['Họ và tên', 'Giới tính', 'Dân tộc', 'Thôn'],
        ['Lê Văn Nam', 'Nam', 'Kinh', 'Thôn Đông'],
      ]),
    );
    expect(shape?.headerRows).toEqual([1]);
  });
});

test('the name of a child is not the name of a parent', () => {
  const rows = [
    ['STT', 'Họ tên cha', 'Họ tên mẹ', 'Họ tên trẻ', 'Ngày sinh'],
    [1, 'A', 'B', 'C', '2014'],
  ];
  expect(findTable(sheetRows(rows))?.nameColumn).toBe(4);
  expect(
    findTable(
      sheetRows([
        ['STT', 'Tên cha', 'Năm sinh'],
        [1, 'A', '2014'],
      ]),
    )?.nameColumn,
  ).toBeUndefined();
});

test('a header in an old font is understood', () => {
  const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Địa chỉ'].map(toTcvn3);
  for (const font of ['.VnTime', undefined]) {
    const shape = findTable(sheetRows([[toTcvn3('DANH SÁCH TRẺ EM')], header, child], font));
    expect(shape?.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Địa chỉ',
      '',
    ]);
    expect(shape).toMatchObject({ headerRows: [2], nameColumn: 2 });
  }
});

test('a list of names alone', () => {
  expect(findTable(sheetRows([['Họ và tên'], ['Lê Văn An'], ['Lê Thị Ba']]))).toMatchObject({
    ...{ headerRows: [1], nameColumn: 1 },
  });
});

test('running numbers without a title are told, and columns without a title that are filled', () => {
  const shape = findTable(
    sheetRows([
      ['', 'Họ và tên', 'Năm sinh', ''],
      [1, 'Lê An', 2014, 'hộ nghèo'],
      [2, 'Lê Ba', 2015, ''],
      [3, 'Lê Ca', 2016, 'mồ côi'],
    ]),
  );
  expect(shape).toMatchObject({ ordinalColumn: 1, nameColumn: 2 });
  expect(shape?.columns.map(({ title }) => title)).toEqual(['', 'Họ và tên', 'Năm sinh', '']);
});

test('where no row looks like a header a person points it out', () => {
  const rows = sheetRows([
    ['Alpha', 'Beta'],
    ['Lê An', 2014],
  ]);
  expect(findTable(rows)).toBeUndefined();
  expect(findTable([])).toBeUndefined();
  expect(tableWithHeader(rows, { top: 1, bottom: 1 }).columns.map(({ title }) => title)).toEqual([
    'Alpha',
    'Beta',
  ]);
});
