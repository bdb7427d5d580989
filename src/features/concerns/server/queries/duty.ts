import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { By } from './concerns.ts';

/** Who can be called in a commune; known in the whole locality. */

export interface DutyRecord {
  id: string;
  communeId: string;
  fullName: string;
  phone: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  version: number;
}

const columns = sql`d.id, d.commune_id as "communeId", d.full_name as "fullName", d.phone, d.from_date as "fromDate",
  d.to_date as "toDate", d.version`;

/** Who is on duty on the date, the latest recorded first. */
export async function findOnDuty(
  tx: Tx,
  of: { localityId: string; communeIds: readonly string[]; on: PlainDate },
): Promise<DutyRecord[]> {
  const { rows } = await sql<DutyRecord>`select ${columns} from duty_officers d
    where d.locality_id = ${of.localityId} and d.commune_id = any(${[...of.communeIds]}::uuid[])
      and d.from_date <= ${of.on} and (d.to_date is null or d.to_date >= ${of.on})
    order by d.from_date desc, d.id desc`.execute(tx);
  return rows;
}

export async function findDuty(
  tx: Tx,
  of: { localityId: string; communeIds: readonly string[] },
): Promise<DutyRecord[]> {
  const { rows } = await sql<DutyRecord>`select ${columns} from duty_officers d
    where d.locality_id = ${of.localityId} and d.commune_id = any(${[...of.communeIds]}::uuid[])
    order by d.from_date desc, d.id desc limit 500`.execute(tx);
  return rows;
}

export async function findOneDuty(
  tx: Tx,
  of: { localityId: string; id: string },
): Promise<DutyRecord | undefined> {
  const { rows } = await sql<DutyRecord>`select ${columns} from duty_officers d
    where d.locality_id = ${of.localityId} and d.id = ${of.id}`.execute(tx);
  return rows[0];
}

export async function insertDuty(tx: Tx, by: By, made: Omit<DutyRecord, 'version'>): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into duty_officers (locality_id, id, commune_id, full_name, phone, from_date, to_date, recorded_at, recorded_by)
    values (${by.localityId}, ${made.id}, ${made.communeId}, ${made.fullName}, ${made.phone}, ${made.fromDate},
      ${made.toDate}, ${by.now}, ${by.accountId}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The new version, or undefined when the line has moved on. */
export async function endDuty(
  tx: Tx,
  by: By,
  of: { id: string; version: number; toDate: PlainDate },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update duty_officers d set to_date = ${of.toDate}, version = d.version + 1
    where d.locality_id = ${by.localityId} and d.id = ${of.id} and d.version = ${of.version} returning d.version`.execute(
    tx,
  );
  return rows[0]?.version;
}
