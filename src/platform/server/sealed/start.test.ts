import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { newId } from '../../shared/id.ts';
import { ConfigError } from '../config.ts';
import { openForSealing, openSealed } from './index.ts';
import { createKeyFile, newRootKey, type RootKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { fileKeyring, keyringOf } from './keyring.ts';
import { keysAtStart } from './start.ts';
import { moment, placeKeys, placeOf } from './test/scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'mang-non-keys-'));
let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(folder, 'one-')), 'root.keys');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (database: ClonedDatabase, { mayMake = false } = {}) => {
  const said: string[] = [];
  const complain = (error: unknown) => void said.push(String(error));
  const options = { path, ownerUrl: database.adminUrl, mayMake, now: moment, complain };
  return keysAtStart({ ...options, say: (line) => void said.push(line) }).then((keys) => ({ keys, said }));
};

/** What the operator reads: one line that names the file. */
async function refusalOf(started: Promise<unknown>): Promise<string> {
  const error = await started.then(
    () => new Error('it started'),
    (reason: Error) => reason,
  );
  expect(error).toBeInstanceOf(ConfigError);
  expect(error.message).not.toContain('\n');
  expect(error.message).toContain(path);
  return error.message;
}

describe('a database that holds nothing sealed', () => {
  let empty: ClonedDatabase;
  beforeAll(async () => {
    empty = await cloneDatabase();
  });
  afterAll(() => empty.close());

  it('gets a key file at its first start where that is allowed: for the owner alone, and said aloud', async () => {
    const { keys, said } = await start(empty, { mayMake: true });
    expect(said).toEqual([expect.stringContaining(`Đã tạo tệp khóa ${path}`)]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readKeyFile(path)).toEqual([keys.newest()]);
    const again = await start(empty, { mayMake: true });
    expect([again.keys.newest(), again.said]).toEqual([keys.newest(), []]);
  });

  it('gets none silently in earnest; the key that a command makes later is used without a new start', async () => {
    const { keys, said } = await start(empty);
    expect(said).toEqual([expect.stringContaining('npm run keys -- new')]);
    expect(existsSync(path)).toBe(false);
    expect(() => keys.newest()).toThrow('platform.keys-missing');
    const made = newRootKey(moment);
    createKeyFile(path, [made]);
    expect(keys.newest()).toEqual(made);
  });

  it('of two first starts at once both have the one key', async () => {
    const both = await Promise.all([start(empty, { mayMake: true }), start(empty, { mayMake: true })]);
    expect(both[0].keys.newest()).toEqual(both[1].keys.newest());
  });
});

describe('a database that holds sealed content', () => {
  let clone: ClonedDatabase;
  let root: RootKey;
  beforeAll(async () => {
    clone = await cloneDatabase();
    root = newRootKey(moment);
    const { officer, commune } = await placeKeys(clone.db, clone.admin, keyringOf([root]));
    await officer((ctx) => openForSealing(ctx, { subjectId: newId(), unitId: commune }));
  });
  afterAll(() => clone.close());

  it('starts with its file, also when newer keys stand behind its own', async () => {
    createKeyFile(path, [root, newRootKey(moment)]);
    const { keys, said } = await start(clone);
    expect([keys.find(root.id), said]).toEqual([root, []]);
  });

  it('does not start without the file, and makes no new one', async () => {
    expect(await refusalOf(start(clone, { mayMake: true }))).toMatch(
      /Không thấy tệp khóa.*không tạo khóa mới/,
    );
    expect(existsSync(path)).toBe(false);
  });

  it('does not start with the file of another database, nor with other bytes under the same name', async () => {
    for (const other of [newRootKey(moment), { ...newRootKey(moment), id: root.id }]) {
      rmSync(path, { force: true });
      createKeyFile(path, [other]);
      expect(await refusalOf(start(clone, { mayMake: true }))).toMatch(
        /không phải tệp của cơ sở dữ liệu này/,
      );
      expect(readKeyFile(path)).toEqual([other]);
    }
  });

  it('does not start with a file that was cut off anywhere or written over', async () => {
    createKeyFile(path, [newRootKey(moment), root]);
    const whole = readFileSync(path, 'utf8').trimEnd();
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(path, whole.slice(0, length));
      expect(await refusalOf(start(clone))).toMatch(/hỏng hoặc bị cắt cụt/);
    }
    for (const text of ['\0\0\0\0', whole.replace('aes-256-gcm', 'aes-128-gcm'), whole.replace(/=/g, 'A')]) {
      writeFileSync(path, text);
      expect(await refusalOf(start(clone))).toMatch(/hỏng hoặc bị cắt cụt/);
    }
  });

  it('does not start with a file that everybody may read, or that cannot be read', async () => {
    createKeyFile(path, [root]);
    chmodSync(path, 0o644);
    expect(await refusalOf(start(clone))).toContain(`chmod 600 ${path}`);
    chmodSync(path, 0o640);
    expect((await start(clone)).keys.newest()).toEqual(root);
    rmSync(path);
    mkdirSync(path, { mode: 0o700 });
    expect(await refusalOf(start(clone))).toMatch(/Không đọc được tệp khóa.*EISDIR/);
  });
});

describe('the keys of a running product', () => {
  it('follow the file, and outlive one that is taken away or spoilt', () => {
    const [first, second, third] = [newRootKey(moment), newRootKey(moment), newRootKey(moment)];
    createKeyFile(path, [first]);
    const faults: unknown[] = [];
    const keys = fileKeyring(path, (error) => void faults.push(error));
    replaceKeyFile(path, [first, second]);
    expect(keys.newest()).toEqual(second);
    replaceKeyFile(path, [first, second, third]);
    expect(keys.find(third.id)).toEqual(third);
    writeFileSync(path, 'mang-non-keys 1\n');
    expect([keys.newest(), keys.find(first.id)]).toEqual([third, first]);
    expect(faults).toEqual([expect.any(ConfigError)]);
    rmSync(path);
    expect(keys.newest()).toEqual(third);
    expect(() => keys.find(newId())).toThrow('platform.keys-missing');
  });

  it('are replaced on the disk with the rights that the operator gave the file', () => {
    createKeyFile(path, [newRootKey(moment)]);
    chmodSync(path, 0o640);
    replaceKeyFile(path, [newRootKey(moment)]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('open content of a key that came into the file after the start', async () => {
    const clone = await cloneDatabase();
    createKeyFile(path, [newRootKey(moment)]);
    const keys = fileKeyring(path, () => undefined);
    const added = [...(readKeyFile(path) ?? []), newRootKey(moment)];
    replaceKeyFile(path, added);
    const { officer, commune } = await placeKeys(clone.db, clone.admin, keys);
    const [subjectId, place] = [newId(), placeOf()];
    const value = await officer(async (ctx) =>
      (await openForSealing({ ...ctx, keys: keyringOf(added) }, { subjectId, unitId: commune })).seal(
        place,
        'a',
      ),
    );
    expect(await officer(async (ctx) => (await openSealed(ctx, subjectId)).unseal(place, value))).toBe('a');
    await clone.close();
  });
});
