import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { openDatabase, type OpenDatabase, type Tx } from './connect.ts';
import { onDiskSoon } from './on-disk-soon.ts';

let cloned: ClonedDatabase;
let single: OpenDatabase;

beforeAll(async () => {
  cloned = await cloneDatabase();
  single = openDatabase({ url: cloned.adminUrl, max: 1 });
  // The tests' own server never waits for the disk; people's does.
  await sql`set synchronous_commit = on`.execute(single.db);
});
afterAll(async () => {
  await single.close();
  await cloned.close();
});

const waits = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{
    waits: string;
  }>`select current_setting('synchronous_commit') as waits`.execute(tx);
  return rows[0]?.waits ?? '';
};

it('is said of one transaction; the next one on the same connection waits for the disk again', async () => {
  const run = single.db.transaction();
  expect(
    await run.execute(async (tx) => {
      await onDiskSoon(tx);
      return waits(tx);
    }),
  ).toBe('off');
  expect(await single.db.transaction().execute((tx) => waits(tx))).toBe('on');
});
