import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** SQL on results: what was done, figures, evidence. */

export interface RecordRow {
  id: string;
  planId: string;
  obligationId: string;
  unitId: string;
  activityId: string | null;
  happenedOn: string;
  content: string;
  spent: number;
  recordedAt: string;
  recordedBy: string;
  removedAt: string | null;
  version: number;
}

const columns = sql`r.id, r.plan_id as "planId", r.obligation_id as "obligationId", r.unit_id as "unitId", r.activity_id as "activityId",
  r.happened_on as "happenedOn", r.content, r.spent, r.recorded_at as "recordedAt", r.recorded_by as "recordedBy",
  r.removed_at as "removedAt", r.version`;

export async function findRecord(tx: Tx, actor: Actor, id: string): Promise<RecordRow | undefined> {
  const { rows } =
    await sql<RecordRow>`select ${columns} from task_records r where ${inScope(actor, 'r')} and r.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

/** Records that stand, of some tasks, oldest first. */
export async function findRecords(
  tx: Tx,
  actor: Actor,
  obligationIds: readonly string[],
): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`select ${columns} from task_records r
    where ${inScope(actor, 'r')} and r.obligation_id = any(${[...obligationIds]}::uuid[]) and r.removed_at is null
    order by r.happened_on, r.id`.execute(tx);
  return rows;
}

export interface FigureRow {
  recordId: string;
  measureId: string;
  obligationId: string;
  unitId: string;
  value: number;
  happenedOn: string;
  recordedAt: string;
}

/** Figures of records that stand, oldest first: of one task, or of a whole plan. */
export async function findFigures(
  tx: Tx,
  actor: Actor,
  of: { planId: string; obligationIds?: readonly string[] },
): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select f.record_id as "recordId", f.measure_id as "measureId", r.obligation_id as "obligationId", f.unit_id as "unitId", f.value,
      r.happened_on as "happenedOn", r.recorded_at as "recordedAt"
    from task_figures f join task_records r on r.locality_id = f.locality_id and r.id = f.record_id
    where ${inScope(actor, 'f')} and f.plan_id = ${of.planId} and r.removed_at is null
      and (${of.obligationIds === undefined} or r.obligation_id = any(${[...(of.obligationIds ?? [])]}::uuid[]))
    order by r.happened_on, r.recorded_at, f.record_id`.execute(tx);
  return rows;
}

export interface EvidenceRow {
  recordId: string;
  fileId: string;
  name: string;
  size: number;
}

export async function findEvidence(
  tx: Tx,
  localityId: string,
  recordIds: readonly string[],
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.record_id as "recordId", e.file_id as "fileId", s.name, s.size
    from task_evidence e join stored_files s on s.locality_id = e.locality_id and s.id = e.file_id
    where e.locality_id = ${localityId} and e.record_id = any(${[...recordIds]}::uuid[]) order by s.created_at`.execute(
    tx,
  );
  return rows;
}

export interface RecordContent {
  activityId: string | null;
  happenedOn: string;
  content: string;
  spent: number;
}

export async function insertRecord(
  tx: Tx,
  record: RecordContent & {
    localityId: string;
    id: string;
    planId: string;
    obligationId: string;
    unitId: string;
    now: string;
    accountId: string;
  },
): Promise<void> {
  await sql`insert into task_records (locality_id, id, plan_id, obligation_id, unit_id, activity_id, happened_on, content, spent, recorded_at, recorded_by)
    values (${record.localityId}, ${record.id}, ${record.planId}, ${record.obligationId}, ${record.unitId}, ${record.activityId},
      ${record.happenedOn}, ${record.content}, ${record.spent}, ${record.now}, ${record.accountId})`.execute(
    tx,
  );
}

export async function updateRecord(
  tx: Tx,
  record: RecordContent & { localityId: string; id: string; version: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update task_records set activity_id = ${record.activityId}, happened_on = ${record.happenedOn}, content = ${record.content},
      spent = ${record.spent}, version = version + 1
    where locality_id = ${record.localityId} and id = ${record.id} and version = ${record.version} and removed_at is null
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function setRemoved(
  tx: Tx,
  record: { localityId: string; id: string; version: number; removedAt: string | null },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update task_records set removed_at = ${record.removedAt}, version = version + 1
    where locality_id = ${record.localityId} and id = ${record.id} and version = ${record.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}

export async function replaceFigures(
  tx: Tx,
  record: { localityId: string; id: string; planId: string; unitId: string },
  figures: readonly { measureId: string; value: number }[],
): Promise<void> {
  await sql`delete from task_figures where locality_id = ${record.localityId} and record_id = ${record.id}`.execute(
    tx,
  );
  if (figures.length === 0) return;
  await sql`insert into task_figures (locality_id, record_id, plan_id, unit_id, measure_id, value)
    select ${record.localityId}::uuid, ${record.id}::uuid, ${record.planId}::uuid, ${record.unitId}::uuid, given."measureId", given.value
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as given("measureId" uuid, value numeric)`.execute(
    tx,
  );
}

export async function insertEvidence(
  tx: Tx,
  evidence: { localityId: string; recordId: string; fileId: string; unitId: string },
): Promise<void> {
  await sql`insert into task_evidence (locality_id, record_id, file_id, unit_id)
    values (${evidence.localityId}, ${evidence.recordId}, ${evidence.fileId}, ${evidence.unitId})`.execute(
    tx,
  );
}
