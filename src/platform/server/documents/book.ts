/** A workbook as data. Values keep their type, so that the reader can sum, sort and filter. */

/** percent: a ratio; money: whole đồng; date: `yyyy-mm-dd`. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'date' | 'money';

export type BookColumn = {
  header: string;
  /** Columns side by side with one group share a header cell above their own. */
  group?: string;
  kind: ColumnKind;
  /** Width in characters; from the contents unless given. */
  width?: number;
  /** Digits after the comma for number and percent: 0 and 1 unless told. */
  decimals?: number;
  /** In a `locked` sheet: the cells that a person fills in. */
  open?: boolean;
};

/** `null`: not known, the cell stays empty. A string in a number column stays a text. */
export type BookValue = string | number | null;

export type BookSheet = {
  /** Shown on the tab; what Excel does not take (`[]:*?/\`, more than 31 letters, twice the same) is mended. */
  name: string;
  /** Lines above the header: the first bold, the others italic. */
  titleRows: string[];
  columns: BookColumn[];
  rows: BookValue[][];
  /** Last row, bold, outside the filter. */
  total?: BookValue[];
  landscape?: boolean;
  /** Printed at the foot of every page, before the page number. */
  footer?: string;
  /** Only cells of `open` columns take a change: against a slip of the hand, without a password. */
  locked?: boolean;
};

export type Book = { sheets: BookSheet[]; properties?: FileProperties };

/** What a file says of itself where its properties are shown. */
export type FileProperties = { title: string; subject: string; keywords: string };
