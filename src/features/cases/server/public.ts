export { openFromConcern } from './from-concern.ts';
export { sendEscalations } from './escalations/send.ts';
export { recountEverywhere } from './recount/recount.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
