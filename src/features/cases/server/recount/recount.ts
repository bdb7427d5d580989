import { createHash } from 'node:crypto';
import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { newId } from '../../../../platform/shared/id.ts';
import type { HolidayCalendar } from '../../../../platform/shared/working-days.ts';
import { findLocalities } from '../../../concerns/server/public.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import { firstStepAt } from '../../rules/escalation.ts';
import { dueUnder, rulesOfCalendar } from '../../rules/recount.ts';
import { knownRules } from '../reference.ts';
import * as queries from '../queries-recount.ts';

/** Cases of one transaction: cut off between two, the next run goes on behind the last. */
const together = 1000;

/** What makes one working calendar another: its days, not its notes. */
export const printOf = ({ weeklyDaysOff, rules, daysOff, makeUpDays }: HolidayCalendar): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        weeklyDaysOff,
        rules,
        daysOff.map(({ date }) => date).sort(),
        makeUpDays.map(({ date }) => date).sort(),
      ]),
    )
    .digest('hex');

interface Asked {
  localityId: string;
  now: string;
  signal?: AbortSignal | undefined;
  /** Cases of one transaction. */
  together?: number;
}

/**
 * Counts the running clocks of all open cases anew where the working calendar is another than that of the last run that was
 * finished. Each batch is a transaction that also says how far it came; a change in the middle begins from the first case again.
 * Answers how many clocks were moved by this call.
 */
export async function recountClocks(db: Database, asked: Asked): Promise<number> {
  const scope = { localityId: asked.localityId, accountId: null, unitIds: [], wholeLocality: true };
  let moved = 0;
  while (!asked.signal?.aborted) {
    const batch = await withActor(db, scope, (tx) => nextBatch(tx, asked));
    if (batch === undefined) break;
    moved += batch;
  }
  return moved;
}

/** Undefined when there is nothing left to count. */
async function nextBatch(
  tx: Tx,
  { localityId, now, together: limit = together }: Asked,
): Promise<number | undefined> {
  const calendar = await calendarOf(tx, localityId);
  const print = printOf(calendar);
  const held = await queries.holdRecount(tx, localityId);
  if (held?.finishedAt && held.calendar === print) return undefined;
  if (held === undefined || held.finishedAt) {
    await queries.beginRecount(tx, { localityId, id: newId(Date.parse(now)), calendar: print, now });
    return 0;
  }
  const run = held.calendar === print ? held : { ...held, calendar: print, afterCase: null };
  const caseIds = await queries.holdOpenCases(tx, { localityId, after: run.afterCase, limit });
  const moved = caseIds.length === 0 ? 0 : await moveBatch(tx, { localityId, now, caseIds }, calendar);
  await queries.saveRecount(tx, localityId, {
    ...run,
    ...{
      afterCase: caseIds.at(-1) ?? run.afterCase,
      cases: run.cases + caseIds.length,
      changed: run.changed + moved,
    },
    finishedAt: caseIds.length < limit ? now : null,
  });
  return moved;
}

async function moveBatch(
  tx: Tx,
  of: { localityId: string; now: string; caseIds: readonly string[] },
  calendar: HolidayCalendar,
): Promise<number> {
  const rules = rulesOfCalendar(knownRules());
  const running = await queries.findRunning(tx, { ...of, codes: rules.map(({ code }) => code) });
  const moved = running.flatMap((clock): queries.MovedClock[] => {
    const dueAt = dueUnder(clock, rules, calendar);
    if (dueAt === undefined || dueAt === clock.dueAt) return [];
    const { caseId, code, occurrence } = clock;
    return [{ caseId, code, occurrence, dueAt, nextStepAt: firstStepAt({ ...clock, dueAt }, rules) }];
  });
  if (moved.length > 0) await queries.moveClocks(tx, of, moved);
  return moved.length;
}

/** Every locality's clocks, each by its own calendar. */
export async function recountEverywhere(db: Database, of: Omit<Asked, 'localityId'>): Promise<number> {
  let moved = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities))
    moved += await recountClocks(db, { ...of, localityId });
  return moved;
}
