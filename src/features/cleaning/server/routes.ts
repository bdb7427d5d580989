import { implement } from '../../../platform/server/http/context.ts';
import { cleaningContract } from '../contract.ts';
import { askFile } from './ask-file.ts';
import { commitReturn, undoReturn } from './commit-return.ts';
import { countLists } from './lists.ts';
import { discardReturn, getReturn, listReturnRows, listReturns } from './returns.ts';
import { sendReturn } from './send-return.ts';

export const cleaningRoom = implement(cleaningContract, {
  countLists,
  askFile,
  sendReturn,
  listReturns,
  getReturn,
  listReturnRows,
  commitReturn,
  undoReturn,
  discardReturn,
});
