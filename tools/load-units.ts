import { parseArgs } from 'node:util';
import { startDatabase } from '../src/platform/server/database/embedded.ts';
import { isValid } from '../src/platform/shared/plain-date.ts';
import { Text } from '../src/platform/shared/schemas.ts';
import { readListFile, readMappingFile } from './units/files.ts';
import { loadUnits, type Told } from './units/load.ts';
import { UnreadableTable } from './units/table.ts';

const usage = `Đưa cây đơn vị về đúng danh mục hành chính của một ngày (xem trước; thêm --apply để ghi):
  npm run units:load -- --file danh-muc.csv --effective 2025-07-01 [--mapping ma-cu-moi.csv]
  Ghi: thêm --apply --document "Nghị quyết số … ngày …". Chọn địa phương: --locality "Huyện …".
  --only-successors: không lập đơn vị mà địa phương không có đơn vị nào nhập vào.
Cột của danh mục: mã, tên, loại, mã cấp trên. Cột của bảng mã: mã cũ, mã mới, một phần, thôn. CSV (UTF-8) hoặc JSON.`;

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    mapping: { type: 'string' },
    effective: { type: 'string' },
    locality: { type: 'string' },
    document: { type: 'string' },
    apply: { type: 'boolean', default: false },
    'only-successors': { type: 'boolean', default: false },
  },
});

async function load(file: string, effectiveOn: string): Promise<Told> {
  const files = {
    list: readListFile(file),
    mapping: values.mapping === undefined ? [] : readMappingFile(values.mapping),
  };
  const database = await startDatabase();
  try {
    return await loadUnits({
      ...files,
      ...{ url: database.url, effectiveOn, locality: values.locality },
      onlySuccessors: values['only-successors'],
      document: values.apply ? values.document : undefined,
      now: new Date().toISOString(),
    });
  } finally {
    await database.stop();
  }
}

const { file, effective, apply, document } = values;
if (!file || !effective || !isValid(effective) || (apply && !Text(300).safeParse(document).success)) {
  console.error(usage);
  process.exit(2);
}
try {
  const { ok, lines } = await load(file, effective);
  for (const line of lines) (ok ? console.log : console.error)(line);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  const { message } = error as Error;
  console.error(error instanceof UnreadableTable ? message : `Không nạp được: ${message.split('\n')[0]}`);
  process.exitCode = 1;
}
