import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ListRow, MappingRow } from '../../src/features/units/server/public.ts';
import { columnsOf, readTable, UnreadableTable } from './table.ts';

/** Headers of the list as the statistics office and its copies word them. */
const listColumns = [
  { key: 'code', names: ['ma', 'code', 'maso', 'madonvi', 'madvhc'], needed: true },
  { key: 'name', names: ['ten', 'name', 'tendonvi'], needed: true },
  { key: 'type', names: ['loai', 'cap', 'type', 'loaidonvi'], needed: true },
  { key: 'parent', names: ['macaptren', 'parent', 'parentcode', 'matructhuoc', 'matp'], needed: true },
] as const;

const mappingColumns = [
  { key: 'from', names: ['macu', 'from', 'old', 'oldcode'], needed: true },
  { key: 'to', names: ['mamoi', 'to', 'new', 'newcode'], needed: true },
  { key: 'partial', names: ['motphan', 'partial'], needed: false },
  { key: 'hamlets', names: ['thon', 'hamlets', 'thonkhupho'], needed: false },
] as const;

/** @throws UnreadableTable in Vietnamese, naming the file and the repair. */
export const readListFile = (path: string): ListRow[] =>
  columnsOf(basename(path), tableOf(path), listColumns);

/** @throws UnreadableTable in Vietnamese, naming the file and the repair. */
export const readMappingFile = (path: string): MappingRow[] =>
  columnsOf(basename(path), tableOf(path), mappingColumns);

function tableOf(path: string) {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UnreadableTable(`Không mở được tệp ${path}. Kiểm tra đường dẫn và quyền đọc.`);
  }
  return readTable(basename(path), bytes);
}
