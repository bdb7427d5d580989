import { type RawBuilder, sql } from 'kysely';
import type { Children } from '../../../../../db/schema.ts';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope, inScopeOfMany } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { ChildState } from '../../contract/child.ts';
import type { CheckResult } from '../../rules/cleaning.ts';
import type { ChildFacts, OwnFact } from '../../rules/facts.ts';

/** SQL on the children's own records. */

/** Fact of the contract → column: the one place that knows both. */
export const childColumns = {
  fullName: 'full_name',
  otherNames: 'other_names',
  familyName: 'family_name',
  middleName: 'middle_name',
  givenName: 'given_name',
  sex: 'sex',
  birthDate: 'birth_date',
  birthPrecision: 'birth_precision',
  sixteenthOn: 'sixteenth_on',
  ethnicity: 'ethnicity',
  nationality: 'nationality',
  personalId: 'personal_id',
  birthRegistration: 'birth_registration',
  birthCertificateNumber: 'birth_certificate_number',
  birthCertificateOn: 'birth_certificate_on',
  birthPlace: 'birth_place',
  homeTown: 'home_town',
  residence: 'residence',
  registeredAddress: 'registered_address',
  address: 'address',
  presence: 'presence',
  relationToHead: 'relation_to_head',
  relatives: 'relatives',
  livesWith: 'lives_with',
  schooling: 'schooling',
  grade: 'grade',
  school: 'school',
  insuranceNumber: 'insurance_number',
  insuranceUntil: 'insurance_until',
  disabilityTypes: 'disability_types',
  disabilityLevel: 'disability_level',
  disabilityCertificate: 'disability_certificate',
  note: 'note',
} as const satisfies Record<OwnFact, keyof Children>;

/** Where the record stands in the register. */
const recordColumns = {
  id: 'id',
  unitId: 'unit_id',
  communeId: 'commune_id',
  householdId: 'household_id',
  state: 'state',
  endedOn: 'ended_on',
  keepAfter16Reason: 'keep_after_16_reason',
  mergedInto: 'merged_into',
  source: 'source',
  batchId: 'batch_id',
  duplicateCheck: 'duplicate_check',
  numberCheck: 'number_check',
  createdAt: 'created_at',
  changedAt: 'changed_at',
  version: 'version',
} as const satisfies Record<string, keyof Children>;

/** A child as it is stored, with what its household says. */
export interface StoredChild extends ChildFacts {
  id: string;
  unitId: string;
  communeId: string;
  householdId: string | null;
  householdPhone: string;
  /** Class by year. */
  householdClasses: Record<string, string>;
  state: ChildState;
  endedOn: string | null;
  keepAfter16Reason: string | null;
  mergedInto: string | null;
  source: 'typed' | 'import' | 'transfer';
  batchId: string | null;
  duplicateCheck: 'waiting' | 'done';
  /** What the police said of the number as it stands; null: nothing yet. */
  numberCheck: CheckResult | null;
  createdAt: string;
  changedAt: string;
  version: number;
}

type OwnColumn = keyof typeof recordColumns | OwnFact;

/** These columns of a child's own record (alias `c`) under the names of their facts. */
export const columnsOf = (facts: readonly OwnColumn[]): RawBuilder<unknown> => {
  const known = { ...recordColumns, ...childColumns };
  return sql.join(facts.map((fact) => sql`${sql.ref(`c.${known[fact]}`)} as ${sql.id(fact)}`));
};

/** Columns of a stored child: aliases `c` (children) and `h` (households, joined by `withHousehold`). */
export const storedColumns: RawBuilder<unknown> = sql.join([
  columnsOf(Object.keys({ ...recordColumns, ...childColumns }) as OwnColumn[]),
  sql`coalesce(h.number, '') as "householdNumber"`,
  sql`coalesce(h.head_name, '') as "householdHead"`,
  sql`coalesce(h.phone, '') as "householdPhone"`,
  sql`coalesce(h.classes, '{}') as "householdClasses"`,
]);
export const withHousehold = sql`children c left join households h
  on h.locality_id = c.locality_id and h.id = c.household_id`;

/** `year` (yyyy) is the one of which the household's class is told. */
export const inYear =
  (year: string) =>
  (row: Omit<StoredChild, 'householdClass'>): StoredChild => ({
    ...row,
    householdClass: row.householdClasses[year] ?? null,
  });

