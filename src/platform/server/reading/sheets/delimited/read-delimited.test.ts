import { expect, test } from 'vitest';
import { readAll } from '../test/read-all.ts';

const list = 'STT;Họ và tên\r\n1;Nguyễn Văn Đức\r\n';
const old = 'STT\tHä vµ tªn\r\n1\tTr\u00ad¬ng ThÞ M\u00adêi\r\n';
/** Windows-1258 writes the tones of circumflexed vowels as signs of their own. */
const windows1258 = Buffer.from([
  ...[...'STT;'].map((sign) => sign.charCodeAt(0)),
  ...[0x48, 0x6f, 0xf2, 0x3b, 0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68],
]);
const cells = (...texts: string[]) => texts.map((text, at) => ({ column: at + 1, kind: 'text', text }));

test.each([
  ['UTF-8', Buffer.from(list), 'utf-8', ';'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${list}`), 'utf-8', ';'],
  ['UTF-16LE, Excel’s "Unicode Text"', Buffer.from(`\ufeff${list}`, 'utf16le'), 'utf-16le', ';'],
  ['UTF-16BE', Buffer.from(`\ufeff${list}`, 'utf16le').swap16(), 'utf-16be', ';'],
])('a list in %s', async (_, bytes, encoding, separator) => {
  const { book, sheets } = await readAll(bytes, 'a.xlsx');
  expect(book).toMatchObject({
    kind: 'text',
    encoding,
    separator,
    sheets: [{ rows: 2, cells: 4, lastColumn: 2 }],
  });
  expect(sheets[0]).toEqual([
    { number: 1, cells: cells('STT', 'Họ và tên') },
    { number: 2, cells: cells('1', 'Nguyễn Văn Đức') },
  ]);
});

test('a list in Windows-1258', async () => {
  const { book, sheets } = await readAll(windows1258, 'a.csv');
  expect(book.encoding).toBe('windows-1258');
  expect(sheets[0]?.[0]?.cells.map(({ text }) => text.normalize('NFC'))).toEqual(['STT', 'Họ', 'Kế hoạch']);
});

test('a list in an old font keeps its bytes as letters, soft hyphens too', async () => {
  const { book, sheets } = await readAll(Buffer.from(old, 'latin1'), 'a.txt');
  expect(book).toMatchObject({ encoding: 'windows-1252', separator: '\t' });
  expect(sheets[0]?.[1]?.cells).toEqual(cells('1', 'Tr\u00ad¬ng ThÞ M\u00adêi'));
});

test('Excel’s hint names the separator, and zeros kept by a formula of text stay', async () => {
  const { book, sheets } = await readAll(Buffer.from('sep=,\n"=""012""",="034",=1+1,,x;y\n'), 'a.csv');
  expect(book.separator).toBe(',');
  expect(sheets[0]).toEqual([
    { number: 1, cells: [...cells('012', '034', '=1+1'), { column: 5, kind: 'text', text: 'x;y' }] },
  ]);
});

test('rows keep the numbers that Excel shows, empty ones are left out', async () => {
  const { sheets } = await readAll(Buffer.from('a,b\n,\n\nc,d\n'), 'a.csv');
  expect(sheets[0]?.map(({ number }) => number)).toEqual([1, 4]);
});
