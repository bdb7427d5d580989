import { implement } from '../../../platform/server/http/context.ts';
import { importsContract } from '../contract.ts';
import { commitImport, undoImport } from './finish.ts';
import { downloadLeftOver } from './left-over.ts';
import { listGroups, repair, takeBackRepair } from './repairs.ts';
import { compareRow, decideRows, editRows, listRows } from './rows.ts';
import { chooseColumns, chooseSheets, getColumns, previewSheet } from './sheets.ts';
import { getImport, listImports } from './standing.ts';
import { discardImport, retryImport, startImport } from './start.ts';

export const importsRoom = implement(importsContract, {
  startImport,
  listImports,
  getImport,
  previewSheet,
  chooseSheets,
  getColumns,
  chooseColumns,
  listGroups,
  listRows,
  repair,
  takeBackRepair,
  editRows,
  decideRows,
  compareRow,
  commitImport,
  undoImport,
  retryImport,
  discardImport,
  downloadLeftOver,
});
