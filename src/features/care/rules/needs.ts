import { addMonths, type PlainDate } from '../../../platform/shared/plain-date.ts';
import type { CarerKind, Unmet } from '../contract/carer.ts';
import type { CareDeed, CareDeedOf } from '../contract/deeds.ts';
import type { CareProblem } from '../contract/problems.ts';
import { type CareConditions, fullYears } from './conditions.ts';
import type { CareState } from './state.ts';
import type { CareNeed } from './transitions.ts';

export interface CareRefusal {
  code: CareProblem;
  params?: Record<string, string | number>;
  /** The field of the deed to repair. */
  field?: string;
}

/** The carer whom the deed or the placement names, judged against this child by the conditions. */
export interface JudgedCarer {
  id: string;
  kind: CarerKind;
  verified: boolean;
  /** No room for one child more, this one not counted. */
  full: boolean;
  unmet: readonly Unmet[];
  /** Accounts of the carer and of the carer's relatives. */
  related: readonly string[];
  /** A relative's notice was made in this case. */
  isNotice: boolean;
}

export interface CareJudged {
  state: CareState;
  deed: CareDeed;
  accountId: string;
  /** The local day of the act. */
  on: PlainDate;
  child: { birthDate: PlainDate; sixteenthOn: PlainDate };
  /** The child was ever separated in this case (Decree 56/2017 art. 32). */
  separated: boolean;
  /** The case stands where a child may be placed in care. */
  caseReady: boolean;
  /** Undefined where none is named, or none whom the caller may know. */
  carer: JudgedCarer | undefined;
  siblingsKnown: boolean;
  conditions: CareConditions;
}

type Refusals = readonly CareRefusal[];
const unless = (fine: boolean, code: CareProblem, more: Omit<CareRefusal, 'code'> = {}): Refusals =>
  fine ? [] : [{ code, ...more }];

const ageOf = ({ child, on }: Pick<CareJudged, 'child' | 'on'>): number => fullYears(child.birthDate, on);
export const mustBeAsked = (judged: Pick<CareJudged, 'child' | 'on' | 'conditions'>): boolean =>
  ageOf(judged) >= judged.conditions.childAskedFromAge;

export const unmetRefusals = (unmet: readonly Unmet[]): CareRefusal[] =>
  unmet.map(({ code, text, article, person, shown }) => ({
    code: `care.unmet-${code}` as const,
    params: { text, article, shown, ...(person !== null && { person: person + 1 }) },
  }));

/** Papers of the child's file that are needed in this case (Decree 56/2017 art. 38.3). */
export const neededPapers = ({
  state,
  separated,
  conditions,
}: Pick<CareJudged, 'state' | 'separated' | 'conditions'>) =>
  conditions.childPapers.filter(
    ({ grounds, separated: onlySeparated }) =>
      (grounds === undefined || grounds.includes(state.ground)) && (!onlySeparated || separated),
  );

function paperGaps(judged: CareJudged): CareRefusal[] {
  const { state, on } = judged;
  return neededPapers(judged).flatMap(({ code, months }): Refusals => {
    const date = state.papers[code];
    if (date === null) return [{ code: 'care.paper-missing', params: { paper: code } }];
    const old = months !== undefined && addMonths(date, months) < on;
    return unless(!old, 'care.paper-too-old', { params: { paper: code, months: months ?? 0 } });
  });
}

/** Art. 63.1: written consent of the guardian or the parents, unless one of the reasons holds why none is needed. */
function consentGaps({ state: { consent } }: CareJudged): Refusals {
  if (consent === null) return [{ code: 'care.consent-missing' }];
  return unless(consent.by === 'not-needed' || consent.given, 'care.consent-refused');
}

function opinionGaps(judged: CareJudged): Refusals {
  const { state, deed } = judged;
  if (state.opinion === null) return unless(!mustBeAsked(judged), 'care.child-not-asked');
  const answered = deed.act !== 'propose' || deed.despiteWish !== '';
  return unless(state.opinion !== 'disagrees' || answered, 'care.child-disagrees', { field: 'despiteWish' });
}

