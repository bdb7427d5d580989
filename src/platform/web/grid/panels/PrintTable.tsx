import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridColumn } from '../column.ts';
import { type AnyGrid, useModel } from '../model/use-grid.ts';
import styles from './panels.module.css';
import { type PrintedPart, printParts } from './print-widths.ts';

interface PrintTableProps {
  caption: string;
  columns: readonly GridColumn<unknown>[];
  order: readonly string[];
}

/** True while the page is being printed: before the printer looks, the table must stand there whole. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const change = () => flushSync(() => setPrinting(media.matches));
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    media.addEventListener('change', change);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', change);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** A list has many columns: as long as it is on the screen the page prints on its long side. */
function useLandscape(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@page { size: A4 landscape; margin: 15mm 12mm; }');
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, []);
}

/** Rows by which the columns' widths are judged. */
const sampled = 300;

const cellsOf = (model: AnyGrid, row: number): string[] =>
  model.columns.map((_, col) => model.textAt({ row, col }));

/** What is printed in place of the grid: plain tables of every shown row, their header repeated on each page. */
export function PrintTable({ caption, columns, order }: PrintTableProps) {
  const model = useModel();
  const { print: words } = model.parts.text;
  useLandscape();
  if (!usePrinting()) return null;
  const rows = order.map((_, row) => cellsOf(model, row));
  const sample = rows.slice(0, sampled);
  const parts = printParts(
    columns.map(({ title }, col) => ({ title, texts: sample.map((texts) => texts[col] ?? '') })),
    model.parts.view.frozen,
  );
  return parts.map((part, at) => (
    <PrintedTable
      key={part.columns.join(' ')}
      caption={parts.length > 1 ? `${caption} – ${words.part(at + 1, parts.length)}` : caption}
      {...{ columns, order, rows, part }}
    />
  ));
}

interface PrintedTableProps extends PrintTableProps {
  rows: readonly (readonly string[])[];
  part: PrintedPart;
}

function PrintedTable({ caption, columns, order, rows, part }: PrintedTableProps) {
  return (
    <table className={styles.print}>
      <caption>{caption}</caption>
      <colgroup>
        {part.columns.map((col, at) => (
          <col key={columns[col]?.id} style={{ width: `${100 * (part.shares[at] ?? 0)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {part.columns.map((col) => (
            <th key={columns[col]?.id} scope="col">
              {columns[col]?.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((texts, row) => (
          <tr key={order[row]}>
            {part.columns.map((col) => (
              <td key={columns[col]?.id} data-kind={columns[col]?.kind}>
                {texts[col]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
