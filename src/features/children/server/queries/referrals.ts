import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { UnitSector } from '../../../units/contract.ts';
import { type ChildField, childFields, type FieldGroup } from '../../contract/fields.ts';
import type { Referral } from '../../contract/referrals.ts';
import type { TellableFacts } from '../../rules/referred-facts.ts';
import { childColumns } from './children.ts';

/** SQL on what was handed to offices outside the commune. */

export interface ReferralRow {
  id: string;
  childId: string;
  unitId: string;
  communeId: string;
  officeId: string;
  sector: UnitSector;
  groups: FieldGroup[];
  fields: ChildField[];
  purpose: string;
  basis: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  endKind: Referral['endKind'];
  referredBy: string;
  version: number;
}

const columns = sql`r.id, r.child_id as "childId", r.unit_id as "unitId", r.from_commune_id as "communeId",
  r.office_id as "officeId", r.sector, r.field_groups as groups, r.fields, r.purpose, r.basis, r.from_date as "fromDate",
  r.to_date as "toDate", r.end_kind as "endKind", r.referred_by as "referredBy", r.version`;

/** Of one child, as its commune sees them: those in force first, then the ended ones, each the newest first. */
export async function findReferrals(tx: Tx, actor: Actor, childId: string): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`${prepared} select ${columns} from child_referrals r
    where ${inScope(actor, 'r')} and r.child_id = ${childId}
    order by r.to_date is not null, r.referred_at desc, r.id desc limit 200`.execute(tx);
  return rows;
}

/** In force and addressed to one of these offices, the newest first. */
export async function findReferredTo(
  tx: Tx,
  actor: Actor,
  of: { offices: readonly string[]; childId?: string; after?: string | undefined; limit: number },
): Promise<ReferralRow[]> {
  const only = [
    ...(of.childId === undefined ? [] : [sql`and r.child_id = ${of.childId}`]),
    ...(of.after === undefined ? [] : [sql`and r.id < ${of.after}`]),
  ];
  const { rows } = await sql<ReferralRow>`${prepared} select ${columns} from child_referrals r
    where ${inScope(actor, 'r', 'office_id')} and r.office_id = any(${[...of.offices]}::uuid[]) and r.to_date is null
    ${sql.join(only, sql` `)} order by r.id desc limit ${of.limit}`.execute(tx);
  return rows;
}

/** What each of the referrals names of its child; of whom nothing may be told, nothing is there. */
export async function readReferred(
  tx: Tx,
  referralIds: readonly string[],
): Promise<Map<string, { unitId: string | undefined; facts: TellableFacts }>> {
  if (referralIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; facts: Record<string, unknown> }>`${prepared}
    select referral as id, facts from read_referred_children(${[...referralIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, facts }) => [id, { unitId: facts.unit_id as string, facts: named(facts) }]));
}

/** Columns by the names of their facts. */
const named = (facts: Record<string, unknown>): TellableFacts =>
  Object.fromEntries(
    Object.entries(childColumns).flatMap(([fact, column]) =>
      fact in childFields && column in facts ? [[fact, facts[column]]] : [],
    ),
  );

export interface NewReferral extends Omit<ReferralRow, 'toDate' | 'endKind' | 'version' | 'referredBy'> {}

/** False where a referral of the child to the office is in force already. */
export async function insertReferral(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: NewReferral,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into child_referrals (locality_id, id, child_id, unit_id, from_commune_id,
      office_id, sector, field_groups, fields, purpose, basis, from_date, referred_by, referred_at)
    values (${by.localityId}, ${made.id}, ${made.childId}, ${made.unitId}, ${made.communeId}, ${made.officeId},
      ${made.sector}, ${made.groups}, ${made.fields}, ${made.purpose}, ${made.basis}, ${made.fromDate}, ${by.accountId},
      ${by.now})
    on conflict (locality_id, child_id, office_id) where to_date is null do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The new version, or undefined when the referral has moved on. */
export async function endReferral(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  of: { id: string; version: number; on: PlainDate },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update child_referrals
    set to_date = greatest(from_date, ${of.on}::date), end_kind = 'ended', ended_by = ${by.accountId}, ended_at = ${by.now},
      version = version + 1
    where locality_id = ${by.localityId} and id = ${of.id} and version = ${of.version} and to_date is null
    returning version`.execute(tx);
  return rows[0]?.version;
}
