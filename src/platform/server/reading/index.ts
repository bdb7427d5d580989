export { barePicture } from './content/bare-picture.ts';
export type { ReadingProgress, ReadLine, ReadResult } from './lines.ts';
export { type ReadingProblem, readingProblems, UnreadableFile } from './problem.ts';
export { type ReadingOptions, readLines } from './read-lines.ts';
export { type FileKind, type RecognisedFile, recogniseFile, type Verdict } from './recognise.ts';
export { type SheetsOptions, readSheets } from './sheets/read-sheets.ts';
export {
  type RecognisedWorkbook,
  recogniseWorkbook,
  type WorkbookVerdict,
} from './sheets/recognise-workbook.ts';
