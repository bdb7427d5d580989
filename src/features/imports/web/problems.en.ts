import type { ImportProblem } from '../contract.ts';
import { sheetProblemTexts } from '../../../platform/web/text/reading/sheets.en.ts';
import { counted, type Sentence } from '../../../platform/web/text/texts.ts';
import type { problems as problemsVi } from './problems.vi.ts';

const own = {
  'imports.not-a-workbook': 'This is not a workbook. Send an XLSX, XLS or CSV file.',
  'imports.not-a-place-of-children': 'Children live in communes and hamlets: choose one.',
  'imports.busy': 'A job of this import is running. Wait until it is done and try again.',
  'imports.step-not-reached': 'The import has not come to this step. Finish the step before.',
  'imports.closed': 'This import is over and can no longer be changed.',
  'imports.unknown-sheet': 'The file has no such sheet. Reload the page and choose again.',
  'imports.unknown-column': 'The sheet has no such column. Reload the page and choose again.',
  'imports.unknown-field': 'The register has no such field. Choose another one for the column.',
  'imports.field-twice': 'A field is taken from one column only. Drop one of them.',
  'imports.name-column-missing': 'No column is the full name. Choose the column of names.',
  'imports.header-out-of-sheet': 'The header is outside the table. Point it out again.',
  'imports.too-many-rows': ({ found = '', most = '' }) =>
    `The list has ${counted(found)} rows, too many for one import (at most ${counted(most)}). Split the file or take fewer sheets.`,
  'imports.nothing-to-enter': 'No row is ready. Mend the rows first.',
  'imports.count-changed': 'The number of ready rows has just changed. Look at it and enter again.',
  'imports.unknown-group': 'This group is gone: perhaps mended already. Reload the page.',
  'imports.unknown-code': 'The chosen value is not in the list of values. Choose another.',
  'imports.repair-does-not-fit': 'This repair does not fit that finding. Choose another.',
  'imports.row-not-undecided': 'This row waits for no decision. Reload the page.',
  'imports.undo-too-late': 'After seven days an import cannot be taken back. Change the records one by one.',
  'imports.nothing-to-undo': 'Nothing of this import is left to take back.',
  'imports.nothing-left-over': 'No row is left over.',
  'imports.nothing-failed': 'No job failed that could run again.',
} satisfies Record<ImportProblem, Sentence>;

export const problems: Record<keyof typeof problemsVi, Sentence> = {
  ...sheetProblemTexts,
  ...own,
};
