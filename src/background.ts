import { setInterval } from 'node:timers';
import { actorOfAccount } from './features/accounts/server/public.ts';
import { sendConcernEscalations } from './features/concerns/server/public.ts';
import { planForgottenClocks } from './features/care/server/public.ts';
import {
  carryCases,
  publishFigures,
  recountEverywhere,
  sendEscalations,
} from './features/cases/server/public.ts';
import { mergeStaySums } from './features/children/server/public.ts';
import { cleaningJobs } from './features/cleaning/server/public.ts';
import { compareEverywhere } from './features/duplicates/server/public.ts';
import { makeExport, sweepExports } from './features/exports/server/public.ts';
import { importJobs } from './features/imports/server/public.ts';
import { readPlanSource, sendReminders } from './features/plans/server/public.ts';
import type { Clock } from './platform/server/clock.ts';
import { type Database, openPool } from './platform/server/database/connect.ts';
import { startJobs } from './platform/server/jobs.ts';
import type { Keyring } from './platform/server/sealed/index.ts';
import { localTimeOf } from './platform/shared/instant.ts';
import { releaseStrandedJobs } from './platform/server/stranded-jobs.ts';
import { unitScopes } from './scopes.ts';

export interface Background {
  stop(): Promise<void>;
}

export interface BackgroundParts {
  db: Database;
  /** The database's address with the rights to run the queue. */
  ownerUrl: string;
  clock: Clock;
  keys: Keyring;
  log(message: string, detail: object): void;
}

const lookEvery = 60_000;

/** What runs without anybody asking at that moment: the job queue and the reminders. */
export async function startBackground({
  db,
  ownerUrl,
  clock,
  keys,
  log,
}: BackgroundParts): Promise<Background> {
  const ownerPool = openPool(ownerUrl, { role: 'mangnon_owner', max: 4 });
  const unwatch = await releaseStrandedJobs(ownerPool);
  const runner = await startJobs({
    ownerPool,
    db,
    clock,
    keys,
    log,
    handlers: { 'read-plan': readPlanSource, 'make-export': makeExport, ...importJobs, ...cleaningJobs },
    actorOf: actorOfAccount(db, unitScopes()),
  });
  const matching = startMatching({ db, clock, log });
  const limits = startLimits({ db, clock, log });
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
  const inTurn = (name: string, work: () => Promise<unknown>) => {
    running = running
      .then(async () => void (await work()))
      .catch((error: unknown) => log(name, { error: String(error) }));
  };
  let lastDay = '';
  /** Once a day, at the first look of it: the numbers stay the same, they only become fewer lines. */
  const tidy = () => {
    const day = clock.now().slice(0, 10);
    if (day === lastDay) return;
    lastDay = day;
    inTurn('stay sums', () => mergeStaySums(ownerPool));
  };
  const look = () => {
    remind();
    inTurn('exports', () => sweepExports(db, clock.now()));
    // A commune ends at midnight; its cases are not to wait for anybody's look.
    inTurn('cases', () => carryCases(db, { now: clock.now(), keys }));
    // A quarter too: what is published of it is made while the records still say what they said then.
    inTurn('case figures', () => publishFigures(db, { now: clock.now() }));
    tidy();
  };
  look();
  const timer = setInterval(look, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await matching.stop();
      await limits.stop();
      await running;
      await runner.stop();
      unwatch();
      await ownerPool.end();
    },
  };
}

/** By day a look a minute takes this many children; by night, when the offices are empty, all that wait. */
const byDay = 1000;
const nightHours = { from: 1, to: 5 };

/** The matcher of duplicates: looks for records that wait to be compared, and answers nobody. */
function startMatching({ db, clock, log }: Pick<BackgroundParts, 'db' | 'clock' | 'log'>): Background {
  return everyLook('duplicates', log, async (signal) => {
    const now = clock.now();
    const hour = Number(localTimeOf(now).slice(0, 2));
    const isNight = hour >= nightHours.from && hour < nightHours.to;
    await compareEverywhere(db, { now, ...(!isNight && { most: byDay }), signal });
  });
}

/**
 * Limits of cases and concerns: counted anew where the days off changed, then told to whom they concern. By night too. The first look
 * after a start, which may be of a new version, plans those that an earlier version did not keep.
 */
function startLimits({ db, clock, log }: Pick<BackgroundParts, 'db' | 'clock' | 'log'>): Background {
  let caughtUp = false;
  return everyLook('case clocks', log, async (signal) => {
    const now = clock.now();
    if (!caughtUp) await planForgottenClocks(db, { now, signal });
    caughtUp = !signal.aborted;
    await recountEverywhere(db, { now, signal });
    await sendEscalations(db, { now, signal });
    await sendConcernEscalations(db, { now, signal });
  });
}

/** One after the other, once a look; what takes longer than a look passes over the next ones. */
function everyLook(
  name: string,
  log: BackgroundParts['log'],
  work: (signal: AbortSignal) => Promise<unknown>,
): Background {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work(stopping.signal)
      .catch((error: unknown) => log(name, { error: String(error) }))
      .finally(() => {
        running = undefined;
      });
  }, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
