import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Person } from '../../../../test/harness/people.ts';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, openCases } from './case-desk.ts';
import { expectKeptAsRulesSay, eventsOf } from './kept-case.ts';
import { approve, hoursLater, inDetail, initially, reviewed, separate, somePlan } from './made-up-cases.ts';

let cases: CaseDesk;
beforeAll(async () => {
  cases = await openCases();
});
afterAll(() => cases.desk.served.close());

/** The clock goes on, and nobody has to sign in again. */
async function moveTo(instant: string): Promise<void> {
  cases.desk.served.clock.set(instant);
  await cases.desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    instant,
  );
}

/** The usual way and what may come between, by whom; each at a random hour, some left out, so that many are refused. */
const tries = (officer: Person, chair: Person): [Deed, Person][] => [
  [{ act: 'assign', accountId: officer.accountId }, officer],
  [{ act: 'verify', findings: 'Đã đến nhà' }, officer],
  [initially(true), officer],
  [{ act: 'take-measures', measures: ['CT-b'], account: 'Đã đưa đến trạm' }, officer],
  [separate(6), chair],
  [inDetail, officer],
  [{ act: 'extend-separation', days: 5, demanded: false, reason: 'Chưa an toàn' }, chair],
  [{ act: 'hold-meeting', attended: 5, minutes: 'Họp' }, officer],
  [{ ...somePlan, actions: [], wording: [] } as unknown as Deed, officer],
  [somePlan, officer],
  [{ act: 'return-plan', reason: 'Thiếu' }, chair],
  [somePlan, officer],
  [approve('2022-03-31'), chair],
  [{ act: 'place-in-care', carer: 'Bác ruột' }, officer],
  [{ act: 'visit-care', result: 'Ổn' }, officer],
  [{ act: 'follow-up', nextFollowUpOn: '2022-04-30', result: 'Đã thăm' }, officer],
  [{ act: 'end-care', reason: 'Đoàn tụ' }, officer],
  [{ act: 'end-separation', outcome: 'returned', reason: 'An toàn' }, chair],
  [reviewed(true, true), officer],
  [{ act: 'close', reason: 'Đủ' }, officer],
];

test('whatever is sent, over Tết: what stands in the tables is what the rules say of the history, and a refusal adds nothing', async () => {
  const { desk, chair, act, open } = cases;
  const waits = fc.array(fc.constantFrom(0, 1, 9, 30, 100, 400), { minLength: 20, maxLength: 20 });
  const skips = fc.array(fc.constantFrom(false, false, false, true), { minLength: 20, maxLength: 20 });
  let [accepted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(waits, skips, fc.boolean(), async (waited, skipped, late) => {
      await moveTo('2022-01-25T02:00:00.000Z');
      const caseId = await open({ ground: late ? 'at-risk' : 'abused' });
      for (const [at, [deed, by]] of tries(desk.officer, chair).entries()) {
        if (skipped[at]) continue;
        await moveTo(hoursLater(desk.served.clock.now(), waited[at] as number));
        const before = (await eventsOf(desk, caseId)).length;
        const answer = await act(caseId, deed, by, { lateReason: late ? 'Tết, đường xa' : '' });
        expect([200, 422]).toContain(answer.status);
        expect(await eventsOf(desk, caseId)).toHaveLength(answer.status === 200 ? before + 1 : before);
        if (answer.status === 200) accepted++;
        else refused++;
      }
      await expectKeptAsRulesSay(desk, caseId);
      const page = await desk.officer.done(casesContract.endpoints.getCase, { caseId });
      expect(page.history).toHaveLength((await eventsOf(desk, caseId)).length);
    }),
    // One seed: what is accepted below is counted.
    { numRuns: 20, seed: 11 },
  );
  expect(accepted).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(20);
}, 120_000);
