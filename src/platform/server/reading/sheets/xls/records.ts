import { UnreadableFile } from '../../problem.ts';

/** One record of a BIFF stream (MS-XLS 2.1.4). */
export interface BiffRecord {
  type: number;
  body: Buffer;
  /** Where it begins in the stream. */
  at: number;
}

export const BIFF = {
  beginning: 0x0809,
  end: 0x000a,
  password: 0x002f,
  font: 0x0031,
  style: 0x00e0,
  sheet: 0x0085,
  columns: 0x007d,
  row: 0x0208,
  formula: 0x0006,
  numbers: 0x00bd,
  blanks: 0x00be,
} as const;

/** Records that begin with row, column and style of one cell: LABELSST, NUMBER, RK, BOOLERR, LABEL, RSTRING, BLANK. */
export const cellRecords: ReadonlySet<number> = new Set([0xfd, 0x203, 0x27e, 0x205, 0x204, 0xd6, 0x201]);

/** The records from `at` on. @throws UnreadableFile `reading.corrupt` where one reaches beyond the stream */
export function* recordsOf(stream: Buffer, from = 0): Generator<BiffRecord, void> {
  let at = from;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    // Streams are padded with zeros.
    if (type === 0) return;
    if (end > stream.length) throw new UnreadableFile('reading.corrupt');
    yield { type, body: stream.subarray(at + 4, end), at };
    at = end;
  }
}
