import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Tinos has the widths of Times New Roman, so that a width measured here holds in Word and in the PDF.
 * OFL 1.1; full TTF (subset fonts lack letters).
 */
const FILES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export type Face = keyof typeof FILES;

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

export const fontFiles: string[] = Object.values(FILES).map((file) => join(folder, file));

type Metrics = { unitsPerEm: number; advances: Map<number, number> };

/** `cmap` format 4: ranges of code points, each shifted by a delta or looked up in a glyph array (OpenType 1.9). */
function readCodePoints(view: DataView, start: number, seen: (code: number, glyph: number) => void): void {
  const segments = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  for (let segment = 0; segment < segments; segment++) {
    const at = starts + segment * 2;
    const delta = view.getUint16(at + segments * 2);
    const offsetAt = at + segments * 4;
    const offset = view.getUint16(offsetAt);
    const first = view.getUint16(at);
    const last = view.getUint16(ends + segment * 2);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + (code - first) * 2);
      seen(code, raw === 0 ? 0 : (raw + delta) & 0xffff);
    }
  }
}

function findFormat4(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index++) {
    const start = cmap + view.getUint32(cmap + 8 + index * 8);
    if (view.getUint16(start) === 4) return start;
  }
  throw new Error('the font has no cmap of format 4');
}

function readMetrics(file: string): Metrics {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let index = 0; index < view.getUint16(4); index++) {
      const record = 12 + index * 16;
      if (bytes.toString('latin1', record, record + 4) === tag) return view.getUint32(record + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const hmtx = table('hmtx');
  const widths = view.getUint16(table('hhea') + 34);
  const advances = new Map<number, number>();
  readCodePoints(view, findFormat4(view, table('cmap')), (code, glyph) => {
    if (glyph > 0) advances.set(code, view.getUint16(hmtx + Math.min(glyph, widths - 1) * 4));
  });
  return { unitsPerEm: view.getUint16(table('head') + 18), advances };
}

const read = new Map<Face, Metrics>();

function metrics(face: Face): Metrics {
  const known = read.get(face) ?? readMetrics(join(folder, FILES[face]));
  read.set(face, known);
  return known;
}

/** Width in points of one line of text; a sign that the font lacks counts half an em. */
export function textWidth(text: string, size: number, face: Face): number {
  const { unitsPerEm, advances } = metrics(face);
  let units = 0;
  for (const sign of text) units += advances.get(sign.codePointAt(0) ?? 0) ?? unitsPerEm / 2;
  return (units / unitsPerEm) * size;
}

/** Whether the four faces can show this sign. */
export const canShow = (sign: string): boolean =>
  sign === '\n' ||
  (Object.keys(FILES) as Face[]).every((face) => metrics(face).advances.has(sign.codePointAt(0) ?? 0));
