import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ListFilter, sortKeys } from '../../children/contract.ts';
import type { ExportForm, ExportFormat, ExportState } from '../contract.ts';

/** SQL on the register of exports. */

export interface ExportRow {
  id: string;
  unitId: string;
  year: number;
  serial: number;
  form: ExportForm;
  format: ExportFormat;
  filter: ListFilter;
  filterWords: string;
  sort: (typeof sortKeys)[number];
  descending: boolean;
  columns: string[];
  purpose: string;
  purposeNote: string;
  rowsAsked: number;
  needsApproval: boolean;
  state: ExportState;
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string;
  rows: number | null;
  fileId: string | null;
  sha256: string | null;
  madeAt: string | null;
  expiresAt: string | null;
  problem: string | null;
  recalledBy: string | null;
  recalledAt: string | null;
  recallReason: string;
  downloads: number;
  version: number;
}

const columns = sql`e.id, e.unit_id as "unitId", e.year, e.serial, e.form, e.format, e.filter, e.filter_words as "filterWords",
  e.sort, e.descending, e.columns, e.purpose, e.purpose_note as "purposeNote", e.rows_asked as "rowsAsked",
  e.needs_approval as "needsApproval", e.state, e.requested_by as "requestedBy", e.requested_at as "requestedAt",
  e.decided_by as "decidedBy", e.decided_at as "decidedAt", e.decision_reason as "decisionReason", e.rows,
  e.file_id as "fileId", encode(e.sha256, 'hex') as sha256, e.made_at as "madeAt", e.expires_at as "expiresAt", e.problem,
  e.recalled_by as "recalledBy", e.recalled_at as "recalledAt", e.recall_reason as "recallReason", e.downloads, e.version`;

/** The next number of the year's register; whoever registers meanwhile waits, so that no number is left out. */
export async function takeSerial(tx: Tx, localityId: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`insert into export_serials as s (locality_id, year, last)
    values (${localityId}, ${year}, 1)
    on conflict (locality_id, year) do update set last = s.last + 1 returning last`.execute(tx);
  return (rows[0] as { last: number }).last;
}

export interface NewExport
  extends Pick<
    ExportRow,
    | 'id'
    | 'unitId'
    | 'year'
    | 'serial'
    | 'form'
    | 'format'
    | 'filter'
    | 'filterWords'
    | 'sort'
    | 'descending'
    | 'columns'
    | 'purpose'
    | 'purposeNote'
    | 'rowsAsked'
    | 'needsApproval'
    | 'state'
  > {
  localityId: string;
  accountId: string;
  now: string;
}

/** False when the id is taken. */
export async function insertExport(tx: Tx, made: NewExport): Promise<boolean> {
  const { rows } =
    await sql`insert into exports (locality_id, id, unit_id, year, serial, form, format, filter, filter_words,
      sort, descending, columns, purpose, purpose_note, rows_asked, needs_approval, state, requested_by, requested_at)
    values (${made.localityId}, ${made.id}, ${made.unitId}, ${made.year}, ${made.serial}, ${made.form}, ${made.format},
      ${JSON.stringify(made.filter)}::jsonb, ${made.filterWords}, ${made.sort}, ${made.descending},
      ${[...made.columns]}::text[], ${made.purpose}, ${made.purposeNote}, ${made.rowsAsked}, ${made.needsApproval},
      ${made.state}, ${made.accountId}, ${made.now})
    on conflict (locality_id, id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function findExport(tx: Tx, actor: Actor, id: string): Promise<ExportRow | undefined> {
  const { rows } = await sql<ExportRow>`select ${columns} from exports e
    where ${inScope(actor, 'e')} and e.id = ${id}`.execute(tx);
  return rows[0];
}

export interface Page {
  /** Only what this person asked for. */
  requestedBy?: string;
  /** Only what waits for a second person at one of the units, but was not asked by this one. */
  waitingFor?: { unitIds: readonly string[]; exceptOf: string };
  after: string | undefined;
  limit: number;
}

const waitingAt = ({ unitIds, exceptOf }: NonNullable<Page['waitingFor']>) =>
  sql`e.state = 'waiting' and e.requested_by <> ${exceptOf} and e.unit_id = any(${[...unitIds]}::uuid[])`;

/** The newest first; the key of a page is the last row of the one before. */
export async function findExports(tx: Tx, actor: Actor, page: Page): Promise<ExportRow[]> {
  const conditions = [
    inScope(actor, 'e'),
    ...(page.requestedBy ? [sql`e.requested_by = ${page.requestedBy}`] : []),
    ...(page.waitingFor ? [waitingAt(page.waitingFor)] : []),
    ...(page.after
      ? [
          sql`(e.requested_at, e.id) < (select b.requested_at, b.id from exports b
            where ${inScope(actor, 'b')} and b.id = ${page.after})`,
        ]
      : []),
  ];
  const { rows } = await sql<ExportRow>`select ${columns} from exports e
    where ${sql.join(conditions, sql` and `)} order by e.requested_at desc, e.id desc limit ${page.limit}`.execute(
    tx,
  );
  return rows;
}

export async function countWaiting(
  tx: Tx,
  actor: Actor,
  of: NonNullable<Page['waitingFor']>,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from exports e
    where ${inScope(actor, 'e')} and ${waitingAt(of)}`.execute(tx);
  return rows[0]?.total ?? 0;
}

