import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { Return } from '../../contract.ts';

/** SQL on files that came back. */

export interface StoredReturn {
  id: string;
  unitId: string;
  state: Return['state'];
  fileId: string;
  fileName: string;
  problem: string | null;
  ignored: string[];
  jobId: string | null;
  jobState: string | null;
  jobProblem: string | null;
  sentAt: string;
  sentBy: string;
  committedAt: string | null;
  changed: number | null;
  checked: number | null;
  restored: number | null;
  kept: number | null;
  version: number;
}

const columns = sql`r.id, r.unit_id as "unitId", r.state, r.file_id as "fileId", r.file_name as "fileName", r.problem,
  r.ignored, r.job_id as "jobId", j.state as "jobState", j.problem as "jobProblem", r.sent_at as "sentAt",
  r.sent_by as "sentBy", r.committed_at as "committedAt", r.changed, r.checked, r.restored, r.kept, r.version`;
const joined = sql`cleaning_returns r left join jobs j on j.locality_id = r.locality_id and j.id = r.job_id`;

export async function findReturn(tx: Tx, actor: Actor, id: string): Promise<StoredReturn | undefined> {
  const { rows } = await sql<StoredReturn>`select ${columns} from ${joined}
    where ${inScope(actor, 'r')} and r.id = ${id}`.execute(tx);
  return rows[0];
}

/** Locked until the act ends: a file is written into the register once. */
export async function lockReturn(tx: Tx, actor: Actor, id: string): Promise<StoredReturn | undefined> {
  const { rows } = await sql`select r.id from cleaning_returns r
    where ${inScope(actor, 'r')} and r.id = ${id} for update`.execute(tx);
  return rows.length === 0 ? undefined : findReturn(tx, actor, id);
}

const listed = 100;

export async function findReturns(tx: Tx, actor: Actor): Promise<StoredReturn[]> {
  const { rows } = await sql<StoredReturn>`select ${columns} from ${joined}
    where ${inScope(actor, 'r')} and r.state <> 'discarded'
    order by r.sent_at desc, r.id desc limit ${listed}`.execute(tx);
  return rows;
}

export interface NewReturn {
  localityId: string;
  id: string;
  unitId: string;
  fileId: string;
  fileName: string;
  accountId: string;
  now: string;
}

/** False when the id is taken. */
export async function insertReturn(tx: Tx, made: NewReturn): Promise<boolean> {
  const { rows } =
    await sql`insert into cleaning_returns (locality_id, id, unit_id, file_id, file_name, sent_at, sent_by)
    values (${made.localityId}, ${made.id}, ${made.unitId}, ${made.fileId}, ${made.fileName}, ${made.now}, ${made.accountId})
    on conflict (locality_id, id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export interface ReturnChange {
  state?: Return['state'];
  problem?: string | null;
  ignored?: readonly string[];
  jobId?: string;
  committedAt?: string;
  committedBy?: string;
  changed?: number;
  checked?: number;
  undoneAt?: string;
  undoneBy?: string;
  restored?: number;
  kept?: number;
}

const columnOf: Record<keyof ReturnChange, string> = {
  ...{ state: 'state', problem: 'problem', ignored: 'ignored', jobId: 'job_id' },
  ...{ committedAt: 'committed_at', committedBy: 'committed_by', changed: 'changed', checked: 'checked' },
  ...{ undoneAt: 'undone_at', undoneBy: 'undone_by', restored: 'restored', kept: 'kept' },
};

/** Changes a return that the caller holds locked; answers its new version. */
export async function updateReturn(
  tx: Tx,
  of: { localityId: string; id: string },
  change: ReturnChange,
): Promise<number> {
  const sets = Object.entries(change).map(([key, value]) => {
    const column = sql.ref(columnOf[key as keyof ReturnChange]);
    return key === 'ignored'
      ? sql`${column} = ${JSON.stringify(value)}::jsonb`
      : sql`${column} = ${value as string | number | null}`;
  });
  const { rows } = await sql<{
    version: number;
  }>`update cleaning_returns set ${sql.join(sets)}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

/** What was read of files that were sent long ago is removed: their lines with the counts stay. */
export async function purgeOldRows(tx: Tx, actor: Actor, before: string): Promise<void> {
  await sql`delete from cleaning_return_rows w using cleaning_returns r
    where ${inScope(actor, 'w')} and r.locality_id = w.locality_id and r.id = w.return_id and r.sent_at < ${before}`.execute(
    tx,
  );
}
