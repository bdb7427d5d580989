import { entriesOn } from '../../../platform/shared/code-list.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { type ChildField, childFieldNames, type FieldGroup, fieldGroups } from '../../children/contract.ts';
import { initialsOf } from '../../children/rules/referred-facts.ts';
import { type Sector, type SectorTable, type SharedAs, sharedFields } from '../../children/rules/sharing.ts';
import {
  type CaseFacts,
  type CaseField,
  caseFieldNames,
  caseFields,
  type TellableOfCase,
} from '../contract/fields.ts';

/**
 * What a receiver reads of a case: one table (`db/reference/sector-sharing.json`) for the child's record and for the case. The
 * dialog of who sends, the answers to who receives and the tests are made here.
 */
interface Asked {
  sector: Sector;
  groups: readonly FieldGroup[];
  on: PlainDate;
}

/** Fields of the case that the sector is told while these groups are named. */
export function sharedCaseFields(table: SectorTable, { sector, groups, on }: Asked): CaseField[] {
  const rows = entriesOn(table, on).filter(({ code }) => groups.includes(code));
  return caseFieldNames.filter((field) =>
    rows.some(({ code, shares, narrowedInCases }) => {
      if (caseFields[field].group !== code) return false;
      const share = shares[sector];
      return share === 'referred' || (share !== 'never' && (narrowedInCases[share] ?? []).includes(field));
    }),
  );
}

export interface OfferedGroup {
  group: FieldGroup;
  child: { field: ChildField; as: SharedAs }[];
  case: CaseField[];
}

/** Groups that a referral to the sector may name, each with what it opens. */
export const offeredGroupsOfCase = (table: SectorTable, of: Omit<Asked, 'groups'>): OfferedGroup[] =>
  fieldGroups.flatMap((group) => {
    const asked = { ...of, groups: [group] };
    const child = [...sharedFields(table, asked)].map(([field, as]) => ({ field, as }));
    const inCase = sharedCaseFields(table, asked);
    return child.length + inCase.length > 0 ? [{ group, child, case: inCase }] : [];
  });

/** What a receiver reads before it decides. */
export const undecidedFields = (table: SectorTable, { sector, groups, on }: Asked): ReadonlySet<string> =>
  new Set(
    entriesOn(table, on)
      .filter(({ code }) => groups.includes(code))
      .flatMap(({ undecided }) => undecided[sector] ?? []),
  );

/** What of all that is known goes out under these groups; every other field is absent, not empty. */
export function toldOfCase(all: TellableOfCase, offered: readonly OfferedGroup[]): TellableOfCase {
  const known = all.child as Readonly<Record<string, unknown>>;
  const child = offered
    .flatMap((one) => one.child)
    .map(({ field, as }) => ({ key: field === 'unitId' ? 'unitName' : field, as }))
    .filter(({ key }) => known[key] !== undefined)
    .map(({ key, as }) => [key, as === 'initials' ? initialsOf(String(known[key])) : known[key]]);
  const named = new Set<string>(offered.flatMap((one) => one.case));
  return { child: Object.fromEntries(child), case: onlyOf(all.case, (field) => named.has(field)) };
}

interface Received {
  table: SectorTable;
  terms: Asked;
  fields: readonly string[];
  accepted: boolean;
}

/** Fields that were told and still may be: a table that became narrower counts at once. */
export function fieldsSeen({ table, terms, fields, accepted }: Received): Set<string> {
  const undecided = undecidedFields(table, terms);
  const allowed = new Set<string>([...sharedFields(table, terms).keys(), ...sharedCaseFields(table, terms)]);
  return new Set(fields.filter((field) => allowed.has(field) && (accepted || undecided.has(field))));
}

/** What was told, cut to these fields. */
export function cutTold(told: TellableOfCase, asked: Received): TellableOfCase {
  const seen = fieldsSeen(asked);
  const may = (field: string) => seen.has(field);
  const childKey = (key: string) => may(key === 'unitName' ? 'unitId' : key);
  return {
    child: Object.fromEntries(Object.entries(told.child).filter(([key]) => childKey(key))),
    case: onlyOf(told.case, may),
  };
}

const onlyOf = (facts: CaseFacts, keep: (field: string) => boolean): CaseFacts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => keep(field)));

/** The fields that stand in what is told, by their own names. */
export const fieldsTold = ({ child, case: inCase }: TellableOfCase): string[] => [
  ...childFieldNames.filter((field) => (field === 'unitId' ? 'unitName' : field) in child),
  ...Object.keys(inCase),
];
