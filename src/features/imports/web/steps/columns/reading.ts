import type { ChosenSheet, FoundSheet, SheetColumns } from '../../../contract.ts';

type Encoding = ChosenSheet['encodings'][number]['encoding'];

/** A person's word on how one column is stored. */
export interface Reading {
  sheet: number;
  column: number;
  encoding: Encoding;
}

/** The chosen sheets again, with one column read otherwise; what was said of other columns stays said. */
export function recoded(
  found: readonly FoundSheet[],
  shown: readonly SheetColumns[],
  reading: Reading,
): ChosenSheet[] {
  return found.flatMap(({ sheet, chosen: header }) => {
    if (!header) return [];
    const columns = shown.find((one) => one.sheet === sheet)?.columns ?? [];
    const encodings = columns
      .map(({ column, encoding }) =>
        sheet === reading.sheet && column === reading.column
          ? { column, encoding: reading.encoding, said: true }
          : { column, encoding: encoding.encoding, said: encoding.encoding !== encoding.recognised },
      )
      .filter(({ said }) => said)
      .map(({ column, encoding }) => ({ column, encoding }));
    return [{ sheet, header, encodings }];
  });
}
