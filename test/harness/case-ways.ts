import { type Deed, casesContract } from '../../src/features/cases/contract.ts';
import { inDetail, initially, reviewed } from '../../src/features/cases/test/made-up-cases.ts';
import { referralsContract } from '../../src/features/referrals/contract.ts';
import type { Endpoint } from '../../src/platform/shared/endpoint.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Person } from './people.ts';

/** Whole ways of cases as their people send them, request by request, for tests that disturb them on the way. */

/** Those who have to do with the cases: two communes, an office, and somebody who is related to every child. */
export interface CaseStaff {
  worker: Person;
  colleague: Person;
  chair: Person;
  /** Of the commune that takes cases over. */
  newWorker: Person;
  taker: Person;
  newChair: Person;
  toUnitId: string;
  health: Person;
  healthOfficeId: string;
  uncle: Person;
}

/** Found to be no case; carried out and still open; handed over to the other commune and closed there. */
export const ways = ['dismissed', 'open', 'handed-over'] as const;
export type Way = (typeof ways)[number];

/** One request. `act` is the act of the case that it is, under its client-made id. */
export interface Step {
  by: Person;
  endpoint: Endpoint;
  /** Made when it is sent first, at the version that the case then has. */
  input(version: number): Record<string, unknown>;
  act?: { id: string; deed: { act: string; [word: string]: unknown } };
}

export interface WayOfCase {
  caseId: string;
  way: Way;
  childName: string;
  steps: Step[];
  /** Who reads it in the end. */
  reader: Person;
  protectedAddress: string;
  /** What its one referral was told and answered; none on the way of a case that is dismissed. */
  referral: { id: string; words: string[] } | null;
}

const now = () => new Date().toISOString();
const nextYear = String(new Date().getUTCFullYear() + 1);

/** Every text once: what is read back in another's place is seen. */
let written = 0;
const say = (text: string): string => `${text} ${++written}`;

/** The deed with a text of its own in each of its words. */
const told = <D extends object>(deed: D): D =>
  JSON.parse(JSON.stringify(deed), (key, value) =>
    typeof value === 'string' && worded.includes(key) ? say(value || key) : value,
  );
const worded = ['account', 'reason', 'findings', 'place', 'childOpinion', 'parentsOpinion', 'minutes'].concat(
  ['goal', 'service', 'responsible', 'coordination', 'decision', 'result', 'invited', 'attendance'],
  ['person', 'agency', 'policeNumber', 'protectedAddress'],
);

const agency = { agency: 'Công an', policeNumber: 'số' };

function plan(): { deed: Deed; actionIds: string[] } {
  const actionIds = [newId(), newId()];
  const action = { measure: 'CT-a' as const, startsOn: `${nextYear}-01-05`, endsOn: `${nextYear}-03-01` };
  const wording = { service: 'Khám', responsible: 'Trạm Y tế', coordination: 'Hội Phụ nữ' };
  const deed = {
    ...{ act: 'submit-plan' as const, goal: 'Trẻ em an toàn' },
    actions: actionIds.map((id) => ({ id, ...action, cost: 500_000 })),
    wording: actionIds.map((actionId) => ({ actionId, ...wording })),
  };
  return { deed, actionIds };
}

const approve: Deed = { act: 'approve-plan', nextFollowUpOn: `${nextYear}-02-01`, decision: 'Đồng ý' };
const finish = (actionId: string, outcome: 'done' | 'cancelled'): Deed => ({
  ...{ act: 'finish-action', actionId, outcome, result: 'Xong' },
});
const setAddress: Deed = { act: 'set-protected-address', protectedAddress: 'Nhà bà ngoại', reason: 'Sợ' };

/** By whom each act of the case is done. */
type Acts = [Deed, Person][];

