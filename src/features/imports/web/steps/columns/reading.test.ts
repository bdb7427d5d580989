import { expect, test } from 'vitest';
import type { FoundSheet, ImportColumn, SheetColumns } from '../../../contract.ts';
import { recoded } from './reading.ts';

const column = (number: number, encoding: string, recognised: string) =>
  ({ column: number, encoding: { encoding, recognised } }) as unknown as ImportColumn;
const sheet = (number: number, columns: ImportColumn[]) =>
  ({ sheet: number, columns }) as unknown as SheetColumns;
const found = (number: number, header: { top: number; bottom: number } | null) =>
  ({ sheet: number, chosen: header }) as unknown as FoundSheet;

test('a column read otherwise keeps what was said of the others, and leaves out sheets not taken', () => {
  const shown = [
    sheet(0, [column(1, 'unicode', 'unicode'), column(2, 'vni', 'tcvn3'), column(3, 'tcvn3', 'tcvn3')]),
    sheet(2, [column(1, 'tcvn3', 'unicode')]),
  ];
  const sheets = [found(0, { top: 3, bottom: 4 }), found(1, null), found(2, { top: 1, bottom: 1 })];
  expect(recoded(sheets, shown, { sheet: 0, column: 3, encoding: 'unicode' })).toEqual([
    {
      sheet: 0,
      header: { top: 3, bottom: 4 },
      encodings: [
        { column: 2, encoding: 'vni' },
        { column: 3, encoding: 'unicode' },
      ],
    },
    { sheet: 2, header: { top: 1, bottom: 1 }, encodings: [{ column: 1, encoding: 'tcvn3' }] },
  ]);
});
