import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CleaningList } from '../../contract.ts';
import type { Values } from '../../rules/values.ts';

/** SQL on the lines that went out. */

export interface Line {
  line: number;
  key: string;
  unitId: string;
  childId: string;
  version: number;
  list: CleaningList;
  sent: Values;
}

/** The lines of a file in place of those of an attempt before. */
export async function replaceLines(
  tx: Tx,
  of: { localityId: string; exportId: string; now: string },
  lines: readonly Line[],
): Promise<void> {
  await sql`delete from cleaning_lines where locality_id = ${of.localityId} and export_id = ${of.exportId}`.execute(
    tx,
  );
  await sql`insert into cleaning_lines (locality_id, export_id, made_at, line, key, unit_id, child_id, version, list, sent)
    select ${of.localityId}::uuid, ${of.exportId}::uuid, ${of.now}::timestamptz, l.line, l.key, l."unitId", l."childId",
      l.version, l.list, l.sent
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (line integer, key text, "unitId" uuid, "childId" uuid,
      version integer, list text, sent jsonb)`.execute(tx);
}

/** Lines of the caller's area by their keys; a key of another area is unknown. */
export async function findLines(tx: Tx, actor: Actor, keys: readonly string[]): Promise<Line[]> {
  const { rows } =
    await sql<Line>`select l.line, l.key, l.unit_id as "unitId", l.child_id as "childId", l.version, l.list, l.sent
    from cleaning_lines l where ${inScope(actor, 'l')} and l.key = any(${[...keys]}::text[])`.execute(tx);
  return rows;
}

/** What went out so long ago no longer comes back. */
export async function deleteOldLines(tx: Tx, actor: Actor, before: string): Promise<void> {
  await sql`delete from cleaning_lines l where ${inScope(actor, 'l')} and l.made_at < ${before}`.execute(tx);
}
