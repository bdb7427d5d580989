import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import { newId } from '../../src/platform/shared/id.ts';

/** What the database costs on this machine, with fsync on: each line is one measure in milliseconds or per second. */
export async function benchDatabase(): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-bench-'));
  const found: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    found[name] = Math.round(performance.now() - began);
    return result;
  };
  const cluster = await timed('tạo và khởi động lần đầu (ms)', () => startEmbedded({ dataDir }));
  await timed('chạy mọi tệp migration (ms)', () =>
    migrate(cluster.url, join(import.meta.dirname, '../../db/migrations')),
  );
  await (await timed('khởi động khi máy chủ đang chạy (ms)', () => startEmbedded({ dataDir }))).stop();
  const { db, close } = openDatabase({ url: cluster.url, max: 8 });
  found['giao dịch một người lần lượt, đọc (mỗi giây)'] = await perSecond(db, 1, false);
  found['giao dịch tám người cùng lúc, đọc (mỗi giây)'] = await perSecond(db, 8, false);
  found['giao dịch tám người cùng lúc, ghi nhật ký (mỗi giây)'] = await perSecond(db, 8, true);
  await close();
  await timed('dừng (ms)', () => cluster.stop());
  rmSync(dataDir, { recursive: true });
  return found;
}

/** Transactions as an actor, each with one indexed read and an audit row when `audited`, for two seconds. */
async function perSecond(db: Database, people: number, audited: boolean): Promise<number> {
  const until = performance.now() + 2000;
  const localityId = newId();
  let count = 0;
  const person = async () => {
    const unit = newId();
    const scope = { localityId, accountId: newId(), unitIds: [unit], wholeLocality: false };
    while (performance.now() < until) {
      await withActor(db, scope, async (trx) => {
        await trx.selectFrom('jobs').select('id').where('id', '=', unit).execute();
        if (audited) {
          await sql`select append_audit(${localityId}, ${unit}, ${scope.accountId}, 'bench.write', null, null, ${unit}, null, ${newId()})`.execute(
            trx,
          );
        }
      });
      count++;
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return Math.round(count / 2);
}
