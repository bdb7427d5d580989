import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { ConcernProblem } from '../contract.ts';

export const problems = {
  'concerns.reference-of-111': 'enter the reference that hotline 111 gave',
  'concerns.received-in-future': 'it was received after now; check date and time',
  'concerns.late-without-reason': ({ hours }: ProblemParams) =>
    `it was received more than ${hours} hours ago; say why it is written down late`,
  'concerns.say-what': 'say what happened, or how the child is now',
  'concerns.born-after-receipt': 'the birth date is after the day of receipt; check it',
  'concerns.birth-or-age': 'with a birth date, leave the estimated age empty',
  'concerns.consent-first':
    'write down who reported only with their consent; without it, empty the fields about them',
  'concerns.informant-empty': 'enter something about who reported, or untick the consent',
  'concerns.not-a-commune': 'choose a commune of the locality',
  'concerns.not-in-commune': 'choose a hamlet of the commune where it happened',
  'concerns.not-now': 'This concern stands otherwise now, so that cannot be done. Reload to see it.',
  'concerns.moved-t0-without-reason': 'say why the time of receipt is corrected; the old one is kept',
  'concerns.nothing-changed': 'Nothing has changed, so there is nothing to save.',
  'concerns.say-why-opened': 'say why you open who reported',
  'concerns.same-concern': 'A concern cannot be joined with itself. Choose another one.',
  'concerns.joined-already': 'These two are joined already.',
  'concerns.not-joined': 'This concern is joined with none.',
  'concerns.referral-to-one': 'a referral names exactly one receiver: a commune or an agency',
  'concerns.same-commune': 'it is with this commune; choose another one',
  'concerns.cases-not-open': 'Cases are not open here yet. Choose another way, or wait.',
  'concerns.reply-before-receipt': 'the answer is before the receipt; check it',
  'concerns.reply-in-future': 'the answer is after now; check it',
  'concerns.duty-period': 'the last day must not be before the first',
  'concerns.duty-ended': 'This duty ended earlier. Reload to see it.',
  'concerns.id-taken': 'another record has this id; reload and try again',
} satisfies Record<ConcernProblem, Sentence>;
