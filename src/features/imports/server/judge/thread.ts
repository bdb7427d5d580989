import { Worker } from 'node:worker_threads';
import type { MatchableChild } from '../../../children/server/public.ts';
import { paced } from '../pace.ts';
import type { EditRecord, RowRecord, StoredAlike } from '../queries/rows.ts';
import type { JudgingSetup } from './judging.ts';
import { ListJudge } from './list-judge.ts';
import { type PackedRecords, packRecords, unpackRows } from './packed.ts';
import type { Reach } from './reach.ts';

export interface ToJudge {
  setup: JudgingSetup;
  edits: readonly EditRecord[];
}
export type Asked =
  | { kind: 'chunk'; sheet: number; body: Uint8Array }
  | { kind: 'compare'; children: readonly MatchableChild[] }
  | { kind: 'reach' | 'known' };

/** A list being judged, chunk after chunk in the order of its rows. */
export interface ListJudging {
  /** `body`: rows as `packRows` packs them. */
  chunk(sheet: number, body: Uint8Array): Promise<PackedRecords[]>;
  reach(): Promise<Reach | undefined>;
  compare(children: readonly MatchableChild[]): Promise<void>;
  known(): Promise<{ seq: number; alike: StoredAlike[] }[]>;
  close(): Promise<void>;
}

/** A commune's list is judged sooner than a thread starts. */
const shortRows = 3000;

export const openListJudging = (data: ToJudge, rows: number): ListJudging =>
  rows <= shortRows ? judgeHere(data) : judgeInThread(data);

function judgeHere({ setup, edits }: ToJudge): ListJudging {
  const judge = new ListJudge(setup, edits);
  const breathe = paced();
  return {
    async chunk(sheet, body) {
      const records: RowRecord[] = [];
      for (const row of unpackRows(body)) {
        records.push(judge.row(sheet, row));
        await breathe();
      }
      return packRecords(records);
    },
    async compare(children) {
      for (const child of children) {
        judge.compare(child);
        await breathe();
      }
    },
    reach: async () => judge.reach,
    known: async () => judge.known,
    close: async () => undefined,
  };
}

/** A young generation of the server's own size would be swept at every turn. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** Beside the requests: the thread that answers people only hands texts on. */
function judgeInThread(data: ToJudge): ListJudging {
  const worker = new Worker(new URL('./judge-thread.ts', import.meta.url), {
    ...{ workerData: data, execArgv: [], resourceLimits: limits },
  });
  const waiting: { resolve(answer: never): void; reject(error: Error): void }[] = [];
  let gone: Error | undefined;
  const end = (error: Error) => {
    gone ??= error;
    for (const one of waiting.splice(0)) one.reject(gone);
  };
  worker.on('message', (answer: unknown) => waiting.shift()?.resolve(answer as never));
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the judging thread has ended')));
  const ask = <T>(asked: Asked): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (gone) return reject(gone);
      waiting.push({ resolve, reject });
      worker.postMessage(asked);
    });
  return {
    chunk: (sheet, body) => ask({ kind: 'chunk', sheet, body }),
    compare: (children) => ask({ kind: 'compare', children }),
    reach: () => ask({ kind: 'reach' }),
    known: () => ask({ kind: 'known' }),
    close: async () => void (await worker.terminate()),
  };
}
