import { ProblemError } from '../../client/problem-error.ts';

/** A problem of the field `file`, as the server would say it. */
export const fileProblem = (
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): ProblemError =>
  new ProblemError({ code: 'platform.invalid-input', status: 422, fields: [{ path: 'file', code, params }] });

/** What can be said of any file before it is sent: that there is none, that it is empty, that it is too large. */
export function fileFault(file: File | undefined, megabytes: number): ProblemError | undefined {
  if (!file) return fileProblem('required');
  if (file.size === 0) return fileProblem('empty-file');
  return file.size > megabytes * 1024 * 1024 ? fileProblem('file-too-large', { megabytes }) : undefined;
}
