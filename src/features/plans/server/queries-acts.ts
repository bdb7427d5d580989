import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import type { EventKind, Stage } from '../contract/ledger.ts';

/** SQL of what happens to a row of the ledger after it was made: stages, events, extensions, excuses. */

export interface EventNote {
  localityId: string;
  id: string;
  obligationId: string;
  unitId: string;
  kind: EventKind;
  at: string;
  accountId: string | null;
  reason?: string | null;
  oldDueAt?: string | null;
  newDueAt?: string | null;
}

export async function insertEvents(tx: Tx, notes: readonly EventNote[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map((note) => ({
    locality_id: note.localityId,
    id: note.id,
    obligation_id: note.obligationId,
    unit_id: note.unitId,
    kind: note.kind,
    at: note.at,
    account_id: note.accountId,
    reason: note.reason ?? null,
    old_due_at: note.oldDueAt ?? null,
    new_due_at: note.newDueAt ?? null,
  }));
  await sql`${prepared} insert into obligation_events (locality_id, id, obligation_id, unit_id, kind, at, account_id, reason, old_due_at, new_due_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(locality_id uuid, id uuid, obligation_id uuid,
      unit_id uuid, kind text, at timestamptz, account_id uuid, reason text, old_due_at timestamptz, new_due_at timestamptz)`.execute(
    tx,
  );
}

export interface EventRow {
  id: string;
  kind: EventKind;
  at: string;
  accountId: string | null;
  reason: string | null;
  oldDueAt: string | null;
  newDueAt: string | null;
}

export async function findEvents(tx: Tx, localityId: string, obligationId: string): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`${prepared}
    select id, kind, at, account_id as "accountId", reason, old_due_at as "oldDueAt", new_due_at as "newDueAt"
    from obligation_events where locality_id = ${localityId} and obligation_id = ${obligationId} order by at, seq limit 500`.execute(
    tx,
  );
  return rows;
}

interface Key {
  localityId: string;
  obligationId: string;
}

/**
 * Moves the stage; the first submission is the moment that punctuality is judged by and stays. False when `version` is
 * given and the row has moved on.
 */
export async function setStage(
  tx: Tx,
  key: Key,
  change: {
    stage: Stage;
    fulfilledAt?: string | null;
    clearFulfilled?: boolean;
    /** Of what is returned: when it has to be back. Any other move takes it away. */
    correctionDueAt?: string | undefined;
    version?: number | undefined;
  },
): Promise<boolean> {
  const { rows } =
    await sql`${prepared} update obligations set stage = ${change.stage}, version = version + 1,
      correction_due_at = ${change.correctionDueAt ?? null}::timestamptz,
      fulfilled_at = case when ${change.clearFulfilled ?? false} then null
        else coalesce(fulfilled_at, ${change.fulfilledAt ?? null}::timestamptz) end
    where locality_id = ${key.localityId} and id = ${key.obligationId}
      and version = coalesce(${change.version ?? null}::int, version) returning id`.execute(tx);
  return rows.length === 1;
}

/** The new version, or undefined when the row moved on or is closed. */
export async function closeRow(
  tx: Tx,
  key: Key,
  change: { version: number; as: 'excused' | 'not-applicable'; now: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update obligations set version = version + 1,
      excused_at = case when ${change.as} = 'excused' then ${change.now}::timestamptz end,
      not_applicable_at = case when ${change.as} = 'not-applicable' then ${change.now}::timestamptz end
    where locality_id = ${key.localityId} and id = ${key.obligationId} and version = ${change.version}
      and fulfilled_at is null and excused_at is null and not_applicable_at is null
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function moveDue(tx: Tx, key: Key, dueAt: string): Promise<void> {
  await sql`update obligations set due_at = ${dueAt}::timestamptz, version = version + 1
    where locality_id = ${key.localityId} and id = ${key.obligationId}`.execute(tx);
}

export interface ExtensionRow {
  id: string;
  wantedDueOn: string;
  reason: string;
  askedAt: string;
  askedBy: string;
  decision: 'granted' | 'refused' | null;
  decisionReason: string | null;
  grantedDueAt: string | null;
  version: number;
}

export async function findExtensions(tx: Tx, key: Key): Promise<ExtensionRow[]> {
  const { rows } = await sql<ExtensionRow>`${prepared}
    select id, wanted_due_on as "wantedDueOn", reason, asked_at as "askedAt", asked_by as "askedBy", decision,
      decision_reason as "decisionReason", granted_due_at as "grantedDueAt", version
    from extension_requests where locality_id = ${key.localityId} and obligation_id = ${key.obligationId} order by asked_at`.execute(
    tx,
  );
  return rows;
}

/** False when a request is open already. */
export async function insertExtension(
  tx: Tx,
  request: Key & {
    id: string;
    unitId: string;
    wantedDueOn: string;
    reason: string;
    now: string;
    accountId: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into extension_requests (locality_id, id, obligation_id, unit_id, wanted_due_on, reason, asked_at, asked_by)
    values (${request.localityId}, ${request.id}, ${request.obligationId}, ${request.unitId}, ${request.wantedDueOn}, ${request.reason},
      ${request.now}, ${request.accountId}) on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** The new version, or undefined when somebody decided first. */
export async function decideRequest(
  tx: Tx,
  request: {
    localityId: string;
    id: string;
    version: number;
    decision: string;
    reason: string;
    grantedDueAt: string | null;
    now: string;
    accountId: string;
  },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update extension_requests set decision = ${request.decision}, decision_reason = ${request.reason},
      granted_due_at = ${request.grantedDueAt}::timestamptz, decided_at = ${request.now}, decided_by = ${request.accountId}, version = version + 1
    where locality_id = ${request.localityId} and id = ${request.id} and version = ${request.version} and decision is null
    returning version`.execute(tx);
  return rows[0]?.version;
}
