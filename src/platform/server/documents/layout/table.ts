import type { Align, Cell, HeadCell, Table } from '../model.ts';
import { type Flow, type LaidCell, type LaidTable, mm, paras, SIZE } from './flow.ts';
import { cellText, printable, splitLines, toRuns } from './text.ts';

/** Tables of so few rows move to the next page whole. */
const SMALL = 3;

const ORDINAL_WIDTH = mm(12);

const ALIGN_OF_KIND: Record<Exclude<Cell, string>['kind'], Align> = {
  text: 'left',
  number: 'right',
  percent: 'right',
  money: 'right',
  date: 'center',
};

const plainCell = (text: string, align: Align, bold = false): LaidCell => ({
  lines: splitLines([{ text: printable(text), bold }]),
  align,
  colSpan: 1,
  rowSpan: 1,
});

function layCell(cell: Cell, columnAlign: Align | undefined, bold = false): LaidCell {
  if (typeof cell === 'string') return plainCell(cell, columnAlign ?? 'left', bold);
  const align = columnAlign ?? ALIGN_OF_KIND[cell.kind];
  if (cell.kind !== 'text') return plainCell(cellText(cell), align, bold);
  const runs = toRuns(cell.text, { bold });
  return { lines: splitLines(runs), align: cell.align ?? align, colSpan: 1, rowSpan: 1 };
}

function layHead(table: Table): LaidCell[][] {
  const rows = table.head.map((row) =>
    row.map(
      (cell: HeadCell): LaidCell => ({
        ...plainCell(cell.text, 'center', true),
        colSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
      }),
    ),
  );
  if (table.ordinal) rows[0]?.unshift({ ...plainCell('STT', 'center', true), rowSpan: rows.length });
  return rows;
}

function layTotal(table: Table): LaidCell[] {
  if (!table.total) return [];
  const { label, cells } = table.total;
  const spare = table.columns.length - cells.length;
  const colSpan = spare + (table.ordinal ? 1 : 0);
  const laid = cells.map((cell, index) => layCell(cell, table.columns[spare + index]?.align, true));
  return colSpan > 0 ? [{ ...plainCell(label, 'center', true), colSpan }, ...laid] : laid;
}

function layGrid(table: Table, width: number): LaidTable {
  const free = table.ordinal ? width - ORDINAL_WIDTH : width;
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => (column.share / shares) * free);
  const rows = table.rows.map((row, index) => {
    const cells = table.columns.map((column, at) => layCell(row[at] ?? '', column.align));
    return table.ordinal ? [plainCell(String(index + 1), 'center'), ...cells] : cells;
  });
  if (table.total) rows.push(layTotal(table));
  return {
    k: 'table',
    widths: table.ordinal ? [ORDINAL_WIDTH, ...widths] : widths,
    head: layHead(table),
    rows,
    together: table.together ?? rows.length <= SMALL,
  };
}

/** The caption and the unit keep with the table under them; `width` is the text's width on this page. */
export function layTable(table: Table, width: number): Flow[] {
  const around: Flow[] = [];
  if (table.caption) {
    const style = { align: 'center', after: 4, keepNext: true } as const;
    around.push(...paras(toRuns(table.caption, { bold: true }), style));
  }
  if (table.unit) {
    const style = { align: 'right', size: SIZE.table, after: 3, keepNext: true } as const;
    around.push(...paras(toRuns(`ĐVT: ${table.unit}`, { italic: true }), style));
  }
  return [...around, layGrid(table, width), ...paras([], { size: 6, after: 0, line: 1 })];
}
