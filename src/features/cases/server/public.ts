export { openFromConcern } from './from-concern.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
export { casesOfChild } from './child-attachment.ts';
export { introduceOpenWork, type OpenWork, type OpenWorkQuestion } from './open-work.ts';
