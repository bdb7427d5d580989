import type { SheetCell, SheetRow } from '../../../platform/shared/sheets/cell.ts';
import { type CleaningProblem, type FillField, mostRows } from '../contract.ts';
import { columnOf, tidyKey } from './columns.ts';
import type { FilledRow } from './filled.ts';
import type { FilledCell } from './values.ts';

/** Letters of a cell that are kept: more is no answer to anything that was asked. */
const longest = 500;

type Columns = ReadonlyMap<number, FillField | 'key' | 'name'>;

const keptCell = ({ text, kind, raw, shows }: SheetCell): FilledCell => ({
  ...{ text: text.slice(0, longest), kind },
  ...(raw !== undefined && { raw: raw.slice(0, longest) }),
  ...(shows !== undefined && { shows }),
});

/**
 * Rows of a returned workbook, as they go by: sheets in which our header is found, whatever stands above it and in whatever
 * order its columns came back.
 */
export class ReturnedSheets {
  readonly rows: FilledRow[] = [];
  /** Titles of columns that are none of ours, each once. */
  readonly ignored: string[] = [];
  private readonly columns = new Map<number, Columns>();
  private isTooLong = false;

  take(sheet: number, rows: readonly SheetRow[]): void {
    for (const row of rows) {
      const columns = this.columns.get(sheet);
      if (columns) this.fill(sheet, row, columns);
      else this.look(sheet, row);
    }
  }

  /** Names the sheets, which are known at the end only; answers why the file is not taken. */
  finish(names: readonly string[]): CleaningProblem | undefined {
    for (const row of this.rows) row.sheet = (names[Number(row.sheet)] ?? row.sheet).slice(0, 100);
    if (this.columns.size === 0) return 'cleaning.not-our-file';
    if (this.isTooLong) return 'cleaning.too-many-rows';
    return this.rows.length === 0 ? 'cleaning.no-rows' : undefined;
  }

  private look(sheet: number, { cells }: SheetRow): void {
    const titled = cells.map(({ column, text }) => ({ column, text, is: columnOf(text.slice(0, longest)) }));
    const has = (what: string) => titled.some(({ is }) => is === what);
    if (!has('key') || !has('name')) return;
    const known = titled.flatMap(({ column, is }) =>
      is === undefined || is === 'shown' ? [] : [[column, is] as const],
    );
    this.columns.set(sheet, new Map(known));
    const strange = titled.filter(({ is }) => is === undefined).map(({ text }) => text.trim().slice(0, 100));
    for (const text of strange.filter((title) => title !== '').slice(0, 50))
      if (!this.ignored.includes(text)) this.ignored.push(text);
  }

  /** A row without any of our cells is an empty one, or a remark beside the table. */
  private fill(sheet: number, row: SheetRow, columns: Columns): void {
    const found: FilledRow['cells'] & { key?: FilledCell } = {};
    for (const cell of row.cells) {
      const field = columns.get(cell.column);
      if (field && cell.text.trim() !== '') found[field] = keptCell(cell);
    }
    const { key, ...cells } = found;
    if (!key && !cells.name) return;
    if (this.rows.length >= mostRows) this.isTooLong = true;
    else
      this.rows.push({
        ...{ seq: this.rows.length + 1, sheet: String(sheet), row: row.number },
        ...{ key: tidyKey(key?.text ?? ''), cells },
      });
  }
}
