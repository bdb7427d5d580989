import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract } from '../../cases/contract.ts';
import { openReferrals, type ReferralDesk } from './referral-desk.ts';

let referrals: ReferralDesk;
beforeAll(async () => {
  referrals = await openReferrals();
});
afterAll(() => referrals.desk.served.close());

test('the figures of cases count referral answers: in time, waiting, and late once the limit has run out', async () => {
  const { desk, people } = referrals;
  const officer = await desk.served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  const counted = async () => (await officer.done(casesContract.endpoints.getFigures, {})).referrals;
  expect(await counted()).toEqual({ asked: 0, inTime: 0, late: 0, waiting: 0 });
  const { caseId } = await referrals.openCase();
  const id = await referrals.referred(caseId, 'health');
  expect(await counted()).toEqual({ asked: 1, inTime: 0, late: 0, waiting: 1 });
  await referrals.decide(people.health, id, 'accept');
  await referrals.answer(people.health, id, 2);
  await referrals.referred(caseId, 'health');
  expect(await counted()).toEqual({ asked: 2, inTime: 1, late: 0, waiting: 1 });
  desk.served.clock.set(addHours(desk.served.clock.now(), 24 * 30));
  await desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '1 hour'`,
    desk.served.clock.now(),
  );
  expect(await counted()).toEqual({ asked: 2, inTime: 1, late: 1, waiting: 0 });
}, 60_000);
