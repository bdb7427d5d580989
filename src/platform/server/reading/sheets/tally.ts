import { type SheetProblem, sheetLimits } from '../../../shared/sheets/problems.ts';
import type { SheetRow, SheetSummary } from '../../../shared/sheets/cell.ts';
import { UnreadableFile } from '../problem.ts';

const refuse = (problem: SheetProblem): never => {
  throw new UnreadableFile(problem);
};

/** What one sheet was found to hold. */
export interface SheetTally {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rows: number;
  readonly cells: number;
  row(row: SheetRow): void;
}

/**
 * Counts what a workbook holds against what it may hold; all of its sheets share one tally.
 * Every function throws UnreadableFile with the limit that was passed.
 */
export interface Tally {
  sheets(count: number): void;
  /** A cell, whether it holds something or only has a format. */
  cell(): void;
  letters(count: number): void;
  /** Of one more sheet. */
  openSheet(): SheetTally;
}

export function openTally(): Tally {
  let cells = 0;
  let letters = 0;
  return {
    sheets(count) {
      if (count > sheetLimits.sheets) refuse('reading.too-many-sheets');
    },
    cell() {
      cells += 1;
      if (cells > sheetLimits.cells) refuse('reading.too-many-cells');
    },
    letters(count) {
      if (count > sheetLimits.cellLetters) refuse('reading.cell-too-long');
      letters += count;
      if (letters > sheetLimits.letters) refuse('reading.too-much-text');
    },
    openSheet: tallySheet,
  };
}

function tallySheet(): SheetTally {
  const found = { lastRow: 0, lastColumn: 0, rows: 0, cells: 0 };
  return Object.assign(found, {
    row({ number, cells }: SheetRow) {
      found.rows += 1;
      found.cells += cells.length;
      found.lastRow = number;
      found.lastColumn = Math.max(found.lastColumn, cells.at(-1)?.column ?? 0);
      if (number > sheetLimits.rows) refuse('reading.too-many-rows');
      if (found.lastColumn > sheetLimits.columns) refuse('reading.too-many-columns');
    },
  });
}

export const summaryOf = (
  sheet: Pick<SheetSummary, 'index' | 'name' | 'visibility'>,
  tally: SheetTally,
  more: { hiddenColumns?: Iterable<number>; merged?: SheetSummary['merged'] } = {},
): SheetSummary => ({
  ...{ index: sheet.index, name: sheet.name, visibility: sheet.visibility },
  ...{ lastRow: tally.lastRow, lastColumn: tally.lastColumn, rows: tally.rows, cells: tally.cells },
  hiddenColumns: [...(more.hiddenColumns ?? [])].filter((column) => column <= tally.lastColumn),
  merged: more.merged ?? [],
});
