import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareAll, compareWaiting } from '../../../src/features/duplicates/server/public.ts';
import { openDatabase } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { districtChildren, fillDistrict } from '../district.ts';

const now = '2021-11-29T18:00:00.000Z';
const target = 60_000;

/** Candidates of a whole district from scratch, then of the few that changed since: time and memory, with fsync on. */
export async function benchDuplicates(say: (line: string) => void, children = 40_000): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-bench-'));
  const cluster = await startEmbedded({ dataDir });
  await migrate(cluster.url, join(import.meta.dirname, '../../../db/migrations'));
  const { db, pool, close } = openDatabase({ url: cluster.url, max: 4 });
  try {
    const { localityId } = await fillDistrict(cluster.url, db, {
      children: districtChildren(children),
      now,
    });
    const scratch = await measured(() => compareWaiting(db, { localityId, now }));
    const { compared, candidates, found } = scratch.answer;
    say(
      `${compared} trẻ em từ đầu: ${scratch.ms} ms (mục tiêu ${target}), bộ nhớ ${scratch.mb} MB; ` +
        `${((2 * candidates) / compared).toFixed(1)} ứng viên một trẻ em, ${found} cặp nghi trùng`,
    );
    const again = await measured(() => compareAll(db, { localityId, now }));
    say(`so lại cả địa phương: ${again.ms} ms, bộ nhớ ${again.mb} MB`);
    const few = await measured(async () => {
      await pool.query(
        `begin; set local app.locality = '${localityId}'; set local app.whole = '1';
        update children set duplicate_check = 'waiting' where id in (select id from children order by id limit 50); commit`,
      );
      return compareWaiting(db, { localityId, now });
    });
    say(`${few.answer.compared} trẻ em đã đổi: ${few.ms} ms`);
    if (children >= 40_000 && scratch.ms > target) process.exitCode = 1;
  } finally {
    await close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true });
  }
}

async function measured<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number; mb: number }> {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const began = performance.now();
  const answer = await work();
  clearInterval(watch);
  return {
    ...{ answer, ms: Math.round(performance.now() - began) },
    mb: Math.round(Math.max(most, process.memoryUsage().rss) / 2 ** 20),
  };
}
