import type { ActName } from '../contract/deeds.ts';
import { openStages, type Stage } from '../contract/stages.ts';

/**
 * The one table of transitions: in which stage an act may be done, where it leads, by whom, and what it needs. Server and browser
 * read it, and nothing else says what may happen in a case. Articles are of Decree 56/2017/NĐ-CP unless they say otherwise.
 */

/**
 * As whom somebody acts. `worker`: who is responsible for the case; `member`: on its team, the worker too; `decider`: the
 * commune's chair or a deputy, or a leader above who was taken into the team; `receiver`: an officer or a leader of the commune that
 * a case is offered to, or to which it fell without a worker; `system`: no person.
 */
export const roles = ['worker', 'member', 'decider', 'receiver', 'system'] as const;
export type Role = (typeof roles)[number];

/** What an act needs besides its stage and its doer (`needs.ts` asks each). */
export const needNames = [
  ...(['received-sound', 'may-serve', 'not-in-team', 'in-team', 'not-the-worker', 'not-named-yet'] as const),
  ...([
    'no-separation',
    'separation',
    'within-limit',
    'home-assessed',
    'plan-sound',
    'not-own-plan',
  ] as const),
  ...(['open-action', 'follow-up-ahead', 'no-care', 'care', 'ended-well', 'actions-done'] as const),
  ...(['never-urgent', 'meeting-ahead'] as const),
  ...(['never-urgent', 'no-offer', 'offer', 'to-be-taken-over', 'address', 'not-begun', 'begun'] as const),
] as const;
export type Need = (typeof needNames)[number];

/** Only where the deed says so: an urgent initial assessment leads elsewhere than one that is not. */
export type Condition = 'urgent' | 'not-urgent';

export interface Transition {
  act: ActName;
  from: readonly Stage[];
  /** `same`: the stage stays. */
  to: Stage | 'same';
  when: Condition | undefined;
  who: readonly Role[];
  needs: readonly Need[];
  article: string;
}

type Rest = [who: readonly Role[], needs: readonly Need[], article: string, when?: Condition];
const row = (act: ActName, from: readonly Stage[], to: Stage | 'same', ...rest: Rest): Transition => {
  const [who, needs, article, when] = rest;
  return { act, from, to, who, needs, article, when };
};

const worker: readonly Role[] = ['worker'];
const member: readonly Role[] = ['member'];
const decider: readonly Role[] = ['decider'];
const either: readonly Role[] = ['worker', 'decider'];
const anyOfCase: readonly Role[] = ['member', 'decider'];
const receiver: readonly Role[] = ['receiver'];

const assigned = openStages.filter((stage) => stage !== 'intake');
/** From the detailed assessment on; a plan may be changing while the approved one is carried out. */
const detailed = assigned.filter((stage) => stage !== 'initial-assessment' && stage !== 'emergency');
const afterMeeting = detailed.filter((stage) => stage !== 'detailed-assessment' && stage !== 'meeting');

