export { openFromConcern } from './from-concern.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
export { type ClosingQuestion, introduceClosingQuestion } from './closing.ts';
export { readCase, type ReadCase } from './read-case.ts';
export { ownCase } from './standing.ts';
