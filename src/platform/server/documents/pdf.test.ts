import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPdf } from './index.ts';
import { drawPdf } from './pdf.ts';
import { hostileText } from './test/hostile-text.ts';
import { readPages, withoutSpaces } from './test/read-back.ts';
import { planOf, tableOf } from './test/small-document.ts';

describe('a plan as a PDF', () => {
  test('says its blocks in the order of the decree, with every accent', async () => {
    const pdf = drawPdf(planOf([{ type: 'paragraph', text: 'Ẵ ộ ữ ỵ Ổ đặng nghĩa' }]));
    const text = (await readPages(pdf)).map(withoutSpaces).join('');
    const blocks = [
      'ỦYBANNHÂNDÂN',
      'CỘNGHÒAXÃHỘI',
      'Số:/KH-UBND',
      'KẾHOẠCH',
      'Ẵộữỵ',
      './.',
      'Nơinhận:',
      'TM.',
      'HảiYến',
    ];
    const places = blocks.map((block) => text.indexOf(block));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('is PDF/A-2b', () => {
    const raw = Buffer.from(drawPdf(planOf([{ type: 'paragraph', text: 'a' }]))).toString('latin1');
    expect(raw).toMatch(/pdfaid:part>2</);
    expect(raw).toMatch(/pdfaid:conformance>B</);
  });

  test('repeats the header of a long table and numbers the pages of each section from 2', async () => {
    const pages = await readPages(
      drawPdf(
        planOf([tableOf(90)], { annexes: [{ title: 'Danh sách', landscape: true, blocks: [tableOf(60)] }] }),
      ),
    );
    const annex = pages.findIndex((page) => page.includes('DANH SÁCH'));
    expect(annex).toBeGreaterThan(2);
    for (const index of [1, annex + 1]) {
      expect(pages[index]?.trimStart()).toMatch(/^2\s/);
      expect(pages[index]).toContain('STT');
    }
    for (const index of [0, annex]) expect(pages[index]?.trimStart()).not.toMatch(/^\d/);
  });

  test('shows signs without a glyph as empty squares', async () => {
    const pages = await readPages(drawPdf(planOf([{ type: 'paragraph', text: 'Bé An 😀 中' }])));
    expect(pages[0]).toContain('Bé An □ □./.');
  });
});

test('whatever a person writes stands in the PDF letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (paragraph, cell, name) => {
      const doc = planOf(
        [
          { type: 'paragraph', text: paragraph },
          { type: 'table', columns: [{ share: 1 }], head: [[{ text: 'Tên' }]], rows: [[cell]] },
        ],
        { signature: { authority: [], name }, digest: paragraph },
      );
      const text = withoutSpaces((await readPages(drawPdf(doc))).join(''));
      for (const written of [paragraph, cell, name]) expect(text).toContain(withoutSpaces(written));
    }),
    { numRuns: 60, examples: [['a#let x = 1', 'a', 'a- ']] },
  );
});

test('documents asked for at once are drawn apart from the server and come back each to its asker', async () => {
  const names = ['Lê Văn Ổn', 'Đỗ Thị Ước', 'Ngô Quý Ỷ'];
  const drawn = await Promise.all(
    names.map((name) =>
      renderPdf(planOf([{ type: 'paragraph', text: 'a' }], { signature: { authority: [], name } })),
    ),
  );
  const texts = await Promise.all(drawn.map(readPages));
  expect(texts.map((pages, index) => pages.join('').includes(names[index] ?? ''))).toEqual([
    true,
    true,
    true,
  ]);
});

test('a document that cannot be drawn is refused, and the next one is drawn', async () => {
  const broken = { ...planOf([]), agency: undefined } as unknown as ReturnType<typeof planOf>;
  await expect(renderPdf(broken)).rejects.toThrow(/TypeError/);
  const pdf = await renderPdf(planOf([{ type: 'paragraph', text: 'Bình An' }]));
  expect((await readPages(pdf)).join('')).toContain('Bình An');
});
