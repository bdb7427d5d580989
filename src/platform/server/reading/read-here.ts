import { decodeText } from './content/text-encoding.ts';
import { linesOf, numberLines, type ReadingProgress, type ReadResult } from './lines.ts';
import { type OpticalReader, openOpticalReader } from './pages/ocr.ts';
import { readPdf } from './pages/read-pdf.ts';
import { UnreadableFile } from './problem.ts';
import type { FileKind } from './recognise.ts';

/** Opened with the first picture: most files have none. */
function lazyReader(): { get(): Promise<OpticalReader>; close(): Promise<void> } {
  let opened: Promise<OpticalReader> | undefined;
  return {
    get() {
      opened ??= openOpticalReader();
      return opened;
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

/** The mean over pages weighs every letter alike. */
function meanConfidence(pages: { lines: string[]; confidence?: number }[]): number | undefined {
  let letters = 0;
  let sum = 0;
  for (const { lines, confidence } of pages) {
    if (confidence === undefined) continue;
    const weight = lines.join('').length;
    letters += weight;
    sum += weight * confidence;
  }
  return letters === 0 ? undefined : Math.round(sum / letters);
}

async function readPages(
  { kind, bytes, optical }: { kind: 'pdf' | 'png' | 'jpeg'; bytes: Uint8Array; optical: boolean },
  onProgress: ReadingProgress,
): Promise<ReadResult> {
  const reader = lazyReader();
  const look = async (picture: Buffer, dpi?: number) => (await reader.get()).read(picture, dpi);
  try {
    const pages =
      kind === 'pdf'
        ? await readPdf(bytes, optical ? look : undefined, onProgress)
        : optical
          ? [await look(Buffer.from(bytes))]
          : [];
    const seen = kind !== 'pdf' || pages.some(({ confidence }) => confidence !== undefined);
    return {
      lines: numberLines(
        pages.map(({ lines }) => lines),
        true,
      ),
      pages: pages.length,
      via: seen ? 'ocr' : 'pdf-text',
      confidence: meanConfidence(pages),
    };
  } finally {
    await reader.close();
  }
}

async function readDocxFile(bytes: Uint8Array): Promise<ReadResult> {
  const { readDocx } = await import('./docx/read-docx.ts');
  return { lines: numberLines([await readDocx(bytes)], false), pages: 1, via: 'docx' };
}

function readText(bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if (!decoded) throw new UnreadableFile('reading.unknown-encoding');
  return { lines: numberLines([linesOf(decoded.text)], false), pages: 1, via: 'text' };
}

/**
 * Reads in this process, which the file may fill or end: the server calls `readLines`.
 * @throws UnreadableFile; any other error means that the file is damaged
 */
export async function readHere(
  { kind, bytes, optical }: { kind: FileKind; bytes: Uint8Array; optical: boolean },
  onProgress: ReadingProgress,
): Promise<ReadResult> {
  switch (kind) {
    case 'text':
      return readText(bytes);
    case 'docx':
      return readDocxFile(bytes);
    case 'xlsx':
      throw new UnreadableFile('reading.no-lines-in-workbook');
    case 'pdf':
    case 'png':
    case 'jpeg':
      return readPages({ kind, bytes, optical }, onProgress);
  }
}
