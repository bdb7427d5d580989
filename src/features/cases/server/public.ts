export { openFromConcern } from './from-concern.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