export async function findChildren(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  year: string,
): Promise<StoredChild[]> {
  const { rows } = await sql<StoredChild>`${prepared} select ${storedColumns} from ${withHousehold}
    where ${inScopeOfMany(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows.map(inYear(year));
}

export async function findChild(
  tx: Tx,
  actor: Actor,
  id: string,
  year: string,
): Promise<StoredChild | undefined> {
  const [found] = await findChildren(tx, actor, [id], year);
  return found;
}

/** Children of the same households, apart from these themselves, who still live here. */
export async function findSiblings(
  tx: Tx,
  actor: Actor,
  of: { householdIds: readonly string[]; except: readonly string[] },
  year: string,
): Promise<StoredChild[]> {
  const { rows } = await sql<StoredChild>`${prepared} select ${storedColumns} from ${withHousehold}
    where ${inScope(actor, 'c')} and c.household_id = any(${[...of.householdIds]}::uuid[])
      and c.id <> all(${[...of.except]}::uuid[]) and c.state = 'living-here'
    order by c.birth_date, c.id`.execute(tx);
  return rows.map(inYear(year));
}

/**
 * Locks the records until the act ends, in the order of their ids, so that two batches never wait on each other. What is
 * read afterwards is what stands.
 */
export async function lockChildren(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  await sql`${prepared} select c.id from children c where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[])
    order by c.id for no key update`.execute(tx);
}

export interface NewChildRecord {
  id: string;
  unitId: string;
  communeId: string;
  householdId: string | null;
  source: 'typed' | 'import';
  batchId: string | null;
  facts: ChildFacts;
}

const factRow = (facts: ChildFacts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(childColumns).map(([fact, column]) => [column, facts[fact as OwnFact]]));

/** One statement for any number of new records. */
export async function insertChildren(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: readonly NewChildRecord[],
): Promise<void> {
  const rows = made.map(({ facts, ...record }) => ({
    ...factRow(facts),
    ...{ id: record.id, unit_id: record.unitId, commune_id: record.communeId },
    ...{ household_id: record.householdId, source: record.source, batch_id: record.batchId },
  }));
  const columns = sql.join(
    ['id', 'unit_id', 'commune_id', 'household_id', 'source', 'batch_id', ...Object.values(childColumns)].map(
      (column) => sql.ref(column),
    ),
  );
  await sql`insert into children (locality_id, created_at, created_by, changed_at, ${columns})
    select ${by.localityId}::uuid, ${by.now}::timestamptz, ${by.accountId}::uuid, ${by.now}::timestamptz, ${columns}
    from json_populate_recordset(null::children, ${JSON.stringify(rows)}::json)`.execute(tx);
}

export interface ChildUpdate {
  id: string;
  /** The version that the caller saw: the record was locked and compared before. */
  version: number;
  unitId: string;
  communeId: string;
  householdId: string | null;
  facts: ChildFacts;
}

/**
 * Writes changed records in one statement that names only columns in which some record changes: an update that touches no
 * indexed column stays on its page.
 */
export async function updateChildren(
  tx: Tx,
  by: { localityId: string; now: string },
  changes: { rows: readonly ChildUpdate[]; facts: ReadonlySet<OwnFact>; placed: boolean },
): Promise<number> {
  if (changes.rows.length === 0) return 0;
  const columns = [
    ...[...changes.facts].map((fact) => childColumns[fact]),
    ...(changes.placed ? ['unit_id', 'commune_id', 'household_id'] : []),
  ];
  const rows = changes.rows.map(({ facts, ...record }) => ({
    ...{ id: record.id, version: record.version },
    ...Object.fromEntries([...changes.facts].map((fact) => [childColumns[fact], facts[fact]])),
    ...{ unit_id: record.unitId, commune_id: record.communeId, household_id: record.householdId },
  }));
  const sets = columns.map((column) => sql`${sql.ref(column)} = n.${sql.ref(column)},`);
  const { numAffectedRows } = await sql`update children c set ${sql.join(sets, sql` `)}
      changed_at = ${by.now}, version = c.version + 1
    from json_populate_recordset(null::children, ${JSON.stringify(rows)}::json) n
    where c.locality_id = ${by.localityId} and c.id = n.id and c.version = n.version`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Ids among these that the caller's register has already. */
export async function findKnownIds(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select c.id from children c
    where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
