import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  destroySealed,
  openForSealing,
  openManySealed,
  openSealed,
} from '../../src/platform/server/sealed/index.ts';
import { createKeyFile, newRootKey, readKeyFile } from '../../src/platform/server/sealed/key-file.ts';
import { fileKeyring } from '../../src/platform/server/sealed/keyring.ts';
import { moment, placeKeys, placeOf } from '../../src/platform/server/sealed/test/scene.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { runKeys } from '../harness/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'mang-non-killed-rotation-'));
const path = join(folder, 'root.keys');

interface Sealed {
  subjectId: string;
  place: ReturnType<typeof placeOf>;
  value: Uint8Array;
}

let clone: ClonedDatabase;
let at: Awaited<ReturnType<typeof placeKeys>>;
const faults: unknown[] = [];

beforeAll(async () => {
  clone = await cloneDatabase();
  createKeyFile(path, [newRootKey(moment)]);
  at = await placeKeys(
    clone.db,
    clone.admin,
    fileKeyring(path, (error) => void faults.push(error)),
  );
});
afterAll(async () => {
  await clone.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runKeys({ databaseUrl: clone.adminUrl, keyFile: path }, ...args);

const seal = async (unitId: string, subjectId = newId()): Promise<Sealed> => {
  const place = placeOf();
  const value = await at.officer(async (ctx) =>
    (await openForSealing(ctx, { subjectId, unitId })).seal(place, place.rowId),
  );
  return { subjectId, place, value };
};

/** Somebody who seals for old and for new subjects and reads what is there, until told to stop. */
async function work(all: Sealed[], until: () => boolean, count: { acts: number }): Promise<void> {
  while (!until()) {
    const known = all[Math.floor(Math.random() * all.length)] as Sealed;
    const read = await at.stranger(async (ctx) =>
      (await openSealed(ctx, known.subjectId)).unseal(known.place, known.value),
    );
    expect(read).toBe(known.place.rowId);
    const unitId = count.acts % 3 === 0 ? at.neighbour : at.commune;
    all.push(await seal(unitId, count.acts % 2 === 0 ? known.subjectId : newId()));
    count.acts++;
  }
}

test('a rotation that is killed again and again under load loses nothing, disturbs nobody, and ends with the old key free', async () => {
  const all: Sealed[] = [];
  for (let n = 0; n < 20; n++) all.push(await seal(at.commune));
  // Two thousand subjects more, so that a rotation takes long enough to be killed in its middle.
  await at.officer(async (ctx) => {
    for (let n = 0; n < 2000; n++) await openForSealing(ctx, { subjectId: newId(), unitId: at.commune });
  });
  let over = false;
  const count = { acts: 0 };
  const people = Array.from({ length: 3 }, () => work(all, () => over, count));
  const doomed = await Promise.all(Array.from({ length: 10 }, () => seal(at.commune)));
  const [old] = readKeyFile(path) ?? [];
  const newest = async () =>
    Number(
      (
        await clone.admin.query(
          'select count(*) from sealed_keys s join unit_keys u on u.id = s.unit_key_id where u.root_key_id <> $1',
          [old?.id],
        )
      ).rows[0].count,
    );
  let inTheMiddle = 0;
  for (let kill = 0; kill < 4; kill++) {
    const before = await newest();
    const { child, ended } = run('rotate');
    while ((await newest()) === before && child.exitCode === null) await wait(1);
    child.kill('SIGKILL');
    const { said } = await ended;
    if (!said.includes('Đã xoay khóa')) inTheMiddle++;
    const one = doomed[kill] as Sealed;
    const { subjectId } = one;
    await at.officer((ctx) => destroySealed(ctx, { subjectId, subjectKind: 'case', reason: 'hết hạn' }));
  }
  const { code, said } = await run('rotate').ended;
  expect([code, said]).toEqual([0, expect.stringContaining('Đã xoay khóa')]);
  over = true;
  await Promise.all(people);
  expect(inTheMiddle, 'kills in the middle').toBeGreaterThan(0);
  expect(faults).toEqual([]);
  const status = await run('status').ended;
  expect(status.said).toMatch(new RegExp(`${old?.id}.*0 khóa đơn vị, 0 khóa nội dung +bỏ được`));
  expect((await run('drop', old?.id as string).ended).code).toBe(0);
  // Another process, which knows the file as it is now, opens all of it.
  const afresh = fileKeyring(path, () => undefined);
  await at.officer(async (ctx) => {
    const opened = await openManySealed(
      { ...ctx, keys: afresh },
      all.map((one) => one.subjectId),
    );
    for (const { subjectId, place, value } of all)
      expect(opened.get(subjectId)?.unseal(place, value)).toBe(place.rowId);
  });
  for (const [n, { subjectId, place, value }] of doomed.entries()) {
    const open = at.officer(async (ctx) => (await openSealed(ctx, subjectId)).unseal(place, value));
    if (n < 4) await expect(open).rejects.toThrow('platform.content-destroyed');
    else expect(await open).toBe(place.rowId);
  }
  expect(count.acts).toBeGreaterThan(20);
  console.log(
    `xoay khóa bị giết 4 lần, ${inTheMiddle} lần ở giữa; trong lúc đó ${count.acts} lần đọc và ghi, không lỗi`,
  );
}, 120_000);

test('the command speaks to the operator, and never makes a key over old content', async () => {
  const made = await run('new').ended;
  expect([made.code, made.said]).toEqual([1, expect.stringMatching(/^Tệp khóa .* đã có rồi/)]);
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  const lost = await run('new').ended;
  expect([lost.code, lost.said]).toEqual([
    1,
    expect.stringMatching(/^Không thấy tệp khóa .*không tạo khóa mới/),
  ]);
  const status = await run('status').ended;
  expect([status.code, status.said]).toEqual([
    1,
    expect.stringMatching(/Chưa có tệp khóa .*cơ sở dữ liệu cần mà tệp không có/s),
  ]);
  expect(text).toContain('mang-non-keys 1');
  expect((await run('nothing').ended).code).toBe(2);
}, 60_000);

/** The product itself, started with the key file as it stands. */
const serve = (env: Record<string, string>) => {
  const program = join(import.meta.dirname, '../../src/server.ts');
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      said += part;
      if (/đang chạy tại/.test(said)) child.kill('SIGTERM');
    });
  return once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
};

test('the product stops at its start with one line when the key file is lost, and starts where nothing is sealed', async () => {
  const { code, said } = await serve({ DATABASE_URL: clone.adminUrl, MANG_NON_KEYS: path });
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^Không thấy tệp khóa [^\n]*đặt lại tệp từ bản sao lưu[^\n]*\n$/),
  ]);
  const empty = await cloneDatabase();
  const begun = await serve({ DATABASE_URL: empty.adminUrl, MANG_NON_KEYS: path });
  expect([begun.code, begun.said]).toEqual([
    0,
    expect.stringMatching(/^Chưa có tệp khóa .*npm run keys -- new.*\nMăng Non đang chạy/),
  ]);
  await empty.close();
}, 60_000);
