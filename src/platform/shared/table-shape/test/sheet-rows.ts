import type { CellRange, SheetCell, SheetRow } from '../../sheets/cell.ts';

/** Rows of a sheet from their texts; numbers become numbers, an empty text no cell, an empty list no row. */
export const sheetRows = (rows: readonly (readonly (string | number)[])[], font?: string): SheetRow[] =>
  rows.flatMap((values, at) => {
    const cells = values.flatMap((value, index): SheetCell[] =>
      value === ''
        ? []
        : [
            {
              column: index + 1,
              kind: typeof value === 'number' ? 'number' : 'text',
              text: String(value),
              ...(font === undefined ? {} : { font }),
            },
          ],
    );
    return cells.length === 0 ? [] : [{ number: at + 1, cells }];
  });

/** `B2:C3` */
export function range(reference: string): CellRange {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 64;
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}
