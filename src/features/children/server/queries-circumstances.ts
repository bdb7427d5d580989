import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { CircumstanceEntry } from '../contract/circumstances.ts';
import type { Membership } from '../rules/circumstances.ts';

/** SQL on the lists in which children stand. */

export interface CircumstanceRow extends Membership {
  childId: string;
  unitId: string;
  subCode: string | null;
  endReason: string | null;
  evidenceKind: string | null;
  evidenceNumber: string;
  evidenceOn: string | null;
  evidenceBy: string;
  evidencePaperId: string | null;
  note: string;
  recordedAt: string;
  recordedBy: string;
  confirmedAt: string | null;
  confirmedBy: string | null;
  version: number;
}

const columns = sql`c.id, c.child_id as "childId", c.unit_id as "unitId", c.kind, c.code, c.sub_code as "subCode", c.state,
  c.from_date as "fromDate", c.to_date as "toDate", c.end_reason as "endReason", c.evidence_kind as "evidenceKind",
  c.evidence_number as "evidenceNumber", c.evidence_on as "evidenceOn", c.evidence_by as "evidenceBy",
  c.evidence_file_id as "evidencePaperId", c.note, c.created_at as "recordedAt", c.created_by as "recordedBy",
  c.confirmed_at as "confirmedAt", c.confirmed_by as "confirmedBy", c.version`;

/** All memberships of a child that the caller's area recorded, the newest first. */
export async function findCircumstances(tx: Tx, actor: Actor, childId: string): Promise<CircumstanceRow[]> {
  const { rows } = await sql<CircumstanceRow>`${prepared} select ${columns} from child_circumstances c
    where ${inScope(actor, 'c')} and c.child_id = ${childId} order by c.from_date desc, c.id desc`.execute(
    tx,
  );
  return rows;
}

export interface NewCircumstance extends CircumstanceEntry {
  localityId: string;
  id: string;
  childId: string;
  unitId: string;
  communeId: string;
  sex: string;
  counted: { from: string; to: string };
  confirmed: boolean;
  now: string;
  accountId: string;
}

export async function insertCircumstance(tx: Tx, made: NewCircumstance): Promise<void> {
  const { evidence, counted, confirmed, now, accountId } = made;
  await sql`insert into child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, sub_code, state,
      from_date, evidence_kind, evidence_number, evidence_on, evidence_by, evidence_file_id, note, counted_from, counted_to,
      created_at, created_by, confirmed_at, confirmed_by)
    values (${made.localityId}, ${made.id}, ${made.childId}, ${made.unitId}, ${made.communeId}, ${made.sex}, ${made.kind},
      ${made.code}, ${made.subCode}, ${confirmed ? 'confirmed' : 'proposed'}, ${made.fromDate}, ${evidence.kind},
      ${evidence.number}, ${evidence.issuedOn}, ${evidence.issuedBy}, ${evidence.paperId}, ${made.note}, ${counted.from},
      ${counted.to}, ${now}, ${accountId}, ${confirmed ? now : null}, ${confirmed ? accountId : null})`.execute(
    tx,
  );
}

interface Key {
  localityId: string;
  id: string;
  version: number;
}

/** Answers the new version, or undefined when the row has moved on. */
export async function updateCircumstance(
  tx: Tx,
  key: Key,
  entry: Omit<CircumstanceEntry, 'kind' | 'code'>,
  counted: { from: string; to: string },
): Promise<number | undefined> {
  const { evidence } = entry;
  const { rows } = await sql<{ version: number }>`update child_circumstances set sub_code = ${entry.subCode},
      from_date = ${entry.fromDate}, evidence_kind = ${evidence.kind}, evidence_number = ${evidence.number},
      evidence_on = ${evidence.issuedOn}, evidence_by = ${evidence.issuedBy}, evidence_file_id = ${evidence.paperId},
      note = ${entry.note}, counted_from = ${counted.from}, counted_to = ${counted.to}, version = version + 1
    where locality_id = ${key.localityId} and id = ${key.id} and version = ${key.version}
      and state in ('proposed', 'confirmed') returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markConfirmed(
  tx: Tx,
  key: Key,
  by: { accountId: string; now: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update child_circumstances set state = 'confirmed',
      confirmed_at = ${by.now}, confirmed_by = ${by.accountId}, version = version + 1
    where locality_id = ${key.localityId} and id = ${key.id} and version = ${key.version} and state = 'proposed'
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** Ends a confirmed membership on a day, or withdraws one as never true. */
export async function closeCircumstance(
  tx: Tx,
  key: Key,
  close: { state: 'ended' | 'withdrawn'; toDate: string; reason: string; countedTo: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update child_circumstances set state = ${close.state},
      to_date = ${close.toDate}, end_reason = ${close.reason}, counted_to = ${close.countedTo}, version = version + 1
    where locality_id = ${key.localityId} and id = ${key.id} and version = ${key.version}
      and state in ('proposed', 'confirmed') returning version`.execute(tx);
  return rows[0]?.version;
}

/** Closes what is still open of children that are no longer followed here: confirmed ends, proposed was never settled. */
export async function closeOpenCircumstances(
  tx: Tx,
  of: { localityId: string; childIds: readonly string[]; on: string; reason: string },
): Promise<void> {
  await sql`update child_circumstances set state = case state when 'confirmed' then 'ended' else 'withdrawn' end,
      to_date = greatest(from_date, ${of.on}::date), end_reason = ${of.reason},
      counted_to = greatest(counted_from, least(counted_to, ${of.on}::date)), version = version + 1
    where locality_id = ${of.localityId} and child_id = any(${[...of.childIds]}::uuid[]) and to_date is null
      and state in ('proposed', 'confirmed')`.execute(tx);
}