function assessed({ worker, colleague, chair, uncle }: CaseStaff, urgent: boolean): Acts {
  const moved = new Date(Date.now() - 3 * 60_000).toISOString();
  return [
    [{ act: 'assign', accountId: worker.accountId }, worker],
    [{ act: 'join-team', accountId: colleague.accountId }, worker],
    [{ act: 'name-person', accountId: uncle.accountId, as: 'relative' }, colleague],
    [{ act: 'name-outsider', as: 'suspected', person: 'Chú họ' }, worker],
    [{ act: 'set-confidentiality', confidentiality: 'secret', reason: 'Nhạy cảm' }, worker],
    [{ act: 'classify-harm', harmForm: 'violence' }, colleague],
    [{ act: 'correct-received-at', receivedAt: moved, reason: 'Ghi nhầm' }, worker],
    [{ act: 'verify', findings: 'Đã đến nhà' }, colleague],
    [setAddress, worker],
    [{ act: 'inform-police', ...agency }, chair],
    [{ act: 'begin-proceedings', ...agency }, worker],
    [initially(urgent), worker],
  ];
}

function planned({ worker, colleague, chair }: CaseStaff): { acts: Acts; actionIds: string[] } {
  const { deed: approved, actionIds } = plan();
  const meetsAt = `${nextYear}-01-10T02:00:00.000Z`;
  const acts: Acts = [
    [{ act: 'take-measures', measures: ['CT-b'], account: 'Đã đưa đến trạm' }, worker],
    [{ act: 'separate', days: 5, demanded: false, place: 'Nhà cô', reason: 'Cha đánh' }, chair],
    [{ act: 'extend-separation', days: 2, demanded: false, reason: 'Chưa an toàn' }, chair],
    [inDetail, worker],
    [{ act: 'invite-to-meeting', meetsAt, place: 'Trụ sở', invited: 'Trưởng thôn' }, worker],
    [{ act: 'hold-meeting', attended: 4, attendance: 'Mẹ', minutes: 'Họp' }, worker],
    [plan().deed, worker],
    [{ act: 'return-plan', reason: 'Thiếu kinh phí' }, chair],
    [approved, worker],
    [approve, chair],
    [{ act: 'follow-up', nextFollowUpOn: `${nextYear}-03-01`, result: 'Đã thăm' }, colleague],
    [{ act: 'end-separation', outcome: 'returned', reason: 'Đã an toàn' }, chair],
  ];
  return { acts, actionIds };
}

function closedThere({ newWorker, newChair, taker }: CaseStaff): Acts {
  const { deed, actionIds } = plan();
  return [
    [{ act: 'leave-team', accountId: taker.accountId }, newWorker],
    [{ act: 'clear-protected-address', reason: 'Đã chuyển nhà' }, newWorker],
    [setAddress, newWorker],
    [reviewed(false, true), newWorker],
    [{ act: 'plan-anew', reason: 'Chưa ổn' }, newWorker],
    [deed, newWorker],
    [approve, newChair],
    ...actionIds.map((id): Acts[number] => [finish(id, 'done'), newWorker]),
    [{ act: 'end-proceedings', outcome: 'tried', result: 'Đã xử' }, newChair],
    [reviewed(true, true), newWorker],
    [{ act: 'go-on', nextFollowUpOn: `${nextYear}-05-01`, reason: 'Theo dõi thêm' }, newWorker],
    [reviewed(true, true), newWorker],
    [{ act: 'close', reason: 'Đủ hai điều kiện' }, newChair],
  ];
}

/** All requests of one case. */
export function wayOfCase(staff: CaseStaff, child: { id: string; name: string }, way: Way): WayOfCase {
  const caseId = newId();
  const steps: Step[] = [openStep(staff, caseId, child.id)];
  const act = (all: Acts) => void steps.push(...all.map(([deed, by]) => actStep(caseId, told(deed), by)));
  const { worker, colleague, chair } = staff;
  let referral: WayOfCase['referral'] = null;
  act(assessed(staff, way !== 'dismissed'));
  if (way === 'dismissed') act([[{ act: 'dismiss', reason: 'Báo nhầm' }, chair]]);
  else {
    const { acts, actionIds } = planned(staff);
    act(acts);
    const sent = referralSteps(staff, caseId, actionIds[0] as string);
    referral = sent.referral;
    steps.push(...sent.steps);
    act(actionIds.map((id, n) => [finish(id, n === 0 ? 'done' : 'cancelled'), n === 0 ? worker : colleague]));
  }
  if (way === 'open')
    act([
      [{ act: 'change-plan', reason: 'Đổi trường' }, worker],
      [plan().deed, worker],
      [approve, chair],
    ]);
  if (way === 'handed-over') {
    steps.push(...transferSteps(staff, caseId));
    act(closedThere(staff));
  }
  const setting = steps.findLast((step) => step.act?.deed.act === 'set-protected-address');
  return {
    ...{ caseId, way, childName: child.name, steps, referral },
    reader: way === 'handed-over' ? staff.newWorker : worker,
    protectedAddress: setting?.act?.deed.protectedAddress as string,
  };
}

