import { describe, expect, test } from 'vitest';
import { readLines } from './read-lines.ts';
import { recogniseFile } from './recognise.ts';
import { encodePng, printPdf } from './test/printed-page.ts';
import { contentTypes, para, wordFile, wordParts } from './test/word-file.ts';
import { zipOf } from './test/zip-writer.ts';

const MB = 1024 * 1024;
const dot = { width: 1, height: 1, pixels: new Uint8Array([255]) };
const jpegOf = (width: number, height: number): Buffer => {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, 0xff, 0xd9]);
};
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(50),
  ]);
const xlsx = zipOf([
  contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
]);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file is what its content is, whatever its name says', () => {
  test.each([
    ['Word file', 'kế hoạch.txt', wordFile(para('a')), 'docx'],
    ['workbook', 'danh sách.docx', xlsx, 'xlsx'],
    ['PDF', 'kh.docx', printPdf('a'), 'pdf'],
    ['PNG', 'kh.jpg', encodePng(dot), 'png'],
    ['JPEG', 'kh.png', jpegOf(4000, 3000), 'jpeg'],
    ['text', 'kh.pdf', Buffer.from('Kế hoạch'), 'text'],
    ['text with mark', 'kh', Buffer.from('\ufeffKế hoạch'), 'text'],
    ['UTF-16LE', 'kh.txt', utf16('Kế hoạch'), 'text'],
    ['UTF-16BE', 'kh.txt', utf16('Kế hoạch').swap16(), 'text'],
    [
      'Windows-1258',
      'kh.txt',
      Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]),
      'text',
    ],
  ])('%s named %s', (_, name, bytes, kind) => {
    expect(recogniseFile(name, bytes)).toMatchObject({ ok: true, file: { kind } });
  });

  test.each([
    ['nothing in it', new Uint8Array(), 'reading.empty'],
    ['only spaces in it', Buffer.from(' \r\n\t'), 'reading.empty'],
    ['21 MB', Buffer.alloc(21 * MB, 'a'), 'reading.too-large'],
    ['a program named as a picture', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'reading.unknown-kind'],
    ['NUL in a text', Buffer.from('Kế\0hoạch'), 'reading.unknown-kind'],
    ['half a pair in UTF-16', utf16('Kế \ud800 hoạch'), 'reading.unknown-kind'],
    [
      'text of an old font',
      Buffer.from('NguyÔn V¨n §øc, Tr­¬ng ThÞ M­êi', 'latin1'),
      'reading.unknown-encoding',
    ],
    ['a vector picture', Buffer.from('<svg xmlns="x"><script>1</script></svg>'), 'reading.unknown-kind'],
    ['a web page', Buffer.from('\ufeff\n<!DOCTYPE html><p>a'), 'reading.unknown-kind'],
    ['Word before 2007', compound('WordDocument'), 'reading.old-word'],
    ['Rich Text', Buffer.from('{\\rtf1\\ansi a}'), 'reading.old-word'],
    ['Excel before 2007', compound('Workbook'), 'reading.old-excel'],
    ['Word with a password', compound('EncryptedPackage'), 'reading.encrypted'],
    [
      'zip with the encryption flag',
      zipOf(wordParts('').map((part) => ({ ...part, encrypted: true }))),
      'reading.encrypted',
    ],
    [
      'a macro inside',
      zipOf([...wordParts(para('a')), { name: 'word/vbaProject.bin', content: 'x' }]),
      'reading.macro',
    ],
    [
      'a macro under another name',
      zipOf([contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')]),
      'reading.macro',
    ],
    ['a zip of something else', zipOf([{ name: 'a.txt', content: 'a' }]), 'reading.unknown-kind'],
    ['two lists of content types', zipOf([contentTypes(), contentTypes()]), 'reading.corrupt'],
    ['a Word file cut short', wordFile(para('a')).subarray(0, -30), 'reading.corrupt'],
    [
      'a picture of 30 000 squared',
      encodePng(dot, { width: 30_000, height: 30_000 }),
      'reading.too-many-pixels',
    ],
    ['a photo of 60 000 squared', jpegOf(60_000, 60_000), 'reading.too-many-pixels'],
    ['a picture without a size', encodePng(dot, { width: 0, height: 9 }), 'reading.corrupt'],
  ])('%s is refused', (_, bytes, problem) => {
    expect(recogniseFile('ảnh.jpg', bytes)).toEqual({ ok: false, problem });
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\kế hoạch.docx', 'kế hoạch.docx'],
    ['kh\u202excod.exe\0', 'khxcod.exe'],
    ['..', 'tệp'],
    [`${'ă'.repeat(300)}.pdf`, `${'ă'.repeat(196)}.pdf`],
  ])('the name %j is shown as %j', (name, shown) => {
    expect(recogniseFile(name, Buffer.from('a'))).toMatchObject({ file: { name: shown } });
  });
});

describe('a zip that swells', () => {
  const zeros = Buffer.alloc(210 * MB);
  const swollen = { name: 'word/media/a.bin', content: zeros };
  const many = Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}`, content: '' }));
  const bombs = {
    'to more than 200 MB': zipOf([contentTypes(), swollen]),
    'one entry 1,000 times': zipOf([
      contentTypes(),
      { name: 'word/document.xml', content: zeros.subarray(0, 9 * MB) },
    ]),
    'by a claim of 4 GB': zipOf([contentTypes(), { name: 'a', content: 'a', claimedBytes: 0xffffffff }]),
    'into 5,001 entries': zipOf([...wordParts(''), ...many]),
  };

  test.each(Object.entries(bombs))('%s is refused at once and without memory', (_, bytes) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(recogniseFile('a.docx', bytes)).toEqual({ ok: false, problem: 'reading.bomb' });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  });

  test('behind a small claim is stopped while it inflates, in the reading process', async () => {
    const liar = { name: 'word/document.xml', content: zeros, claimedBytes: 1000 };
    const parts = wordParts('').filter(({ name }) => name !== 'word/document.xml');
    const bytes = zipOf([...parts, liar]);
    const before = process.memoryUsage().rss;
    await expect(readLines({ name: 'a.docx', bytes })).rejects.toMatchObject({ problem: 'reading.corrupt' });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  });
});
