import { describe, expect, test } from 'vitest';
import { columnsOf, readTable } from './table.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const read = (text: string) =>
  readTable('danh-muc.csv', bytes(text)).map(({ row, cells }) => [row, ...cells.values()]);

describe('a file of rows', () => {
  test.each([
    ['comma', 'Mã,Tên\n98,"Tỉnh Đông, Hải"\n'],
    ['semicolon', 'Mã;Tên\r\n98;"Tỉnh Đông, Hải"\r\n'],
    ['tab', '\ufeffMã\tTên\n98\tTỉnh Đông, Hải'],
  ])('may be parted by a %s', (_, text) => {
    expect(read(text)).toEqual([[2, '98', 'Tỉnh Đông, Hải']]);
  });

  test('counts its rows as spreadsheets do: empty ones too, and one that runs over two lines once', () => {
    expect(read('Mã,Tên\n,\n98,"Tỉnh\nĐông ""Hải"""\n981,Huyện\n')).toEqual([
      [3, '98', 'Tỉnh\nĐông "Hải"'],
      [4, '981', 'Huyện'],
    ]);
  });

  test('fills what a short row leaves out, and ends a row that ends in a separator', () => {
    expect(read('Mã,Tên,Loại\n98\n981,Huyện,')).toEqual([
      [2, '98', '', ''],
      [3, '981', 'Huyện', ''],
    ]);
  });

  test('may be UTF-16, as some spreadsheets save it', () => {
    const rows = readTable('a.csv', bytes('\ufeffMã\tTên\n98\tTỉnh', 'utf16le'));
    expect(rows[0]?.cells.get('ten')).toBe('Tỉnh');
  });

  test('may be JSON; a list in a field is its parts', () => {
    const rows = readTable(
      'a.json',
      bytes('[{"from":"98001","to":98002,"partial":true,"hamlets":["Thôn 1","Thôn 2"]}]'),
    );
    expect([...(rows[0]?.cells.values() ?? [])]).toEqual(['98001', '98002', 'true', 'Thôn 1;Thôn 2']);
  });

  test.each([
    ['binary', bytes('PK\u0003\u0004\u0000\u0000'), 'không phải văn bản'],
    ['empty', bytes(''), 'không có dòng dữ liệu nào'],
    ['a header alone', bytes('Mã,Tên\n'), 'không có dòng dữ liệu nào'],
    ['a quote that never ends', bytes('Mã,Tên\n98,"Tỉnh\n'), 'dòng 2: dấu ngoặc kép'],
    ['broken JSON', bytes('[{"a":1},'), 'không phải JSON đúng'],
    ['JSON of something else', bytes('{"a":1}'), 'phải là một danh sách JSON'],
    ['JSON of numbers', bytes('[1]'), 'mục 1 không phải là một đối tượng'],
    ['too large', Buffer.alloc(21 * 1024 * 1024, 65), 'lớn hơn 20 MB'],
  ])('is refused when it is %s', (_, content, said) => {
    expect(() => readTable('tep.csv', content)).toThrow(said);
  });
});

test('columns are known by any of their names, and a missing one is named with what is there', () => {
  const rows = readTable('a.csv', bytes('MÃ CŨ,Mã mới\n98001,98002'));
  const from = { key: 'from', names: ['from', 'macu'], needed: true } as const;
  const hamlets = { key: 'hamlets', names: ['thon'], needed: false } as const;
  expect(columnsOf('a.csv', rows, [from, hamlets])).toEqual([{ row: 2, from: '98001', hamlets: '' }]);
  expect(() => columnsOf('a.csv', rows, [{ key: 'loại', names: ['loai'], needed: true }])).toThrow(
    'Tệp a.csv thiếu cột “loại”. Dòng đầu phải là tên cột; tệp đang có: macu, mamoi.',
  );
});
