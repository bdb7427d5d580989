import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { LikenessPerson } from '../../../../platform/shared/people-names/likeness.ts';
import { stepBack } from '../../../../platform/server/step-back.ts';
import type { AskedOfTwins } from './thread.ts';
import { type RowAlike, TwinFinder } from './twins.ts';

/** The thread that knows who stands in one list: it answers each message with one, in their order. */

/** A row of the list and who it is; some hundreds are sent as one JSON text. */
export type ListedPerson = [seq: number, person: LikenessPerson];

stepBack();
const twins = new TwinFinder();
const { reader } = workerData as { reader: MessagePort };

reader.on('message', (people: string) => {
  const found: RowAlike[] = [];
  for (const [seq, person] of JSON.parse(people) as ListedPerson[]) {
    const alike = twins.add(seq, person);
    if (alike.length > 0) found.push({ seq, alike: [...alike] });
  }
  reader.postMessage(found);
});

parentPort?.on('message', (asked: AskedOfTwins) => {
  if (asked.kind === 'compare') for (const child of asked.children) twins.compare(child);
  parentPort?.postMessage(asked.kind === 'known' ? twins.known : undefined);
});
