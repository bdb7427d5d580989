export type Separator = ',' | ';' | '\t';

/** Where a field or a row ends, from `at` on. */
function endOfField(text: string, at: number, separator: Separator): number {
  const ends = separator === ',' ? /[,\r\n]/g : separator === ';' ? /[;\r\n]/g : /[\t\r\n]/g;
  ends.lastIndex = at;
  return ends.exec(text)?.index ?? text.length;
}

/** The quoted text that begins at `at`, and where it ends; undefined where its quote is never closed. */
function quotedAt(text: string, at: number): { text: string; end: number } | undefined {
  let from = at + 1;
  let found = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    found += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: found, end: quote + 1 };
    found += '"';
    from = quote + 2;
  }
}

/**
 * The rows of a text whose cells stand between separators, as Excel reads them: quotes may hold separators and line
 * ends, `""` is a quote, what follows a closed quote belongs to the cell, a quote that is never closed is a sign like
 * any other. A line without signs is a row of one empty cell.
 */
export function* delimitedRows(text: string, separator: Separator): Generator<string[], void> {
  let at = 0;
  let row: string[] = [];
  while (at < text.length || row.length > 0) {
    const quoted = text[at] === '"' ? quotedAt(text, at) : undefined;
    const end = endOfField(text, quoted?.end ?? at, separator);
    row.push((quoted?.text ?? '') + text.slice(quoted?.end ?? at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    yield row;
    row = [];
  }
}

const candidates: readonly Separator[] = [';', '\t', ','];
const LOOKED_AT = 60;

/** In how many of the first rows a separator makes the same number of cells, above one; and how many cells. */
function evenness(text: string, separator: Separator): { rows: number; cells: number } {
  const counts = new Map<number, number>();
  let left = LOOKED_AT;
  for (const { length } of delimitedRows(text, separator)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    left -= 1;
    if (left === 0) break;
  }
  let best = { rows: 0, cells: 0 };
  for (const [cells, rows] of counts) {
    if (rows > best.rows || (rows === best.rows && cells > best.cells)) best = { rows, cells };
  }
  return best;
}

/** The separator that cuts the first rows most evenly: commas stand in addresses, so the others win a tie. */
export function guessSeparator(text: string): Separator {
  let best: { separator: Separator; rows: number; cells: number } = { separator: ',', rows: 0, cells: 0 };
  for (const separator of candidates) {
    const found = evenness(text, separator);
    if (found.rows > best.rows || (found.rows === best.rows && found.cells > best.cells))
      best = { separator, ...found };
  }
  return best.separator;
}
