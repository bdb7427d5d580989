import { join } from 'node:path';
import { systemClock } from '../src/platform/server/clock.ts';
import { ConfigError, readConfig } from '../src/platform/server/config.ts';
import { type OpenDatabase, openDatabase } from '../src/platform/server/database/connect.ts';
import { startEmbedded } from '../src/platform/server/database/embedded.ts';
import { lastAuditedAt } from '../src/platform/server/database/first-start.ts';
import { migrate } from '../src/platform/server/database/migrate.ts';
import { makeKeyFile } from '../src/platform/server/sealed/start.ts';
import { dropRootKey, rotateKeys, statusOfKeys } from '../src/platform/server/sealed/rotate.ts';
import { localDateOf } from '../src/platform/shared/instant.ts';

const usage = `Tệp khóa của nội dung mật:
  npm run keys -- new        tạo tệp khóa, khi cơ sở dữ liệu chưa giữ nội dung mật nào
  npm run keys -- rotate     thêm khóa gốc mới và bọc lại mọi khóa, máy chủ vẫn chạy; bị ngắt thì chạy lại để làm tiếp
  npm run keys -- status     từng khóa gốc đang bọc những gì
  npm run keys -- drop <mã>  bỏ một khóa gốc cũ khi không còn gì dựa vào; bản sao lưu từ trước đó không đọc được nữa
Đường dẫn tệp: MANG_NON_KEYS; để trống thì tệp đứng cạnh thư mục dữ liệu (.data.keys).`;

const config = readConfig(process.env);
const path = config.keyFile;

const commands: Record<string, (owner: OpenDatabase, id?: string) => Promise<void>> = {
  async new({ db }) {
    await makeKeyFile({ path, owner: db, now: systemClock.now() });
    console.log(`Đã tạo tệp khóa ${path}. Hãy sao lưu tệp riêng, không để cùng bản sao lưu cơ sở dữ liệu.`);
  },
  async rotate({ db }) {
    const now = await actedAt(db);
    let said = 0;
    const progress = (done: number, total: number) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth > said) console.log(`Đã bọc lại ${done}/${total} khóa nội dung`);
      said = Math.max(said, tenth);
    };
    const done = await rotateKeys({ path, owner: db, now, progress });
    if (done.resumed) console.log('Đã làm tiếp lần xoay khóa bị ngắt trước đó.');
    console.log(
      `Đã xoay khóa: khóa gốc mới ${done.rootKeyId}, ${done.unitKeys} khóa đơn vị mới, bọc lại ${done.subjectKeys} khóa nội dung.`,
    );
    console.log(
      `Hãy sao lưu lại tệp khóa ${path}. Khóa cũ còn trong tệp để đọc bản sao lưu cũ (npm run keys -- status).`,
    );
  },
  async status({ db }) {
    const { roots, missing, destroyed } = await statusOfKeys({ path, owner: db });
    console.log(roots.length > 0 ? `Tệp khóa ${path}: ${roots.length} khóa gốc` : `Chưa có tệp khóa ${path}`);
    for (const { id, madeAt, unitKeys, subjectKeys, newest } of roots) {
      const state = newest ? 'đang dùng' : unitKeys > 0 ? 'còn dùng: chạy rotate' : 'bỏ được (drop)';
      console.log(
        `  ${id}  tạo ${localDateOf(madeAt)}  ${unitKeys} khóa đơn vị, ${subjectKeys} khóa nội dung  ${state}`,
      );
    }
    for (const id of missing)
      console.error(`  ${id}  cơ sở dữ liệu cần mà tệp không có: đặt lại đúng tệp từ bản sao lưu`);
    console.log(`Khóa nội dung đã hủy: ${destroyed}`);
    if (missing.length > 0) process.exitCode = 1;
  },
  async drop({ db }, id) {
    if (!id) throw new ConfigError('Nêu mã khóa gốc cần bỏ: xem npm run keys -- status.');
    await dropRootKey({ path, owner: db, id });
    console.log(
      `Đã bỏ khóa gốc ${id} khỏi ${path}. Nội dung mật trong các bản sao lưu từ trước lần xoay không đọc được nữa.`,
    );
  },
};

/** A demonstration lives in a time of its own, and its clock goes on after the last act. */
const actedAt = async (owner: OpenDatabase['db']): Promise<string> =>
  (config.demonstration ? await lastAuditedAt(owner) : undefined) ?? systemClock.now();

async function main([name = '', id]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const database = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataDir: config.dataDir });
  try {
    await migrate(database.url, join(import.meta.dirname, '../db/migrations'));
    const owner = openDatabase({ url: database.url, role: 'mangnon_owner', max: 3 });
    try {
      await command(owner, id);
    } finally {
      await owner.close();
    }
  } finally {
    await database.stop();
  }
}

await main(process.argv.slice(2)).catch((error: Error) => {
  const line = error.message.split('\n')[0];
  console.error(error instanceof ConfigError ? line : `Không làm được: ${line}`);
  process.exitCode = 1;
});
