/**
 * Why a workbook from outside is refused. Sentences for all of them: `platform/web/text/reading/sheets.vi.ts`.
 */
export const sheetProblems = [
  'reading.empty',
  'reading.too-large',
  'reading.unknown-kind',
  'reading.corrupt',
  'reading.encrypted',
  'reading.macro',
  'reading.bomb',
  'reading.doctype',
  'reading.too-slow',
  'reading.too-heavy',
  'reading.not-a-workbook',
  'reading.web-page',
  'reading.binary-workbook',
  'reading.open-document',
  'reading.too-many-sheets',
  'reading.too-many-rows',
  'reading.too-many-columns',
  'reading.too-many-cells',
  'reading.cell-too-long',
  'reading.too-much-text',
] as const;
export type SheetProblem = (typeof sheetProblems)[number];

/** What a workbook may hold; more is refused. A whole district fits in one sheet. */
export const sheetLimits = {
  sheets: 100,
  rows: 200_000,
  columns: 500,
  /** Of all sheets, empty ones that only carry a format counted. */
  cells: 5_000_000,
  /** Letters of one cell: Excel's own limit. */
  cellLetters: 32_767,
  /** Letters of all cells. */
  letters: 100_000_000,
} as const;
