import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { ConcernEventKind } from '../../contract/states.ts';
import type { By } from './concerns.ts';

/** Every act on a concern, only ever added to; and who told it, behind its own wall. */

type ScopedActor = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

export interface EventRecord {
  id: string;
  kind: ConcernEventKind;
  at: string;
  by: string;
  detail: Record<string, unknown>;
  note: Uint8Array | null;
}

export interface NewEvent {
  id: string;
  concernId: string;
  unitId: string;
  kind: ConcernEventKind;
  detail?: Record<string, unknown>;
  note?: Uint8Array | undefined;
}

export async function insertEvent(tx: Tx, by: By, made: NewEvent): Promise<void> {
  await sql`insert into concern_events (locality_id, id, concern_id, unit_id, kind, at, by_account_id, detail, note)
    values (${by.localityId}, ${made.id}, ${made.concernId}, ${made.unitId}, ${made.kind}, ${by.now}, ${by.accountId},
      ${JSON.stringify(made.detail ?? {})}::jsonb, ${made.note ?? null})`.execute(tx);
}

/** The newest first. */
export async function findEvents(tx: Tx, actor: ScopedActor, concernId: string): Promise<EventRecord[]> {
  const { rows } = await sql<EventRecord>`select e.id, e.kind, e.at, e.by_account_id as by, e.detail, e.note
    from concern_events e where ${inScope(actor, 'e')} and e.concern_id = ${concernId}
    order by e.at desc, e.id desc limit 500`.execute(tx);
  return rows;
}

export async function insertInformant(
  tx: Tx,
  by: By,
  made: { id: string; concernId: string; unitId: string; informant: Uint8Array },
): Promise<void> {
  await sql`insert into concern_informants (locality_id, id, concern_id, unit_id, informant, consented_at, recorded_by)
    values (${by.localityId}, ${made.id}, ${made.concernId}, ${made.unitId}, ${made.informant}, ${by.now}, ${by.accountId})`.execute(
    tx,
  );
}

export async function readInformant(
  tx: Tx,
  actor: ScopedActor,
  concernId: string,
): Promise<{ id: string; informant: Uint8Array } | undefined> {
  const { rows } = await sql<{
    id: string;
    informant: Uint8Array;
  }>`select i.id, i.informant from concern_informants i
    where ${inScope(actor, 'i')} and i.concern_id = ${concernId}`.execute(tx);
  return rows[0];
}
