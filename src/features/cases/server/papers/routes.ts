import { downloadPaper } from './print-paper.ts';
import { downloadClocks, downloadTimeliness } from './print-timeliness.ts';

/** Handlers of `contract/papers.ts`. */
export const paperHandlers = { downloadPaper, downloadTimeliness, downloadClocks };
