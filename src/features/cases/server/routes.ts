import { implement } from '../../../platform/server/http/context.ts';
import { casesContract } from '../contract.ts';
import { actInCase } from './act-in-case.ts';
import { downloadFigures } from './numbers/download.ts';
import { fileHandlers } from './files/routes.ts';
import { getFigures } from './numbers/figures.ts';
import { glassHandlers } from './glass/routes.ts';
import { openCase } from './open-case.ts';
import { getAids, listTasks } from './tasks.ts';
import { paperHandlers } from './papers/routes.ts';
import { transferRoutes } from './transfer/routes.ts';
import { openWords, revealAddress, revealChild } from './reveal.ts';
import { listCaseViewers } from './viewers.ts';
import { getCase, getClocks, listCases, listQueue } from './view-case.ts';

export const casesRoom = implement(casesContract, {
  openCase,
  actInCase,
  getCase,
  listQueue,
  listCases,
  getClocks,
  listTasks,
  getAids,
  ...paperHandlers,
  getFigures,
  downloadFigures,
  ...transferRoutes,
  ...{ openWords, revealChild, revealAddress },
  ...glassHandlers,
  listCaseViewers,
  ...fileHandlers,
});
