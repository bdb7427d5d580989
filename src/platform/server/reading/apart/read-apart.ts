import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { READERS_AT_ONCE, RESIDENT_BYTES } from '../limits.ts';
import { type ReadingProblem, UnreadableFile } from '../problem.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import { type Lane, laneOf } from './turns.ts';

/** A reading process and what it may cost. */
export interface Reader {
  /** The module it runs: it gets one task as its first message and reports by messages. */
  module: string;
  heapMb: number;
  /** Milliseconds of its own work; the time in which the stopwatch is held does not count. */
  withinMs: number;
  /** Where it waits for its turn; left out: the common one, behind what may take minutes. */
  lane?: Lane;
}

/** How a report of the reading process is answered. */
export interface Hearing<Result> {
  resolve(result: Result): void;
  /** Ends the reading with what is wrong with the file. */
  refuse(problem: ReadingProblem): void;
  /** Ends the reading with an error of our own. */
  fail(error: unknown): void;
  send(message: object): void;
  stopwatch: Stopwatch;
}

const commonLane = laneOf(READERS_AT_ONCE);
const WATCH_MS = 100;
const PAGE_BYTES = 4096;

/** Memory the process holds, as Linux tells it; other systems keep to the heap's limit alone. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

function startReader({ module, heapMb }: Reader): ChildProcess {
  const child = fork(module, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`],
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

function runReader<Result>(
  reader: Reader,
  task: object,
  hear: (report: unknown, hearing: Hearing<Result>) => void,
  signal: AbortSignal | undefined,
): Promise<Result> {
  // It may have been cancelled between its turn and now.
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const child = startReader(reader);
  const refuse = (problem: ReadingProblem) => reject(new UnreadableFile(problem));
  const cancel = () => reject(signal?.reason as Error);
  const stopwatch = startStopwatch(reader.withinMs, () => refuse('reading.too-slow'));
  const watch = setInterval(() => {
    if (residentBytes(child.pid ?? 0) > RESIDENT_BYTES) refuse('reading.too-heavy');
  }, WATCH_MS);
  signal?.addEventListener('abort', cancel, { once: true });
  const send = (message: object) => child.connected && child.send(message);
  child.on('message', (report) => hear(report, { resolve, refuse, fail: reject, send, stopwatch }));
  child.on('error', reject);
  // An exit before the answer: the file broke a library or filled the heap.
  child.on('exit', () => refuse('reading.too-heavy'));
  send(task);
  return promise.finally(() => {
    stopwatch.hold();
    clearInterval(watch);
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
  });
}

/**
 * One file read in a process of its own with limits of time and memory (1 GB); two files are read at once, others wait
 * their turn.
 * @param hear is told every report, in order, until the reading has ended
 * @throws UnreadableFile with the reason, the signal's reason when cancelled, or what `hear` failed with
 */
export async function readApart<Result>(
  reader: Reader,
  task: object,
  hear: (report: unknown, hearing: Hearing<Result>) => void,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const { lane = commonLane } = reader;
  await lane.take(signal);
  try {
    return await runReader(reader, task, hear, signal);
  } finally {
    lane.give();
  }
}
