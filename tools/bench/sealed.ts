import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openPool } from '../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import {
  openForSealing,
  openManySealed,
  openSealed,
  type SealingContext,
} from '../../src/platform/server/sealed/index.ts';
import { createKeyFile, newRootKey } from '../../src/platform/server/sealed/key-file.ts';
import { fileKeyring } from '../../src/platform/server/sealed/keyring.ts';
import { rotateKeys } from '../../src/platform/server/sealed/rotate.ts';
import { moment, placeKeys, placeOf } from '../../src/platform/server/sealed/test/scene.ts';
import { newId } from '../../src/platform/shared/id.ts';

const subjects = 20_000;
const pageLength = 50;

/** What sealing costs one person: in the processor for a value, with the database for a key, and how long a rotation takes. */
export async function benchSealed(say: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-bench-sealed-'));
  const embedded = await startEmbedded({ dataDir });
  await migrate(embedded.url, join(import.meta.dirname, '../../db/migrations'));
  const { db, close } = openDatabase({ url: embedded.url });
  const owner = openDatabase({ url: embedded.url, role: 'mangnon_owner' });
  const admin = openPool(embedded.url);
  const path = join(dataDir, 'bench.keys');
  createKeyFile(path, [newRootKey(moment)]);
  try {
    const { officer, commune: unitId } = await placeKeys(
      db,
      admin,
      fileKeyring(path, (error) => say(String(error))),
    );
    const ids = Array.from({ length: subjects }, () => newId());
    const first = await officer(async (ctx) => {
      const open = (subjectId: string) => openForSealing(ctx, { subjectId, unitId });
      await open(newId());
      return perAct(ids, (id) => open(id));
    });
    say(`khóa của hồ sơ mới: ${(first / 1000).toFixed(2)} ms (đã ở trong giao dịch)`);
    await officer((ctx) => measureValues(ctx, { subjectId: ids[0] as string, unitId }, say));
    await officer((ctx) => measureKeys(ctx, ids, say));
    const began = performance.now();
    const { subjectKeys } = await rotateKeys({ path, owner: owner.db, now: moment });
    say(
      `xoay khóa: ${subjectKeys} khóa nội dung trong ${((performance.now() - began) / 1000).toFixed(1)} giây`,
    );
  } finally {
    await Promise.all([close(), owner.close(), admin.end()]);
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureValues(
  ctx: SealingContext,
  subject: { subjectId: string; unitId: string },
  say: (line: string) => void,
): Promise<void> {
  const sealer = await openForSealing(ctx, subject);
  const place = placeOf();
  for (const [size, times] of [
    [200, 20_000],
    [4000, 20_000],
    [5_000_000, 20],
  ] as const) {
    const plain = randomBytes(size);
    const value = sealer.sealBytes(place, plain);
    const all = Array.from({ length: times });
    await perAct(all, () => sealer.sealBytes(place, plain));
    const sealing = await perAct(all, () => sealer.sealBytes(place, plain));
    const opening = await perAct(all, () => sealer.unsealBytes(place, value));
    say(`${size} byte: mã hóa ${sealing.toFixed(1)} µs, mở ${opening.toFixed(1)} µs`);
  }
}

async function measureKeys(
  ctx: SealingContext,
  ids: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const some = ids.slice(0, 500);
  const one = await perAct(some, (id) => openSealed(ctx, id));
  const page = await perAct(some.slice(0, 200), () => openManySealed(ctx, ids.slice(0, pageLength)));
  say(
    `khóa của một hồ sơ: ${(one / 1000).toFixed(2)} ms; của một trang ${pageLength} hồ sơ: ${(page / 1000).toFixed(2)} ms`,
  );
}

/** Microseconds. */
async function perAct<T>(all: readonly T[], act: (one: T) => unknown): Promise<number> {
  const began = performance.now();
  for (const one of all) {
    const done = act(one);
    if (done instanceof Promise) await done;
  }
  return ((performance.now() - began) * 1000) / all.length;
}
