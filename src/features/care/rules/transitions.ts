import type { Role } from '../../cases/rules/transitions.ts';
import type { CareAct } from '../contract/deeds.ts';
import type { CareStage } from '../contract/stages.ts';

/**
 * The one table of transitions of a placement: in which stage an act may be done, where it leads, by whom, and what it needs.
 * Server and browser read it. Articles are of Decree 56/2017/NĐ-CP unless they say otherwise; roles are those of the case.
 */
export const careNeeds = [
  ...(['siblings-known', 'carer-fits', 'consent-sound', 'nothing-missing', 'not-own-proposal'] as const),
  ...(['not-related', 'child-heard', 'near-sixteen', 'not-own-request'] as const),
  ...(['in-facility', 'family-unasked', 'family-asked', 'family-appraised', 'family-suits'] as const),
] as const;
export type CareNeed = (typeof careNeeds)[number];

export interface CareTransition {
  act: CareAct;
  from: readonly CareStage[];
  to: CareStage | 'same';
  who: readonly Role[];
  needs: readonly CareNeed[];
  article: string;
}

const row = (
  act: CareAct,
  from: readonly CareStage[],
  to: CareStage | 'same',
  ...[who, needs, article]: [readonly Role[], readonly CareNeed[], string]
): CareTransition => ({ act, from, to, who, needs, article });

const worker: readonly Role[] = ['worker'];
const member: readonly Role[] = ['member'];
const decider: readonly Role[] = ['decider'];
const either: readonly Role[] = ['worker', 'decider'];
const before: readonly CareStage[] = ['matching', 'preparing', 'deciding'];
const undecided: readonly CareStage[] = ['matching', 'preparing'];
/** The article within the section is not compared (db/reference/care-clocks.json). */
const facility = 'Đ.38–48';
const decisive: readonly CareNeed[] = ['not-related', 'nothing-missing'];

export const careTransitions: readonly CareTransition[] = [
  row('assess-need', undecided, 'same', worker, ['siblings-known'], 'Đ.38'),
  row('update-file', before, 'same', member, [], 'Đ.38.3'),
  row('choose-carer', ['matching'], 'preparing', worker, ['not-related', 'carer-fits'], 'Đ.41'),
  row('meet', ['preparing'], 'same', member, [], 'Đ.41'),
  row('ask-child', ['preparing'], 'same', member, [], 'Luật Trẻ em Đ.60.2'),
  row('record-consent', undecided, 'same', member, ['consent-sound'], 'Luật Trẻ em Đ.63.1'),
  row('propose', ['preparing'], 'deciding', worker, decisive, 'Đ.42'),
  row('return-proposal', ['deciding'], 'preparing', decider, ['not-own-proposal', 'not-related'], 'Đ.42'),
  row('decide', ['deciding'], 'hand-over', decider, ['not-own-proposal', ...decisive], 'Đ.42'),
  row('drop-carer', ['preparing', 'deciding', 'hand-over'], 'matching', worker, [], 'Đ.41'),
  row('withdraw', [...before, 'hand-over'], 'withdrawn', either, [], 'Đ.38'),
  row('hand-over', ['hand-over'], 'in-care', worker, ['not-related'], 'Đ.42'),

  row('visit', ['in-care', 'ending', 'leaving'], 'same', member, ['not-related'], 'Đ.43'),
  row('carer-report', ['in-care', 'ending'], 'same', member, [], 'Luật Trẻ em Đ.64'),
  row('evaluate', ['in-care', 'ending'], 'same', either, ['not-related'], 'Đ.43'),
  row('assess-at-16', ['in-care', 'ending', 'leaving'], 'same', worker, ['near-sixteen'], 'Đ.43'),
  row('request-end', ['in-care'], 'ending', worker, ['child-heard'], 'Đ.48; Luật Trẻ em Đ.69'),
  row('refuse-end', ['ending'], 'in-care', decider, ['not-own-request', 'not-related'], 'Đ.48'),
  row('decide-end', ['ending'], 'leaving', decider, ['not-own-request', 'not-related'], 'Đ.48'),
  // From a facility to a family: once it is decided, the facility's care ends and the way to the family begins as any other.
  row('ask-family', ['in-care'], 'same', member, ['in-facility', 'family-unasked'], facility),
  row('appraise-family', ['in-care'], 'same', worker, ['in-facility', 'family-asked'], facility),
  row('decide-family', ['in-care'], 'leaving', decider, ['family-appraised', 'family-suits'], facility),
  row('refuse-family', ['in-care'], 'same', decider, ['family-appraised'], facility),
  row('end', ['leaving'], 'ended', worker, [], 'Đ.48'),
];

export const careRowOf = (act: CareAct, stage: CareStage): CareTransition | undefined =>
  careTransitions.find((each) => each.act === act && each.from.includes(stage));

/** Acts that the table allows somebody who stands so in the case. */
export const careActsOpenTo = (stage: CareStage, roles: readonly Role[]): CareAct[] => [
  ...new Set(
    careTransitions
      .filter(({ from, who }) => from.includes(stage) && who.some((role) => roles.includes(role)))
      .map(({ act }) => act),
  ),
];

/** Whether the way from a facility to a family has come to this act; every other act is not of that way. */
export function isOnFamilyWay(
  act: CareAct,
  { family, inFacility }: { family: { appraised: boolean } | null; inFacility: boolean },
): boolean {
  if (act === 'ask-family') return inFacility && family === null;
  if (act === 'appraise-family') return family?.appraised === false;
  if (act === 'decide-family' || act === 'refuse-family') return family?.appraised === true;
  return true;
}
