import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foundAccount, newEnrolmentLink } from '../src/features/accounts/server/public.ts';
import { createLocality, parseLocality } from '../src/features/units/server/public.ts';
import { readConfig } from '../src/platform/server/config.ts';
import { openDatabase } from '../src/platform/server/database/connect.ts';
import { startEmbedded } from '../src/platform/server/database/embedded.ts';
import { migrate } from '../src/platform/server/database/migrate.ts';
import { withoutActor } from '../src/platform/server/database/scope.ts';

const usage = `Lập một địa phương thật và người quản trị đầu tiên của nó:
  npm run locality:found -- --units don-vi.json --login quantri --name "Nguyễn Văn A"
Tệp đơn vị có dạng như db/reference/localities/*.json. Chạy khi máy chủ đang dừng hoặc đang chạy đều được.`;

const { values } = parseArgs({
  options: { units: { type: 'string' }, login: { type: 'string' }, name: { type: 'string' } },
});

async function found(units: string, loginName: string, displayName: string): Promise<string> {
  const locality = parseLocality(readFileSync(units, 'utf8'));
  const config = readConfig(process.env);
  const database = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataDir: config.dataDir });
  try {
    await migrate(database.url, join(import.meta.dirname, '../db/migrations'));
    const owner = openDatabase({ url: database.url, role: 'mangnon_owner', max: 1 });
    const now = new Date().toISOString();
    try {
      return await withoutActor(owner.db, 'sign-in', async (tx) => {
        const { localityId, unitIds } = await createLocality(tx, locality, now);
        const unitId = unitIds.get(locality.root.key) as string;
        const functions = [{ function: 'administrator', unitId, validFrom: locality.validFrom }] as const;
        const accountId = await foundAccount(tx, { localityId, loginName, displayName, functions, now });
        const { path } = await newEnrolmentLink(tx, { accountId, createdBy: null, now });
        return path;
      });
    } finally {
      await owner.close();
    }
  } finally {
    await database.stop();
  }
}

if (!values.units || !values.login || !values.name) {
  console.error(usage);
  process.exit(2);
}
try {
  const path = await found(values.units, values.login, values.name);
  console.log(`Đã lập địa phương. Người quản trị mở liên kết này trong 60 phút để đặt mật khẩu:\n  ${path}`);
} catch (error) {
  const { message } = error as Error;
  const taken = message.endsWith('is taken');
  console.error(taken ? 'Tên đăng nhập này đã có người dùng.' : `Không lập được: ${message.split('\n')[0]}`);
  process.exit(1);
}
