import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { Counts } from '../../contract/rows.ts';
import type { ImportOptions, ImportState, ImportStep, KeptChild } from '../../contract/standing.ts';
import type { z } from 'zod';
import type { StoredRepair } from '../../rules/repair-book.ts';
import type { StoredSheet, TakenSheet } from '../../rules/stored.ts';

/** SQL on imports themselves. */

export interface Undone {
  withdrawn: number;
  kept: z.output<typeof KeptChild>[];
  keptInAll: number;
}

export interface StoredImport {
  id: string;
  unitId: string;
  state: ImportState;
  step: ImportStep;
  fileId: string;
  fileName: string;
  fileSize: number;
  fileKind: 'xlsx' | 'xls' | 'text' | null;
  encoding: string | null;
  separator: string | null;
  problem: string | null;
  found: StoredSheet[];
  chosen: TakenSheet[];
  options: ImportOptions;
  repairs: StoredRepair[];
  counts: Partial<Counts>;
  jobId: string | null;
  jobState: string | null;
  jobDone: number | null;
  jobTotal: number | null;
  jobProblem: string | null;
  startedAt: string;
  startedBy: string;
  /** When the whole list was last compared with the register. */
  comparedAt: string | null;
  committedAt: string | null;
  undoneAt: string | null;
  undone: Undone | null;
  version: number;
}

const columns = sql`i.id, i.unit_id as "unitId", i.state, i.step, i.file_id as "fileId", i.file_name as "fileName",
  i.file_size as "fileSize", i.file_kind as "fileKind", i.encoding, i.separator, i.problem, i.found, i.chosen, i.options,
  i.repairs, i.counts, i.job_id as "jobId", j.state as "jobState", j.done as "jobDone", j.total as "jobTotal",
  j.problem as "jobProblem", i.started_at as "startedAt", i.started_by as "startedBy", i.compared_at as "comparedAt", i.committed_at as "committedAt",
  i.undone_at as "undoneAt", i.undone, i.version`;
const joined = sql`child_imports i left join jobs j on j.locality_id = i.locality_id and j.id = i.job_id`;

export async function findImport(tx: Tx, actor: Actor, id: string): Promise<StoredImport | undefined> {
  const { rows } = await sql<StoredImport>`select ${columns} from ${joined}
    where ${inScope(actor, 'i')} and i.id = ${id}`.execute(tx);
  return rows[0];
}

/**
 * Locked until the act ends: two people, or two runs of a job, never change one import at once. `held` only keeps it from
 * being changed: parts of one job hold it together.
 */
export async function lockImport(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: 'own' | 'held' = 'own',
): Promise<StoredImport | undefined> {
  const { rows } = await sql`select i.id from child_imports i
    where ${inScope(actor, 'i')} and i.id = ${id} ${lock === 'own' ? sql`for update` : sql`for share`}`.execute(
    tx,
  );
  return rows.length === 0 ? undefined : findImport(tx, actor, id);
}

const listed = 100;

export async function findImports(tx: Tx, actor: Actor): Promise<StoredImport[]> {
  const { rows } = await sql<StoredImport>`select ${columns} from ${joined}
    where ${inScope(actor, 'i')} and i.state <> 'discarded'
    order by i.started_at desc, i.id desc limit ${listed}`.execute(tx);
  return rows;
}

export interface NewImport {
  localityId: string;
  id: string;
  unitId: string;
  fileId: string;
  fileName: string;
  fileSize: number;
  sha256: Uint8Array;
  options: ImportOptions;
  now: string;
  accountId: string;
}

export async function insertImport(tx: Tx, made: NewImport): Promise<void> {
  await sql`insert into child_imports (locality_id, id, unit_id, file_id, file_name, file_size, file_sha256, options,
      started_at, started_by, touched_at)
    values (${made.localityId}, ${made.id}, ${made.unitId}, ${made.fileId}, ${made.fileName}, ${made.fileSize},
      ${Buffer.from(made.sha256)}, ${JSON.stringify(made.options)}::jsonb, ${made.now}, ${made.accountId}, ${made.now})`.execute(
    tx,
  );
}

