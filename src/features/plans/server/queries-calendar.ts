import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';

export interface CalendarDayRow {
  id: string;
  day: string;
  kind: 'holiday' | 'make-up';
  name: string;
  source: string;
}

/** Days that people added: the locality's own, and those for the whole country. */
export async function findCalendarDays(tx: Tx, localityId: string): Promise<CalendarDayRow[]> {
  const { rows } = await sql<CalendarDayRow>`${prepared} select id, day, kind, name, source from calendar_days
    where locality_id = ${localityId} or locality_id is null order by day`.execute(tx);
  return rows;
}

/** False when the locality has that day already. */
export async function insertCalendarDay(
  tx: Tx,
  day: CalendarDayRow & { localityId: string; now: string; accountId: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into calendar_days (id, locality_id, day, kind, name, source, recorded_at, recorded_by)
    values (${day.id}, ${day.localityId}, ${day.day}, ${day.kind}, ${day.name}, ${day.source}, ${day.now}, ${day.accountId})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}
