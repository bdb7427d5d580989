import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { By, ConcernRecord, ScopedActor } from './concerns.ts';

/** SQL that writes concerns. */

export interface NewConcern
  extends Pick<
    ConcernRecord,
    | 'id'
    | 'unitId'
    | 'hamletId'
    | 'source'
    | 'sourceReference'
    | 'receivedAt'
    | 'fromUnitId'
    | 'passedAt'
    | 'inDanger'
    | 'category'
    | 'emergencyDueAt'
    | 'initials'
    | 'hasInformant'
    | 'hasSender'
  > {
  acknowledgeDueAt: string | null;
  content: Uint8Array;
}

/** Who sends it may not read it, so nothing is read back. @throws 23505 when the id is taken */
export async function insertConcern(tx: Tx, by: By, made: NewConcern): Promise<void> {
  const direct = made.passedAt === null;
  await sql`insert into concerns (locality_id, id, unit_id, hamlet_id, source, source_reference, received_at, logged_at, logged_by,
      from_unit_id, passed_at, acknowledge_due_at, acknowledged_at, acknowledged_by, in_danger, category, emergency_due_at,
      initials, content, has_informant, has_sender, state)
    values (${by.localityId}, ${made.id}, ${made.unitId}, ${made.hamletId}, ${made.source}, ${made.sourceReference},
      ${made.receivedAt}, ${by.now}, ${by.accountId}, ${made.fromUnitId}, ${made.passedAt}, ${made.acknowledgeDueAt},
      ${direct ? by.now : null}, ${direct ? by.accountId : null}, ${made.inDanger}, ${made.category}, ${made.emergencyDueAt},
      ${made.initials}, ${made.content}, ${made.hasInformant}, ${made.hasSender}, ${direct ? 'handling' : 'waiting'})`.execute(
    tx,
  );
}

/** What an act changes; what is left out stays. */
export type ConcernChange = Partial<
  Pick<
    ConcernRecord,
    | 'receivedAt'
    | 'acknowledgedAt'
    | 'acknowledgedBy'
    | 'inDanger'
    | 'category'
    | 'emergencyDueAt'
    | 'initials'
    | 'childId'
    | 'happeningId'
    | 'state'
    | 'outcome'
    | 'decidedAt'
    | 'repliedAt'
    | 'caseId'
  > & { content: Uint8Array; contentVersion: number }
>;

const columnOf: Readonly<Record<keyof ConcernChange, string>> = {
  ...{ receivedAt: 'received_at', acknowledgedAt: 'acknowledged_at', acknowledgedBy: 'acknowledged_by' },
  ...{
    inDanger: 'in_danger',
    category: 'category',
    emergencyDueAt: 'emergency_due_at',
    initials: 'initials',
  },
  ...{
    content: 'content',
    contentVersion: 'content_version',
    childId: 'child_id',
    happeningId: 'happening_id',
    state: 'state',
  },
  ...{ outcome: 'outcome', decidedAt: 'decided_at', repliedAt: 'replied_at', caseId: 'case_id' },
};

/** The new version, or undefined when the concern has moved on. */
export async function changeConcern(
  tx: Tx,
  actor: ScopedActor,
  of: { id: string; version: number },
  change: ConcernChange,
): Promise<number | undefined> {
  const sets = Object.entries(change).map(
    ([key, value]) => sql`${sql.ref(columnOf[key as keyof ConcernChange])} = ${value}`,
  );
  const { rows } = await sql<{ version: number }>`update concerns c
    set ${sql.join([...sets, sql`version = c.version + 1`])}
    where ${inScope(actor, 'c')} and c.id = ${of.id} and c.version = ${of.version} returning c.version`.execute(
    tx,
  );
  return rows[0]?.version;
}

/** Puts others under the same happening, or takes them out of it; who looks at one of them sees a newer version. */
export async function setHappening(
  tx: Tx,
  actor: ScopedActor,
  of: { ids: readonly string[]; happeningId: string | null },
): Promise<void> {
  await sql`update concerns c set happening_id = ${of.happeningId}, version = c.version + 1
    where ${inScope(actor, 'c')} and c.id = any(${[...of.ids]}::uuid[])`.execute(tx);
}

/** Moves the concern to another commune; undefined when it is not the caller's or has moved on. */
export async function passConcern(
  tx: Tx,
  of: { id: string; version: number; toCommuneId: string; at: string; dueAt: string },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number | null;
  }>`select pass_concern(${of.id}::uuid, ${of.version}::int,
    ${of.toCommuneId}::uuid, ${of.at}::timestamptz, ${of.dueAt}::timestamptz) as version`.execute(tx);
  return rows[0]?.version ?? undefined;
}

/** Links follow when two records of one child become one, and go back when they are parted. */
export async function moveLinks(
  tx: Tx,
  actor: ScopedActor,
  of: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> {
  const among = of.only ? sql<boolean>`c.id = any(${[...of.only]}::uuid[])` : sql<boolean>`true`;
  const { rows } = await sql<{
    id: string;
  }>`update concerns c set child_id = ${of.to}, version = c.version + 1
    where ${inScope(actor, 'c')} and c.child_id = ${of.from} and ${among} returning c.id`.execute(tx);
  return rows.map(({ id }) => id);
}
