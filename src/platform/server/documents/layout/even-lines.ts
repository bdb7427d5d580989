import { type Face, textWidth } from './font.ts';

/** How far words may spread beyond our measure before a word processor breaks the line elsewhere. */
const SLACK = 4;

/**
 * Fills lines of at most `limit` points; gives their number and the width of the widest. A word that is wider than a line
 * is broken by the program that shows it.
 */
export function fillLines(
  text: string,
  size: number,
  limit: number,
  face: Face = 'bold',
): { count: number; widest: number } {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    lines.push('');
    for (const word of paragraph.split(' ')) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
      if (lines.at(-1) === '' || textWidth(longer, size, face) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
  }
  const widths = lines.map((line) => textWidth(line, size, face));
  const count = widths.reduce((all, width) => all + Math.max(1, Math.ceil(width / limit)), 0);
  return { count, widest: Math.max(...widths) };
}

/**
 * Width in points of a bold title on as few lines as fit `width`, those lines as even as can be:
 * no title then ends in a line of one word. A word wider than `width` gives `width`.
 */
export function fitEvenly(text: string, width: number, size: number): number {
  let best = fillLines(text, size, width - SLACK);
  const { count } = best;
  for (let limit = width - SLACK; limit > 0; limit -= 4) {
    const next = fillLines(text, size, limit);
    if (next.count > count || next.widest > limit) break;
    best = next;
  }
  return Math.min(best.widest, width);
}

/** Indents from both sides that make a centred title break evenly, without breaks in its text. */
export function sides(text: string, width: number, size: number): { left: number; right: number } {
  const side = Math.max(0, (width - fitEvenly(text, width, size) - SLACK) / 2);
  return { left: side, right: side };
}
