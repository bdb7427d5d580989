import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/harness/clone-database.ts';
import { newId } from '../../shared/id.ts';
import { withActor, withoutActor } from './scope.ts';

const [here, elsewhere] = [newId(), newId()];
const [unitA, unitB] = [newId(), newId()];
const file = { name: 'cong-van.txt', media_type: 'text/plain', size: 2, bytes: Buffer.from('ab') };
const sha256 = sql<Buffer>`sha256('ab'::bytea)`;

/** Public structure without personal data, the same for every locality's reader: no row of them is a secret. */
const referenceTables = ['calendar_days', 'unit_changes', 'unit_versions', 'units'];

let clone: ClonedDatabase;
const officer = (unitIds: string[]) => ({
  localityId: here,
  accountId: newId(),
  unitIds,
  wholeLocality: false,
});
const leader = (localityId: string) => ({ localityId, accountId: newId(), unitIds: [], wholeLocality: true });
const namesSeen = (scope: Parameters<typeof withActor>[1]) =>
  withActor(clone.db, scope, async (trx) =>
    (await trx.selectFrom('stored_files').select('name').orderBy('name').execute()).map((row) => row.name),
  );

beforeAll(async () => {
  clone = await cloneDatabase();
  for (const [locality, unit, name] of [
    [here, unitA, 'a'],
    [here, unitB, 'b'],
    [here, null, 'none'],
    [elsewhere, unitA, 'foreign'],
  ] as const) {
    await clone.admin.query(
      `insert into stored_files (locality_id, id, unit_id, name, media_type, size, sha256, bytes)
       values ($1, $2, $3, $4, 'text/plain', 2, sha256('ab'), 'ab')`,
      [locality, newId(), unit, name],
    );
  }
});
afterAll(() => clone.close());

describe('row policies', () => {
  it('show nothing when nobody acts', async () => {
    expect(await clone.db.selectFrom('stored_files').select('id').execute()).toEqual([]);
  });

  it('show a unit its own rows of its own locality', async () => {
    expect(await namesSeen(officer([unitA]))).toEqual(['a']);
    expect(await namesSeen(officer([unitA, unitB]))).toEqual(['a', 'b']);
    expect(await namesSeen(officer([]))).toEqual([]);
  });

  it('show who covers the whole locality all of it and nothing of another', async () => {
    expect(await namesSeen(leader(here))).toEqual(['a', 'b', 'none']);
    expect(await namesSeen(leader(elsewhere))).toEqual(['foreign']);
  });

  it('refuse a row written into another unit', async () => {
    const insert = withActor(clone.db, officer([unitA]), (trx) =>
      trx
        .insertInto('stored_files')
        .values({ ...file, locality_id: here, id: newId(), unit_id: unitB, sha256 })
        .execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  it('give a transaction no scope of the one before it on the same connection', async () => {
    await namesSeen(leader(here));
    for (let i = 0; i < 10; i++) {
      expect(await clone.db.selectFrom('stored_files').select('id').execute()).toEqual([]);
    }
  });

  it('let the job runner see jobs, and sign-in the localities, by purpose only', async () => {
    await clone.admin.query(`insert into localities (id, name) values ($1, 'Tỉnh Thử')`, [here]);
    await clone.admin.query(`insert into jobs (locality_id, id, kind) values ($1, $2, 'thử')`, [
      here,
      newId(),
    ]);
    const seen = (purpose: 'jobs' | 'sign-in') =>
      withoutActor(clone.db, purpose, async (trx) => [
        (await trx.selectFrom('jobs').select('id').execute()).length,
        (await trx.selectFrom('localities').select('id').execute()).length,
        (await trx.selectFrom('stored_files').select('id').execute()).length,
      ]);
    expect(await seen('jobs')).toEqual([1, 1, 0]);
    expect(await seen('sign-in')).toEqual([0, 1, 0]);
  });

  it('keep the stored answers of one account from another of the same locality', async () => {
    const [mine, other] = [leader(here), leader(here)];
    const row = { locality_id: here, id: newId(), account_id: mine.accountId, endpoint: 'plans.issue' };
    await withActor(clone.db, mine, (trx) =>
      trx
        .insertInto('requests')
        .values({ ...row, digest: sha256 })
        .execute(),
    );
    const count = (scope: typeof mine) =>
      withActor(
        clone.db,
        scope,
        async (trx) => (await trx.selectFrom('requests').select('id').execute()).length,
      );
    expect([await count(mine), await count(other)]).toEqual([1, 0]);
  });

  it('are forced on every table that belongs to a locality', async () => {
    const { rows } = await clone.admin.query(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'locality_id'
        and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
    expect(rows.map((row) => row.relname).filter((name) => !referenceTables.includes(name))).toEqual([]);
  });

  it('bind the application: it owns no table and bypasses no policy', async () => {
    const { rows } = await sql<{ name: string; bypass: boolean; owns: boolean }>`
      select current_user as name, rolsuper or rolbypassrls as bypass,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname = current_user`.execute(clone.db);
    expect(rows).toEqual([{ name: 'mangnon_app', bypass: false, owns: false }]);
  });
});

describe('withActor', () => {
  it('sends nothing that is not a uuid', () => {
    const hostile = `${here}'; drop table jobs; --`;
    expect(() => withActor(clone.db, leader(hostile), async () => 1)).toThrow(RangeError);
    expect(() => withActor(clone.db, officer([unitA, hostile]), async () => 1)).toThrow(RangeError);
  });

  it('saves nothing of work that fails', async () => {
    const id = newId();
    const work = withActor(clone.db, leader(here), async (trx) => {
      await trx
        .insertInto('stored_files')
        .values({ ...file, locality_id: here, id, unit_id: unitA, sha256 })
        .execute();
      throw new Error('the handler failed');
    });
    await expect(work).rejects.toThrow('the handler failed');
    expect((await clone.admin.query('select 1 from stored_files where id = $1', [id])).rowCount).toBe(0);
  });
});

describe('the policy for distributed PostgreSQL', () => {
  it('says the same without sub-selects', async () => {
    const { rows } = await clone.admin.query(
      `select scope_value('app.units', 'uuid[]', 'citus') as distributed, scope_value('app.units', 'uuid[]') as plain`,
    );
    expect(rows[0].plain).toBe(`(select ${rows[0].distributed.slice(1, -1)})`);
    await clone.admin.query(`create table visits (locality_id uuid, unit_id uuid)`);
    await clone.admin.query(`select install_scope_policy('visits', 'unit_id', 'select', 'citus')`);
    await clone.admin.query('insert into visits values ($1, $2), ($1, $3), ($4, $2)', [
      here,
      unitA,
      unitB,
      elsewhere,
    ]);
    const count = (scope: Parameters<typeof withActor>[1]) =>
      withActor(clone.db, scope, async (trx) => (await sql`select from visits`.execute(trx)).rows.length);
    expect([await count(officer([unitA])), await count(leader(here)), await count(officer([]))]).toEqual([
      1, 2, 0,
    ]);
    await expect(
      withActor(clone.db, leader(here), (trx) => sql`delete from visits`.execute(trx)),
    ).rejects.toThrow(/permission denied/);
  });
});
