import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { CaseProblem } from '../contract.ts';
import { besideProblems } from './text/beside.en.ts';
import { fileProblems } from './text/files.en.ts';

export const problems = {
  'cases.act-not-now':
    'The case stands at another stage, so this cannot be done now. Reload the page to see the stage.',
  'cases.child-not-linked': 'Link this information to a child of the register first, then open the case.',
  'cases.not-yours-to-do':
    'This is done by somebody else: the worker, the team or the commune’s leaders. Let them know.',
  'cases.named-in-the-case': 'You are named in this case and cannot do this. Somebody else will.',
  'cases.received-in-the-future': 'give a time of receipt that is not later than now',
  'cases.received-after-an-act': 'give a time of receipt before everything that was done in the case',
  'cases.act-in-the-future': 'give the time at which it was done, not later than now',
  'cases.act-before-the-last': 'give a time that is not before the beginning of this stage',
  'cases.late-reason-missing': 'this is past its time limit: say why it is late, then save',
  'cases.own-plan': 'You submitted this plan yourself. Another leader of the commune approves it.',
  'cases.action-ends-before-start': 'give an end that is not before the start',
  'cases.action-twice': 'name each action once',
  'cases.action-without-wording': 'give each action its service and who carries it out',
  'cases.no-such-open-action': 'choose an open action of the approved plan',
  'cases.no-plan-to-approve': 'No plan waits for approval. Reload the page to see.',
  'cases.separation-running': 'The child is temporarily separated. End the separation first.',
  'cases.no-separation-running': 'The child is not temporarily separated. Reload the page to see.',
  'cases.separation-over-limit': ({ left, limit }) =>
    `${left} of ${limit} days in total are left: give fewer, or mark that a competent body demands more`,
  'cases.home-not-assessed-since':
    'Nothing was assessed since the separation began. Make the detailed assessment (form 03), then end it.',
  'cases.home-not-safe':
    'the last assessment found the home not safe: choose another outcome, or assess again',
  'cases.actions-open': ({ open }) =>
    `${open} actions are not ended. Give the result of each, or stop it, then close.`,
  'cases.referrals-open': ({ open }) =>
    `${open} referrals are not ended. Wait for the answers or withdraw each, then close.`,
  'cases.placement-open':
    'Alternative care is being prepared for this child. Hand the child over or withdraw it under alternative care first.',
  'cases.conditions-not-met':
    'The two conditions of closing are not met: no risk any more, and a stable life. Review again, go on, or plan anew.',
  'cases.care-running': 'The child is in alternative care. Record its end first.',
  'cases.no-care-running': 'The child is not in alternative care. Reload the page to see.',
  'cases.next-follow-up-in-the-past': 'choose a day from today on for the next follow-up',
  'cases.meeting-in-the-past': 'write a time of the meeting after that of the invitation',
  'cases.already-in-team': 'This person is on the team already.',
  'cases.not-in-team': 'This person is not on the team.',
  'cases.worker-stays-in-team': 'this person is the worker: assign somebody else first',
  'cases.already-named': 'This person is named already.',
  'cases.named-cannot-serve': 'this person is named in the case: choose somebody else',
  'cases.urgent-cannot-be-dismissed':
    'The case was found urgent and cannot be dismissed. Carry it on to the review, then close it.',
  'cases.words-destroyed':
    'The content of the case can be read no more, its key was destroyed. Only the proof of timeliness can be printed.',
  'cases.glass-not-yours':
    'Your function may not break the glass of this case. Ask the consolidating officer of the lead office.',
  'cases.glass-not-needed': 'You can read this case already. Open its page.',
  'cases.glass-too-many':
    'You have broken the glass as often as one may today. Call the commune’s leader or the worker.',
  'cases.glass-not-broken': 'The glass is not broken, or no longer. Break it again from the oversight page.',
  'cases.glass-reviewed': 'This has been reviewed already. Load the page again.',
  'cases.cannot-serve': 'choose an officer or a leader of this commune',
  'cases.through-care':
    'This is recorded under the alternative care of the case, where its conditions are checked.',
  'cases.nothing-published':
    'Nothing was published yet. Figures are published when a quarter has ended; look again later.',
  ...besideProblems,
  ...fileProblems,
} satisfies Record<CaseProblem, Sentence>;