export const transitions: readonly Transition[] = [
  row('correct-received-at', openStages, 'same', either, ['received-sound'], 'Đ.25'),
  row('assign', ['intake'], 'initial-assessment', anyOfCase, ['may-serve'], 'Đ.26.1'),
  row('assign', assigned, 'same', either, ['may-serve'], 'Đ.26.1'),
  row('join-team', openStages, 'same', either, ['may-serve', 'not-in-team'], 'Đ.24'),
  row('leave-team', openStages, 'same', either, ['in-team', 'not-the-worker'], 'Đ.24'),
  row('name-person', openStages, 'same', anyOfCase, ['not-named-yet', 'not-the-worker'], 'Đ.24'),
  row('set-confidentiality', openStages, 'same', either, [], 'Đ.24'),

  row('classify-harm', openStages, 'same', member, [], 'Luật Trẻ em Đ.4.5'),
  row('verify', ['initial-assessment'], 'same', member, [], 'Đ.26.1'),
  row('assess-initially', ['initial-assessment'], 'emergency', worker, [], 'Đ.26.2', 'urgent'),
  row('assess-initially', ['initial-assessment'], 'detailed-assessment', worker, [], 'Đ.26.2', 'not-urgent'),
  row('take-measures', ['emergency'], 'detailed-assessment', either, [], 'Đ.26.3, Đ.31'),
  row('separate', ['emergency'], 'detailed-assessment', decider, ['no-separation', 'within-limit'], 'Đ.32.1'),
  row('separate', detailed, 'same', decider, ['no-separation', 'within-limit'], 'Đ.32.1'),
  row('extend-separation', detailed, 'same', decider, ['separation', 'within-limit'], 'Đ.32.2'),
  row('end-separation', detailed, 'same', decider, ['separation', 'home-assessed'], 'Đ.32.3'),

  row('assess-in-detail', ['detailed-assessment'], 'meeting', worker, [], 'Đ.27.1'),
  row('assess-in-detail', ['meeting', ...afterMeeting], 'same', worker, [], 'Đ.27.1, Đ.32.3'),
  row('invite-to-meeting', ['meeting'], 'same', worker, ['meeting-ahead'], 'Đ.27.2'),
  row('hold-meeting', ['meeting'], 'planning', worker, [], 'Đ.27.2'),
  row('submit-plan', ['planning'], 'approval', worker, ['plan-sound'], 'Đ.28.1, Đ.28.3'),
  row('approve-plan', ['approval'], 'carrying-out', decider, ['not-own-plan', 'follow-up-ahead'], 'Đ.28.4'),
  row('return-plan', ['approval'], 'planning', decider, ['not-own-plan'], 'Đ.28.4'),

  row('finish-action', afterMeeting, 'same', member, ['open-action'], 'Đ.29'),
  row('follow-up', afterMeeting, 'same', member, ['follow-up-ahead'], 'Đ.29'),
  row('place-in-care', detailed, 'same', worker, ['no-care'], 'Đ.42; Luật Trẻ em Đ.62'),
  row('visit-care', detailed, 'same', member, ['care'], 'Đ.43'),
  row('end-care', detailed, 'same', worker, ['care'], 'Đ.48; Luật Trẻ em Đ.69'),
  row('change-plan', ['carrying-out'], 'planning', worker, [], 'Đ.29'),

  row('review', ['carrying-out'], 'review', worker, [], 'Đ.30.1'),
  row('go-on', ['review'], 'carrying-out', worker, ['follow-up-ahead'], 'Đ.30'),
  row('plan-anew', ['review'], 'planning', worker, [], 'Đ.30.2'),
  row(
    'close',
    ['review'],
    'closed',
    either,
    ['ended-well', 'actions-done', 'no-separation', 'no-care', 'no-offer'],
    'Đ.30.2',
  ),
  row(
    'dismiss',
    ['initial-assessment', 'detailed-assessment', 'meeting'],
    'closed',
    either,
    ['never-urgent', 'no-separation', 'no-care', 'no-offer'],
    'Đ.26',
  ),

  row('offer-transfer', openStages, 'same', either, ['no-offer'], 'Đ.25, Đ.26'),
  row('withdraw-transfer', openStages, 'same', either, ['offer'], 'Đ.25'),
  // Who takes over an unassigned case assigns it.
  row('take-over', ['intake'], 'initial-assessment', receiver, ['to-be-taken-over', 'may-serve'], 'Đ.26.1'),
  row('take-over', assigned, 'same', receiver, ['to-be-taken-over', 'may-serve'], 'Đ.26.1'),
  row('refuse-transfer', openStages, 'same', receiver, ['offer'], 'Đ.25'),
  row('carry-over', openStages, 'same', ['system'], [], 'Luật Tổ chức chính quyền địa phương'),
  row('name-outsider', openStages, 'same', anyOfCase, [], 'Đ.24'),
  row('set-protected-address', openStages, 'same', member, [], 'Đ.31, Đ.32, Đ.33'),
  row('clear-protected-address', openStages, 'same', member, ['address'], 'Đ.33'),
  row('inform-police', openStages, 'same', anyOfCase, [], 'Đ.25.3'),
  row('begin-proceedings', openStages, 'same', anyOfCase, ['not-begun'], 'Đ.25.3'),
  row('end-proceedings', openStages, 'same', anyOfCase, ['begun'], 'Đ.25.3'),
];

/** The rows under which an act may stand in a stage. */
export const rowsOf = (act: ActName, stage: Stage): Transition[] =>
  transitions.filter((each) => each.act === act && each.from.includes(stage));

/** Acts of alternative care (Decree art. 42, 43, 48): the room of care records them, once its own conditions are met. */
export const isOfCare = (act: ActName): boolean =>
  act === 'place-in-care' || act === 'visit-care' || act === 'end-care';
