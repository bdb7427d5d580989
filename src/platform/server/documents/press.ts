import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Book } from './book.ts';
import type { OfficialDocument } from './model.ts';
import type { PressAnswer, PressJob } from './press-process.ts';

// The libraries that draw hold 100–200 MB and take their thread while they draw. They therefore live in a process of
// their own, started with the first document and ended when none was asked for a while: idle, the server carries none of
// it, and a document that breaks a library does not break the server.
const IDLE_MS = 60_000;
const JOB_MS = 120_000;
const HEAP = ['--max-old-space-size=256', '--max-semi-space-size=2'];

type Waiting = {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
  deadline: NodeJS.Timeout;
};
type Press = { child: ChildProcess; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | undefined };

let press: Press | undefined;
let lastId = 0;

/** Ends the process; whoever still waits is told. The next document starts a new one. */
function stopPress(stopped: Press, reason: string): void {
  if (press === stopped) press = undefined;
  clearTimeout(stopped.idle);
  for (const { reject, deadline } of stopped.waiting.values()) {
    clearTimeout(deadline);
    reject(new Error(reason));
  }
  stopped.waiting.clear();
  stopped.child.kill();
}

function takeAnswer(from: Press, answer: PressAnswer): void {
  const asked = from.waiting.get(answer.id);
  if (!asked) return;
  from.waiting.delete(answer.id);
  clearTimeout(asked.deadline);
  if ('bytes' in answer) asked.resolve(answer.bytes);
  else asked.reject(new Error(answer.error));
  if (from.waiting.size > 0) return;
  // Nobody waits: the process must not keep the server from ending.
  from.child.unref();
  from.child.channel?.unref();
  from.idle = setTimeout(() => stopPress(from, 'idle'), IDLE_MS).unref();
}

function startPress(): Press {
  const child = fork(join(import.meta.dirname, 'press-process.ts'), [], {
    serialization: 'advanced',
    execArgv: HEAP,
    // It draws what it is sent and needs none of the server's secrets.
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started: Press = { child, waiting: new Map(), idle: undefined };
  child.on('message', (answer) => takeAnswer(started, answer as PressAnswer));
  child.on('error', (error) => stopPress(started, `the drawing process failed: ${error.message}`));
  child.on('exit', (code) => stopPress(started, `the drawing process ended (${code})`));
  return started;
}

/** `Omit` of a union keeps its members apart. */
type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

function drawApart(asked: WithoutId<PressJob>): Promise<Uint8Array> {
  press ??= startPress();
  const current = press;
  clearTimeout(current.idle);
  current.child.ref();
  current.child.channel?.ref();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => stopPress(current, 'the document took too long to draw'), JOB_MS);
    current.waiting.set(id, { resolve, reject, deadline });
    current.child.send({ ...asked, id });
  });
}

/**
 * The document as a Word file in Times New Roman, which the reader's machine brings.
 * @throws Error when the document cannot be drawn or takes more than two minutes
 */
export const renderDocx = (document: OfficialDocument): Promise<Uint8Array> =>
  drawApart({ kind: 'docx', document });

/**
 * The document as PDF/A-2b with its fonts inside, laid out as `renderDocx` does. Signs that Tinos lacks (emoji, Han)
 * become empty squares, because PDF/A allows no sign without a glyph.
 * @throws Error when the document cannot be drawn or takes more than two minutes
 */
export const renderPdf = (document: OfficialDocument): Promise<Uint8Array> =>
  drawApart({ kind: 'pdf', document });

/**
 * The workbook as XLSX with real types. Texts stay texts: nothing a person wrote becomes a formula.
 * @throws Error when the workbook cannot be written or takes more than two minutes
 */
export const renderXlsx = (book: Book): Promise<Uint8Array> => drawApart({ kind: 'xlsx', book });
