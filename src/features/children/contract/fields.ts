/**
 * Every field of the register with its class and its group: screens, lists, exports and redaction derive from this table
 * and from no other. Classes: P2 personal (the roster), P3 sensitive (assignment or referral), P4 critical (case team).
 * Groups are those of the sector table; what stands in none of its rows is `commune-only`.
 */
export const fieldClasses = ['P1', 'P2', 'P3', 'P4'] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** Rows of the sector table (`db/reference/sector-sharing.json`). No field of a child is bound to the later ones yet. */
export const fieldGroups = [
  ...(['identity', 'guardian-hamlet', 'health-need', 'school-facts', 'household', 'commune-only'] as const),
  ...(['hiv', 'incident-facts', 'suspected-person', 'protected-address', 'support-received'] as const),
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

interface FieldRule {
  class: FieldClass;
  group: FieldGroup;
  /** A collaborator's roster holds it: what every neighbour knows. */
  roster?: true;
}

export const childFields = {
  fullName: { class: 'P2', group: 'identity', roster: true },
  otherNames: { class: 'P2', group: 'identity', roster: true },
  familyName: { class: 'P2', group: 'identity' },
  middleName: { class: 'P2', group: 'identity' },
  givenName: { class: 'P2', group: 'identity' },
  sex: { class: 'P2', group: 'identity', roster: true },
  birthDate: { class: 'P2', group: 'identity', roster: true },
  birthPrecision: { class: 'P2', group: 'identity', roster: true },
  ethnicity: { class: 'P3', group: 'commune-only' },
  nationality: { class: 'P2', group: 'identity' },
  personalId: { class: 'P3', group: 'commune-only' },
  birthRegistration: { class: 'P2', group: 'identity' },
  birthCertificateNumber: { class: 'P2', group: 'identity' },
  birthCertificateOn: { class: 'P2', group: 'identity' },
  birthPlace: { class: 'P2', group: 'identity' },
  homeTown: { class: 'P2', group: 'commune-only' },
  unitId: { class: 'P2', group: 'guardian-hamlet', roster: true },
  residence: { class: 'P2', group: 'guardian-hamlet' },
  registeredAddress: { class: 'P2', group: 'guardian-hamlet' },
  address: { class: 'P2', group: 'guardian-hamlet' },
  presence: { class: 'P2', group: 'guardian-hamlet', roster: true },
  householdId: { class: 'P2', group: 'household' },
  householdNumber: { class: 'P2', group: 'household' },
  householdHead: { class: 'P2', group: 'household', roster: true },
  householdClass: { class: 'P3', group: 'household' },
  relationToHead: { class: 'P2', group: 'household' },
  relatives: { class: 'P3', group: 'guardian-hamlet' },
  guardian: { class: 'P2', group: 'guardian-hamlet', roster: true },
  livesWith: { class: 'P3', group: 'guardian-hamlet' },
  schooling: { class: 'P3', group: 'school-facts' },
  grade: { class: 'P2', group: 'school-facts' },
  school: { class: 'P2', group: 'school-facts' },
  insuranceNumber: { class: 'P2', group: 'health-need' },
  insuranceUntil: { class: 'P2', group: 'health-need' },
  disabilityTypes: { class: 'P3', group: 'health-need' },
  disabilityLevel: { class: 'P3', group: 'health-need' },
  disabilityCertificate: { class: 'P3', group: 'health-need' },
  circumstances: { class: 'P3', group: 'commune-only' },
  note: { class: 'P3', group: 'commune-only' },
  /** Where the child lived before, who stands in the household with it, copies of its papers. */
  stays: { class: 'P2', group: 'commune-only' },
  siblings: { class: 'P2', group: 'household' },
  papers: { class: 'P3', group: 'commune-only' },
} as const satisfies Record<string, FieldRule>;

export type ChildField = keyof typeof childFields;
export const childFieldNames = Object.keys(childFields) as ChildField[];
