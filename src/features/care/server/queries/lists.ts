import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { CarerKind } from '../../contract/carer.ts';

/** SQL on the lists that the lead office circulates; known in the whole locality once sent. */
export interface CarerList {
  id: string;
  quarter: string;
  circulatedAt: string;
}

export interface ListLine {
  listId: string;
  carerId: string;
  homeUnitId: string;
  name: string;
  kind: CarerKind;
  registeredOn: string;
  verifiedOn: string | null;
  related: string[];
  content: Uint8Array;
}

export async function findNewestList(tx: Tx, localityId: string): Promise<CarerList | undefined> {
  const { rows } =
    await sql<CarerList>`select l.id, l.quarter, l.circulated_at as "circulatedAt" from carer_lists l
    where l.locality_id = ${localityId} order by l.circulated_at desc, l.id desc limit 1`.execute(tx);
  return rows[0];
}

export async function findLines(tx: Tx, localityId: string, listId: string): Promise<ListLine[]> {
  const { rows } = await sql<ListLine>`select l.list_id as "listId", l.carer_id as "carerId",
      l.home_unit_id as "homeUnitId", l.name, l.kind, l.registered_on as "registeredOn",
      l.verified_on as "verifiedOn", l.related, l.content
    from carer_list_lines l where l.locality_id = ${localityId} and l.list_id = ${listId}
    order by l.name, l.carer_id limit 1000`.execute(tx);
  return rows;
}

/** False where a list of this id exists already. */
export async function insertList(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: { id: string; unitId: string; quarter: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into carer_lists (locality_id, id, sender_unit_id, quarter, circulated_at, circulated_by)
    values (${by.localityId}, ${made.id}, ${made.unitId}, ${made.quarter}, ${by.now}, ${by.accountId})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertLine(tx: Tx, localityId: string, line: ListLine): Promise<void> {
  await sql`insert into carer_list_lines (locality_id, list_id, carer_id, home_unit_id, name, kind, registered_on,
      verified_on, related, content)
    values (${localityId}, ${line.listId}, ${line.carerId}, ${line.homeUnitId}, ${line.name}, ${line.kind},
      ${line.registeredOn}, ${line.verifiedOn}, ${line.related}::uuid[], ${Buffer.from(line.content)})`.execute(
    tx,
  );
}
