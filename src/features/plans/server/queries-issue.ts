import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { PlanContent } from '../contract/content.ts';
import type { ObligationDraft } from '../rules/obligations.ts';

/** SQL that issuing writes: the plan's rows that others count on, and the ledger. One statement per table, whatever the size. */

interface Issued {
  localityId: string;
  planId: string;
  audience: string[];
}

const inserted = async (
  tx: Tx,
  table: string,
  columns: string,
  rows: readonly object[],
  types: string,
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)} (${sql.raw(columns)})
    select ${sql.raw(columns)} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${sql.raw(types)})`.execute(
    tx,
  );
};

const owned = 'locality_id, id, plan_id, audience';
const ownedTypes = 'locality_id uuid, id uuid, plan_id uuid, audience uuid[]';

export async function insertTargets(tx: Tx, plan: Issued, content: PlanContent): Promise<void> {
  const rows = content.targets.map((target, position) => ({
    locality_id: plan.localityId,
    id: target.id,
    plan_id: plan.planId,
    audience: plan.audience,
    position,
    statement: target.statement,
    short_name: target.shortName,
    comparison: target.comparison,
    value: target.value,
    measure_unit: target.measureUnit,
    numerator_name: target.numeratorName,
    denominator_name: target.denominatorName,
    indicator: target.indicator ?? null,
  }));
  const columns =
    'position, statement, short_name, comparison, value, measure_unit, numerator_name, denominator_name, indicator';
  const types =
    'position smallint, statement text, short_name text, comparison text, value numeric, measure_unit text, numerator_name text, denominator_name text, indicator text';
  await inserted(tx, 'plan_targets', `${owned}, ${columns}`, rows, `${ownedTypes}, ${types}`);
}

export interface DutyUnit {
  dutyId: string;
  unitId: string;
  part: 'responsible' | 'cooperating';
  /** Who sees that this unit has a part: partners of the duty, the unit itself, who issues and who leads. */
  audience: string[];
}

export async function insertDuties(
  tx: Tx,
  plan: Issued,
  content: PlanContent,
  units: readonly DutyUnit[],
): Promise<void> {
  const base = { locality_id: plan.localityId, plan_id: plan.planId, audience: plan.audience };
  const duties = content.duties.map((duty, position) => ({
    ...base,
    id: duty.id,
    position,
    section: duty.section,
    content: duty.text,
    short_name: duty.shortName,
  }));
  await inserted(
    tx,
    'plan_duties',
    `${owned}, position, section, content, short_name`,
    duties,
    `${ownedTypes}, position smallint, section text, content text, short_name text`,
  );
  const parts = units.map((unit) => ({
    locality_id: plan.localityId,
    duty_id: unit.dutyId,
    unit_id: unit.unitId,
    part: unit.part,
    audience: unit.audience,
  }));
  await inserted(
    tx,
    'plan_duty_units',
    'locality_id, duty_id, unit_id, part, audience',
    parts,
    'locality_id uuid, duty_id uuid, unit_id uuid, part text, audience uuid[]',
  );
  const measures = content.duties.flatMap((duty) =>
    duty.measures.map((measure, position) => ({
      ...base,
      id: measure.id,
      duty_id: duty.id,
      position,
      name: measure.name,
      measure_unit: measure.measureUnit,
      aggregation: measure.aggregation,
    })),
  );
  await inserted(
    tx,
    'plan_measures',
    `${owned}, duty_id, position, name, measure_unit, aggregation`,
    measures,
    `${ownedTypes}, duty_id uuid, position smallint, name text, measure_unit text, aggregation text`,
  );
}

export interface StampedObligation extends ObligationDraft {
  id: string;
  eventId: string;
  /** Where the duty stands in the plan; undefined for what no duty is behind. */
  section?: string;
  position?: number;
}

export async function insertObligations(
  tx: Tx,
  plan: { localityId: string; planId: string; now: string; accountId: string },
  rows: readonly StampedObligation[],
): Promise<void> {
  const obligations = rows.map((row) => ({
    locality_id: plan.localityId,
    id: row.id,
    plan_id: plan.planId,
    kind: row.kind,
    duty_id: row.dutyId,
    deadline_id: row.deadlineId,
    section: row.section,
    position: row.position,
    title: row.title,
    unit_id: row.unitId,
    recipient_unit_id: row.recipientUnitId,
    via_unit_id: row.viaUnitId,
    period_from: row.periodFrom,
    period_to: row.periodTo,
    first_due_at: row.dueAt,
    due_at: row.dueAt,
    created_at: plan.now,
  }));
  await inserted(
    tx,
    'obligations',
    'locality_id, id, plan_id, kind, duty_id, deadline_id, section, position, title, unit_id, recipient_unit_id, via_unit_id, period_from, period_to, first_due_at, due_at, created_at',
    obligations,
    'locality_id uuid, id uuid, plan_id uuid, kind text, duty_id uuid, deadline_id uuid, section text, position smallint, title text, unit_id uuid, recipient_unit_id uuid, via_unit_id uuid, period_from date, period_to date, first_due_at timestamptz, due_at timestamptz, created_at timestamptz',
  );
  const events = rows.map((row) => ({
    locality_id: plan.localityId,
    id: row.eventId,
    obligation_id: row.id,
    unit_id: row.unitId,
    kind: 'created',
    at: plan.now,
    account_id: plan.accountId,
    new_due_at: row.dueAt,
  }));
  await inserted(
    tx,
    'obligation_events',
    'locality_id, id, obligation_id, unit_id, kind, at, account_id, new_due_at',
    events,
    'locality_id uuid, id uuid, obligation_id uuid, unit_id uuid, kind text, at timestamptz, account_id uuid, new_due_at timestamptz',
  );
}
