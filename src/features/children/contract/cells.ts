import { z } from 'zod';
import { Flag, Id, PlainDateText, Text } from '../../../platform/shared/schemas.ts';

/** What the grid asks of its columns: filters of cells and keys of the order, both answered by the server. */

/** Columns of the grid that can be asked for and sorted by: keys of `ChildRow`. */
export const askedFields = [
  ...(['fullName', 'birthDate', 'sex', 'ethnicity', 'personalId', 'birthRegistration', 'unitId'] as const),
  ...(['residence', 'presence', 'address', 'householdNumber', 'householdHead'] as const),
  ...(['householdClass', 'motherName', 'fatherName', 'guardian', 'phone', 'livesWith'] as const),
  ...(['schooling', 'grade', 'school', 'insuranceNumber', 'insuranceUntil'] as const),
  ...(['disabilityTypes', 'disabilityLevel', 'note', 'changedAt'] as const),
] as const;
export type AskedField = (typeof askedFields)[number];

/** The days of these can be bounded. */
export const dayFields = ['birthDate', 'insuranceUntil', 'changedAt'] as const;

const field = z.enum(askedFields);

/** What the cells of one column must be like. What was typed travels in bodies only. */
export const CellFilter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), field, text: Text(100) }),
  /** Stored values; '' for a blank cell. */
  z.strictObject({
    kind: z.literal('any-of'),
    field,
    values: z.array(z.string().max(40)).min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('dates'),
    field: z.enum(dayFields),
    from: PlainDateText.optional(),
    to: PlainDateText.optional(),
  }),
  z.strictObject({ kind: z.literal('blank'), field }),
  z.strictObject({ kind: z.literal('not-blank'), field }),
]);
export type CellFilter = z.output<typeof CellFilter>;

export const SortBy = z.strictObject({ field, descending: Flag.default(false) });
export type SortBy = z.output<typeof SortBy>;

/** Rows that were ticked one by one. */
export const TickedIds = z.array(Id).min(1).max(6000);
