import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { importsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  startImport: 'Step 1: send a list of children (XLSX, XLS, CSV)',
  listImports: 'Imports of the unit, the newest first',
  getImport: 'An import: its step, what was found, what can be done',
  previewSheet: 'Step 2: the first rows of a sheet, to point out its header',
  chooseSheets: 'Step 2: sheets, headers and encodings to take',
  getColumns: 'Step 3: columns, samples, encodings and guessed fields',
  chooseColumns: 'Step 3: the field of each column; try the import',
  listGroups: 'Step 4: findings, grouped by repair',
  listRows: 'Step 4: rows of a pile or of a finding',
  repair: 'Step 4: one repair for all rows with the same finding',
  takeBackRepair: 'Step 4: take a repair back',
  editRows: 'Step 4: mend single cells',
  decideRows: 'Step 4: enter, leave out or decide later',
  compareRow: 'Step 4: a row and whom it is like',
  commitImport: 'Step 5: enter the ready rows into the register',
  undoImport: 'Take a whole import back within 7 days',
  retryImport: 'Run a failed job of an import again',
  discardImport: 'Discard an import that was not entered',
  downloadLeftOver: 'Rows left over, with their reasons (XLSX)',
} satisfies Record<keyof typeof importsContract.endpoints, string>;

const vi = { rows: 'Số dòng', file: 'Tệp', printed: 'Số trẻ em' };
const en: typeof vi = { rows: 'Rows', file: 'File', printed: 'Children' };

export const importsActs: RoomActs = { english, details: { vi, en } };
