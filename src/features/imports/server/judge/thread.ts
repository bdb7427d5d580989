import { MessageChannel, type MessagePort, type ResourceLimits, Worker } from 'node:worker_threads';
import type { MatchableChild } from '../../../children/server/public.ts';
import { paced } from '../pace.ts';
import type { EditRecord, RowRecord } from '../queries/rows.ts';
import { asking } from './asking.ts';
import type { JudgingSetup } from './judging.ts';
import { ListJudge } from './list-judge.ts';
import { type PackedRecords, packRecords, unpackRows } from './packed.ts';
import type { Reach } from './reach.ts';
import type { RowAlike } from './twins.ts';

export interface ToJudge {
  setup: JudgingSetup;
  edits: readonly EditRecord[];
}
export type AskedOfReader = { kind: 'chunk'; sheet: number; body: Uint8Array } | { kind: 'reach' };
export type AskedOfTwins = { kind: 'compare'; children: readonly MatchableChild[] } | { kind: 'known' };

/** A list being judged, chunk after chunk in the order of its rows. */
export interface ListJudging {
  /** `body`: rows as `packRows` packs them. */
  chunk(sheet: number, body: Uint8Array): Promise<PackedRecords[]>;
  reach(): Promise<Reach | undefined>;
  compare(children: readonly MatchableChild[]): Promise<void>;
  known(): Promise<RowAlike[]>;
  close(): Promise<void>;
}

/** A commune's list is judged sooner than a thread starts. */
const shortRows = 3000;

export const openListJudging = (data: ToJudge, rows: number): ListJudging =>
  rows <= shortRows ? judgeHere(data) : judgeInThreads(data);

export function judgeHere({ setup, edits }: ToJudge): ListJudging {
  const judge = new ListJudge(setup, edits);
  const breathe = paced();
  let before: Promise<unknown> = Promise.resolve();
  const judged = async (sheet: number, body: Uint8Array): Promise<PackedRecords[]> => {
    const records: RowRecord[] = [];
    for (const row of unpackRows(body)) {
      records.push(judge.row(sheet, row));
      await breathe();
    }
    return packRecords(records);
  };
  return {
    chunk(sheet, body) {
      // It stands aside now and then: the next chunk must not begin in between.
      const answer = before.then(() => judged(sheet, body));
      before = answer.catch(() => undefined);
      return answer;
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

/**
 * V8 lets garbage grow to about what a thread may hold. The reader holds some chunks and what people wrote over the rows (a
 * third of this at 60,000 rows), the other everybody in the list.
 */
const limits = {
  reader: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 },
  twins: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 },
};

const startThread = (
  module: string,
  data: { workerData: object; transferList: MessagePort[]; resourceLimits: ResourceLimits },
): Worker => new Worker(new URL(module, import.meta.url), { ...data, execArgv: [] });

/**
 * Beside the requests: the thread that answers people only hands texts on. One reads and judges the rows while another
 * looks for the twins of those before; what one does not know of the other they ask each other.
 */
export function judgeInThreads(data: ToJudge): ListJudging {
  const { port1: twins, port2: reader } = new MessageChannel();
  const threads = [
    startThread('./judge-thread.ts', {
      ...{ workerData: { ...data, twins }, transferList: [twins], resourceLimits: limits.reader },
    }),
    startThread('./twins-thread.ts', {
      ...{ workerData: { reader }, transferList: [reader], resourceLimits: limits.twins },
    }),
  ];
  const asked = threads.map(asking);
  const end = (error: Error) => {
    for (const each of asked) each.end(error);
  };
  for (const thread of threads) {
    thread.on('error', end);
    thread.on('exit', () => end(new Error('the judging thread has ended')));
  }
  const [ofReader, ofTwins] = asked.map(({ ask }) => ask) as [Ask<AskedOfReader>, Ask<AskedOfTwins>];
  return {
    chunk: (sheet, body) => ofReader({ kind: 'chunk', sheet, body }),
    reach: () => ofReader({ kind: 'reach' }),
    compare: (children) => ofTwins({ kind: 'compare', children }),
    known: () => ofTwins({ kind: 'known' }),
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}

type Ask<Asked> = <T>(asked: Asked) => Promise<T>;
