import { implement } from '../../../platform/server/http/context.ts';
import { exportsContract } from '../contract.ts';
import { askExport, offerExport } from './ask.ts';
import { decideExport, downloadExport, listExports, recallExport } from './register.ts';

export const exportsRoom = implement(exportsContract, {
  offerExport,
  askExport,
  listExports,
  decideExport,
  recallExport,
  downloadExport,
});
