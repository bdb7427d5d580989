import { ProblemError } from '../../../../platform/web/client/problem-error.ts';

/** A problem that the page itself sees in one field. */
export const fieldProblem = (path: string, code: string): ProblemError =>
  new ProblemError({ code: 'platform.invalid-input', status: 422, fields: [{ path, code }] });
