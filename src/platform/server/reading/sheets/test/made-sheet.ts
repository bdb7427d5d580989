// Workbooks made for tests, told once and written as XLSX or XLS: nothing of the readers is used in making them.

export interface MadeCell {
  value: string | number | boolean;
  font?: string;
  /** A number format's code: `dd/mm/yyyy`, `000000000000`. */
  format?: string;
  /** The value is what this formula gave. */
  formula?: string;
  /** Pieces in fonts of their own (XLSX alone); `value` is their text. */
  runs?: { text: string; font?: string }[];
}

export type MadeValue = MadeCell | string | number | boolean | undefined;

export interface MadeSheet {
  name: string;
  rows: MadeValue[][];
  state?: 'hidden' | 'veryHidden';
  /** From 1. */
  hiddenColumns?: number[];
  hiddenRows?: number[];
  /** `A1:C1` */
  merged?: string[];
  /** Of the cells that name none. */
  font?: string;
}

export interface MadeOptions {
  since1904?: boolean;
}

export const cellOf = (value: Exclude<MadeValue, undefined>, sheet: MadeSheet): MadeCell => {
  const cell = typeof value === 'object' ? value : { value };
  return { ...cell, font: cell.font ?? sheet.font ?? 'Times New Roman' };
};

/** 0 → `A`, 27 → `AB`. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Numbers each kind of look in the order of its first use. */
export function numbering<Look>(key: (look: Look) => string = String) {
  const numbers = new Map<string, number>();
  const looks: Look[] = [];
  return {
    looks,
    of(look: Look): number {
      const known = numbers.get(key(look));
      if (known !== undefined) return known;
      numbers.set(key(look), looks.length);
      looks.push(look);
      return looks.length - 1;
    },
  };
}
