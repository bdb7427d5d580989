import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  photograph,
  pngWithTexts,
  smallPicture,
  telltale,
} from '../../../platform/server/reading/test/telling-pictures.ts';
import { para, wordFile, wordParts } from '../../../platform/server/reading/test/word-file.ts';
import { zipOf } from '../../../platform/server/reading/test/zip-writer.ts';
import { newId } from '../../../platform/shared/id.ts';
import { fault, type FileDesk, openFiles } from './file-desk.ts';
import { pdfOf } from './made-up-files.ts';

const MB = 1024 * 1024;
let { desk, attach, attached, bytesOf, kept } = {} as FileDesk;
beforeAll(async () => {
  ({ desk, attach, attached, bytesOf, kept } = await openFiles());
});
afterAll(() => desk.served.close());

const bomb = zipOf([...wordParts(para('a')), { name: 'word/media/a.bin', content: Buffer.alloc(210 * MB) }]);
const liar = zipOf(
  wordParts(para('a')).map((part) =>
    part.name === 'word/document.xml'
      ? { ...part, content: Buffer.alloc(205 * MB, ' '), claimedBytes: 900 }
      : part,
  ),
);
const macro = zipOf([...wordParts(para('a')), { name: 'word/vbaProject.bin', content: 'x' }]);
const locked = zipOf(wordParts(para('a')).map((part) => ({ ...part, encrypted: true })));
const program = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1');
const page = Buffer.from('<!doctype html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const huge = Buffer.from(smallPicture);
huge.writeUInt32BE(30_000, 16);
huge.writeUInt32BE(30_000, 20);

test.each([
  ['a program called PDF', 'ket-luan.pdf', program, 'cases.file-kind-refused'],
  ['a page of the web called JPEG', 'anh.jpg', page, 'cases.file-kind-refused'],
  ['a drawing with a script', 'anh.svg', svg, 'cases.file-kind-refused'],
  ['plain text', 'a.txt', Buffer.from('lời kể'), 'cases.file-kind-refused'],
  ['a bomb', 'a.docx', bomb, 'cases.file-unsafe'],
  ['a bomb that claims to be small', 'a.docx', liar, 'cases.file-damaged'],
  ['a macro', 'a.docm', macro, 'cases.file-unsafe'],
  ['a password', 'a.docx', locked, 'cases.file-locked'],
  [
    'a PDF with an archive behind it',
    'a.pdf',
    Buffer.concat([pdfOf('a'), zipOf(wordParts(para('a')))]),
    'cases.file-two-in-one',
  ],
  ['a head of a PDF and nothing else', 'a.pdf', Buffer.from('%PDF-1.7\n<script>'), 'cases.file-damaged'],
  ['a picture of 900 megapixels', 'a.png', huge, 'cases.file-too-heavy'],
  ['a picture that is cut off', 'a.jpg', photograph().subarray(0, -2), 'cases.file-damaged'],
  ['10 MB and a byte', 'a.jpg', Buffer.concat([photograph(), Buffer.alloc(10 * MB)]), 'cases.file-too-large'],
])('%s is refused with its reason, and nothing is kept', async (_, name, bytes, code) => {
  const before = await kept();
  const began = performance.now();
  expect(fault(await attach({ file: { name, bytes } }))).toBe(`422 ${code}`);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await kept()).toBe(before);
});

test('a photograph is kept without where, when and with what it was taken, and without what hangs behind it; how it is turned stays', async () => {
  const archive = zipOf([{ name: 'a.html', content: telltale }]);
  const id = await attached({ file: { name: 'IMG_2107.pdf', bytes: photograph(6, archive) } });
  const { bytes, headers } = await bytesOf(id);
  expect(headers['content-type']).toBe('image/jpeg');
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain("''IMG_2107.jpg");
  for (const gone of [telltale, 'Photoshop', 'adobe', 'PK\x03\x04', '\x88\x25', '\x25\x88'])
    expect([gone, bytes.includes(Buffer.from(gone, 'latin1'))]).toEqual([gone, false]);
  const scan = photograph().subarray(-14);
  expect(bytes.subarray(-14).equals(scan)).toBe(true);
  // The one thing that Exif still says: the tag of orientation, a short, 6.
  expect(bytes.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
  const upright = await bytesOf(await attached({ file: { name: 'a.jpg', bytes: photograph(1) } }));
  expect(upright.bytes.includes('Exif')).toBe(false);
  const png = await bytesOf(await attached({ file: { name: 'a.png', bytes: pngWithTexts } }));
  expect(png.bytes.equals(smallPicture)).toBe(true);
});

test('what the person says is marked is refused before anything of it is looked at, with the law and what to do', async () => {
  const before = await kept();
  for (const [secrecy, name] of [
    ['mat', 'Mật'],
    ['toi-mat', 'Tối mật'],
    ['tuyet-mat', 'Tuyệt mật'],
  ]) {
    const requestId = newId();
    const answer = await attach({ more: { secrecy }, file: { name: 'a.pdf', bytes: program }, requestId });
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([
      ...[422, 'cases.state-secret', { mark: name, law: 'Luật Bảo vệ bí mật nhà nước số 29/2018/QH14' }],
    ]);
    expect(await desk.served.audited(requestId)).toEqual([]);
    expect(await desk.rows('select 1 from requests where id = $1', requestId)).toEqual([]);
  }
  expect(fault(await attach({ more: { secrecy: '' } }))).toBe('422 invalid_value');
  expect(await kept()).toBe(before);
});

test.each([
  ['a stamp in a Word file', 'a.docx', wordFile(para('CÔNG AN TỈNH') + para('MẬT') + para('Kính gửi'))],
  [
    'a stamp in a cell',
    'a.docx',
    wordFile(`<w:tbl><w:tr><w:tc>${para('TỐI MẬT')}</w:tc><w:tc>${para('Độc lập')}</w:tc></w:tr></w:tbl>`),
  ],
  ['"Độ mật:"', 'a.docx', wordFile(para('Độ mật: Tuyệt mật'))],
  ['a stamp in the text of a PDF', 'a.pdf', pdfOf('CONG AN', 'M#T', 'Kinh gui')],
])('a document that bears %s is refused though it is said to be none', async (_, name, bytes) => {
  const before = await kept();
  const answer = await attach({ file: { name, bytes } });
  expect([answer.status, answer.body.code]).toEqual([422, 'cases.state-secret-inside']);
  expect(answer.body.params.law).toContain('29/2018/QH14');
  expect(await kept()).toBe(before);
});

test('a PDF with a text layer, and one whose text only speaks of secrets, are taken', async () => {
  const { bytes } = await bytesOf(
    await attached({ file: { name: 'a.pdf', bytes: pdfOf('BI M#T', 'M#T ONG') } }),
  );
  expect(bytes.equals(pdfOf('BI M#T', 'M#T ONG'))).toBe(true);
});

test('fields are checked all at once: an unknown source, a date to come, nothing said of whom', async () => {
  const answer = await attach({ more: { source: 'moon', dated: '2021-12-25' } });
  expect(
    answer.body.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
  ).toEqual([...['source not-in-list', 'dated cases.file-dated-ahead']]);
  expect(fault(await attach({ more: { from: '' } }))).toBe('422 too_small');
});
