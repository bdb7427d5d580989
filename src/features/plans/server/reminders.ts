import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import type { Database, Tx } from '../../../platform/server/database/connect.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours, formatInstant, localTimeOf } from '../../../platform/shared/instant.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { isReminderHour, marksReached, type ReminderMark } from '../rules/reminders.ts';
import { type Names, namesFor } from './names.ts';
import { insertEvents } from './queries-acts.ts';
import { findLocalities, findOwed, type OwedRow } from './queries-reminders.ts';

/**
 * Reminders before, on and after the due day, and the word to those above when a debt stands: for every locality, once
 * per unit, due moment and mark, however often this runs. Answers how many notices were written.
 */
export async function sendReminders(db: Database, now: string): Promise<number> {
  if (!isReminderHour(localTimeOf(now))) return 0;
  const localities = await withoutActor(db, 'jobs', findLocalities);
  let written = 0;
  for (const localityId of localities)
    written += await withActor(db, { localityId, accountId: null, unitIds: [], wholeLocality: true }, (tx) =>
      remindLocality(tx, localityId, now),
    );
  return written;
}

interface Reminder {
  mark: ReminderMark;
  rows: OwedRow[];
  first: OwedRow;
  /** The unit whose people are told, and those that took it over. */
  unitIds: readonly string[];
}

const functionsOf: Readonly<Record<ReminderMark['to'], readonly FunctionName[]>> = {
  unit: ['commune-officer', 'sector-officer', 'consolidating-officer'],
  lead: ['consolidating-officer'],
  leader: ['leader'],
};

async function remindLocality(tx: Tx, localityId: string, now: string): Promise<number> {
  const owed = await findOwed(tx, localityId, { from: addHours(now, -14 * 24), to: addHours(now, 8 * 24) });
  const names = await namesFor({ tx, actor: { localityId }, now });
  const reminders = remindersOf(owed, now, names);
  const people = await peopleFor(tx, reminders, names.today);
  let written = 0;
  for (const reminder of reminders)
    written += await send(tx, { localityId, now }, reminder, people(reminder));
  return written;
}

/** One reminder per unit, due moment and mark reached, however many debts fall due together. */
function remindersOf(owed: readonly OwedRow[], now: string, names: Names): Reminder[] {
  const groups = Map.groupBy(owed, (row) => `${row.unitId} ${row.dueAt}`);
  return [...groups.values()].flatMap((rows) => {
    const first = rows[0] as OwedRow;
    const told = { unit: first.unitId, lead: first.leadUnitId, leader: first.issuerUnitId };
    return marksReached(first.dueAt, now).map((mark) => ({
      ...{ mark, rows, first },
      unitIds: names.heirsOf(told[mark.to]),
    }));
  });
}

/** Who holds what, asked once for each kind of addressee and not once for each unit. */
async function peopleFor(
  tx: Tx,
  reminders: readonly Reminder[],
  on: string,
): Promise<(reminder: Reminder) => string[]> {
  const held = new Map<string, string[]>();
  for (const [to, own] of Map.groupBy(reminders, (reminder) => reminder.mark.to)) {
    const unitIds = [...new Set(own.flatMap((reminder) => reminder.unitIds))];
    for (const { unitId, accountId } of await accountsHolding(tx, {
      functions: functionsOf[to],
      unitIds,
      on,
    }))
      held.set(`${to} ${unitId}`, [...(held.get(`${to} ${unitId}`) ?? []), accountId]);
  }
  return ({ mark, unitIds }) => unitIds.flatMap((unitId) => held.get(`${mark.to} ${unitId}`) ?? []);
}

async function send(
  tx: Tx,
  { localityId, now }: { localityId: string; now: string },
  { mark, rows, first }: Reminder,
  accountIds: string[],
): Promise<number> {
  const written = await notify(tx, {
    ...{ localityId, accountIds, now },
    kind: mark.kind,
    params: { title: first.title, count: rows.length, due: formatInstant(first.dueAt), unit: first.unitName },
    link: linkOf(mark, rows, first),
    aboutKind: 'obligation',
    aboutId: first.id,
    dedupeKey: `${first.unitId}|${first.dueAt}|${mark.kind}|${mark.days}`,
  });
  if (written > 0 && mark.kind === 'obligation.escalated')
    await insertEvents(
      tx,
      rows.map((row) => ({
        ...{ localityId, id: newId(Date.parse(now)), obligationId: row.id, unitId: row.unitId },
        ...{ kind: 'escalated', at: now, accountId: null },
      })),
    );
  return written;
}

function linkOf(mark: ReminderMark, rows: readonly OwedRow[], first: OwedRow): string {
  if (rows.length === 1) return `/nghia-vu/${first.id}`;
  return mark.to === 'unit' ? '/viec-cua-don-vi' : `/ke-hoach/${first.planId}/so-nghia-vu`;
}
