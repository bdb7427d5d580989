import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inAudience, inScope } from '../../../platform/server/database/where.ts';
import type { IndicatorCode } from '../contract/content.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** SQL on targets, duties and measures of issued plans. */

export interface TargetRow {
  id: string;
  planId: string;
  shortName: string;
  statement: string;
  comparison: 'lt' | 'le' | 'eq' | 'ge' | 'gt';
  value: number;
  measureUnit: string;
  numeratorName: string;
  denominatorName: string;
  indicator: IndicatorCode | null;
}

const targetColumns = sql`t.id, t.plan_id as "planId", t.short_name as "shortName", t.statement, t.comparison, t.value,
  t.measure_unit as "measureUnit", t.numerator_name as "numeratorName", t.denominator_name as "denominatorName", t.indicator`;

export async function findTargets(tx: Tx, actor: Actor, planId: string): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`select ${targetColumns} from plan_targets t
    where ${inAudience(actor, 't')} and t.plan_id = ${planId} order by t.position`.execute(tx);
  return rows;
}

export async function findTarget(tx: Tx, actor: Actor, targetId: string): Promise<TargetRow | undefined> {
  const { rows } = await sql<TargetRow>`select ${targetColumns} from plan_targets t
    where ${inAudience(actor, 't')} and t.id = ${targetId}`.execute(tx);
  return rows[0];
}

export interface EntryRow {
  id: string;
  targetId: string;
  unitId: string;
  numerator: number;
  denominator: number;
  asOf: string;
  note: string;
  enteredAt: string;
  /** Null for what the system counted. */
  enteredBy: string | null;
}

/** Each unit's latest entry per target of the plan, in the caller's scope. */
export async function findLatestEntries(tx: Tx, actor: Actor, planId: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select distinct on (e.target_id, e.unit_id) e.id, e.target_id as "targetId", e.unit_id as "unitId", e.numerator, e.denominator,
      e.as_of as "asOf", e.note, e.entered_at as "enteredAt", e.entered_by as "enteredBy"
    from target_entries e where ${inScope(actor, 'e')} and e.plan_id = ${planId}
    order by e.target_id, e.unit_id, e.entered_at desc, e.id desc`.execute(tx);
  return rows;
}

export async function insertEntry(
  tx: Tx,
  entry: {
    localityId: string;
    id: string;
    planId: string;
    targetId: string;
    unitId: string;
    numerator: number;
    denominator: number;
    asOf: string;
    note: string;
    now: string;
    accountId: string;
  },
): Promise<void> {
  await sql`insert into target_entries (locality_id, id, plan_id, target_id, unit_id, numerator, denominator, as_of, note, entered_at, entered_by)
    values (${entry.localityId}, ${entry.id}, ${entry.planId}, ${entry.targetId}, ${entry.unitId}, ${entry.numerator}, ${entry.denominator},
      ${entry.asOf}, ${entry.note}, ${entry.now}, ${entry.accountId})`.execute(tx);
}

/** Narrows by id where one is given: each row read weighs its audience, which is as long as the list of units. */
const only = (column: string, id: string | undefined) =>
  id === undefined ? sql`` : sql`and ${sql.ref(column)} = ${id}`;

export interface DutyRow {
  id: string;
  planId: string;
  section: string;
  shortName: string;
  content: string;
  position: number;
}

/** The plan's duties in its order, or only the one of `dutyId`. */
export async function findDuties(tx: Tx, actor: Actor, planId: string, dutyId?: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${prepared}
    select d.id, d.plan_id as "planId", d.section, d.short_name as "shortName", d.content, d.position from plan_duties d
    where ${inAudience(actor, 'd')} and d.plan_id = ${planId} ${only('d.id', dutyId)} order by d.position`.execute(
    tx,
  );
  return rows;
}

export interface MeasureRow {
  id: string;
  dutyId: string;
  name: string;
  measureUnit: string;
  aggregation: 'sum' | 'latest';
}

/** The plan's measures, or only those of `dutyId`. */
export async function findMeasures(
  tx: Tx,
  actor: Actor,
  planId: string,
  dutyId?: string,
): Promise<MeasureRow[]> {
  const { rows } = await sql<MeasureRow>`${prepared}
    select m.id, m.duty_id as "dutyId", m.name, m.measure_unit as "measureUnit", m.aggregation from plan_measures m
    where ${inAudience(actor, 'm')} and m.plan_id = ${planId} ${only('m.duty_id', dutyId)} order by m.duty_id, m.position`.execute(
    tx,
  );
  return rows;
}

export async function findDutyUnits(
  tx: Tx,
  actor: Actor,
  dutyId: string,
): Promise<{ unitId: string; part: 'responsible' | 'cooperating' }[]> {
  const { rows } = await sql<{ unitId: string; part: 'responsible' | 'cooperating' }>`${prepared}
    select u.unit_id as "unitId", u.part from plan_duty_units u where ${inAudience(actor, 'u')} and u.duty_id = ${dutyId}`.execute(
    tx,
  );
  return rows;
}
