import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { verifyAudit } from '../../../../tools/audit/chain.ts';
import { newId } from '../../shared/id.ts';
import { ConfigError } from '../config.ts';
import { type OpenDatabase, openDatabase } from '../database/connect.ts';
import { destroySealed, openForSealing, openSealed } from './index.ts';
import { createKeyFile, newRootKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { fileKeyring, type Keyring } from './keyring.ts';
import { alone } from './queries-rotation.ts';
import { dropRootKey, rotateKeys, statusOfKeys } from './rotate.ts';
import { keysAtStart } from './start.ts';
import { moment, placeKeys, placeOf } from './test/scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'mang-non-rotate-'));
let clone: ClonedDatabase;
let owner: OpenDatabase;
let path: string;
let keys: Keyring;
let at: Awaited<ReturnType<typeof placeKeys>>;
beforeEach(async () => {
  clone = await cloneDatabase();
  owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 3 });
  path = join(mkdtempSync(join(folder, 'one-')), 'root.keys');
  createKeyFile(path, [newRootKey(moment)]);
  keys = fileKeyring(path, () => undefined);
  at = await placeKeys(clone.db, clone.admin, keys);
});
afterEach(async () => {
  await owner.close();
  await clone.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rotate = (batch = 2) => rotateKeys({ path, owner: owner.db, now: moment, batch });
const status = () => statusOfKeys({ path, owner: owner.db });
const held = async () => (await status()).roots.map(({ unitKeys, subjectKeys }) => [unitKeys, subjectKeys]);

async function sealed(number: number, unitId = at.commune) {
  const all: { subjectId: string; place: ReturnType<typeof placeOf>; value: Uint8Array }[] = [];
  for (let n = 0; n < number; n++) {
    const [subjectId, place] = [newId(), placeOf()];
    const value = await at.officer(async (ctx) =>
      (await openForSealing(ctx, { subjectId, unitId })).seal(place, subjectId),
    );
    all.push({ subjectId, place, value });
  }
  return all;
}
const read = ({ subjectId, place, value }: Awaited<ReturnType<typeof sealed>>[number], by = keys) =>
  at.officer(async (ctx) => (await openSealed({ ...ctx, keys: by }, subjectId)).unseal(place, value));

describe('a rotation', () => {
  it('puts everything under the new key without touching content; the old key may then leave the file', async () => {
    const all = [...(await sealed(5)), ...(await sealed(3, at.neighbour))];
    const [old] = (await status()).roots;
    const { rootKeyId, ...done } = await rotate();
    expect(done).toEqual({ resumed: false, unitKeys: 2, subjectKeys: 8 });
    expect(readKeyFile(path)?.map(({ id }) => id)).toEqual([old?.id, rootKeyId]);
    expect(await held()).toEqual([
      [0, 0],
      [2, 8],
    ]);
    await dropRootKey({ path, owner: owner.db, id: old?.id as string });
    const restarted = await keysAtStart({
      ...{ path, ownerUrl: clone.adminUrl, mayMake: false, now: moment },
      ...{ say: () => undefined, complain: () => undefined },
    });
    for (const one of all)
      expect([await read(one), await read(one, restarted)]).toEqual(Array(2).fill(one.subjectId));
    expect(await held()).toEqual([[2, 8]]);
  });

  it('makes a new key every time, leaves destroyed keys destroyed, and stands in the audit', async () => {
    const [gone, stays] = await sealed(2);
    if (!gone || !stays) throw new Error('nothing was sealed');
    const { subjectId } = gone;
    await at.officer((ctx) => destroySealed(ctx, { subjectId, subjectKind: 'case', reason: 'hết hạn' }));
    const first = await rotate();
    const second = await rotate();
    expect([first.subjectKeys, second.subjectKeys, second.resumed]).toEqual([1, 1, false]);
    await expect(read(gone)).rejects.toThrow('platform.content-destroyed');
    expect(await read(stays)).toBe(stays.subjectId);
    expect((await status()).destroyed).toBe(1);
    const { rows } = await clone.admin.query(
      "select account_id, detail from audit_events where act = 'platform.rotateKeys' order by seq",
    );
    expect(rows).toEqual([first, second].map((detail) => ({ account_id: null, detail })));
    expect((await verifyAudit(clone.admin)).broken).toEqual([]);
  });

  it('of a database with nothing sealed is only a new key', async () => {
    expect(await rotate()).toMatchObject({ unitKeys: 0, subjectKeys: 0 });
    const [one] = await sealed(1);
    expect(await held()).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(await read(one as never)).toBe(one?.subjectId);
  });

  it('that was cut off goes on with the same key, wherever it was cut off', async () => {
    const all = await sealed(6);
    const stops = [1, 2, 3];
    for (const stop of stops) {
      let moved = 0;
      const progress = () => {
        if (++moved === stop) throw new Error('cut off');
      };
      await expect(rotateKeys({ path, owner: owner.db, now: moment, batch: 1, progress })).rejects.toThrow(
        'cut off',
      );
    }
    expect((await status()).roots).toHaveLength(2);
    expect(await held()).toEqual([
      [1, 0],
      [1, 6],
    ]);
    expect(await rotate()).toMatchObject({ resumed: true, unitKeys: 0, subjectKeys: 0 });
    expect(await held()).toEqual([
      [0, 0],
      [1, 6],
    ]);
    for (const one of all) expect(await read(one)).toBe(one.subjectId);
  });

  it('that was cut off before anything hung on its key takes that key', async () => {
    await sealed(1);
    const made = newRootKey(moment);
    replaceKeyFile(path, [...(readKeyFile(path) ?? []), made]);
    expect(await rotate()).toMatchObject({ rootKeyId: made.id, resumed: true, subjectKeys: 1 });
  });

  it('waits for a key that is being made under the old unit key', async () => {
    await sealed(1);
    const [subjectId, place] = [newId(), placeOf()];
    let rotating: Promise<unknown> | undefined;
    let over = false;
    const value = await at.officer(async (ctx) => {
      const sealer = await openForSealing(ctx, { subjectId, unitId: at.commune });
      rotating = rotate().finally(() => {
        over = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(over).toBe(false);
      return sealer.seal(place, subjectId);
    });
    await rotating;
    expect(await held()).toEqual([
      [0, 0],
      [1, 2],
    ]);
    expect(await read({ subjectId, place, value })).toBe(subjectId);
  });
});

describe('refused are', () => {
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'not refused',
      (error: Error) => (error instanceof ConfigError ? error.message : `${error}`),
    );

  it('two runs at once, a file of another database, and no file', async () => {
    await sealed(1);
    expect(await refusal(alone(owner.db, () => rotate(), path))).toMatch(/^Một lệnh khác đang làm việc/);
    rmSync(path);
    expect(await refusal(rotate())).toMatch(/^Không thấy tệp khóa/);
    const other = newRootKey(moment);
    createKeyFile(path, [other]);
    expect(await refusal(rotate())).toMatch(/không phải tệp của cơ sở dữ liệu này/);
    expect(readKeyFile(path)).toEqual([other]);
    expect((await status()).missing).toHaveLength(1);
  });

  it('dropping the key in use, one that something hangs on, or one that is not there', async () => {
    await sealed(1);
    const drop = (id: string) => refusal(dropRootKey({ path, owner: owner.db, id }));
    const [first] = readKeyFile(path) ?? [];
    expect(await drop(first?.id as string)).toMatch(/là khóa đang dùng/);
    replaceKeyFile(path, [...(readKeyFile(path) ?? []), newRootKey(moment)]);
    expect(await drop(first?.id as string)).toMatch(/còn bọc 1 khóa đơn vị/);
    expect(await drop(newId())).toMatch(/không có khóa/);
    expect(readKeyFile(path)).toHaveLength(2);
  });
});
