import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { testKeys } from '../../../../test/harness/keys.ts';
import { newId } from '../../shared/id.ts';
import { withActor } from '../database/scope.ts';
import {
  BrokenSeal,
  destroySealed,
  noKeys,
  openForSealing,
  openManySealed,
  openSealed,
  type Place,
  type Sealer,
} from './index.ts';
import { newRootKey } from './key-file.ts';
import { keyringOf } from './keyring.ts';
import { moment, placeKeys, placeOf } from './test/scene.ts';

const text = 'Cháu kể: đêm qua bố dượng đánh bằng roi. 🌱';

let clone: ClonedDatabase;
let at: Awaited<ReturnType<typeof placeKeys>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  at = await placeKeys(clone.db, clone.admin, testKeys);
});
afterAll(() => clone.close());

const sealFor = (subjectId: string, place: Place, said = text) =>
  at.officer(async (ctx) => (await openForSealing(ctx, { subjectId, unitId: at.commune })).seal(place, said));
const openFor = (subjectId: string, place: Place, value: Uint8Array, by = at.officer) =>
  by(async (ctx) => (await openSealed(ctx, subjectId)).unseal(place, value));

describe('sealed content', () => {
  it('opens at its place, also for a team member of another unit, and shows nothing of itself', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const value = await sealFor(subjectId, place);
    expect(Buffer.from(value).includes('bố dượng')).toBe(false);
    expect(await openFor(subjectId, place, value)).toBe(text);
    expect(await openFor(subjectId, place, value, at.stranger)).toBe(text);
    expect(await sealFor(subjectId, place)).not.toEqual(value);
  });

  it('opens a whole page in one statement, each subject under its own key', async () => {
    const subjects = Array.from({ length: 30 }, () => ({ id: newId(), place: placeOf() }));
    const values: Uint8Array[] = [];
    for (const { id, place } of subjects) values.push(await sealFor(id, place, `Tin ${id}`));
    const read = await at.officer(async (ctx) => {
      const all = await openManySealed(
        ctx,
        subjects.map(({ id }) => id),
      );
      return subjects.map(({ id, place }, n) => all.get(id)?.unseal(place, values[n] as Uint8Array));
    });
    expect(read).toEqual(subjects.map(({ id }) => `Tin ${id}`));
    const { rows } = await clone.admin.query('select count(distinct wrapped)::int as keys from sealed_keys');
    expect(rows[0].keys).toBeGreaterThanOrEqual(30);
    expect((await clone.admin.query('select from unit_keys')).rowCount).toBe(1);
  });

  it('carries files as they are', async () => {
    const [subjectId, place, bytes] = [newId(), placeOf({ column: 'photo' }), Buffer.alloc(300_000, 0xd8)];
    const value = await at.officer(async (ctx) =>
      (await openForSealing(ctx, { subjectId, unitId: at.commune })).sealBytes(place, bytes),
    );
    const back = await at.officer(async (ctx) =>
      (await openSealed(ctx, subjectId)).unsealBytes(place, value),
    );
    expect(Buffer.compare(Buffer.from(back), bytes)).toBe(0);
  });

  it('does not open for a subject that has no key, nor in another locality', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const value = await sealFor(subjectId, place);
    await expect(openFor(newId(), place, value)).rejects.toThrow(BrokenSeal);
    const elsewhere = await placeKeys(clone.db, clone.admin, testKeys);
    await expect(openFor(subjectId, place, value, elsewhere.officer)).rejects.toThrow(/has no key/);
  });

  it('is refused plainly where the server has no key, or not this one', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const value = await sealFor(subjectId, place);
    for (const keys of [noKeys, keyringOf([newRootKey(moment)])]) {
      const open = at.officer(async (ctx) =>
        (await openSealed({ ...ctx, keys }, subjectId)).unseal(place, value),
      );
      await expect(open).rejects.toMatchObject({ body: { status: 503, code: 'platform.keys-missing' } });
    }
  });

  it('of two who seal first at the same moment both use the one key', async () => {
    const [subjectId, unitId] = [newId(), at.neighbour];
    const places = Array.from({ length: 8 }, () => placeOf());
    const values = await Promise.all(
      places.map((place) =>
        at.stranger(async (ctx) => (await openForSealing(ctx, { subjectId, unitId })).seal(place, text)),
      ),
    );
    for (const [n, place] of places.entries())
      expect(await openFor(subjectId, place, values[n] as Uint8Array)).toBe(text);
  });

  it('leaves nothing of a key whose transaction failed', async () => {
    const subjectId = newId();
    const failed = at.officer(async (ctx) => {
      await openForSealing(ctx, { subjectId, unitId: at.commune });
      throw new Error('the handler failed');
    });
    await expect(failed).rejects.toThrow('the handler failed');
    const found = await clone.admin.query('select from sealed_keys where subject_id = $1', [subjectId]);
    expect(found.rowCount).toBe(0);
  });
});

