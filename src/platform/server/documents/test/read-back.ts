import { PDFiumLibrary } from '@hyzyla/pdfium';
import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';

/** The texts of a zip's entries by name. */
export function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>();
  const texts = new Map<string, string>();
  fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
    if (error) return reject(error);
    zip.on('error', reject);
    zip.on('end', () => resolve(texts));
    zip.on('entry', (entry) => {
      zip.openReadStream(entry, async (failure, stream) => {
        if (failure) return reject(failure);
        texts.set(entry.fileName, Buffer.concat(await stream.toArray()).toString('utf8'));
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
  return promise;
}

/** A paragraph of a Word file: its text, and of every run with text the size in points and the weight. */
export type ReadParagraph = { text: string; runs: { size: number; bold: boolean; italic: boolean }[] };

/** The paragraphs of `word/document.xml` in reading order, those of cells among them; empty ones left out. */
export function readParagraphs(documentXml: string): ReadParagraph[] {
  const found: ReadParagraph[] = [];
  let run = { size: 0, bold: false, italic: false };
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'];
    if (name === 'w:p') found.push({ text: '', runs: [] });
    if (name === 'w:r') run = { size: 0, bold: false, italic: false };
    if (name === 'w:sz') run.size = Number(value) / 2;
    if (name === 'w:b') run.bold = value !== 'false';
    if (name === 'w:i') run.italic = value !== 'false';
    if (name === 'w:t') {
      inText = true;
      found.at(-1)?.runs.push({ ...run });
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
  });
  parser.on('text', (text) => {
    const paragraph = found.at(-1);
    if (inText && paragraph) paragraph.text += text;
  });
  parser.write(documentXml).close();
  return found.filter((paragraph) => paragraph.text !== '');
}

/**
 * The text of every page of a PDF, as the PDF's own character map tells it. PDFium hands out a hyphen that ends a line
 * as U+FFFE, its sign for a word that may go on below; on the paper it is the hyphen that somebody wrote.
 */
export async function readPages(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = [...document.pages()].map((page) => page.getText().replaceAll('\ufffe', '-'));
    document.destroy();
    return pages;
  } finally {
    library.destroy();
  }
}

/** Without the spaces and line ends, which a PDF does not keep. */
export const withoutSpaces = (text: string): string => text.replace(/[\s\u00a0]/g, '');
