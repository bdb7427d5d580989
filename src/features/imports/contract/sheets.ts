import { z } from 'zod';
import { ImportFieldName } from './fields.ts';

/** Steps 2 and 3: which sheets, where their table is, how its columns are stored and what they hold. */

export const textEncodings = ['unicode', 'tcvn3', 'vni'] as const;

export const HeaderRows = z.strictObject({
  top: z.coerce.number().int().min(1).max(200_000),
  bottom: z.coerce.number().int().min(1).max(200_000),
});

export type HeaderRows = z.output<typeof HeaderRows>;

/** A sheet as it was found; numbers of rows and columns count from 1, as people see them. */
export const FoundSheet = z.object({
  sheet: z.number().int(),
  name: z.string(),
  visibility: z.enum(['visible', 'hidden', 'very-hidden']),
  rows: z.number().int(),
  lastColumn: z.number().int(),
  hiddenColumns: z.array(z.number().int()),
  /** Where the table seems to be; null where no header was recognised and a person must point it out. */
  header: HeaderRows.nullable(),
  /** What stands above the header. */
  titles: z.array(z.string()),
  /** The hamlet that the titles or the tab name. */
  hamlet: z.string().nullable(),
  /** Proposed to be taken: visible, with a table that has a column of names. */
  proposed: z.boolean(),
  /** Taken by the person, with this header; null where it is not. */
  chosen: HeaderRows.nullable(),
});
export type FoundSheet = z.output<typeof FoundSheet>;

export const ColumnEncodingFound = z.object({
  encoding: z.enum(textEncodings),
  /** What was recognised, whatever a person chose. */
  recognised: z.enum(textEncodings),
  /** From 0 to 1; below 0.2 a person should look. */
  certainty: z.number(),
  /** Its rows change their encoding midway, by font. */
  mixed: z.boolean(),
  /** Up to five cells that decoding changes. */
  examples: z.array(z.object({ before: z.string(), after: z.string() })),
});

export const guessReasons = ['remembered', 'title', 'values', 'none'] as const;

export const ImportColumn = z.object({
  column: z.number().int(),
  /** "A", "B" … "AA". */
  letter: z.string(),
  title: z.string(),
  parts: z.array(z.string()),
  hidden: z.boolean(),
  /** Rows (of the first thousand) that fill it. */
  filled: z.number().int(),
  /** Up to five different texts, decoded. */
  samples: z.array(z.string()),
  encoding: ColumnEncodingFound,
  /** The field it is taken as; null: not taken. */
  field: z.string().nullable(),
  guess: z.object({
    field: z.string().nullable(),
    /** From 0 to 1. */
    certainty: z.number(),
    why: z.enum(guessReasons),
  }),
  /** The column of running numbers: nothing is lost when it is not taken. */
  ordinal: z.boolean(),
});
export type ImportColumn = z.output<typeof ImportColumn>;

export const SheetColumns = z.object({
  sheet: z.number().int(),
  name: z.string(),
  columns: z.array(ImportColumn),
  /** Fields that a child needs and no column gives: fullName, birthDate, sex, hamlet. */
  missing: z.array(z.string()),
});

export type SheetColumns = z.output<typeof SheetColumns>;

export const ChosenSheet = z.strictObject({
  sheet: z.number().int().min(0).max(200),
  header: HeaderRows,
  /** Columns whose encoding a person says; the others as recognised. */
  encodings: z
    .array(z.strictObject({ column: z.number().int().min(1).max(500), encoding: z.enum(textEncodings) }))
    .max(500),
});
export type ChosenSheet = z.output<typeof ChosenSheet>;

export const ChosenColumns = z.strictObject({
  sheet: z.number().int().min(0).max(200),
  columns: z
    .array(z.strictObject({ column: z.number().int().min(1).max(500), field: ImportFieldName.nullable() }))
    .max(500),
});
export type ChosenColumns = z.output<typeof ChosenColumns>;

/** A few rows as they stand in the sheet, decoded as recognised, to point out the header. */
export const PreviewRow = z.object({
  row: z.number().int(),
  hidden: z.boolean(),
  cells: z.array(z.object({ column: z.number().int(), text: z.string() })),
});
