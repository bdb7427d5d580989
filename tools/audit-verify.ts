import { openPool } from '../src/platform/server/database/connect.ts';
import { startDatabase } from '../src/platform/server/database/embedded.ts';
import { type BrokenLine, type Verification, verifyAudit } from './audit/chain.ts';

const said: Record<BrokenLine['how'], string> = {
  changed: 'đã bị sửa',
  missing: 'đã bị xóa',
  'tail-cut': 'và các dòng sau đã bị cắt',
  'head-changed': 'không khớp với đầu chuỗi đã ghi',
};

/** `npm run audit:verify`: exit code 1 when a row of the audit is not as it was written, 2 when it cannot be read. */
async function main(): Promise<void> {
  const database = await startDatabase();
  const pool = openPool(database.url, { role: 'mangnon_owner' });
  try {
    report(await verifyAudit(pool));
  } finally {
    await pool.end();
    await database.stop();
  }
}

function report({ chains, lines, broken }: Verification): void {
  for (const { localityId, chain, seq, how } of broken) {
    console.error(`Địa phương ${localityId}, chuỗi ${chain}: dòng ${seq} ${said[how]}.`);
  }
  console.log(`Nhật ký: ${chains} chuỗi, ${lines} dòng, ${broken.length} dòng hỏng`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

await main().catch((error: Error) => {
  const empty = /role "mangnon_owner" does not exist/.test(error.message);
  console.error(
    empty
      ? 'Chưa có nhật ký nào để kiểm: hệ thống chưa chạy lần nào với thư mục dữ liệu này.'
      : `Không kiểm được nhật ký: ${error.message}`,
  );
  process.exitCode = 2;
});
