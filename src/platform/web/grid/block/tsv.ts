/** The clipboard's table: rows of cells, as Excel, LibreOffice and Google Sheets give and take it. */
export type TextBlock = readonly (readonly string[])[];

const needsQuotes = /[\t\n]|^"/;

const written = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * Tab-separated text; a cell with a tab or a line break is quoted as Excel does. Rows end with a line break, but for a
 * lone cell, which may be pasted into any text.
 */
export function toTsv(block: TextBlock): string {
  const lone = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (lone) return written(lone);
  return block.map((row) => `${row.map(written).join('\t')}\n`).join('');
}

const quotedCell = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;

/**
 * The text of a quoted cell and where it ends. Excel quotes only what it must: quotes around a text that holds no tab,
 * line break or doubled quote were typed by a person and stay.
 */
function readQuoted(text: string, from: number): { cell: string; end: number } | undefined {
  quotedCell.lastIndex = from;
  const [whole, inner] = quotedCell.exec(text) ?? [];
  if (whole === undefined || inner === undefined || !/[\t\n]|""/.test(inner)) return undefined;
  return { cell: inner.replaceAll('""', '"'), end: from + whole.length };
}

function readPlain(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { cell: text.slice(from, end), end };
}

/** Rows of cells of a pasted text, all equally long; nothing is trimmed and no cell becomes a number. */
export function parseTsv(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (pasted === '') return [];
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = (text[at] === '"' && readQuoted(text, at)) || readPlain(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');

/**
 * The same table for programs that prefer HTML. Text is marked as text, so that `007` keeps its zeros, 05/03/2014 is not
 * read month first, and `=…` is not run as a formula.
 */
export function toHtml(block: TextBlock, isNumber: (column: number) => boolean): string {
  const cellOf = (cell: string, column: number) =>
    isNumber(column)
      ? `<td>${escaped(cell)}</td>`
      : `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escaped(cell)}</td>`;
  const rows = block.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}
