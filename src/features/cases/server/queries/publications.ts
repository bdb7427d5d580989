import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CaseTables } from '../../contract.ts';

/** SQL of figures as they were published: added to, never changed. */

export interface Published {
  madeAt: string;
  figures: CaseTables;
}

type Reader = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

/** Last days of the quarters of which the reader's part was published, the latest first. */
export async function findQuarters(tx: Tx, actor: Reader): Promise<string[]> {
  const { rows } = await sql<{ until: string }>`select distinct p.until from case_publications p
    where ${inScope(actor, 'p')} order by p.until desc`.execute(tx);
  return rows.map(({ until }) => until);
}

/** What was published of the quarter of every commune together, where that is within the reader's part. */
export async function findWhole(tx: Tx, actor: Reader, until: string): Promise<Published | undefined> {
  const { rows } = await sql<Published>`select p.made_at as "madeAt", p.figures from case_publications p
    where ${inScope(actor, 'p')} and p.until = ${until}::date and not p.is_part`.execute(tx);
  return rows[0];
}

/** What was published of the quarter of each of these communes by itself. */
export async function findParts(
  tx: Tx,
  actor: Reader,
  { until, communeIds }: { until: string; communeIds: readonly string[] },
): Promise<Published[]> {
  const { rows } = await sql<Published>`select p.made_at as "madeAt", p.figures from case_publications p
    where ${inScope(actor, 'p')} and p.until = ${until}::date and p.is_part
      and p.unit_id = any(${[...communeIds]}::uuid[])`.execute(tx);
  return rows;
}

export async function isPublished(tx: Tx, localityId: string, until: string): Promise<boolean> {
  const { rows } = await sql`select from case_publications p
    where p.locality_id = ${localityId} and p.until = ${until}::date and not p.is_part`.execute(tx);
  return rows.length > 0;
}

/** The latest publications of the whole before the day, the latest first. */
export async function findEarlier(
  tx: Tx,
  { localityId, before, limit }: { localityId: string; before: string; limit: number },
): Promise<CaseTables[]> {
  const { rows } = await sql<Pick<Published, 'figures'>>`select p.figures from case_publications p
    where p.locality_id = ${localityId} and not p.is_part and p.until < ${before}::date
    order by p.until desc limit ${limit}`.execute(tx);
  return rows.map(({ figures }) => figures);
}

interface Quarter {
  localityId: string;
  until: string;
  madeAt: string;
}

/** `unitId`: the least unit that holds every commune, null where there is none; of a part the commune. */
type Rows = readonly { id: string; unitId: string | null; figures: CaseTables }[];

const addRows = async (tx: Tx, { localityId, until, madeAt }: Quarter, isPart: boolean, rows: Rows) =>
  (
    await sql`insert into case_publications (locality_id, id, unit_id, is_part, until, made_at, figures)
      select ${localityId}::uuid, id, "unitId", ${isPart}::boolean, ${until}::date, ${madeAt}::timestamptz, figures
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id uuid, "unitId" uuid, figures jsonb)
      on conflict do nothing`.execute(tx)
  ).numAffectedRows;

/** False where it was published already, also by whoever did so at this very moment: for them it waits. */
export async function addPublication(
  tx: Tx,
  quarter: Quarter,
  { whole, parts }: { whole: Rows[number]; parts: Rows },
): Promise<boolean> {
  if ((await addRows(tx, quarter, false, [whole])) !== 1n) return false;
  await addRows(tx, quarter, true, parts);
  return true;
}
