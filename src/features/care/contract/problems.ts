/** Why something is refused; the room's texts say each in a sentence that names the repair. */
export const unmetProblems = [
  ...(['care.unmet-resident', 'care.unmet-healthy', 'care.unmet-capable'] as const),
  ...(['care.unmet-good-character', 'care.unmet-parental-rights', 'care.unmet-no-abuse'] as const),
  ...(['care.unmet-no-conviction', 'care.unmet-home', 'care.unmet-income', 'care.unmet-willing'] as const),
  ...(['care.unmet-family-agrees', 'care.unmet-family-clean', 'care.unmet-adult'] as const),
  ...(['care.unmet-age-gap', 'care.unmet-foreign-resided', 'care.unmet-foreign-left'] as const),
  ...(['care.unmet-foreign-record', 'care.unmet-licensed'] as const),
] as const;

/** What must be there before a decision; all that is missing is named at once. */
export const gapProblems = [
  'care.no-carer',
  'care.carer-not-verified',
  'care.carer-full',
  'care.meetings-missing',
  'care.child-not-asked',
  'care.child-disagrees',
  'care.consent-missing',
  'care.consent-refused',
  'care.paper-missing',
  'care.paper-too-old',
  'care.case-not-ready',
] as const;

export const careProblems = [
  ...unmetProblems,
  ...gapProblems,
  'care.act-not-now',
  'care.not-yours-to-do',
  'care.act-in-the-future',
  'care.act-before-the-last',
  'care.late-reason-missing',
  'care.placement-open',
  'care.no-such-carer',
  'care.already-dropped',
  'care.relative-needs-notice',
  'care.carer-related',
  'care.own-proposal',
  'care.own-request',
  'care.not-in-facility',
  'care.family-asked-already',
  'care.family-not-asked',
  'care.family-not-appraised',
  'care.family-not-suitable',
  'care.exemption-missing',
  'care.exemption-not-needed',
  'care.not-separated',
  'care.child-wish-missing',
  'care.sixteen-too-early',
  'care.sibling-unknown',
  'care.persons-for-kind',
  'care.ages-backwards',
  'care.date-in-the-future',
  'care.nothing-to-circulate',
  'care.not-in-this-state',
] as const;
export type CareProblem = (typeof careProblems)[number];
