import { codeListOf, CodeEntry, entriesOn } from '../../../platform/shared/code-list.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { BirthPrecision, Relative, Sex } from '../contract/child.ts';
import { isUnnamed } from './doubts.ts';
import { guardianOf } from './relatives.ts';
import { z } from 'zod';

/**
 * What makes a record one of the list "missing data" (VB 2513/LĐTBXH-TTTT, step 1); which of these count is data
 * (`db/reference/required-fields.json`). In SQL: `server/queries/lacking.ts`.
 */
export const requiredFields = ['name', 'birth-day', 'sex', 'ethnicity', 'guardian'] as const;
export type RequiredField = (typeof requiredFields)[number];

export const RequiredFields = codeListOf(CodeEntry.extend({ code: z.enum(requiredFields) }));
export type RequiredFields = z.output<typeof RequiredFields>;

export const requiredOn = (list: RequiredFields, on: PlainDate): RequiredField[] =>
  entriesOn(list, on).map(({ code }) => code);

interface Known {
  fullName: string;
  sex: Sex;
  birthPrecision: BirthPrecision;
  ethnicity: string | null;
  relatives: readonly Relative[];
}

const lacks: Readonly<Record<RequiredField, (child: Known) => boolean>> = {
  name: ({ fullName }) => isUnnamed(fullName),
  'birth-day': ({ birthPrecision }) => birthPrecision !== 'day',
  sex: ({ sex }) => sex === 'unknown',
  ethnicity: ({ ethnicity }) => ethnicity === null,
  guardian: ({ relatives }) => guardianOf(relatives) === '',
};

export const missingOf = (child: Known, required: readonly RequiredField[]): RequiredField[] =>
  required.filter((field) => lacks[field](child));

/** What the police may say of a number. */
export const checkResults = ['matches', 'differs', 'not-found'] as const;
export type CheckResult = (typeof checkResults)[number];
