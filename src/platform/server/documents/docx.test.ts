import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawDocx } from './docx.ts';
import { hostileText } from './test/hostile-text.ts';
import { readParagraphs, type ReadParagraph, unzip } from './test/read-back.ts';
import { planOf, tableOf } from './test/small-document.ts';

const plan = planOf(
  [
    { type: 'section', number: 'I', title: 'Mục đích, yêu cầu' },
    { type: 'heading', number: '1', title: 'Mục đích' },
    { type: 'paragraph', text: 'Trẻ em được sống trong môi trường an toàn.' },
    { type: 'lettered', letter: 'đ', text: 'Rà soát hằng tháng.' },
    { type: 'bullet', text: 'Đuối nước; tai nạn thương tích.' },
    tableOf(12),
    { type: 'paragraph', text: 'Trên đây là Kế hoạch.' },
  ],
  {
    legalBases: ['Căn cứ Luật Trẻ em;', 'Theo đề nghị của Trưởng phòng'],
    annexes: [{ title: 'Danh sách', landscape: true, blocks: [tableOf(1)] }],
    digest: 'Mã đối chiếu 7f3a',
  },
);

describe('a plan as a Word file', () => {
  let files: Map<string, string>;
  let xml: string;
  let paragraphs: ReadParagraph[];
  const paragraph = (text: string) => paragraphs.find((candidate) => candidate.text === text);

  beforeAll(async () => {
    files = await unzip(await drawDocx(plan));
    xml = files.get('word/document.xml') ?? '';
    paragraphs = readParagraphs(xml);
  });

  test('is A4 with margins of 20, 15, 20 and 30 mm, its annex landscape', () => {
    const pages = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, attributes]) => attributes);
    expect(pages[0]).toContain('w:w="11906" w:h="16838"');
    expect(pages[1]).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(xml).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  });

  test('is written in Times New Roman and marked as Vietnamese', () => {
    expect(files.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(files.get('word/styles.xml')).toContain('w:val="vi-VN"');
  });

  test('has its blocks in the order of the decree', () => {
    const expected = [
      'ỦY BAN NHÂN DÂN HUYỆN TÂN LÂM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: \u00a0\u00a0\u00a0\u00a0\u00a0/KH-UBND',
      'Tân Lâm, ngày \u00a0\u00a0\u00a0\u00a0\u00a0 tháng \u00a0\u00a0\u00a0\u00a0\u00a0 năm 2021',
      'KẾ HOẠCH',
      'Bảo vệ, chăm sóc trẻ em năm 2021',
      'Căn cứ Luật Trẻ em;',
      'Theo đề nghị của Trưởng phòng.',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      'Trẻ em được sống trong môi trường an toàn.',
      'đ) Rà soát hằng tháng.',
      '- Đuối nước; tai nạn thương tích.',
      'Số trẻ em',
      'ĐVT: trẻ em',
      'STT',
      'Trên đây là Kế hoạch./.',
      'Nơi nhận:',
      '- UBND các xã, thị trấn;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Thị Hải Yến',
      'Phụ lục',
      'DANH SÁCH',
    ];
    const texts = paragraphs.map(({ text }) => text);
    expect(texts.filter((text, index) => expected.includes(text) && texts.indexOf(text) === index)).toEqual(
      expected,
    );
  });

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 13, true, false],
    ['KẾ HOẠCH', 14, true, false],
    ['Căn cứ Luật Trẻ em;', 14, false, true],
    ['I. MỤC ĐÍCH, YÊU CẦU', 14, true, false],
    ['Nơi nhận:', 12, true, true],
    ['- Lưu: VT.', 11, false, false],
    ['Nguyễn Thị Hải Yến', 14, true, false],
  ])('%s is %i points, bold %s, italic %s', (text, size, bold, italic) => {
    expect(paragraph(text)?.runs).toEqual([{ size, bold, italic }]);
  });

  test('repeats the header row of the table and formats figures the Vietnamese way', () => {
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(paragraph('1.234.567')?.runs[0]?.bold).toBe(true);
  });

  test('numbers its pages in the top margin but not the first', () => {
    expect(xml.match(/<w:titlePg/g)).toHaveLength(2);
    const headers = [...files].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
    expect(headers.filter((text) => text.includes('PAGE'))).toHaveLength(2);
  });

  test('carries the digest at the foot of every page', () => {
    const footers = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text);
    expect(footers.length).toBeGreaterThan(0);
    expect(footers.every((text) => text.includes('Mã đối chiếu 7f3a'))).toBe(true);
  });
});

test('whatever a person writes stands in the Word file letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (paragraph, cell, name) => {
      const body = [
        { type: 'paragraph', text: paragraph } as const,
        { type: 'table', columns: [{ share: 1 }], head: [[{ text: cell }]], rows: [[cell]] } as const,
      ];
      const doc = planOf(structuredClone(body) as never, { signature: { authority: [], name } });
      const files = await unzip(await drawDocx(doc));
      const texts = readParagraphs(files.get('word/document.xml') ?? '').map(({ text }) => text);
      expect(texts).toContain(paragraph);
      expect(texts.filter((text) => text === cell).length).toBeGreaterThanOrEqual(2);
      expect(texts).toContain(name);
    }),
    { numRuns: 60 },
  );
});

test('signs that XML cannot carry or that hide the text are left out, emoji stay', async () => {
  const doc = planOf([
    { type: 'paragraph', text: 'Bé\u0000 An\u202e 😀\ud800' },
    { type: 'paragraph', text: 'cuối' },
  ]);
  const files = await unzip(await drawDocx(doc));
  const texts = readParagraphs(files.get('word/document.xml') ?? '').map(({ text }) => text);
  expect(texts).toContain('Bé An 😀\ufffd');
});

test('a công văn has its V/v under the number, no type name, and its addressee on one line', async () => {
  const doc = planOf([{ type: 'paragraph', text: 'Đề nghị các đơn vị báo cáo' }], {
    number: { number: '7', symbol: 'UBND-LĐTBXH' },
    naming: { form: 'letter', about: 'báo cáo kết quả năm 2021' },
    addressees: ['UBND các xã, thị trấn'],
    confidentiality: 'Mật',
  });
  const files = await unzip(await drawDocx(doc));
  const texts = readParagraphs(files.get('word/document.xml') ?? '').map(({ text }) => text);
  const number = texts.indexOf('Số: 07/UBND-LĐTBXH');
  expect(texts.slice(number, number + 3)).toEqual([
    'Số: 07/UBND-LĐTBXH',
    'V/v báo cáo kết quả năm 2021',
    'MẬT',
  ]);
  expect(texts).toContain('Kính gửi: UBND các xã, thị trấn');
  expect(texts).toContain('Đề nghị các đơn vị báo cáo./.');
  expect(texts).not.toContain('KẾ HOẠCH');
});
