import { decodeCell } from '../../../platform/shared/legacy-text/column.ts';
import type { SheetCell, SheetRow } from '../../../platform/shared/sheets/cell.ts';
import { tableWithHeader } from '../../../platform/shared/table-shape/find-table.ts';
import { guessFields } from './guess/guess-fields.ts';
import type { KeptEncoding, StoredColumn, StoredSheet, StoredText, TakenSheet } from './stored.ts';

const plain: KeptEncoding = { encoding: 'unicode', certainty: 1, examples: [], mixed: false };

/** The encoding of a column: as a person said, else as recognised. */
const encodingIn = (
  sheet: StoredSheet,
  column: number,
  said: ReadonlyMap<number, KeptEncoding['encoding']>,
): KeptEncoding => {
  const recognised = sheet.encodings[column] ?? plain;
  const encoding = said.get(column);
  if (encoding === undefined || encoding === recognised.encoding) return recognised;
  return { encoding, certainty: 1, examples: recognised.examples, mixed: false };
};

/** A cell's text in its column's encoding; spaces single, lines kept. */
export function readText(
  cell: SheetCell,
  encoding: Pick<KeptEncoding, 'encoding' | 'byFont' | 'titles'>,
): string {
  const text = cell.kind === 'text' ? decodeCell(cell, encoding) : cell.text;
  return text
    .replace(/[ \t\r\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const looksDrawn = (font: string | undefined): boolean => font?.startsWith('Wingdings') ?? false;

/** A cell as a judged row keeps it. */
export function storedText(cell: SheetCell, encoding: KeptEncoding | undefined): StoredText {
  const text = readText(cell, encoding ?? plain);
  const { kind, raw, shows, font } = cell;
  if (kind === 'date' || kind === 'number')
    return [cell.column, text, { kind, ...(raw !== undefined && { raw }), ...(shows && { shows }) }];
  return looksDrawn(font) && font !== undefined ? [cell.column, text, { kind, font }] : [cell.column, text];
}

const samplesShown = 5;

function lookAt(rows: readonly SheetRow[], column: number, encoding: KeptEncoding) {
  const samples = new Set<string>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells.find((one) => one.column === column);
    const text = cell ? readText(cell, encoding) : '';
    if (text === '') continue;
    filled += 1;
    if (samples.size < samplesShown) samples.add(text.slice(0, 200));
  }
  return { filled, samples: [...samples] };
}

/** A sheet with the header that a person pointed out: its columns, what they hold and what each is taken to be. */
export function takeSheet(
  sheet: StoredSheet,
  rows: readonly SheetRow[],
  said: {
    header: { top: number; bottom: number };
    encodings: ReadonlyMap<number, KeptEncoding['encoding']>;
    remembered: ReadonlyMap<string, string | null>;
  },
): TakenSheet {
  const found = tableWithHeader(rows, said.header, sheet);
  const shape =
    found.hamlet === undefined && sheet.hamlet !== null ? { ...found, hamlet: sheet.hamlet } : found;
  const below = rows.filter(({ number }) => number > said.header.bottom);
  const columns = shape.columns.map(({ column, title, parts, hidden }) => {
    const encoding = encodingIn(sheet, column, said.encodings);
    const ordinal = column === shape.ordinalColumn;
    const recognised = (sheet.encodings[column] ?? plain).encoding;
    return {
      column,
      title,
      parts,
      hidden,
      ordinal,
      encoding,
      recognised,
      ...lookAt(below, column, encoding),
    };
  });
  const guesses = guessFields(columns, said.remembered);
  return {
    ...{ sheet: sheet.sheet, name: sheet.name, shape, merged: sheet.merged, monthFirst: sheet.monthFirst },
    columns: columns.map((column): StoredColumn => {
      const guess = guesses.get(column.column) ?? { field: null, certainty: 0, why: 'none' as const };
      return { ...column, field: guess.field, guess };
    }),
  };
}

/** Fields that a child cannot do without and no column gives. */
export function missingFields(columns: readonly Pick<StoredColumn, 'field'>[], hasHamlet: boolean): string[] {
  const has = (...fields: string[]) => columns.some(({ field }) => field !== null && fields.includes(field));
  return [
    ...(has('fullName', 'familyAndMiddle', 'givenName') ? [] : ['fullName']),
    ...(has('birthDate', 'birthYear') ? [] : ['birthDate']),
    ...(has('sex', 'sexMale', 'sexFemale') ? [] : ['sex']),
    ...(hasHamlet || has('hamlet', 'commune') ? [] : ['hamlet']),
  ];
}
