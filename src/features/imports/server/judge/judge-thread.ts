import type { MessagePort } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { asking } from './asking.ts';
import { ListReader, type ReadRow, recordOfRead } from './list-judge.ts';
import { type PackedRecords, packRecords, unpackRows } from './packed.ts';
import { stepBack } from '../../../../platform/server/step-back.ts';
import type { AskedOfReader, ToJudge } from './thread.ts';
import type { ListedPerson } from './twins-thread.ts';
import type { RowAlike } from './twins.ts';

/** The thread that reads and judges the rows of one list: it answers each message with one, in their order. */

stepBack();
const { setup, edits, twins } = workerData as ToJudge & { twins: MessagePort };
const reader = new ListReader(setup, edits);
const { ask } = asking(twins);

/** The next chunk is read while the twins of this one are looked for. */
async function judged(rows: readonly ReadRow[]): Promise<PackedRecords[]> {
  const people = rows.flatMap((row): ListedPerson[] =>
    row.kind === 'row' && row.person ? [[row.at.seq, row.person]] : [],
  );
  const found = await ask<RowAlike[]>(JSON.stringify(people));
  const alike = new Map(found.map((one) => [one.seq, one.alike]));
  return packRecords(
    rows.map((row) => recordOfRead(row, (row.kind === 'row' && alike.get(row.at.seq)) || [])),
  );
}

parentPort?.on('message', async (asked: AskedOfReader) => {
  const answer =
    asked.kind === 'reach'
      ? reader.reach
      : await judged(unpackRows(asked.body).map((row) => reader.read(asked.sheet, row)));
  parentPort?.postMessage(answer);
});
