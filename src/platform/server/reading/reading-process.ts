import type { ReadResult } from './lines.ts';
import { type ReadingProblem, UnreadableFile } from './problem.ts';
import { readHere } from './read-here.ts';
import type { FileKind } from './recognise.ts';

// The reading process: one file, one answer, and it ends. Whatever the file does, it does here.

export interface ReadingTask {
  kind: FileKind;
  bytes: Uint8Array;
}

export type ReadingReport =
  | { state: 'reading'; done: number; total: number }
  | { state: 'read'; result: ReadResult }
  | { state: 'refused'; problem: ReadingProblem };

const report = (message: ReadingReport) => process.send?.(message);

process.once('message', ({ kind, bytes }: ReadingTask) => {
  readHere(kind, bytes, (done, total) => report({ state: 'reading', done, total })).then(
    (result) => report({ state: 'read', result }),
    (error: unknown) => {
      const problem = error instanceof UnreadableFile ? error.problem : 'reading.corrupt';
      report({ state: 'refused', problem });
    },
  );
});
process.on('disconnect', () => process.exit(0));
