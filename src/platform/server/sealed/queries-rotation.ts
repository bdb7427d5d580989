import { sql } from 'kysely';
import { ConfigError } from '../config.ts';
import type { Database } from '../database/connect.ts';
import type { Key } from './aes-gcm.ts';
import type { UnitKeyRow } from './sealed-keys.ts';

/** All as the owner of the tables, over every locality. */

/** Any number will do, as long as every version of the product takes the same one. */
const rotationLock = 20261128;

/** One run at a time on a database, whatever machine it comes from; the lock goes with the session. */
export function alone<T>(owner: Database, work: () => Promise<T>, path: string): Promise<T> {
  return owner.connection().execute(async (session) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${rotationLock}) as got`.execute(
      session,
    );
    if (!rows[0]?.got)
      throw new ConfigError(
        `Một lệnh khác đang làm việc với khóa của cơ sở dữ liệu này (${path}): đợi lệnh ấy xong.`,
      );
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${rotationLock})`.execute(session);
    }
  });
}

/** Whether anything still hangs on another root key, while this one has taken over something or stands behind others. */
export async function isUnfinished(owner: Database, rootKeyId: string): Promise<boolean> {
  const { rows } = await sql<{ unfinished: boolean }>`select
      exists (select from unit_keys where root_key_id <> ${rootKeyId})
      or exists (select from unit_keys u join unit_keys v on v.locality_id = u.locality_id and v.unit_id = u.unit_id
        where v.generation > u.generation) as unfinished`.execute(owner);
  return rows[0]?.unfinished ?? false;
}

export interface UnitGeneration {
  localityId: string;
  unitId: string;
  generation: number;
}

/** Units whose newest key is wrapped by another root key. */
export async function unitsNotUnder(owner: Database, rootKeyId: string): Promise<UnitGeneration[]> {
  const { rows } = await sql<UnitGeneration>`select "localityId", "unitId", generation from (
      select distinct on (locality_id, unit_id) locality_id as "localityId", unit_id as "unitId", generation, root_key_id
      from unit_keys order by locality_id, unit_id, generation desc) newest
    where root_key_id <> ${rootKeyId}`.execute(owner);
  return rows;
}

/** Of two who add the same generation the first one counts. */
export async function addUnitKey(
  owner: Database,
  {
    localityId,
    unitId,
    generation,
    key,
    root,
    wrapped,
    now,
  }: UnitGeneration & {
    key: Key;
    root: Key;
    wrapped: Uint8Array;
    now: string;
  },
): Promise<void> {
  await sql`insert into unit_keys (locality_id, id, unit_id, generation, root_key_id, wrapped, made_at)
    values (${localityId}, ${key.id}, ${unitId}, ${generation}, ${root.id}, ${wrapped}, ${now})
    on conflict (locality_id, unit_id, generation) do nothing`.execute(owner);
}

export interface ReplacedUnitKey extends UnitKeyRow {
  localityId: string;
  /** The unit's newest key, which takes over. */
  newest: UnitKeyRow;
}

export async function replacedUnitKeys(owner: Database): Promise<ReplacedUnitKey[]> {
  const { rows } = await sql<
    UnitKeyRow & { localityId: string; newId: string; newRoot: string; newWrapped: Uint8Array }
  >`select u.locality_id as "localityId", u.id, u.unit_id as "unitId", u.root_key_id as "rootKeyId", u.wrapped,
      n.id as "newId", n.root_key_id as "newRoot", n.wrapped as "newWrapped"
    from unit_keys u join (
      select distinct on (locality_id, unit_id) * from unit_keys order by locality_id, unit_id, generation desc) n
      on n.locality_id = u.locality_id and n.unit_id = u.unit_id and n.generation > u.generation`.execute(
    owner,
  );
  return rows.map(({ newId, newRoot, newWrapped, ...old }) => ({
    ...old,
    newest: { id: newId, unitId: old.unitId, rootKeyId: newRoot, wrapped: newWrapped },
  }));
}

export async function countUnder(owner: Database, units: readonly ReplacedUnitKey[]): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*)::int as number from sealed_keys s
    join unnest(${units.map((unit) => unit.localityId)}::uuid[], ${units.map((unit) => unit.id)}::uuid[]) as u (locality, id)
      on s.locality_id = u.locality and s.unit_key_id = u.id`.execute(owner);
  return rows[0]?.number ?? 0;
}

/** One small transaction; passes over what somebody is destroying. Answers how many it wrapped anew. */
export function rewrapSubjectKeys(
  owner: Database,
  { unit, batch }: { unit: ReplacedUnitKey; batch: number },
  rewrap: (row: { id: string; subjectId: string; wrapped: Uint8Array }) => Uint8Array,
): Promise<number> {
  const { localityId, id, newest } = unit;
  return owner.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; subjectId: string; wrapped: Uint8Array }>`
      select id, subject_id as "subjectId", wrapped from sealed_keys
      where locality_id = ${localityId} and unit_key_id = ${id}
      limit ${batch} for no key update skip locked`.execute(tx);
    if (rows.length === 0) return 0;
    await sql`update sealed_keys s set unit_key_id = ${newest.id}, wrapped = anew.wrapped
      from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map(rewrap)}::bytea[]) as anew (id, wrapped)
      where s.locality_id = ${localityId} and s.id = anew.id`.execute(tx);
    return rows.length;
  });
}

/** Only when nothing hangs on it; one under which somebody just makes a key is left to the next look. */
export async function removeUnitKey(owner: Database, { localityId, id }: ReplacedUnitKey): Promise<void> {
  try {
    await sql`delete from unit_keys u where u.locality_id = ${localityId}
        and u.id in (select id from unit_keys where locality_id = ${localityId} and id = ${id} for update skip locked)
        and not exists (select from sealed_keys s where s.locality_id = u.locality_id and s.unit_key_id = u.id)`.execute(
      owner,
    );
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error; // a key came under it at this very moment
  }
}

export interface HeldByRoot {
  rootKeyId: string;
  unitKeys: number;
  subjectKeys: number;
}

export async function heldByRoot(owner: Database): Promise<HeldByRoot[]> {
  const { rows } = await sql<HeldByRoot>`select u.root_key_id as "rootKeyId", count(*)::int as "unitKeys",
      coalesce(sum((select count(*) from sealed_keys s where s.locality_id = u.locality_id and s.unit_key_id = u.id)), 0)::int
        as "subjectKeys"
    from unit_keys u group by u.root_key_id`.execute(owner);
  return rows;
}

/** Waits for the transactions that are adding unit keys now. */
export function heldAfterAllInsertsOf(owner: Database, rootKeyId: string): Promise<{ unitKeys: number }> {
  return owner.transaction().execute(async (tx) => {
    await sql`lock table unit_keys in share mode`.execute(tx);
    const { rows } = await sql<{ unitKeys: number }>`select count(*)::int as "unitKeys" from unit_keys
      where root_key_id = ${rootKeyId}`.execute(tx);
    return rows[0] ?? { unitKeys: 0 };
  });
}

export async function countDestroyed(owner: Database): Promise<number> {
  const { rows } = await sql<{ number: number }>`select count(*)::int as number from sealed_keys
    where destroyed_at is not null`.execute(owner);
  return rows[0]?.number ?? 0;
}

export async function localitiesWithKeys(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct locality_id as id from unit_keys`.execute(owner);
  return rows.map((row) => row.id);
}
