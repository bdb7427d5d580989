import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridColumn } from '../column.ts';
import { type AnyGrid, useModel } from '../model/use-grid.ts';
import styles from './panels.module.css';
import { printShares } from './print-widths.ts';

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

/** What is printed in place of the grid: a plain table of every shown row, its header repeated on each page. */
export function PrintTable({ caption, columns, order }: PrintTableProps) {
  const model = useModel();
  useLandscape();
  if (!usePrinting()) return null;
  const rows = order.map((_, row) => cellsOf(model, row));
  const sample = rows.slice(0, sampled);
  const shares = printShares(
    columns.map(({ title }, col) => ({ title, texts: sample.map((texts) => texts[col] ?? '') })),
  );
  return (
    <table className={styles.print}>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ id }, col) => (
          <col key={id} style={{ width: `${100 * (shares[col] ?? 0)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((texts, row) => (
          <tr key={order[row]}>
            {texts.map((text, col) => (
              <td key={columns[col]?.id} data-kind={columns[col]?.kind}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
