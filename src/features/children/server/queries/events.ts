import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { unanswered } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';

/** SQL on the history of children: only ever added to. */

export interface NewEvent {
  id: string;
  childId: string;
  unitId: string;
  kind: string;
  onDate: PlainDate | null;
  /** `changed`: field → [before, after] under `fields`; else what the sentence needs. */
  detail: object;
}

export async function appendEvents(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string; batchId?: string | null },
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ id, childId, unitId, kind, onDate, detail }) => ({
    ...{ id, child_id: childId, unit_id: unitId, kind, on_date: onDate, detail },
  }));
  await sql`${unanswered} insert into child_events (locality_id, at, by_account, batch_id, id, child_id, unit_id, kind, on_date, detail)
    select ${by.localityId}::uuid, ${by.now}::timestamptz, ${by.accountId}::uuid, ${by.batchId ?? null}::uuid, id, child_id,
      unit_id, kind, on_date, detail
    from json_populate_recordset(null::child_events, ${JSON.stringify(rows)}::json)`.execute(tx);
}

export interface EventRow {
  id: string;
  childId: string;
  unitId: string;
  at: string;
  byAccount: string;
  kind: string;
  onDate: PlainDate | null;
  batchId: string | null;
  detail: Record<string, unknown>;
}

const columns = sql`e.id, e.child_id as "childId", e.unit_id as "unitId", e.at, e.by_account as "byAccount", e.kind,
  e.on_date as "onDate", e.batch_id as "batchId", e.detail`;

/** Of one record, or of several that were merged into one; the newest first. */
export async function findEvents(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
  limit = 500,
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`select ${columns} from child_events e
    where ${inScope(actor, 'e')} and e.child_id = any(${[...childIds]}::uuid[]) order by e.at desc, e.id desc limit ${limit}`.execute(
    tx,
  );
  return rows;
}

/** What one batch did to the children in the caller's area. */
export async function findBatchEvents(
  tx: Tx,
  actor: Actor,
  batchId: string,
  kinds: readonly string[],
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`select ${columns} from child_events e
    where ${inScope(actor, 'e')} and e.batch_id = ${batchId} and e.kind = any(${[...kinds]})
    order by e.child_id, e.id`.execute(tx);
  return rows;
}
