import type pg from 'pg';
import { newId } from '../../../shared/id.ts';
import { type Database, type Tx } from '../../database/connect.ts';
import { withActor } from '../../database/scope.ts';
import type { Keyring, Place } from '../index.ts';
import type { Destroyer } from '../index.ts';

export const moment = '2026-11-27T02:00:00.000Z';

/** A locality with two communes, and officers of them who act in transactions of their own. */
export async function placeKeys(db: Database, admin: pg.Pool, keys: Keyring) {
  const [localityId, commune, neighbour] = [newId(), newId(), newId()];
  await admin.query("insert into localities (id, name) values ($1, 'Tỉnh Thử')", [localityId]);
  for (const id of [commune, neighbour])
    await admin.query('insert into units (id, locality_id, created_at) values ($1, $2, now())', [
      id,
      localityId,
    ]);
  const as =
    (unitId: string) =>
    <T>(work: (ctx: Destroyer) => Promise<T>): Promise<T> => {
      const actor = { localityId, accountId: newId(), assignments: [] };
      const scope = { ...actor, unitIds: [unitId], wholeLocality: false };
      const act = (tx: Tx) => work({ tx, keys, now: moment, actor, requestId: newId() });
      return withActor(db, scope, act);
    };
  return { localityId, commune, neighbour, officer: as(commune), stranger: as(neighbour) };
}

export const placeOf = (more: Partial<Place> = {}): Place => ({
  ...{ table: 'case_notes', column: 'narrative', rowId: newId(), version: 1 },
  ...more,
});
