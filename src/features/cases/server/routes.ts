import { implement } from '../../../platform/server/http/context.ts';
import { casesContract } from '../contract.ts';
import { actInCase } from './act-in-case.ts';
import { glassHandlers } from './glass/routes.ts';
import { openCase } from './open-case.ts';
import { getCase, getClocks, listCases, listQueue } from './view-case.ts';

export const casesRoom = implement(casesContract, {
  openCase,
  actInCase,
  getCase,
  listQueue,
  listCases,
  getClocks,
  ...glassHandlers,
});
