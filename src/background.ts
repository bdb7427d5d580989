import { setInterval } from 'node:timers';
import { actorOfAccount } from './features/accounts/server/public.ts';
import { mergeStaySums } from './features/children/server/public.ts';
import { readPlanSource, sendReminders } from './features/plans/server/public.ts';
import type { Clock } from './platform/server/clock.ts';
import { type Database, openPool } from './platform/server/database/connect.ts';
import { startJobs } from './platform/server/jobs.ts';
import { unitScopes } from './scopes.ts';

export interface Background {
  stop(): Promise<void>;
}

export interface BackgroundParts {
  db: Database;
  /** The database's address with the rights to run the queue. */
  ownerUrl: string;
  clock: Clock;
  log(message: string, detail: object): void;
}

const lookEvery = 60_000;

/** What runs without anybody asking at that moment: the job queue and the reminders. */
export async function startBackground({ db, ownerUrl, clock, log }: BackgroundParts): Promise<Background> {
  const ownerPool = openPool(ownerUrl, { role: 'mangnon_owner', max: 3 });
  const runner = await startJobs({
    ownerPool,
    db,
    clock,
    log,
    handlers: { 'read-plan': readPlanSource },
    actorOf: actorOfAccount(db, unitScopes()),
  });
  let running = Promise.resolve();
  let lastHour = '';
  const remind = () => {
    // Marks are days: once an hour is often enough, and a plan issued this morning is not forgotten until tomorrow.
    const now = clock.now();
    const hour = now.slice(0, 13);
    if (hour === lastHour) return;
    lastHour = hour;
    running = running
      .then(async () => void (await sendReminders(db, now)))
      .catch((error: unknown) => {
        lastHour = '';
        log('reminders', { error: String(error) });
      });
  };
  let lastDay = '';
  /** Once a day, at the first look of it: the numbers stay the same, they only become fewer lines. */
  const tidy = () => {
    const day = clock.now().slice(0, 10);
    if (day === lastDay) return;
    lastDay = day;
    running = running
      .then(async () => void (await mergeStaySums(ownerPool)))
      .catch((error: unknown) => log('stay sums', { error: String(error) }));
  };
  const look = () => {
    remind();
    tidy();
  };
  look();
  const timer = setInterval(look, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
      await runner.stop();
      await ownerPool.end();
    },
  };
}
