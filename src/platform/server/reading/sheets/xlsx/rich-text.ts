import type { TextRun } from '../../../../shared/sheets/cell.ts';
import type { Element } from '../../content/xml.ts';

/** A text of a workbook; runs only where one of them names its own font, which the others take from their cell. */
export interface RichText {
  text: string;
  runs?: { text: string; font?: string }[];
}

/** Signs that XML cannot hold are written `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Gathers `x:t` and its runs inside `x:si` and `x:is`; readings of East Asian signs (`x:rPh`) are left out. */
export interface RichTextListener {
  open(element: Element): void;
  close(name: string): void;
  text(text: string): void;
  /** The text since the last `take`. */
  take(): RichText;
}

export function richTextListener(): RichTextListener {
  let runs: { text: string; font?: string }[] = [];
  let font: string | undefined;
  let open: string | undefined;
  let inReading = false;
  return {
    open({ name, attribute }) {
      if (name === 'x:rPh') inReading = true;
      else if (name === 'x:r') font = undefined;
      else if (name === 'x:rFont') font = attribute('val');
      else if (name === 'x:t' && !inReading) open = '';
    },
    close(name) {
      if (name === 'x:rPh') inReading = false;
      else if (name === 'x:t' && open !== undefined) {
        runs.push({ text: unescaped(open), font });
        open = undefined;
      }
    },
    text(text) {
      if (open !== undefined) open += text;
    },
    take() {
      const text = runs.map((run) => run.text).join('');
      const found = runs.some((run) => run.font !== undefined) ? { text, runs } : { text };
      runs = [];
      font = undefined;
      return found;
    },
  };
}

/** The font of most of the text, and its runs where it has several. */
export function fontsOf(
  { text, runs }: RichText,
  cellFont: string | undefined,
): { font?: string; runs?: TextRun[] } {
  if (!runs) return cellFont === undefined ? {} : { font: cellFont };
  const merged: TextRun[] = [];
  for (const run of runs) {
    const font = run.font ?? cellFont ?? '';
    const last = merged.at(-1);
    if (last?.font === font) last.text += run.text;
    else if (run.text !== '') merged.push({ text: run.text, font });
  }
  if (merged.length < 2) return { font: merged[0]?.font ?? cellFont };
  const letters = new Map<string, number>();
  for (const { text: piece, font } of merged) letters.set(font, (letters.get(font) ?? 0) + piece.length);
  const [main] = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most));
  return text === '' ? {} : { font: main, runs: merged };
}
