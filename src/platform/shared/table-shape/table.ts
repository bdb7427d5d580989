import type { SheetRow } from '../sheets/cell.ts';

export interface TableColumn {
  /** From 1, as in the sheet. */
  column: number;
  /** What stands above it, put together: "Họ tên cha", "Giới tính – Nam"; empty where nothing does. */
  title: string;
  /** The rows of its header from above: `['Cha', 'Họ tên']`. */
  parts: string[];
  hidden: boolean;
}

/** Where the table of a sheet is; row numbers are those of the sheet. */
export interface TableShape {
  /** What stands above the header. */
  titles: { row: number; text: string }[];
  /** One to three rows. */
  headerRows: number[];
  columns: TableColumn[];
  /** The column of running numbers, where there is one. */
  ordinalColumn?: number;
  /** The column of the listed people's names, where one can be told. */
  nameColumn?: number;
  /** The hamlet that the titles name, as they write it. */
  hamlet?: string;
}

export type SkipReason =
  | 'title'
  | 'header'
  /** "(1) (2) (3)" under the header. */
  | 'column-numbers'
  /** The header again, on a new printed page. */
  | 'repeated-header'
  /** Nothing in it, or a running number alone. */
  | 'empty'
  /** A heading inside the table: "Thôn 3", "II. Trẻ khuyết tật". */
  | 'group'
  | 'subtotal'
  | 'total'
  /** The second row of one person, whose name is merged over both. */
  | 'continuation'
  /** A remark without a name. */
  | 'note'
  /** Signatures and what belongs to them. */
  | 'footer';

/** Headings of the table that a row stands under, in their own words. */
export interface RowGroups {
  hamlet?: string;
  group?: string;
}

export type RowVerdict =
  | { kind: 'data'; row: SheetRow; groups: RowGroups }
  | { kind: 'skipped'; row: number; reason: SkipReason; text: string };
