import { z } from 'zod';
import { CodeEntry, codeListOf, entriesOn } from '../../../platform/shared/code-list.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { unitSectors } from '../../units/contract.ts';
import {
  type ChildField,
  childFieldNames,
  childFields,
  type FieldGroup,
  fieldGroups,
} from '../contract/fields.ts';

/**
 * Who outside the commune's team is told what (security: redaction by sector). The table is data,
 * `db/reference/sector-sharing.json`: serializers, the dialog that hands over, and the tests read it. Nothing of it is shared
 * by itself: only what a referral in force names.
 */
export const sectors = [...unitSectors, 'leader'] as const;
export type Sector = (typeof sectors)[number];

/**
 * `never`: no referral opens it. `referred`: every field of the group while a referral names it. Of the others those that stand
 * in `narrowed` open some fields of the group; the rest are decided by the rooms that keep those facts and open nothing here.
 */
export const shares = [
  ...(['never', 'referred', 'need-only', 'initials', 'hamlet'] as const),
  ...([
    'injury-only',
    'legal-aid-only',
    'named-persons',
    'step-up',
    'own',
    'amounts',
    'item-and-date',
  ] as const),
] as const;

const Row = CodeEntry.extend({
  code: z.enum(fieldGroups),
  shares: z.record(z.enum(sectors), z.enum(shares)),
  narrowed: z.partialRecord(z.enum(shares), z.array(z.enum(childFieldNames))).default({}),
  /** The same for fields that a room above keeps; it knows their names. */
  narrowedInCases: z.partialRecord(z.enum(shares), z.array(z.string())).default({}),
  /** What a receiver reads before it accepts a referral of a case. */
  undecided: z.partialRecord(z.enum(sectors), z.array(z.string())).default({}),
});
type Row = z.output<typeof Row>;

export const SectorTable = codeListOf(Row).refine(
  ({ entries }) => fieldGroups.every((group) => entries.some(({ code }) => code === group)),
  { error: 'a group of fields has no row' },
);
export type SectorTable = z.output<typeof SectorTable>;

/** How a shared field is shown. */
export type SharedAs = 'whole' | 'initials';

/** The fields of a child that an office of the sector sees while a referral names these groups; none without. */
export function sharedFields(
  table: SectorTable,
  of: { sector: Sector; groups: readonly FieldGroup[]; on: PlainDate },
): Map<ChildField, SharedAs> {
  const shared = new Map<ChildField, SharedAs>();
  for (const row of entriesOn(table, of.on).filter(({ code }) => of.groups.includes(code)))
    for (const field of childFieldNames)
      if (opens(row, of.sector, field))
        shared.set(field, row.shares[of.sector] === 'initials' ? 'initials' : 'whole');
  return shared;
}

function opens({ code, shares: columns, narrowed }: Row, sector: Sector, field: ChildField): boolean {
  const { group, class: fieldClass } = childFields[field];
  // What only the case team reads is opened by no referral, whatever the table says.
  if (group !== code || (fieldClass as string) === 'P4') return false;
  const share = columns[sector];
  return share === 'referred' || (share !== 'never' && (narrowed[share] ?? []).includes(field));
}

/** Groups that a referral to an office of the sector may name, each with what it opens. */
export function offeredGroups(
  table: SectorTable,
  of: { sector: Sector; on: PlainDate },
): { group: FieldGroup; fields: { field: ChildField; as: SharedAs }[] }[] {
  return fieldGroups.flatMap((group) => {
    const fields = [...sharedFields(table, { ...of, groups: [group] })].map(([field, as]) => ({ field, as }));
    return fields.length > 0 ? [{ group, fields }] : [];
  });
}