interface Of {
  localityId: string;
  id: string;
}

export async function updateDecision(
  tx: Tx,
  of: Of & { version: number; state: ExportState; accountId: string; now: string; reason: string },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update exports set state = ${of.state}, decided_by = ${of.accountId},
      decided_at = ${of.now}, decision_reason = ${of.reason}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version} and state = 'waiting'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function updateJob(tx: Tx, of: Of & { jobId: string }): Promise<void> {
  await sql`update exports set job_id = ${of.jobId} where locality_id = ${of.localityId} and id = ${of.id}`.execute(
    tx,
  );
}

/** False when it is no longer being made: it was called back meanwhile. */
export async function updateMade(
  tx: Tx,
  of: Of & { rows: number; fileId: string; sha256: Buffer; size: number; now: string; expiresAt: string },
): Promise<boolean> {
  const { rows } =
    await sql`update exports set state = 'ready', rows = ${of.rows}, file_id = ${of.fileId}, sha256 = ${of.sha256},
      size = ${of.size}, made_at = ${of.now}, expires_at = ${of.expiresAt}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and state = 'making' returning id`.execute(tx);
  return rows.length > 0;
}

export async function updateFailed(tx: Tx, of: Of & { problem: string }): Promise<void> {
  await sql`update exports set state = 'failed', problem = ${of.problem}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and state = 'making'`.execute(tx);
}

export async function updateRecalled(
  tx: Tx,
  of: Of & { version: number; accountId: string; now: string; reason: string },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update exports set state = 'recalled', file_id = null, recalled_by = ${of.accountId},
      recalled_at = ${of.now}, recall_reason = ${of.reason}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version}
      and state in ('waiting', 'making', 'ready') returning version`.execute(tx);
  return rows[0]?.version;
}

export async function insertDownload(
  tx: Tx,
  made: Of & { exportId: string; unitId: string; accountId: string; now: string },
): Promise<void> {
  await sql`insert into export_downloads (locality_id, id, export_id, unit_id, account_id, at)
    values (${made.localityId}, ${made.id}, ${made.exportId}, ${made.unitId}, ${made.accountId}, ${made.now})`.execute(
    tx,
  );
  await sql`update exports set downloads = downloads + 1
    where locality_id = ${made.localityId} and id = ${made.exportId}`.execute(tx);
}

export async function findLocalities(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from localities order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whose time is over; the files that go with them. */
export async function expireExports(tx: Tx, localityId: string, now: string): Promise<string[]> {
  const { rows } = await sql<{ fileId: string }>`with over as (
      select id, file_id from exports where locality_id = ${localityId} and state = 'ready' and expires_at <= ${now}
      for update)
    update exports e set state = 'expired', file_id = null, version = e.version + 1 from over
    where e.locality_id = ${localityId} and e.id = over.id returning over.file_id as "fileId"`.execute(tx);
  return rows.map(({ fileId }) => fileId);
}

/** Exports whose job came to nothing without saying so: the asker's account was closed meanwhile. */
export async function failAbandoned(tx: Tx, localityId: string): Promise<void> {
  await sql`update exports e set state = 'failed', problem = coalesce(j.problem, 'exports.rights-changed'),
      version = e.version + 1
    from jobs j where e.locality_id = ${localityId} and e.state = 'making' and j.locality_id = e.locality_id
      and j.id = e.job_id and j.state in ('failed', 'cancelled')`.execute(tx);
}
