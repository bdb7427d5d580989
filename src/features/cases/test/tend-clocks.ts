import { openDatabase } from '../../../platform/server/database/connect.ts';
import { sendEscalations } from '../server/escalations/send.ts';
import { recountEverywhere } from '../server/recount/recount.ts';

/** What the background does at one look, as a process of its own that a test can kill: address, work, instant. */
const [url, work, now] = process.argv.slice(2) as [string, 'recount' | 'escalate', string];
const { db, close } = openDatabase({ url, max: 2 });
process.stdout.write('begun\n');
await (work === 'recount'
  ? recountEverywhere(db, { now, together: 5 })
  : sendEscalations(db, { now, together: 3 }));
await close();
