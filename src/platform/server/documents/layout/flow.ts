import { splitLines } from './text.ts';
import type { Run } from '../model.ts';

/** Lengths are points (1/72 inch) everywhere below. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** A4 and the margins of NĐ 30/2020, Phụ lục I: top and bottom 20–25 mm, left 30–35, right 15–20. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  /** From the paper's edge to the page number above and to the digest line below. */
  header: mm(10),
  footer: mm(8),
};

/** Sizes of letters, within the decree's ranges. */
export const SIZE = {
  body: 14,
  title: 14,
  motto: 13,
  nation: 12,
  agency: 12,
  number: 13,
  about: 12,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
  table: 12,
  digest: 8,
};

/** Times New Roman's own line height, as a share of the size of letters. */
export const LINE = 1.149;

export type Para = {
  k: 'para';
  runs: Run[];
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
  /** Indent of the first line, and of every line from both sides. */
  first: number;
  left: number;
  right: number;
  before: number;
  after: number;
  /** Line spacing as a multiple of single. */
  line: number;
  keepNext: boolean;
  /** Level in the outline that the reader navigates by; 0 for text. */
  outline: number;
};

export type LaidCell = {
  lines: Run[][];
  align: 'left' | 'center' | 'right';
  colSpan: number;
  rowSpan: number;
};

/** `together`: small enough never to be torn between pages. */
export type LaidTable = {
  k: 'table';
  widths: number[];
  head: LaidCell[][];
  rows: LaidCell[][];
  together: boolean;
};

export type Flow =
  | Para
  /** A line in the middle of its column. */
  | { k: 'rule'; width: number; before: number; after: number }
  | { k: 'box'; text: string; size: number; width: number }
  /** Columns without lines: `rows[row][column]`; a row is never torn. */
  | { k: 'columns'; widths: number[]; rows: Flow[][][] }
  | LaidTable
  | { k: 'break' };

/** A section counts its pages from 1 and does not number the first. */
export type LaidSection = { landscape: boolean; flow: Flow[] };

export type LaidDocument = { title: string; digest: string; keywords: string; sections: LaidSection[] };

export const textWidthOf = (landscape: boolean): number =>
  (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;

const PLAIN: Omit<Para, 'runs'> = {
  k: 'para',
  size: SIZE.body,
  align: 'justify',
  first: 0,
  left: 0,
  right: 0,
  before: 0,
  after: 6,
  line: 1.1,
  keepNext: false,
  outline: 0,
};

/** One paragraph for each line of the text; only the outline's first line is a heading. */
export function paras(runs: Run[], style: Partial<Omit<Para, 'k' | 'runs'>> = {}): Para[] {
  const lines = splitLines(runs);
  return lines.map((line, index) => {
    const para: Para = { ...PLAIN, ...style, runs: line };
    const last = index === lines.length - 1;
    return {
      ...para,
      before: index === 0 ? para.before : 0,
      after: last || para.align === 'justify' ? para.after : 0,
      keepNext: para.keepNext || (!last && para.outline > 0),
      outline: index === 0 ? para.outline : 0,
    };
  });
}
