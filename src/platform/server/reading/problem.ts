import type { SheetProblem } from '../../shared/sheets/problems.ts';

/** What can be wrong with a text from outside; each room that takes files has a sentence for every code. */
export const readingProblems = [
  'reading.empty',
  'reading.too-large',
  'reading.unknown-kind',
  'reading.unknown-encoding',
  'reading.corrupt',
  'reading.encrypted',
  'reading.macro',
  'reading.bomb',
  'reading.doctype',
  'reading.old-word',
  'reading.old-excel',
  'reading.too-many-pixels',
  'reading.too-many-pages',
  'reading.too-long',
  'reading.no-lines-in-workbook',
  'reading.too-slow',
  'reading.too-heavy',
] as const;
export type ReadingProblem = (typeof readingProblems)[number] | SheetProblem;

/** The file cannot be read; `problem` says why, and nothing of the file's content is in the message. */
export class UnreadableFile extends Error {
  readonly problem: ReadingProblem;
  constructor(problem: ReadingProblem) {
    super(problem);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}
