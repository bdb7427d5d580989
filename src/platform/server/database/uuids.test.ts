import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { newId } from '../../shared/id.ts';
import { uuids } from './uuids.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.close());

const readBack = async (ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ ids: string[] }>`select ${uuids(ids)}::uuid[] as ids`.execute(cloned.db);
  return rows[0]?.ids ?? [];
};

it('is the list as PostgreSQL reads it, of any length', async () => {
  for (const length of [0, 1, 2, 1400]) {
    const ids = Array.from({ length }, () => newId());
    expect(await readBack(ids)).toEqual(ids);
  }
});

it('answers as the list written out would', async () => {
  const ids = [newId(), newId(), newId()];
  const { rows } = await sql<{ found: boolean; other: boolean; same: boolean }>`select
    ${ids[1]}::uuid = any(${uuids(ids)}::uuid[]) as found, ${newId()}::uuid = any(${uuids(ids)}::uuid[]) as other,
    ${uuids(ids)}::uuid[] = ${ids}::uuid[] as same`.execute(cloned.db);
  expect(rows[0]).toEqual({ found: true, other: false, same: true });
});

it('takes nothing that is no id', () => {
  for (const text of [
    '',
    'zzz',
    '0159577b-7629-7cd5-8a35-ba403bce43',
    '0159577b-7629-7cd5-8a35-ba403bce43910',
  ])
    expect(() => uuids([text]), text).toThrow(RangeError);
});
