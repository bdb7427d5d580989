import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { PDF_PAGES, PIXELS, SCANNED_PAGES } from '../limits.ts';
import { linesOf } from '../lines.ts';
import { UnreadableFile } from '../problem.ts';
import { type Bitmap, encodePgm } from './bitmap.ts';
import type { SeenPage } from './ocr.ts';

/** Enough for 9-point type; 300 reads no better and takes twice as long. */
const DPI = 200;
const POINTS_PER_INCH = 72;
/** A stamp of an electronic signature on a scan has fewer letters than this; a written page has more. */
const LETTERS_OF_A_STAMP = 150;
/** Objects of a page looked at for a picture. */
const OBJECTS_LOOKED_AT = 2_000;

/** The lines of one page; confidence where they were read from its picture. */
export type PdfPage = { lines: string[]; confidence?: number };

async function openPdf(bytes: Uint8Array): Promise<PDFiumDocument> {
  const library = await PDFiumLibrary.init();
  try {
    return await library.loadDocument(bytes);
  } catch (error) {
    const locked = /password|security/i.test(String(error));
    throw new UnreadableFile(locked ? 'reading.encrypted' : 'reading.corrupt');
  }
}

function holdsPicture(page: PDFiumPage): boolean {
  const looked = Math.min(page.getObjectCount(), OBJECTS_LOOKED_AT);
  for (let index = 0; index < looked; index += 1) {
    const { type } = page.getObject(index);
    if (type === 'image' || type === 'form') return true;
  }
  return false;
}

/** Whether the page must be looked at: a scan, or letters drawn as shapes. A page with nothing on it need not. */
function needsLooking(page: PDFiumPage, text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= LETTERS_OF_A_STAMP) return false;
  return letters === 0 ? page.getObjectCount() > 0 : holdsPicture(page);
}

/** The page at 200 dpi, coarser where it would have more pixels than allowed. A page can be drawn once. */
async function drawPage(page: PDFiumPage): Promise<Bitmap & { dpi: number }> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const area = originalWidth * originalHeight;
  if (!(area >= 1)) throw new UnreadableFile('reading.corrupt');
  const scale = Math.min(DPI / POINTS_PER_INCH, Math.sqrt(PIXELS / area));
  const { width, height, data } = await page.render({ scale, colorSpace: 'Gray' });
  return { width, height, pixels: data, dpi: Math.round(scale * POINTS_PER_INCH) };
}

/** Text layers of all pages; undefined for the pages that must be looked at, where somebody looks. */
function textLayers(document: PDFiumDocument, pages: number, looked: boolean): (string | undefined)[] {
  return Array.from({ length: pages }, (_, index) => {
    const page = document.getPage(index);
    const text = page.getText();
    return looked && needsLooking(page, text) ? undefined : text;
  });
}

/**
 * The pages of a PDF: their text layer, or what `look` reads from their picture; without `look` the text layer alone.
 * @throws UnreadableFile when it needs a password, has too many pages, or is damaged
 */
export async function readPdf(
  bytes: Uint8Array,
  look: ((picture: Buffer, dpi: number) => Promise<SeenPage>) | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<PdfPage[]> {
  const document = await openPdf(bytes);
  const total = document.getPageCount();
  if (total > PDF_PAGES) throw new UnreadableFile('reading.too-many-pages');
  const layers = textLayers(document, total, look !== undefined);
  if (layers.filter((layer) => layer === undefined).length > SCANNED_PAGES)
    throw new UnreadableFile('reading.too-many-pages');
  const pages: PdfPage[] = [];
  for (const [index, layer] of layers.entries()) {
    if (layer === undefined && look) {
      const { dpi, ...bitmap } = await drawPage(document.getPage(index));
      pages.push(await look(encodePgm(bitmap), dpi));
    } else pages.push({ lines: linesOf(layer ?? '') });
    onProgress(index + 1, total);
  }
  return pages;
}
