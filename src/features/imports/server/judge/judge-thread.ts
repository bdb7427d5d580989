import { parentPort, workerData } from 'node:worker_threads';
import { ListJudge } from './list-judge.ts';
import { packRecords, unpackRows } from './packed.ts';
import type { Asked, ToJudge } from './thread.ts';

/** The thread that judges one list: it answers each message with one, in their order. */

const { setup, edits } = workerData as ToJudge;
const judge = new ListJudge(setup, edits);

function answer(asked: Asked): unknown {
  switch (asked.kind) {
    case 'chunk':
      return packRecords(unpackRows(asked.body).map((row) => judge.row(asked.sheet, row)));
    case 'reach':
      return judge.reach;
    case 'compare':
      for (const child of asked.children) judge.compare(child);
      return undefined;
    case 'known':
      return judge.known;
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
