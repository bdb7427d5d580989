import { describe, expect, test } from 'vitest';
import { readLines } from './read-lines.ts';
import {
  assemblePdf,
  encodePng,
  pdfOfHugePicture,
  pdfOfPicture,
  photograph,
  printPdf,
  scanned,
} from './test/printed-page.ts';
import { para, wordFile } from './test/word-file.ts';

const words =
  'Ủy ban nhân dân các xã, thị trấn rà soát, lập danh sách trẻ em có hoàn cảnh đặc biệt trên địa bàn; tổ chức tuyên ' +
  'truyền phòng, chống tai nạn thương tích, đuối nước trước ngày 30 tháng 6 năm 2021; phối hợp với Phòng Giáo dục và ' +
  'Đào tạo huy động trẻ em đến trường, hỗ trợ sữa, quần áo, dụng cụ chỉnh hình cho 125 trẻ em khuyết tật nặng.';

/** Letters to change, add or take away. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, sign] of Array.from(one).entries()) {
    const next = [at + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const kept = (row[column - 1] ?? 0) + (sign === other[column - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
const joined = (lines: { text: string }[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a scan', () => {
  test('laid askew and grainy is read letter by letter, while the server stays free', async () => {
    const bytes = encodePng(scanned(await photograph(printPdf(words), 200), 0.7, 60));
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 20);
    const start = performance.now();
    const read = await readLines({ name: 'quét.png', bytes });
    const took = performance.now() - start;
    clearInterval(clock);
    expect(read).toMatchObject({ via: 'ocr', pages: 1 });
    expect(read.confidence).toBeGreaterThan(80);
    expect(1 - distance(joined(read.lines), words) / words.length).toBeGreaterThanOrEqual(0.97);
    expect(read.lines.every(({ page }) => page === 1)).toBe(true);
    expect(ticks).toBeGreaterThan(took / 20 / 3);
  });

  test('inside a PDF is looked at, and a cancelled reading ends at once', async () => {
    const picture = scanned(await photograph(printPdf('Kế hoạch bảo vệ trẻ em'), 150), 0, 10);
    const bytes = pdfOfPicture(picture);
    const steps: [number, number][] = [];
    const read = await readLines({ name: 'a.pdf', bytes }, { onProgress: (...step) => steps.push(step) });
    expect(read).toMatchObject({
      via: 'ocr',
      pages: 1,
      lines: [{ no: 1, page: 1, text: 'Kế hoạch bảo vệ trẻ em' }],
    });
    expect(steps).toEqual([[1, 1]]);

    const stop = new AbortController();
    const start = performance.now();
    const cancelled = readLines({ name: 'a.pdf', bytes }, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('thôi')), 50);
    await expect(cancelled).rejects.toThrow('thôi');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('lines of other files', () => {
  test('a PDF with a text layer is read from it, page by page', async () => {
    const bytes = printPdf(`${words}\n#pagebreak()\nTrang hai\n#pagebreak()\n`);
    const read = await readLines({ name: 'a.pdf', bytes });
    expect(read).toMatchObject({ via: 'pdf-text' });
    expect(read.confidence).toBeUndefined();
    expect(joined(read.lines.filter(({ page }) => page === 1))).toBe(words);
    expect(read.lines.filter(({ page }) => page === 2).map(({ text }) => text)).toEqual(['Trang hai']);
    expect(read.lines.map(({ no }) => no)).toEqual(read.lines.map((_, index) => index + 1));
  });

  test('a Word file', async () => {
    const steps: [number, number][] = [];
    const bytes = wordFile(para('Kế hoạch') + para('') + para('năm 2021') + para(''));
    const read = await readLines({ name: 'a', bytes }, { onProgress: (...step) => steps.push(step) });
    expect(read).toEqual({
      via: 'docx',
      pages: 1,
      lines: [
        { no: 1, text: 'Kế hoạch' },
        { no: 2, text: '' },
        { no: 3, text: 'năm 2021' },
      ],
    });
    expect(steps).toEqual([[1, 1]]);
  });

  test('a text: NFC, without signs that hide or turn it', async () => {
    const bytes = Buffer.from(`\ufeff${'Kế hoạch'.normalize('NFD')}\u202e\u200b\r\nhai\rba\t4`);
    const { lines, via } = await readLines({ name: 'a', bytes });
    expect(via).toBe('text');
    expect(lines.map(({ text }) => text)).toEqual(['Kế hoạch', 'hai', 'ba\t4']);
  });
});

describe('files that cannot be read', () => {
  const pdf = printPdf('a').toString('latin1');
  const locked = assemblePdf(
    [
      Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
      Buffer.from('<</Type/Pages/Kids[]/Count 0>>'),
      Buffer.from(
        `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
      ),
    ],
    `/Encrypt 3 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]`,
  );
  const pages = '#pagebreak()\n'.repeat(300);
  const dot = encodePng({ width: 1, height: 1, pixels: new Uint8Array([255]) });
  test.each([
    ['a PDF with a password', locked, 'reading.encrypted'],
    ['a PDF of the first line alone', Buffer.from(pdf.slice(0, 9), 'latin1'), 'reading.corrupt'],
    ['a PDF whose picture fills the memory', pdfOfHugePicture(30_000), 'reading.too-heavy'],
    ['a PDF of 301 pages', printPdf(pages), 'reading.too-many-pages'],
    [
      'a picture whose data are gone',
      Buffer.concat([dot.subarray(0, 33), Buffer.alloc(60, 1)]),
      'reading.corrupt',
    ],
    ['a text of more than 100,000 lines', Buffer.from('a\n'.repeat(100_002)), 'reading.too-long'],
    ['an unknown kind', Buffer.from([0, 1, 2]), 'reading.unknown-kind'],
  ])('%s', async (_, bytes, problem) => {
    await expect(readLines({ name: 'a', bytes })).rejects.toMatchObject({ name: 'UnreadableFile', problem });
  });
});
