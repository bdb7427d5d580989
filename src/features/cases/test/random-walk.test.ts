import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { actNames, casesContract, type Deed } from '../contract.ts';
import { isOfCare } from '../rules/transitions.ts';
import { type CaseDesk, openCases } from './case-desk.ts';
import { expectKeptAsRulesSay, eventsOf } from './kept-case.ts';
import {
  actionId,
  approve,
  closing,
  hoursLater,
  inDetail,
  initially,
  reviewed,
  separate,
  somePlan,
} from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
/** Of the commune to which cases are offered. */
let there: { taker: Person; worker: Person; chair: Person };
beforeAll(async () => {
  cases = await openCases();
  const { tanLam } = cases.desk.served;
  const worker = await tanLam.person('commune-officer', 'hai-thinh');
  there = { worker, taker: cases.desk.neighbour, chair: await tanLam.person('leader', 'hai-thinh') };
});
afterAll(() => cases.desk.served.close());

/** `former`: who worked in the case at first. */
type By = 'worker' | 'chair' | 'former';
const agency = { agency: 'Công an huyện', policeNumber: '' };
const finished: Deed = { act: 'finish-action', actionId, outcome: 'done', result: 'Xong' };
const submitted = [somePlan, 'worker'] as [Deed, By];
const approved = (day: string): [Deed, By] => [approve(day), 'chair'];

/** The usual way and what may come between, by whom; each at a random hour, some left out, so that many are refused. */
const tries = (): [Deed | 'taken-over' | 'not-taken', By][] => [
  [{ act: 'assign', accountId: cases.desk.officer.accountId }, 'worker'],
  [{ act: 'join-team', accountId: cases.desk.colleague.accountId }, 'worker'],
  [{ act: 'set-protected-address', protectedAddress: 'Nhà bà', reason: 'Cha tìm' }, 'worker'],
  [{ act: 'name-person', accountId: cases.deputy.accountId, as: 'relative' }, 'chair'],
  [{ act: 'correct-received-at', receivedAt: '2022-01-24T23:00:00.000Z', reason: 'Sổ trực' }, 'worker'],
  [{ act: 'name-outsider', as: 'suspected', person: 'Chú họ' }, 'worker'],
  [{ act: 'verify', findings: 'Đã đến nhà' }, 'worker'],
  [{ act: 'inform-police', ...agency }, 'chair'],
  [initially(true), 'worker'],
  [{ act: 'take-measures', measures: ['CT-b'], account: 'Đã đưa đến trạm' }, 'worker'],
  [separate(6), 'chair'],
  [{ act: 'begin-proceedings', ...agency }, 'worker'],
  [inDetail, 'worker'],
  [{ act: 'extend-separation', days: 5, demanded: false, reason: 'Chưa an toàn' }, 'chair'],
  [{ act: 'invite-to-meeting', meetsAt: '2024-09-01T02:00:00.000Z', place: 'Xã', invited: 'Mẹ' }, 'worker'],
  [{ act: 'hold-meeting', attended: 5, minutes: 'Họp' }, 'worker'],
  [{ ...somePlan, actions: [], wording: [] } as unknown as Deed, 'worker'],
  submitted,
  [{ act: 'return-plan', reason: 'Thiếu' }, 'chair'],
  submitted,
  approved('2024-05-31'),
  [{ act: 'offer-transfer', toUnitId: cases.desk.haiThinh, reason: 'Về quê' }, 'worker'],
  ['not-taken', 'worker'],
  [{ act: 'place-in-care', carer: 'Bác ruột' }, 'worker'],
  [{ act: 'follow-up', nextFollowUpOn: '2024-06-30', result: 'Đã thăm' }, 'worker'],
  [{ act: 'classify-harm', harmForm: 'violence' }, 'worker'],
  [{ act: 'offer-transfer', toUnitId: cases.desk.haiThinh, reason: 'Về quê' }, 'chair'],
  ['taken-over', 'worker'],
  [{ act: 'withdraw-transfer', reason: 'Nhầm xã' }, 'worker'],
  [{ act: 'verify', findings: 'Đã đến nữa' }, 'former'],
  [{ act: 'leave-team', accountId: cases.desk.neighbour.accountId }, 'worker'],
  [{ act: 'set-confidentiality', confidentiality: 'secret', reason: 'Nhạy cảm' }, 'chair'],
  [{ act: 'change-plan', reason: 'Đổi trường' }, 'worker'],
  submitted,
  approved('2024-11-30'),
  [{ act: 'end-separation', outcome: 'returned', reason: 'An toàn' }, 'chair'],
  [finished, 'worker'],
  [{ act: 'end-proceedings', outcome: 'stopped', result: 'Đình chỉ' }, 'worker'],
  [reviewed(true, true), 'worker'],
  [{ act: 'go-on', nextFollowUpOn: '2024-12-31', reason: 'Theo dõi thêm' }, 'worker'],
  [{ act: 'clear-protected-address', reason: 'Đã an toàn' }, 'worker'],
  [reviewed(false, true), 'worker'],
  [{ act: 'plan-anew', reason: 'Chưa ổn' }, 'worker'],
  submitted,
  approved('2025-01-31'),
  [reviewed(true, true), 'worker'],
  [closing, 'worker'],
];
const count = 47;