function carerGaps({ state, carer, conditions }: CareJudged): CareRefusal[] {
  if (carer === undefined) return [{ code: 'care.no-carer' }];
  const { meetings } = conditions;
  // A relative is known to the child; anybody else, and a facility, is met first.
  const met = (state.relation === 'relative' && carer.kind !== 'facility') || state.meetings >= meetings;
  return [
    ...unless(carer.verified, 'care.carer-not-verified'),
    ...unless(!carer.full, 'care.carer-full'),
    ...unmetRefusals(carer.unmet),
    ...unless(met, 'care.meetings-missing', { params: { needed: meetings, held: state.meetings } }),
  ];
}

/** All that is missing for a decision, at once. */
export const gapsOf = (judged: CareJudged): CareRefusal[] => [
  ...carerGaps(judged),
  ...opinionGaps(judged),
  ...consentGaps(judged),
  ...paperGaps(judged),
  ...unless(judged.caseReady, 'care.case-not-ready'),
];

/** Each need is one question, with every reason why it fails. */
export const careQuestions: Readonly<Record<CareNeed, (judged: CareJudged) => Refusals>> = {
  'siblings-known': ({ siblingsKnown }) =>
    unless(siblingsKnown, 'care.sibling-unknown', { field: 'siblingCaseIds' }),
  'carer-fits': (judged) => {
    const { carer, state, deed } = judged;
    if (carer === undefined) return [{ code: 'care.no-such-carer', field: 'carerId' }];
    const { relation } = deed as CareDeedOf<'choose-carer'>;
    return [
      ...unless(!state.droppedCarerIds.includes(carer.id), 'care.already-dropped', { field: 'carerId' }),
      ...unless((relation === 'relative') === carer.isNotice, 'care.relative-needs-notice', {
        field: 'relation',
      }),
      ...unless(carer.verified, 'care.carer-not-verified'),
      ...unless(!carer.full, 'care.carer-full'),
      ...unmetRefusals(carer.unmet),
    ];
  },
  'consent-sound': ({ deed, separated }) => {
    const { by, exemption } = deed as CareDeedOf<'record-consent'>;
    if (by !== 'not-needed')
      return unless(exemption === null, 'care.exemption-not-needed', { field: 'exemption' });
    if (exemption === null) return [{ code: 'care.exemption-missing', field: 'exemption' }];
    return unless(exemption !== 'protective-measure' || separated, 'care.not-separated', {
      field: 'exemption',
    });
  },
  'nothing-missing': gapsOf,
  'not-own-proposal': ({ state, accountId }) => unless(state.proposedBy !== accountId, 'care.own-proposal'),
  'not-own-request': ({ state, accountId }) => unless(state.endRequestedBy !== accountId, 'care.own-request'),
  'not-related': ({ carer, accountId }) => unless(!carer?.related.includes(accountId), 'care.carer-related'),
  'child-heard': (judged) => {
    const { childWish } = judged.deed as CareDeedOf<'request-end'>;
    return unless(!mustBeAsked(judged) || childWish !== '', 'care.child-wish-missing', {
      field: 'childWish',
    });
  },
  'in-facility': ({ carer }) => unless(carer?.kind === 'facility', 'care.not-in-facility'),
  'family-unasked': ({ state }) => unless(state.family === null, 'care.family-asked-already'),
  'family-asked': ({ state }) => unless(state.family?.appraised === false, 'care.family-not-asked'),
  'family-appraised': ({ state, accountId }) => [
    ...unless(state.family?.appraised === true, 'care.family-not-appraised'),
    ...unless(state.family?.appraisedBy !== accountId, 'care.own-proposal'),
  ],
  'family-suits': ({ state }) => unless(state.family?.suitable !== false, 'care.family-not-suitable'),
  'near-sixteen': ({ child, on, conditions }) => {
    const from = addMonths(child.sixteenthOn, -conditions.assessMonthsBefore16.value);
    return unless(on >= from, 'care.sixteen-too-early', { params: { from } });
  },
};
