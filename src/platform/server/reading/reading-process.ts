import type { ReadResult } from './lines.ts';
import { type ReadingProblem, UnreadableFile } from './problem.ts';
import { readHere } from './read-here.ts';
import type { FileKind } from './recognise.ts';

// The reading process: one file, one answer, and it ends. Whatever the file does, it does here.

export interface ReadingTask {
  kind: FileKind;
  bytes: Uint8Array;
  /** Whether pages without text are read from their picture. */
  optical: boolean;
}

export type ReadingReport =
  | { state: 'reading'; done: number; total: number }
  | { state: 'read'; result: ReadResult }
  | { state: 'refused'; problem: ReadingProblem };

const report = (message: ReadingReport) => process.send?.(message);

process.once('message', ({ kind, bytes, optical }: ReadingTask) => {
  const onProgress = (done: number, total: number) => report({ state: 'reading', done, total });
  readHere({ kind, bytes, optical }, onProgress).then(
    (result) => report({ state: 'read', result }),
    (error: unknown) => {
      const problem = error instanceof UnreadableFile ? error.problem : 'reading.corrupt';
      report({ state: 'refused', problem });
    },
  );
});
process.on('disconnect', () => process.exit(0));
