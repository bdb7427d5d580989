import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ConsolidatedContent } from '../contract/consolidated.ts';
import type { ConsolidatedState } from '../permissions.ts';

/** SQL on consolidated reports. */

/** What the ledger, entries, records and reports stood at when the numbers were taken. */
export interface Basis {
  obligations: number;
  entries: number;
  records: number;
  difficulties: number;
  reports: number;
}

export interface ConsolidatedRow {
  id: string;
  planId: string;
  obligationId: string | null;
  unitId: string;
  recipientUnitId: string;
  state: ConsolidatedState;
  overview: string;
  proposals: string;
  builtAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  digest: string | null;
  number: string;
  issuedOn: string | null;
  version: number;
}

const columns = sql`c.id, c.plan_id as "planId", c.obligation_id as "obligationId", c.unit_id as "unitId",
  c.recipient_unit_id as "recipientUnitId", c.state, c.overview, c.proposals, c.built_at as "builtAt", c.submitted_at as "submittedAt",
  c.decided_at as "decidedAt", c.decided_by as "decidedBy", c.decision_reason as "decisionReason", c.digest, c.number,
  c.issued_on as "issuedOn", c.version`;

export type FullRow = ConsolidatedRow & { content: ConsolidatedContent; basis: Basis };

export async function findConsolidated(tx: Tx, actor: Actor, id: string): Promise<FullRow | undefined> {
  const { rows } = await sql<FullRow>`
    select ${columns}, c.content->'report' as content, c.content->'basis' as basis from consolidated_reports c
    where ${inScope(actor, 'c')} and c.id = ${id}`.execute(tx);
  return rows[0];
}

/** Newest first, without their numbers. */
export async function listByPlan(tx: Tx, actor: Actor, planId: string): Promise<ConsolidatedRow[]> {
  const { rows } = await sql<ConsolidatedRow>`select ${columns} from consolidated_reports c
    where ${inScope(actor, 'c')} and c.plan_id = ${planId} order by c.built_at desc, c.id desc limit 100`.execute(
    tx,
  );
  return rows;
}

export interface Built {
  localityId: string;
  id: string;
  planId: string;
  obligationId: string | null;
  unitId: string;
  recipientUnitId: string;
  content: ConsolidatedContent;
  basis: Basis;
  now: string;
  accountId: string;
}

const stored = (built: Pick<Built, 'content' | 'basis'>): string =>
  JSON.stringify({ report: built.content, basis: built.basis });

/** False when the lead office has one in hand already. */
export async function insertConsolidated(tx: Tx, built: Built): Promise<boolean> {
  const { rows } = await sql`
    insert into consolidated_reports (locality_id, id, plan_id, obligation_id, unit_id, recipient_unit_id, content, built_at, built_by)
    values (${built.localityId}, ${built.id}, ${built.planId}, ${built.obligationId}, ${built.unitId}, ${built.recipientUnitId},
      ${stored(built)}::jsonb, ${built.now}, ${built.accountId}) on conflict do nothing returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

interface Move {
  localityId: string;
  id: string;
  version: number;
}
type Moved = Promise<number | undefined>;

/** New numbers under the same words. */
export async function rebuild(
  tx: Tx,
  built: Pick<Built, 'localityId' | 'id' | 'content' | 'basis' | 'now' | 'accountId'> & Move,
): Moved {
  const { rows } = await sql<{ version: number }>`
    update consolidated_reports set content = ${stored(built)}::jsonb, built_at = ${built.now}, built_by = ${built.accountId}, version = version + 1
    where locality_id = ${built.localityId} and id = ${built.id} and version = ${built.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function updateWords(
  tx: Tx,
  move: Move & { overview: string; proposals: string; number: string; issuedOn: string | null },
): Moved {
  const { rows } = await sql<{ version: number }>`
    update consolidated_reports set overview = ${move.overview}, proposals = ${move.proposals}, number = ${move.number},
      issued_on = ${move.issuedOn}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markSubmitted(tx: Tx, move: Move & { now: string; accountId: string }): Moved {
  const { rows } = await sql<{ version: number }>`
    update consolidated_reports set state = 'submitted', submitted_at = ${move.now}, submitted_by = ${move.accountId}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markDecided(
  tx: Tx,
  move: Move & {
    decision: 'approved' | 'returned';
    reason: string;
    digest: string | null;
    now: string;
    accountId: string;
  },
): Moved {
  const { rows } = await sql<{ version: number }>`
    update consolidated_reports set state = ${move.decision}, decision_reason = ${move.reason || null}, digest = ${move.digest},
      decided_at = ${move.now}, decided_by = ${move.accountId}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state = 'submitted'
    returning version`.execute(tx);
  return rows[0]?.version;
}
