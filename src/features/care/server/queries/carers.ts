import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CarerKind, CarerRoute, CarerState } from '../../contract/carer.ts';

/** SQL on carers; a relative's notice shows to the readers of its case alone. */
export interface CarerRecord {
  id: string;
  unitId: string;
  caseId: string | null;
  related: string[];
  name: string;
  kind: CarerKind;
  route: CarerRoute;
  state: CarerState;
  registeredOn: string;
  verifiedOn: string | null;
  recordedBy: string;
  content: Uint8Array;
  version: number;
}

const columns = sql`c.id, c.unit_id as "unitId", c.case_id as "caseId", c.related, c.name, c.kind, c.route, c.state,
  c.registered_on as "registeredOn", c.verified_on as "verifiedOn", c.recorded_by as "recordedBy", c.content, c.version`;

const visible = (actor: Actor) => sql`${inScope(actor, 'c')}
  and (c.readers is null or ${actor.accountId}::uuid = any (c.readers)) and ${actor.accountId}::uuid <> all (c.named)`;

export async function findCarer(
  tx: Tx,
  actor: Actor,
  id: string,
  held: 'held' | 'read' = 'read',
): Promise<CarerRecord | undefined> {
  const lock = held === 'held' ? sql`for update` : sql``;
  const { rows } = await sql<CarerRecord>`${prepared} select ${columns} from carers c
    where ${visible(actor)} and c.id = ${id} ${lock}`.execute(tx);
  return rows[0];
}

/** Those of the scope, the newest first; of the notices those of this case alone, where one is named. */
export async function findCarers(
  tx: Tx,
  actor: Actor,
  of: { caseId: string | null; limit: number },
): Promise<CarerRecord[]> {
  const { rows } = await sql<CarerRecord>`${prepared} select ${columns} from carers c
    where ${visible(actor)} and (c.case_id is null or c.case_id = ${of.caseId}::uuid)
    order by c.id desc limit ${of.limit}`.execute(tx);
  return rows;
}

/** The same without what is sealed, and with every notice that the caller reads. */
export async function findCarersFrom(
  tx: Tx,
  actor: Actor,
  of: { after: string | undefined; limit: number },
): Promise<CarerRecord[]> {
  const beyond = of.after === undefined ? sql`` : sql`and c.id < ${of.after}`;
  const { rows } = await sql<CarerRecord>`${prepared} select ${columns} from carers c
    where ${visible(actor)} ${beyond} order by c.id desc limit ${of.limit}`.execute(tx);
  return rows;
}

/** Names by id, of the register that the caller reads and of the lists that were circulated. */
export async function findCarerNames(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select l.carer_id as id, l.name from carer_list_lines l
    where l.locality_id = ${actor.localityId} and l.carer_id = any(${[...ids]}::uuid[])
    union all select c.id, c.name from carers c where ${visible(actor)} and c.id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** False where a carer of this id exists already. */
export async function insertCarer(
  tx: Tx,
  localityId: string,
  made: Omit<CarerRecord, 'verifiedOn' | 'version' | 'state'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into carers (locality_id, id, unit_id, case_id, readers, named, related, name,
      kind, route, state, registered_on, recorded_by, content)
    select ${localityId}::uuid, ${made.id}::uuid, ${made.unitId}::uuid, ${made.caseId}::uuid, s.readers,
      coalesce(s.named, '{}'), ${made.related}::uuid[], ${made.name}, ${made.kind}, ${made.route}, 'registered',
      ${made.registeredOn}::date, ${made.recordedBy}::uuid, ${Buffer.from(made.content)}::bytea
    from (select 1) one left join case_subjects s on s.locality_id = ${localityId}::uuid and s.case_id = ${made.caseId}::uuid
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The new version, or undefined when the record has moved on. */
export async function updateCarer(
  tx: Tx,
  localityId: string,
  changed: CarerRecord,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update carers set related = ${changed.related}::uuid[],
      name = ${changed.name}, state = ${changed.state}, verified_on = ${changed.verifiedOn}::date,
      recorded_by = ${changed.recordedBy}, content = ${Buffer.from(changed.content)}::bytea, version = version + 1
    where locality_id = ${localityId} and id = ${changed.id} and version = ${changed.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}

/** Of each how they stand now, and how many other children they have or were chosen for. */
export async function findTaken(
  tx: Tx,
  carerIds: readonly string[],
  exceptCaseId: string,
): Promise<Map<string, { state: CarerState; taken: number }>> {
  const { rows } = await sql<{
    id: string;
    state: CarerState;
    taken: number;
  }>`select carer_id as id, state, taken
    from children_taken(${[...carerIds]}::uuid[], ${exceptCaseId}::uuid)`.execute(tx);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}
