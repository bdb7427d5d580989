import { expect } from 'vitest';
import { readPages, unzip } from '../../src/platform/server/documents/test/read-back.ts';
import type { Seat } from '../harness/seat.ts';

/** The three files of a report as a person downloads them: each is of its kind and holds these words. */
export async function expectOfficialFiles(seat: Seat, words: readonly string[]): Promise<void> {
  const word = await seat.download('Tải DOCX');
  const book = await seat.download('Tải XLSX');
  const paper = await seat.download('Tải PDF');
  const texts = {
    docx: plain((await unzip(word.bytes)).get('word/document.xml') ?? ''),
    xlsx: plain([...(await unzip(book.bytes)).values()].join(' ')),
    pdf: (await readPages(paper.bytes)).join(' '),
  };
  expect([word.name, book.name, paper.name].map((name) => name.split('.').at(-1))).toEqual([
    'docx',
    'xlsx',
    'pdf',
  ]);
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  for (const [kind, text] of Object.entries(texts))
    for (const wanted of words) expect(squeezed(text), kind).toContain(squeezed(wanted));
}

const plain = (xml: string): string => xml.replace(/<\/w:p>|<\/c>|<\/si>/g, ' ').replace(/<[^>]+>/g, '');

/** Lines may break anywhere: blanks do not count. */
const squeezed = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');
