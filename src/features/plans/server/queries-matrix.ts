import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ObligationKind, Outcome, Stage } from '../contract/ledger.ts';
import { type CellsOf, cellConditions, daysLate, outcomeOf } from './queries-ledger.ts';

/** What the cells of a column have in common; `id` is the deadline's or the duty's, else the kind. */
export interface FoundColumn {
  id: string;
  kind: ObligationKind;
  section: string | null;
  title: string;
}

/** [unit, obligation, column, stage, outcome, days late]. */
export type FoundCell = [string, string, string, Stage, Outcome, number];

export interface FoundMatrix {
  columns: FoundColumn[];
  /** In the order of their columns. */
  cells: FoundCell[];
}

/**
 * The cells of a plan in the caller's scope. Titles come once a column, and both lists as one JSON text each: read value by
 * value, the 90 cells of a district cost the server more than the rest of its request (decision 0006). Whoever has a cell was
 * addressed by its plan, so only where there is none the plan's own sight has to be asked for.
 */
export async function findMatrix(tx: Tx, actor: Actor, now: string, plan: CellsOf): Promise<FoundMatrix> {
  const { rows } = await sql<{ [K in keyof FoundMatrix]: FoundMatrix[K] | null }>`${prepared}
    with cells as materialized (
      select o.unit_id, o.id, coalesce(o.deadline_id::text, o.duty_id::text, o.kind) as column_id, o.kind, o.section, o.title,
        o.stage, ${outcomeOf(now)} as outcome, ${daysLate(now)} as days_late
      from obligations o
      where ${sql.join(cellConditions(actor, plan), sql` and `)}
      order by o.kind = 'duty', o.first_due_at, o.position, o.id)
    select
      (select json_agg(c) from (
        select column_id as id, min(kind) as kind, min(section) as section, min(title) as title
        from cells group by column_id) c) as columns,
      (select json_agg(json_build_array(unit_id, id, column_id, stage, outcome, days_late)) from cells) as cells`.execute(
    tx,
  );
  const { columns, cells } = rows[0] as (typeof rows)[number];
  const found = new Map(columns?.map((column) => [column.id, column]));
  const order = new Set(cells?.map(([, , columnId]) => columnId));
  return { columns: [...order].map((id) => found.get(id) as FoundColumn), cells: cells ?? [] };
}
