import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { CareProblem } from '../contract.ts';
import { paperNames } from './text/placement.en.ts';
import { conditionNames } from './text/carers.en.ts';

const unmet =
  (code: keyof typeof conditionNames) =>
  ({ person, shown }: ProblemParams): string =>
    `${conditionNames[code]}: ${person && person !== 1 ? `person ${person} ` : ''}${shown === 'unknown' ? 'not known' : 'not met'}. Complete the file and verify again, or choose somebody else.`;
const paper = ({ paper: code }: ProblemParams) => paperNames[code as keyof typeof paperNames] ?? '';

export const problems = {
  'care.unmet-resident': unmet('resident'),
  'care.unmet-healthy': unmet('healthy'),
  'care.unmet-capable': unmet('capable'),
  'care.unmet-good-character': unmet('good-character'),
  'care.unmet-parental-rights': unmet('parental-rights'),
  'care.unmet-no-abuse': unmet('no-abuse'),
  'care.unmet-no-conviction': unmet('no-conviction'),
  'care.unmet-home': unmet('home'),
  'care.unmet-income': unmet('income'),
  'care.unmet-willing': unmet('willing'),
  'care.unmet-family-agrees': unmet('family-agrees'),
  'care.unmet-family-clean': unmet('family-clean'),
  'care.unmet-adult': unmet('adult'),
  'care.unmet-age-gap': unmet('age-gap'),
  'care.unmet-foreign-resided': unmet('foreign-resided'),
  'care.unmet-foreign-left': unmet('foreign-left'),
  'care.unmet-foreign-record': unmet('foreign-record'),
  'care.unmet-licensed': unmet('licensed'),
  'care.no-carer': 'no carer is chosen yet',
  'care.carer-not-verified': 'the carer was not verified as eligible (Form 11): verify first',
  'care.carer-full': 'the carer has as many children as wished: choose somebody else',
  'care.meetings-missing': ({ needed, held }) =>
    `at least ${needed} meetings are needed, ${held} were held: record a meeting`,
  'care.child-not-asked': 'a child from 7 must be asked: record its opinion',
  'care.child-disagrees': 'the child does not want it: say why nevertheless, or choose somebody else',
  'care.consent-missing': 'record the written consent of guardian or parents, or why none is needed',
  'care.consent-refused': 'guardian or parents do not consent: ask again, or stop',
  'care.paper-missing': (params) => `the file of the child lacks: ${paper(params)}`,
  'care.paper-too-old': (params) => `${paper(params)} is older than ${params.months} months: replace it`,
  'care.case-not-ready':
    'the case has not come to its detailed assessment, or the child is in care: go on with the case',
  'care.act-not-now': 'This cannot be done at the present step. Load the page anew.',
  'care.not-yours-to-do': 'Somebody else does this: the worker, the team or a leader of the commune.',
  'care.act-in-the-future': 'say when it was done, not later than now',
  'care.act-before-the-last': 'not earlier than the present step began',
  'care.late-reason-missing': 'this is late: say why, then save',
  'care.placement-open': 'The case has a placement that is not finished. Go on with that one.',
  'care.no-such-carer': 'choose somebody of the list',
  'care.already-dropped': 'was given up for this child before: choose somebody else',
  'care.relative-needs-notice': 'only who notified as a relative in this case is a relative: choose again',
  'care.carer-related': 'You are the carer or a relative and cannot do this. Somebody else will.',
  'care.own-proposal': 'You made this proposal. Another leader of the commune decides.',
  'care.own-request': 'You wrote this request. Another leader of the commune decides.',
  'care.exemption-missing': 'say why no consent is needed',
  'care.exemption-not-needed': 'leave empty where guardian or parents answered',
  'care.not-separated': 'the child was never separated in this case: choose another reason',
  'care.child-wish-missing': 'a child from 7: write down what it wishes',
  'care.not-in-facility': 'Only while the child is in a facility.',
  'care.family-asked-already': 'The move to a family is asked for already and not decided yet.',
  'care.family-not-asked': 'Nobody asked for a move to a family, or it is appraised already.',
  'care.family-not-appraised': 'It is not appraised yet. The worker records the appraisal first.',
  'care.family-not-suitable':
    'The appraisal found it unsuitable. Record that the child stays, or ask again later.',
  'care.sixteen-too-early': 'It is too early: this is done when the child is nearly 16.',
  'care.sibling-unknown': 'choose among your own cases',
  'care.persons-for-kind': ({ needed }) => `this kind needs ${needed} persons`,
  'care.ages-backwards': 'the highest age is not below the lowest',
  'care.date-in-the-future': 'not later than today, and not before the registration',
  'care.nothing-to-circulate': 'Nobody has applied and been verified yet: there is no list to send.',
  'care.not-in-this-state': 'Has withdrawn and cannot be changed.',
} satisfies Record<CareProblem, Sentence>;