/** What the other commune says to an offer; 404 where there is none. */
async function answered(caseId: string, said: 'taken-over' | 'not-taken'): Promise<Answer> {
  const { taker, worker } = there;
  const seen = await taker.act(room.getAwaiting, { awaitingCaseId: caseId });
  const input = { awaitingCaseId: caseId, version: seen.body.version ?? 1, id: newId() };
  return said === 'taken-over'
    ? taker.act(room.takeOver, { ...input, accountId: worker.accountId })
    : taker.act(room.refuseTransfer, { ...input, reason: 'Không ở đây' });
}

test('whatever is sent, over Tết: what stands in the tables is what the rules say of the history, and a refusal adds nothing', async () => {
  const { desk, act, open, moveTo } = cases;
  const waits = fc.array(fc.constantFrom(0, 0, 0, 1, 9, 30, 100, 400), {
    minLength: count,
    maxLength: count,
  });
  const oneInTwelve = fc.integer({ min: 1, max: 12 }).map((n) => n === 1);
  const skips = fc.array(oneInTwelve, { minLength: count, maxLength: count });
  const accepted = new Map<string, number>();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(waits, skips, fc.constantFrom(true, true, false), async (waited, skipped, late) => {
      await moveTo('2022-01-25T02:00:00.000Z');
      const caseId = await open({ ground: late ? 'at-risk' : 'abused' });
      const here = { worker: desk.officer, chair: cases.chair, former: desk.officer };
      let people: Record<By, Person> = here;
      let kept = 1;
      for (const [at, [deed, by]] of tries().entries()) {
        if (skipped[at]) continue;
        if (waited[at]) await moveTo(hoursLater(desk.served.clock.now(), waited[at]));
        const said = typeof deed === 'string';
        const answer = said
          ? await answered(caseId, deed)
          : await act(caseId, deed, people[by], { lateReason: late ? 'Tết, đường xa' : '' });
        const unseen = said || (by === 'former' && people !== here);
        expect([200, 422, ...(unseen ? [404] : [])]).toContain(answer.status);
        const done = answer.status === 200;
        if (done) kept++;
        expect(await eventsOf(desk, caseId)).toHaveLength(kept);
        const name = said ? (deed === 'taken-over' ? 'take-over' : 'refuse-transfer') : deed.act;
        if (done) accepted.set(name, (accepted.get(name) ?? 0) + 1);
        else refused++;
        if (done && deed === 'taken-over') people = { ...there, former: desk.officer };
      }
      await expectKeptAsRulesSay(desk, caseId);
      const page = await people.worker.done(room.getCase, { caseId });
      expect(page.history).toHaveLength(kept);
    }),
    // One seed: what is accepted below is counted.
    { numRuns: 7, seed: 12 },
  );
  expect(tries()).toHaveLength(count);
  const never = actNames.filter((name) => !accepted.has(name) && !isOfCare(name));
  // The opening stands at the beginning of each; the system carries cases over by itself.
  expect(never).toEqual(['open', 'dismiss', 'carry-over']);
  expect(refused).toBeGreaterThan(50);
}, 120_000);
