import { CFB } from '@e965/xlsx';
import { cellOf, type MadeCell, type MadeOptions, type MadeSheet, numbering } from './made-sheet.ts';

// BIFF8 as [MS-XLS] has it, the records that a reader needs.

const record = (type: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u16(type, body.length), body]);
};
const u8 = (...values: number[]): Buffer => Buffer.from(values);
function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}
const u32 = (value: number): Buffer => u16(value & 0xffff, value >>> 16);
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const shortText = (text: string): Buffer => Buffer.concat([u8(text.length, 1), Buffer.from(text, 'utf16le')]);
const longText = (text: string): Buffer =>
  Buffer.concat([u16(text.length), u8(1), Buffer.from(text, 'utf16le')]);

const beginning = (kind: number): Buffer =>
  record(0x0809, u16(0x0600, kind, 0x0dbb, 0x07cc), u32(0), u32(0x0306));
const ending = record(0x000a);

interface Look {
  font: string;
  format: string;
}
/** Excel's own: a font for each of the first numbers, and sixteen styles before those of cells. */
const FIRST_FONTS = ['Arial', 'Arial', 'Arial', 'Arial'];
const FIRST_STYLES = 16;

const fontRecord = (name: string): Buffer =>
  record(0x0031, u16(240, 0, 0x7fff, 400, 0), u8(0, 0, 0, 0), shortText(name));
const styleRecord = (font: number, format: number, isCell: boolean): Buffer =>
  record(0x00e0, u16(font, format, isCell ? 0x0001 : 0xfff5), u8(0x20, 0, 0, 0), u32(0), u32(0), u16(0x20c0));

function workbookRecords(
  looks: Look[],
  since1904: boolean,
  sheets: { name: string; state?: string; at: number }[],
) {
  const fonts = numbering<string>();
  const formats = numbering<string>();
  const styles = looks.map(({ font, format }) =>
    // The number 4 is never used for a font.
    styleRecord(fonts.of(font) + 5, format === '' ? 0 : 164 + formats.of(format), true),
  );
  const states: Record<string, number> = { hidden: 1, veryHidden: 2 };
  return Buffer.concat([
    beginning(0x0005),
    record(0x0042, u16(0x04b0)),
    record(0x0022, u16(since1904 ? 1 : 0)),
    ...[...FIRST_FONTS, ...fonts.looks].map(fontRecord),
    ...formats.looks.map((code, at) => record(0x041e, u16(164 + at), longText(code))),
    ...Array.from({ length: FIRST_STYLES }, () => styleRecord(0, 0, false)),
    ...styles,
    ...sheets.map(({ name, state, at }) =>
      record(0x0085, u32(at), u8(states[state ?? ''] ?? 0, 0), shortText(name)),
    ),
    ending,
  ]);
}

function cellRecords(row: number, column: number, style: number, { value, formula }: MadeCell): Buffer[] {
  const place = u16(row, column, style);
  if (formula !== undefined) {
    // The formula itself is the number 1: only its saved value is ever read.
    const tail = [u16(0), u32(0), u16(3), u8(0x1e, 1, 0)];
    if (typeof value === 'number') return [record(0x0006, place, double(value), ...tail)];
    const isText = u8(0, 0, 0, 0, 0, 0, 0xff, 0xff);
    return [record(0x0006, place, isText, ...tail), record(0x0207, longText(String(value)))];
  }
  if (typeof value === 'number') return [record(0x0203, place, double(value))];
  if (typeof value === 'boolean') return [record(0x0205, place, u8(value ? 1 : 0, 0))];
  return [record(0x0204, place, longText(value))];
}

const rangeRecord = (reference: string): Buffer => {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference) as unknown as string[];
  const column = (letter: string | undefined) => (letter ?? 'A').charCodeAt(0) - 65;
  return u16(Number(top) - 1, Number(bottom) - 1, column(left), column(right));
};

function sheetRecords(sheet: MadeSheet, styleOf: (cell: MadeCell) => number): Buffer {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const cells = sheet.rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      if (value === undefined) return [];
      const cell = cellOf(value, sheet);
      return cellRecords(row, column, styleOf(cell), cell);
    }),
  );
  const merged = sheet.merged ?? [];
  return Buffer.concat([
    beginning(0x0010),
    ...(sheet.hiddenColumns ?? []).map((at) => record(0x007d, u16(at - 1, at - 1, 2560, 15, 1, 0))),
    record(0x0200, u32(0), u32(sheet.rows.length), u16(0, width, 0)),
    ...sheet.rows.map((_, row) => {
      const hidden = sheet.hiddenRows?.includes(row + 1) ? 0x20 : 0;
      return record(0x0208, u16(row, 0, width, 300, 0, 0, 0x0100 | hidden, 15));
    }),
    ...cells,
    record(0x023e, u16(0x06b6, 0, 0), u32(0x40), u16(0, 0), u32(0)),
    ...(merged.length > 0 ? [record(0x00e5, u16(merged.length), ...merged.map(rangeRecord))] : []),
    ending,
  ]);
}

/** A compound file of the streams by their paths. */
export function compoundOf(streams: Record<string, Buffer>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, path, content);
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
}

export function xlsStream(sheets: MadeSheet[], { since1904 = false }: MadeOptions = {}): Buffer {
  const looks = numbering<Look>(({ font, format }) => `${font}\n${format}`);
  const styleOf = ({ font = '', format = '' }: MadeCell) => FIRST_STYLES + looks.of({ font, format });
  const bodies = sheets.map((sheet) => sheetRecords(sheet, styleOf));
  // The list of sheets says where each begins, and is as long whatever it says.
  const listed = (first: number) => {
    let at = first;
    return sheets.map(({ name, state }, index) => {
      const entry = { name, state, at };
      at += bodies[index]?.length ?? 0;
      return entry;
    });
  };
  const { length } = workbookRecords(looks.looks, since1904, listed(0));
  return Buffer.concat([workbookRecords(looks.looks, since1904, listed(length)), ...bodies]);
}

/** The workbook as XLS. */
export const xlsOf = (sheets: MadeSheet[], options: MadeOptions = {}): Buffer =>
  compoundOf({ '/Workbook': xlsStream(sheets, options) });
