import type { SheetCell } from '../../../platform/shared/sheets/cell.ts';
import type { ColumnEncoding } from '../../../platform/shared/legacy-text/column.ts';
import type { CellRange } from '../../../platform/shared/sheets/cell.ts';
import type { TableShape } from '../../../platform/shared/table-shape/table.ts';
import type { NewChild } from '../../children/contract.ts';
import type { ImportField, MarkedKind } from '../contract/fields.ts';
import type { Finding } from '../contract/findings.ts';
import type { guessReasons } from '../contract/sheets.ts';
import type { Pile } from '../contract/rows.ts';

/** What an import keeps between its steps, as its tables hold it. */

export type KeptEncoding = Omit<ColumnEncoding, 'byFontRuns'> & { mixed: boolean };

/** A sheet as the reading found it. */
export interface StoredSheet {
  sheet: number;
  name: string;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  rows: number;
  lastRow: number;
  lastColumn: number;
  hiddenColumns: number[];
  merged: CellRange[];
  header: { top: number; bottom: number } | null;
  titles: string[];
  hamlet: string | null;
  proposed: boolean;
  /** By column, from 1. */
  encodings: Record<string, KeptEncoding>;
  /** Columns of dates that an Excel which takes the month first may have changed. */
  monthFirst: number[];
}

export interface StoredColumn {
  column: number;
  title: string;
  parts: string[];
  hidden: boolean;
  ordinal: boolean;
  filled: number;
  samples: string[];
  encoding: KeptEncoding;
  recognised: KeptEncoding['encoding'];
  field: ImportField | null;
  guess: { field: ImportField | null; certainty: number; why: (typeof guessReasons)[number] };
}

export interface TakenSheet {
  sheet: number;
  name: string;
  shape: TableShape;
  merged: CellRange[];
  columns: StoredColumn[];
  monthFirst: number[];
}

/** A cell of a row that was read: column, decoded text, and what a date or number really is. */
export type StoredText = [
  column: number,
  text: string,
  more?: Pick<SheetCell, 'kind' | 'raw' | 'shows' | 'font'>,
];

export interface ImportedCircumstance {
  kind: MarkedKind;
  code: string;
  subCode: string | null;
  confirmed: boolean;
}

/** A child ready to be entered. */
export interface StoredChild {
  unitId: string;
  communeId: string;
  child: NewChild;
  phone: string;
  circumstances: ImportedCircumstance[];
}

/** A row of the list after its cells were read. */
export interface Judged {
  child: StoredChild | null;
  findings: Finding[];
  /** As read, or as written where it is no name. */
  name: string;
  leftOut: boolean;
}

export type Choice = 'take' | 'skip' | null;

/** One row in one pile: what is wrong comes first, then what may be there twice, then what a person should look at. */
export function pileOf(
  judged: Pick<Judged, 'findings' | 'leftOut'> & { isWhole: boolean },
  alike: number,
  choice: Choice,
): Pile {
  if (choice === 'skip' || judged.leftOut) return 'left-out';
  const levels = new Set(judged.findings.map(({ level }) => level));
  if (!judged.isWhole || levels.has('mend')) return 'mend';
  if (choice === 'take') return 'ready';
  if (alike > 0) return 'duplicate';
  return levels.has('doubt') ? 'doubtful' : 'ready';
}
