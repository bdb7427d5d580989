import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import type { Database, Tx } from '../../../platform/server/database/connect.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours, formatInstant, localTimeOf } from '../../../platform/shared/instant.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { isReminderHour, marksReached, type ReminderMark } from '../rules/reminders.ts';
import { namesFor } from './names.ts';
import { insertEvents } from './queries-acts.ts';
import { findLocalities, findOwed, type OwedRow } from './queries-reminders.ts';

const officers = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;

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

async function remindLocality(tx: Tx, localityId: string, now: string): Promise<number> {
  const owed = await findOwed(tx, localityId, { from: addHours(now, -14 * 24), to: addHours(now, 8 * 24) });
  const groups = Map.groupBy(owed, (row) => `${row.unitId} ${row.dueAt}`);
  let written = 0;
  for (const rows of groups.values()) {
    const first = rows[0];
    if (!first) continue;
    for (const mark of marksReached(first.dueAt, now))
      written += await remindOf(tx, { localityId, now, mark, rows, first });
  }
  return written;
}

interface Reminder {
  localityId: string;
  now: string;
  mark: ReminderMark;
  rows: OwedRow[];
  first: OwedRow;
}

async function remindOf(tx: Tx, { localityId, now, mark, rows, first }: Reminder): Promise<number> {
  const functions =
    mark.to === 'unit'
      ? officers
      : mark.to === 'lead'
        ? (['consolidating-officer'] as const)
        : (['leader'] as const);
  const unitId =
    mark.to === 'unit' ? first.unitId : mark.to === 'lead' ? first.leadUnitId : first.issuerUnitId;
  const names = await namesFor(tx, localityId, now);
  const people = await accountsHolding(tx, { functions, unitIds: names.heirsOf(unitId), on: names.today });
  if (people.length === 0) return 0;
  const written = await notify(tx, {
    localityId,
    accountIds: people.map((person) => person.accountId),
    kind: mark.kind,
    params: { title: first.title, count: rows.length, due: formatInstant(first.dueAt), unit: first.unitName },
    link:
      rows.length === 1
        ? `/nghia-vu/${first.id}`
        : mark.to === 'unit'
          ? '/viec-cua-don-vi'
          : `/ke-hoach/${first.planId}/so-nghia-vu`,
    aboutKind: 'obligation',
    aboutId: first.id,
    dedupeKey: `${first.unitId}|${first.dueAt}|${mark.kind}|${mark.days}`,
    now,
  });
  if (written > 0 && mark.kind === 'obligation.escalated')
    await insertEvents(
      tx,
      rows.map((row) => ({
        localityId,
        id: newId(Date.parse(now)),
        obligationId: row.id,
        unitId: row.unitId,
        kind: 'escalated',
        at: now,
        accountId: null,
      })),
    );
  return written;
}
