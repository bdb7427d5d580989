import { decodeText } from '../../src/platform/server/reading/content/text-encoding.ts';
import { nameKey } from '../../src/platform/shared/code-list.ts';

/** A file that cannot be read as a table; the message is for the person who gave it. */
export class UnreadableTable extends Error {}

/** A table by its headers. `row`: as spreadsheets count, the header being 1; in JSON the place in the list. */
export interface TableRow {
  row: number;
  cells: ReadonlyMap<string, string>;
}

const largest = 20 * 1024 * 1024;

/** The rows of a CSV (comma, semicolon or tab) or of a JSON list of objects. @throws UnreadableTable */
export function readTable(name: string, bytes: Uint8Array): TableRow[] {
  if (bytes.length > largest)
    throw new UnreadableTable(`Tệp ${name} lớn hơn 20 MB. Kiểm tra có đúng tệp không.`);
  const text = decodeText(bytes)?.text;
  if (text === undefined)
    throw new UnreadableTable(
      `Tệp ${name} không phải văn bản. Trong Excel, lưu lại thành “CSV UTF-8” rồi thử lại.`,
    );
  const rows = /^\s*[[{]/.test(text) ? jsonRows(name, text) : csvRows(name, text);
  if (rows.length === 0) throw new UnreadableTable(`Tệp ${name} không có dòng dữ liệu nào.`);
  return rows;
}

function jsonRows(name: string, text: string): TableRow[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UnreadableTable(`Tệp ${name} không phải JSON đúng. Kiểm tra dấu phẩy, dấu ngoặc.`);
  }
  if (!Array.isArray(parsed))
    throw new UnreadableTable(`Tệp ${name} phải là một danh sách JSON: [{"code": …}, …].`);
  return parsed.map((item: unknown, index) => {
    if (typeof item !== 'object' || item === null)
      throw new UnreadableTable(`Tệp ${name}, mục ${index + 1} không phải là một đối tượng JSON.`);
    const cells = Object.entries(item).map(([key, value]) => [nameKey(key), textOf(value)] as const);
    return { row: index + 1, cells: new Map(cells) };
  });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}

function csvRows(name: string, text: string): TableRow[] {
  const [header, ...rest] = csvRecords(name, text);
  const keys = (header ?? []).map(nameKey);
  return rest.flatMap((fields, index) => {
    if (fields.every((field) => field.trim() === '')) return [];
    return { row: index + 2, cells: new Map(keys.map((key, at) => [key, fields[at] ?? ''])) };
  });
}

/** RFC 4180: a quoted field may hold the separator, line ends and doubled quotes. */
function csvRecords(name: string, given: string): string[][] {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const firstLine = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const separator = [';', '\t'].find((sign) => firstLine.includes(sign)) ?? ',';
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\n${separator}]*))(${separator}|\\n|$)`, 'y');
  const records: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const began = field.lastIndex;
    const found = field.exec(text);
    if (!found)
      throw new UnreadableTable(
        `Tệp ${name}, dòng ${records.length}: dấu ngoặc kép không đóng đúng. Mở tệp bằng Excel và lưu lại thành “CSV UTF-8”.`,
      );
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\n') records.push([]);
    // A file that ends in a separator still has a last, empty field; the pattern would match it for ever.
    if (field.lastIndex === began) break;
  }
  return records;
}

export interface Column {
  key: string;
  /** What headers may call it, as `nameKey` makes them. */
  names: readonly string[];
  needed: boolean;
}

/** The named columns of each row; an absent column that is not needed is empty. @throws UnreadableTable */
export function columnsOf<K extends string>(
  file: string,
  rows: readonly TableRow[],
  columns: readonly (Column & { key: K })[],
): ({ row: number } & Record<K, string>)[] {
  const headers = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const missing = columns.filter(
    ({ names, needed }) => needed && !headers.some((header) => names.includes(header)),
  );
  if (missing.length > 0)
    throw new UnreadableTable(
      `Tệp ${file} thiếu cột ${missing.map(({ key }) => `“${key}”`).join(', ')}. Dòng đầu phải là tên cột; tệp đang có: ${headers.join(', ')}.`,
    );
  return rows.map(({ row, cells }) => {
    const values = columns.map(({ key, names }) => {
      const name = names.find((one) => cells.has(one));
      return [key, name === undefined ? '' : (cells.get(name) ?? '')];
    });
    return { row, ...Object.fromEntries(values) } as { row: number } & Record<K, string>;
  });
}
