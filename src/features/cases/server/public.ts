export { openCase, type OpenCaseInput } from './open-case.ts';
