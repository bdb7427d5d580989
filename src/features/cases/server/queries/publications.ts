import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CaseTables } from '../../contract.ts';

/** SQL of figures as they were published: added to, never changed. */

export interface Published {
  /** The least unit that holds every commune, where there is one; of a part the commune. */
  unitId: string | null;
  isPart: boolean;
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

/** What was published of the quarter within the reader's part, the whole first. */
export async function findPublished(tx: Tx, actor: Reader, until: string): Promise<Published[]> {
  const { rows } =
    await sql<Published>`select p.unit_id as "unitId", p.is_part as "isPart", p.made_at as "madeAt", p.figures from case_publications p
    where ${inScope(actor, 'p')} and p.until = ${until}::date order by p.is_part`.execute(tx);
  return rows;
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

/** False where it was published already, also by whoever did so at this very moment. */
export async function addPublication(
  tx: Tx,
  of: { localityId: string; id: string; until: string } & Published,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into case_publications (locality_id, id, unit_id, is_part, until, made_at, figures)
    values (${of.localityId}, ${of.id}, ${of.unitId}, ${of.isPart}, ${of.until}, ${of.madeAt}, ${JSON.stringify(of.figures)}::jsonb)
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
