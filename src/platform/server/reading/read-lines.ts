import { join } from 'node:path';
import { type Reader, readApart } from './apart/read-apart.ts';
import { laneOf } from './apart/turns.ts';
import { HEAP_MB, READING_MS, TEXT_LAYER_MS, TEXT_LAYERS_AT_ONCE } from './limits.ts';
import type { ReadingProgress, ReadResult } from './lines.ts';
import { UnreadableFile } from './problem.ts';
import type { ReadingReport, ReadingTask } from './reading-process.ts';
import { recogniseFile } from './recognise.ts';

export interface ReadingOptions {
  /** Ends the reading process at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** After every page of a PDF, and with `(1, 1)` at the end of every other file. */
  onProgress?: ReadingProgress;
  /**
   * False: only text that is in the file, within 20 seconds and in a queue of its own, for somebody who waits; a page or picture
   * without text gives none.
   */
  optical?: boolean;
}

const reader: Reader = {
  module: join(import.meta.dirname, 'reading-process.ts'),
  heapMb: HEAP_MB,
  withinMs: READING_MS,
};
const quickReader: Reader = { ...reader, withinMs: TEXT_LAYER_MS, lane: laneOf(TEXT_LAYERS_AT_ONCE) };

/**
 * The lines of a file from outside, read in a process of its own with limits of time (10 minutes) and memory (1 GB);
 * two files are read at once, others wait their turn.
 * @throws UnreadableFile with the reason, or the signal's reason when cancelled
 */
export async function readLines(
  file: { name: string; bytes: Uint8Array },
  { signal, onProgress, optical = true }: ReadingOptions = {},
): Promise<ReadResult> {
  const verdict = recogniseFile(file.name, file.bytes);
  if (!verdict.ok) throw new UnreadableFile(verdict.problem);
  const { kind, bytes } = verdict.file;
  const task: ReadingTask = { kind, bytes, optical };
  const result = await readApart<ReadResult>(
    optical ? reader : quickReader,
    task,
    (message, { resolve, refuse }) => {
      const report = message as ReadingReport;
      if (report.state === 'reading') onProgress?.(report.done, report.total);
      else if (report.state === 'read') resolve(report.result);
      else refuse(report.problem);
    },
    signal,
  );
  if (kind !== 'pdf') onProgress?.(1, 1);
  return result;
}
