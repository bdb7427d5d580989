import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { SheetRow } from '../../../../platform/shared/sheets/cell.ts';
import type { RowRecord } from '../queries/rows.ts';

/** Rows as they travel between the database and who judges them. */

const deflate = promisify(deflateRaw);

/** `parts`: each a JSON text of some rows, none empty. Packed beside the thread that answers people. */
export const packRows = (parts: readonly string[]): Promise<Uint8Array> =>
  deflate(`[${parts.map((part) => part.slice(1, -1)).join()}]`, { level: 1 });

export const unpackRows = (body: Uint8Array): SheetRow[] =>
  JSON.parse(inflateRawSync(body).toString('utf8')) as SheetRow[];

/** Judged rows, one text for each statement. */
export interface PackedRecords {
  rows: number;
  json: string;
}

const inOneStatement = 200;

export function packRecords(records: readonly RowRecord[]): PackedRecords[] {
  const parts: PackedRecords[] = [];
  for (let from = 0; from < records.length; from += inOneStatement) {
    const part = records.slice(from, from + inOneStatement);
    parts.push({ rows: part.length, json: JSON.stringify(part) });
  }
  return parts;
}
