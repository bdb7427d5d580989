import { type ChildField, childFieldNames, childFields, type FieldGroup } from '../contract/fields.ts';

/**
 * Who outside the commune's team is told what (security: redaction by sector). One table: serializers, exports, documents
 * and tests read it. Nothing of it is shared by itself: only what an accepted referral names.
 */
export const sectors = [
  'health',
  'education',
  'justice',
  'police',
  'finance',
  'culture',
  'organisation',
  'leader',
] as const;
export type Sector = (typeof sectors)[number];

/** Groups of fields; those of cases and supports are filled by the rooms that keep them. */
export type SharedGroup =
  | FieldGroup
  | 'hiv'
  | 'incident-facts'
  | 'suspected-person'
  | 'protected-address'
  | 'support-received';

/**
 * `referred`: whole while a referral names the group; the others narrow that. `named-persons` and `step-up` ask for more
 * than a referral and are decided where those facts are kept.
 */
export type Share =
  | 'referred'
  | 'need-only'
  | 'initials'
  | 'hamlet'
  | 'injury-only'
  | 'legal-aid-only'
  | 'named-persons'
  | 'step-up'
  | 'own'
  | 'amounts'
  | 'item-and-date';

export const sectorTable: Readonly<Record<SharedGroup, Readonly<Partial<Record<Sector, Share>>>>> = {
  identity: {
    ...{ health: 'referred', education: 'referred', justice: 'referred', police: 'referred' },
    organisation: 'initials',
  },
  'guardian-hamlet': {
    ...{ health: 'referred', education: 'referred', justice: 'referred', police: 'referred' },
    organisation: 'hamlet',
  },
  'health-need': { health: 'referred', education: 'need-only' },
  'school-facts': { education: 'referred' },
  household: {},
  work: {},
  hiv: { health: 'named-persons' },
  'incident-facts': { health: 'injury-only', justice: 'legal-aid-only', police: 'referred' },
  'suspected-person': { justice: 'legal-aid-only', police: 'referred' },
  'protected-address': { police: 'step-up' },
  'support-received': {
    ...{ health: 'own', education: 'own', justice: 'own', finance: 'amounts' },
    organisation: 'item-and-date',
  },
};

/** How a shared field is shown. */
export type Shown = 'whole' | 'initials';

/** What a school must know to take the child in, without the papers and the reasons behind it. */
const needs: ReadonlySet<ChildField> = new Set(['disabilityTypes', 'disabilityLevel']);

function shownAs(field: ChildField, share: Share | undefined): Shown | undefined {
  const { class: fieldClass, group } = childFields[field];
  switch (share) {
    case 'referred':
      // The row is "name, birth": ethnicity and the personal number are sensitive and stand in no row.
      return group === 'identity' && fieldClass !== 'P2' ? undefined : 'whole';
    case 'need-only':
      return needs.has(field) ? 'whole' : undefined;
    case 'initials':
      return field === 'fullName' ? 'initials' : undefined;
    case 'hamlet':
      return field === 'unitId' ? 'whole' : undefined;
    default:
      return undefined;
  }
}

/** The fields of a child that an office of the sector sees while an accepted referral names these groups; none without. */
export function sharedFields(
  sector: Sector,
  referredGroups: readonly SharedGroup[],
): ReadonlyMap<ChildField, Shown> {
  const shared = new Map<ChildField, Shown>();
  for (const field of childFieldNames) {
    const { group } = childFields[field];
    const shown = referredGroups.includes(group) ? shownAs(field, sectorTable[group][sector]) : undefined;
    if (shown) shared.set(field, shown);
  }
  return shared;
}