/** The newest earlier import of the same bytes by the same unit that was not thrown away. */
export async function findSameFile(
  tx: Tx,
  actor: Actor,
  of: { id: string; unitId: string },
): Promise<{ id: string; at: string; state: ImportState; counts: Partial<Counts> } | undefined> {
  const { rows } = await sql<{ id: string; at: string; state: ImportState; counts: Partial<Counts> }>`
    select e.id, e.started_at as at, e.state, e.counts from child_imports e
      join child_imports i on i.locality_id = e.locality_id and i.unit_id = e.unit_id and i.file_sha256 = e.file_sha256
    where ${inScope(actor, 'e')} and i.id = ${of.id} and e.id <> i.id and e.unit_id = ${of.unitId}
      and e.state <> 'discarded' and (e.started_at, e.id) < (i.started_at, i.id)
    order by e.started_at desc limit 1`.execute(tx);
  return rows[0];
}

export interface ImportChange {
  state?: ImportState;
  step?: ImportStep;
  fileKind?: string;
  encoding?: string | null;
  separator?: string | null;
  problem?: string | null;
  found?: readonly StoredSheet[];
  chosen?: readonly TakenSheet[];
  options?: ImportOptions;
  repairs?: readonly StoredRepair[];
  counts?: Partial<Counts>;
  jobId?: string | null;
  comparedAt?: string;
  committedAt?: string;
  committedBy?: string;
  undoneAt?: string;
  undoneBy?: string;
  undone?: Undone;
}

const columnOf: Record<keyof ImportChange, string> = {
  ...{ state: 'state', step: 'step', fileKind: 'file_kind', encoding: 'encoding', separator: 'separator' },
  ...{ problem: 'problem', found: 'found', chosen: 'chosen', options: 'options', repairs: 'repairs' },
  ...{
    counts: 'counts',
    jobId: 'job_id',
    comparedAt: 'compared_at',
    committedAt: 'committed_at',
    committedBy: 'committed_by',
  },
  ...{ undoneAt: 'undone_at', undoneBy: 'undone_by', undone: 'undone' },
};
const jsonKeys = new Set(['found', 'chosen', 'options', 'repairs', 'counts', 'undone']);

/** Changes an import that the caller holds locked; answers its new version. */
export async function updateImport(
  tx: Tx,
  of: { localityId: string; id: string; now: string },
  change: ImportChange,
): Promise<number> {
  const sets = Object.entries(change).map(([key, value]) => {
    const column = sql.ref(columnOf[key as keyof ImportChange]);
    return jsonKeys.has(key)
      ? sql`${column} = ${JSON.stringify(value)}::jsonb`
      : sql`${column} = ${value as string | null}`;
  });
  const { rows } = await sql<{
    version: number;
  }>`update child_imports set ${sql.join([...sets, sql`touched_at = ${of.now}`])},
      version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

/** What was read of imports that nobody touched since is removed: their lines with the counts stay. */
export async function purgeOld(tx: Tx, actor: Actor, before: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select i.id from child_imports i
    where ${inScope(actor, 'i')} and i.touched_at < ${before}
      and i.state in ('refused', 'open', 'done', 'undone', 'discarded')
      and exists (select from child_import_chunks c where c.locality_id = i.locality_id and c.import_id = i.id)
    limit 20`.execute(tx);
  for (const { id } of rows) await removeRead(tx, actor.localityId, id);
}

/** Removes what an import read; its file goes too. */
export async function removeRead(tx: Tx, localityId: string, id: string): Promise<void> {
  for (const table of ['child_import_rows', 'child_import_chunks', 'child_import_edits'])
    await sql`delete from ${sql.table(table)} where locality_id = ${localityId} and import_id = ${id}`.execute(
      tx,
    );
  await sql`delete from stored_files f using child_imports i where i.locality_id = ${localityId} and i.id = ${id}
    and f.locality_id = i.locality_id and f.id = i.file_id`.execute(tx);
}
