import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Say } from '../served/pieces.ts';
import type { Served } from '../served/served.ts';
import type { Saving } from './work.ts';

interface Written {
  bytes: number;
  fullPages: number;
  updated: number;
  hot: number;
}

/** Sessions hand in what they counted with a delay of about a second. */
const handedInAfterMs = 1500;

async function written(pool: pg.Pool): Promise<Written> {
  await wait(handedInAfterMs);
  const { rows } = await pool.query(`select w.wal_bytes::float8 as bytes, w.wal_fpi::int8 as "fullPages",
    t.n_tup_upd::int8 as updated, t.n_tup_hot_upd::int8 as hot
    from pg_stat_wal w, pg_stat_user_tables t where t.relname = 'children'`);
  return rows[0];
}

const saves = 200;

/**
 * How much log one saved field writes, all of the act with it: the record, its history, the trail, the remembered answer.
 * Measured when the pages are in the log already, since their first copies after a checkpoint are the checkpoint's cost.
 */
export async function measureWal(of: {
  pool: pg.Pool;
  served: Served;
  saving: Saving;
  say: Say;
}): Promise<void> {
  const { pool, served, saving, say } = of;
  const save = async () => {
    for (let done = 0; done < saves; done++) await served.ask(saving.work.ask(0));
  };
  await save();
  const before = await written(pool);
  await save();
  const after = await written(pool);
  const record = await walOfRecord(pool);
  const each = (after.bytes - before.bytes) / saves;
  const pages = (after.fullPages - before.fullPages) / saves;
  const hot = (100 * (after.hot - before.hot)) / (after.updated - before.updated);
  say(
    `Nhật ký ghi trước (WAL) một lần lưu một ô: cả giao dịch ${Math.round(each)} byte (${pages.toFixed(2)} trang chép nguyên), riêng dòng trẻ em ${record} byte (≤ 4096 ${each <= 4096 ? 'đạt' : 'CHƯA ĐẠT'}); HOT ${Math.round(hot)} %`,
  );
}

/** The update of the record alone, rolled back. */
async function walOfRecord(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const update = `update children set grade = '9Z', changed_at = now(), version = version + 1
      where (locality_id, id) = (select locality_id, id from children where state = 'living-here' limit 1)`;
    await client.query(update);
    const { rows } = await client.query(`explain (analyze, wal, format json) ${update}`);
    return rows[0]['QUERY PLAN'][0].Plan['WAL Bytes'];
  } finally {
    await client.query('rollback');
    client.release();
  }
}