describe('content that was moved or changed', () => {
  interface Value extends Place {
    subject: number;
  }
  const subjects = [newId(), newId()] as const;
  const ids = [newId(), newId()] as const;
  const value = fc.record<Value>({
    subject: fc.constantFrom(0, 1),
    table: fc.constantFrom('case_notes', 'concerns', 'case_notes|narrative'),
    column: fc.constantFrom('narrative', 'suspect'),
    rowId: fc.constantFrom(...ids),
    version: fc.integer({ min: 1, max: 3 }),
  });

  it('opens in no other subject, table, column, row or version', async () => {
    await at.officer(async (ctx) => {
      const sealers: Sealer[] = [];
      for (const subjectId of subjects)
        sealers.push(await openForSealing(ctx, { subjectId, unitId: at.commune }));
      fc.assert(
        fc.property(value, value, ({ subject: from, ...wrote }, { subject: to, ...reads }) => {
          const sealed = sealers[from]?.seal(wrote, text) as Uint8Array;
          const open = () => sealers[to]?.unseal(reads, sealed);
          const same = from === to && JSON.stringify(wrote) === JSON.stringify(reads);
          if (same) expect(open()).toBe(text);
          else expect(open).toThrow(BrokenSeal);
        }),
        { numRuns: 500 },
      );
    });
  });

  it('opens with no byte changed and with none cut off', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const sealed = await sealFor(subjectId, place);
    await at.officer(async (ctx) => {
      const unsealer = await openSealed(ctx, subjectId);
      for (let n = 0; n < sealed.length; n++) {
        const changed = Uint8Array.from(sealed, (byte, at) => (at === n ? byte ^ 1 : byte));
        expect(() => unsealer.unseal(place, changed)).toThrow(BrokenSeal);
        expect(() => unsealer.unseal(place, sealed.subarray(0, n))).toThrow(BrokenSeal);
      }
    });
  });

  it('names its place in the fault, and nothing that it holds', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const sealed = await sealFor(subjectId, place);
    const wrong = openFor(subjectId, { ...place, version: 2 }, sealed);
    await expect(wrong).rejects.toThrow(`case_notes|narrative|${place.rowId}|2: does not open`);
  });

  it('wrapped keys that were swapped between subjects do not unwrap', async () => {
    const [one, other, place] = [newId(), newId(), placeOf()];
    const sealed = await sealFor(one, place);
    await sealFor(other, place);
    await clone.admin.query(
      `update sealed_keys a set wrapped = b.wrapped from sealed_keys b
       where a.subject_id = any($1) and b.subject_id = any($1) and a.id <> b.id`,
      [[one, other]],
    );
    await expect(openFor(one, place, sealed)).rejects.toThrow(BrokenSeal);
  });
});

describe('a destroyed key', () => {
  const destroy = (subjectId: string) =>
    at.officer((ctx) => destroySealed(ctx, { subjectId, subjectKind: 'case', reason: 'hết thời hạn lưu' }));

  it('takes the content away for ever, once, and says so', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    const value = await sealFor(subjectId, place);
    expect([await destroy(subjectId), await destroy(subjectId), await destroy(newId())]).toEqual([
      ...[true, false, false],
    ]);
    const gone = { body: { status: 410, code: 'platform.content-destroyed' } };
    await expect(openFor(subjectId, place, value)).rejects.toMatchObject(gone);
    await expect(sealFor(subjectId, place)).rejects.toMatchObject(gone);
    expect(await at.officer(async (ctx) => (await openSealed(ctx, subjectId)).destroyed)).toBe(true);
    const { rows } = await clone.admin.query(
      'select act, detail, unit_id from audit_events where subject_id = $1',
      [subjectId],
    );
    const detail = { reason: 'hết thời hạn lưu' };
    expect(rows).toEqual([{ act: 'platform.destroySealed', detail, unit_id: at.commune }]);
    const back = 'update sealed_keys set destroyed_at = null where subject_id = $1';
    await expect(clone.admin.query(back, [subjectId])).rejects.toThrow(/stays destroyed/);
  });

  it('waits for who is sealing with it, so that nobody is told “saved” of what is already gone', async () => {
    const [subjectId, place] = [newId(), placeOf()];
    await sealFor(subjectId, place);
    const order: string[] = [];
    let destroying: Promise<boolean> | undefined;
    await at.officer(async (ctx) => {
      await openForSealing(ctx, { subjectId, unitId: at.commune });
      destroying = destroy(subjectId).finally(() => order.push('destroyed'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('saved');
    });
    expect(await destroying).toBe(true);
    expect(order).toEqual(['saved', 'destroyed']);
  });
});

describe('the tables of keys', () => {
  it('show a unit its own rows only, and take none from the application', async () => {
    await sealFor(newId(), placeOf());
    const scope = { localityId: at.localityId, accountId: newId(), unitIds: [newId()], wholeLocality: false };
    const seen = await withActor(clone.db, scope, async (tx) => [
      ...(await tx.selectFrom('sealed_keys').select('id').execute()),
      ...(await tx.selectFrom('unit_keys').select('id').execute()),
    ]);
    expect(seen).toEqual([]);
    const forbidden = at.officer(({ tx }) => tx.deleteFrom('sealed_keys').execute());
    await expect(forbidden).rejects.toThrow(/permission denied/);
  });

  it('hold no key as it is', async () => {
    const root = testKeys.newest();
    const { rows } = await clone.admin.query<{ wrapped: Buffer }>('select wrapped from unit_keys');
    for (const { wrapped } of rows) expect(wrapped.includes(Buffer.from(root.bytes))).toBe(false);
    expect(rows.length).toBeGreaterThan(0);
  });
});
