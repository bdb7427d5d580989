import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { HEAP_MB, READERS_AT_ONCE, READING_MS, RESIDENT_BYTES } from './limits.ts';
import type { ReadingProgress, ReadResult } from './lines.ts';
import { type ReadingProblem, UnreadableFile } from './problem.ts';
import type { ReadingReport, ReadingTask } from './reading-process.ts';
import { recogniseFile } from './recognise.ts';

export interface ReadingOptions {
  /** Ends the reading process at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** After every page of a PDF, and with `(1, 1)` at the end of every other file. */
  onProgress?: ReadingProgress;
}

const WATCH_MS = 100;
const PAGE_BYTES = 4096;

let reading = 0;
const waiting = new Set<() => void>();

/** Waits for a free reader; who gave up waiting leaves the queue. */
async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (reading < READERS_AT_ONCE) {
    reading += 1;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const leave = () => {
    waiting.delete(resolve);
    reject(signal?.reason as Error);
  };
  waiting.add(resolve);
  signal?.addEventListener('abort', leave, { once: true });
  await promise.finally(() => signal?.removeEventListener('abort', leave));
}

/** The place goes to who waits longest. */
function giveTurn(): void {
  const [next] = waiting;
  if (!next) {
    reading -= 1;
    return;
  }
  waiting.delete(next);
  next();
}

/** Memory the process holds, as Linux tells it; other systems keep to the heap's limit alone. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

function startReader(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'reading-process.ts'), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // It reads what it is sent and needs none of the server's secrets.
    env: {},
    // What the libraries print could quote the file.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It ended already; its exit says so.
    }
  }
  return child;
}

function readApart(task: ReadingTask, { signal, onProgress }: ReadingOptions): Promise<ReadResult> {
  // It may have been cancelled between its turn and now.
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<ReadResult>();
  const child = startReader();
  const fail = (problem: ReadingProblem) => reject(new UnreadableFile(problem));
  const cancel = () => reject(signal?.reason as Error);
  const deadline = setTimeout(() => fail('reading.too-slow'), READING_MS);
  const watch = setInterval(() => {
    if (residentBytes(child.pid ?? 0) > RESIDENT_BYTES) fail('reading.too-heavy');
  }, WATCH_MS);
  signal?.addEventListener('abort', cancel, { once: true });
  child.on('message', (message) => {
    const report = message as ReadingReport;
    if (report.state === 'reading') onProgress?.(report.done, report.total);
    else if (report.state === 'read') resolve(report.result);
    else fail(report.problem);
  });
  child.on('error', reject);
  // An exit before the answer: the file broke a library or filled the heap.
  child.on('exit', () => fail('reading.too-heavy'));
  child.send(task);
  return promise.finally(() => {
    clearTimeout(deadline);
    clearInterval(watch);
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
  });
}

/**
 * The lines of a file from outside, read in a process of its own with limits of time (10 minutes) and memory (1 GB);
 * two files are read at once, others wait their turn.
 * @throws UnreadableFile with the reason, or the signal's reason when cancelled
 */
export async function readLines(
  file: { name: string; bytes: Uint8Array },
  options: ReadingOptions = {},
): Promise<ReadResult> {
  const verdict = recogniseFile(file.name, file.bytes);
  if (!verdict.ok) throw new UnreadableFile(verdict.problem);
  const { kind, bytes } = verdict.file;
  await takeTurn(options.signal);
  try {
    const result = await readApart({ kind, bytes }, options);
    if (kind !== 'pdf') options.onProgress?.(1, 1);
    return result;
  } finally {
    giveTurn();
  }
}
