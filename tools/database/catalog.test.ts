import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../test/harness/clone-database.ts';
import { readRoutines, readTables, type Table } from './catalog.ts';
import { schemaDump } from './dump.ts';

let clone: ClonedDatabase;
let tables: Table[];
beforeAll(async () => {
  clone = await cloneDatabase();
  tables = await readTables(clone.admin);
});
afterAll(() => clone.close());

describe('the schema', () => {
  it('says of every table and column what it holds', () => {
    const silent = tables.flatMap(({ name, comment, columns }) => [
      ...(comment ? [] : [name]),
      ...columns.filter((column) => !column.comment).map((column) => `${name}.${column.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('names every constraint itself', async () => {
    const { rows } = await clone.admin.query(`
      select conrelid::regclass || ': ' || conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u', 'x')
        and conname ~ '_(check|fkey|key|excl)\\d*$' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('lets nobody truncate, and nobody but the owner change the structure', () => {
    const grants = tables.flatMap((table) => table.grants);
    expect(grants.filter((grant) => /truncate|trigger|references|maintain|to public/.test(grant))).toEqual(
      [],
    );
  });

  it('lets no view see past the policies of who asks', async () => {
    const { rows } = await clone.admin.query(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
        and not coalesce(reloptions @> array['security_invoker=true'], false)`);
    expect(rows).toEqual([]);
  });

  it('pins the search path of every function that runs with the rights of its owner', async () => {
    const { rows } = await clone.admin.query(`
      select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`);
    expect(rows).toEqual([]);
  });

  it('dumps to the same text every time', async () => {
    const dump = async () => schemaDump(await readTables(clone.admin), await readRoutines(clone.admin));
    expect(await dump()).toBe(await dump());
  });
});