const actStep = (caseId: string, deed: Deed, by: Person): Step => {
  const id = newId();
  return {
    ...{ by, endpoint: casesContract.endpoints.actInCase, act: { id, deed } },
    input: (version) => ({ caseId, id, version, at: now(), deed, lateReason: '' }),
  };
};

function openStep({ worker }: CaseStaff, caseId: string, childId: string): Step {
  const eventId = newId();
  const receivedAt = new Date(Date.now() - 2 * 60_000).toISOString();
  const deed = told({
    ...{ act: 'open', ground: 'abused', source: 'citizen', confidentiality: 'restricted', receivedAt },
    account: 'Hàng xóm kể',
  });
  const input = { id: caseId, eventId, childId, deed, lateReason: '' };
  const { openCase: endpoint } = casesContract.endpoints;
  return { by: worker, endpoint, input: () => input, act: { id: eventId, deed } };
}

/** Offered and withdrawn, offered and refused, offered and taken over. */
function transferSteps(staff: CaseStaff, caseId: string): Step[] {
  const { worker, taker, newWorker, newChair, toUnitId } = staff;
  const { takeOver, refuseTransfer } = casesContract.endpoints;
  const offer = () => actStep(caseId, told({ act: 'offer-transfer', toUnitId, reason: 'Về quê' }), worker);
  const answer = (by: Person, endpoint: Endpoint, more: object, act: string): Step => {
    const id = newId();
    return {
      ...{ by, endpoint, act: { id, deed: { act, ...more } } },
      input: (version) => ({ awaitingCaseId: caseId, version, id, ...more }),
    };
  };
  return [
    offer(),
    actStep(caseId, told({ act: 'withdraw-transfer', reason: 'Nhầm xã' }), worker),
    offer(),
    answer(newChair, refuseTransfer, told({ reason: 'Không ở đây' }), 'refuse-transfer'),
    offer(),
    answer(taker, takeOver, { accountId: newWorker.accountId }, 'take-over'),
  ];
}

function referralSteps(staff: CaseStaff, caseId: string, actionId: string) {
  const { worker, health, healthOfficeId: receiverId } = staff;
  const { referCase, decideReceivedReferral, answerReceivedReferral } = referralsContract.endpoints;
  const id = newId();
  const words = ['Khám giúp', 'Nhận', 'Đang khám', 'Đã khám xong'].map(say);
  const [reason, taken, going, given] = words as [string, string, string, string];
  const written = { injury: say('bầm'), legalNeed: '', suspectedPerson: '', hivStatus: '' };
  const asked = {
    ...{ caseId, id, receiverId, service: 'medical', actionId, groups: ['identity', 'incident-facts'] },
    ...{ written, persons: [], reason, wishedOn: null, pace: 'ordinary' },
    basis: { kind: 'law', code: 'decree-56-29' },
  };
  const step = (endpoint: Endpoint, version: number, more: object): Step => {
    const input = { caseReferralId: id, id: newId(), version, ...more };
    return { by: health, endpoint, input: () => input };
  };
  const steps: Step[] = [
    { by: worker, endpoint: referCase, input: () => asked },
    step(decideReceivedReferral, 1, { decision: 'accept', reason: taken }),
    step(answerReceivedReferral, 2, { outcome: 'going-on', answer: going }),
    step(answerReceivedReferral, 3, { outcome: 'given', answer: given }),
  ];
  return { steps, referral: { id, words: ['', taken, going, given] } };
}
