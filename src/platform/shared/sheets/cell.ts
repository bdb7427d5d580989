/**
 * What a workbook holds, whatever kind of file it came from (XLSX, XLS, CSV). Rows and columns count from 1, as people
 * see them; a cell that holds nothing is absent. Texts are exactly as stored: not in NFC, not trimmed, soft hyphens
 * kept, because in the old fonts those are letters (`legacy-text` decodes, and only then is anything tidied).
 */

/** What a number format leaves to be seen of a date: `dd/mm/yyyy`, `mm/yyyy` or `yyyy`. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A piece of a text in a font of its own. */
export interface TextRun {
  text: string;
  font: string;
}

export interface SheetCell {
  column: number;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /**
   * As an office reads it: a date dd/MM/yyyy (MM/yyyy, yyyy where its format shows no more), a number in full with a
   * decimal comma and with the zeros that its format puts before it, never as 1,23E+10.
   */
  text: string;
  /** As stored, where it differs from `text`: a date as `yyyy-mm-dd`, a number with a decimal point. */
  raw?: string;
  /** The font's name (`.VnTime`, `VNI-Times`); absent in files that have none. */
  font?: string;
  /** Computed by a formula; the value is the one last saved with the file, empty where none was. */
  formula?: true;
  /** Of a date: what its format shows. */
  shows?: DatePrecision;
  /** Where the text changes its font midway. */
  runs?: TextRun[];
}

export interface SheetRow {
  number: number;
  hidden?: true;
  /** In the order of the columns; never empty. */
  cells: SheetCell[];
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** All of a sheet but its rows. */
export interface SheetSummary {
  /** From 0, in the order of the tabs. */
  index: number;
  name: string;
  /** `very-hidden` sheets are shown by no menu. */
  visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Number of the last row and of the last column that hold something; 0 in an empty sheet. */
  lastRow: number;
  lastColumn: number;
  /** How many rows and cells hold something. */
  rows: number;
  cells: number;
  /** Hidden columns up to the last one that holds something. */
  hiddenColumns: number[];
  merged: CellRange[];
}

export interface WorkbookSummary {
  kind: 'xlsx' | 'xls' | 'text';
  /** Of a text: how its bytes were understood. `windows-1252` stands for any unknown encoding of single bytes. */
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';
  /** Of a text: the sign between its cells. */
  separator?: ',' | ';' | '\t';
  sheets: SheetSummary[];
}
