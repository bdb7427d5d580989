import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../../test/harness/keys.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../../cases/contract.ts';
import { carryCases } from '../../cases/server/public.ts';
import { after, mergeCommunes, personOf } from '../../cases/test/transfer/merged-communes.ts';
import { said } from '../../children/test/register-desk.ts';
import { referralsContract } from '../contract.ts';
import { marks, openReferrals, type ReferralDesk } from './referral-desk.ts';

const room = referralsContract.endpoints;
const caseRoom = casesContract.endpoints;
let referrals: ReferralDesk;
let desk: ReferralDesk['desk'];
let caseId: string;
beforeAll(async () => {
  referrals = await openReferrals();
  ({ desk } = referrals);
  ({ caseId } = await referrals.openCase());
});
afterAll(() => desk.served.close());

const offering = (): Deed => ({ act: 'offer-transfer', toUnitId: desk.haiThinh, reason: 'Về quê' });

test('a case is not closed while a referral runs, and is once it ended; a closed case is not referred', async () => {
  const own = await referrals.openCase();
  const id = await referrals.referred(own.caseId, 'health');
  const dismissable = await referrals.act(own.caseId, { act: 'dismiss', reason: 'x' });
  expect(dismissable.status).toBe(422);
  const scores = (
    await desk.rows(
      `select facts from case_events where case_id = $1 and act = 'assess-in-detail'`,
      own.caseId,
    )
  )[0].facts.scores;
  const [plan] = await desk.rows(
    `select facts from case_events where case_id = $1 and act = 'submit-plan'`,
    own.caseId,
  );
  const actionId = plan.facts.actions[0].id as string;
  const steps = [
    { act: 'end-separation' as const, outcome: 'returned' as const, reason: 'ổn' },
    { act: 'finish-action' as const, actionId, outcome: 'done' as const, result: 'xong' },
    { act: 'review' as const, scores, riskEnded: true, childStable: true, findings: 'ổn' },
  ];
  for (const deed of steps) {
    const answer = await referrals.act(
      own.caseId,
      deed,
      deed.act === 'end-separation' ? referrals.chair : desk.officer,
    );
    expect([deed.act, answer.status, answer.text]).toEqual([deed.act, 200, expect.any(String)]);
  }
  const closing = { act: 'close' as const, reason: 'Đủ hai điều kiện' };
  const refused = await referrals.act(own.caseId, closing);
  expect([refused.status, refused.body.code, refused.body.params]).toEqual([
    422,
    'cases.referrals-open',
    { open: 1 },
  ]);
  await referrals.decide(referrals.people.health, id, 'accept');
  expect((await referrals.act(own.caseId, closing)).status).toBe(422);
  await referrals.answer(referrals.people.health, id, 2);
  expect((await referrals.act(own.caseId, closing)).status).toBe(200);
  expect(said(await referrals.refer(own.caseId, 'health'))).toEqual([422, 'referrals.case-closed']);
});

test('a case is not offered to another commune while a referral is open, whatever came of it, nor referred while it is offered', async () => {
  const { health } = referrals.people;
  const id = await referrals.referred(caseId, 'health');
  const refused = [422, 'cases.referrals-open', { open: 1 }];
  const offered = async () => {
    const { status, body } = await referrals.act(caseId, offering());
    return [status, body.code, body.params];
  };
  expect(await offered()).toEqual(refused);
  await referrals.decide(health, id, 'accept');
  expect(await offered()).toEqual(refused);
  await referrals.answer(health, id, 2);
  expect(await offered()).toEqual([200, undefined, undefined]);
  expect(said(await referrals.refer(caseId, 'health'))).toEqual([422, 'cases.transfer-offered']);
  await referrals.act(caseId, { act: 'withdraw-transfer', reason: 'Nhầm' });
});

test('offered and referred at once: one of the two is done, never both', async () => {
  const answers = await Promise.all([referrals.act(caseId, offering()), referrals.refer(caseId, 'health')]);
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '422']);
  await referrals.act(caseId, { act: 'withdraw-transfer', reason: 'Nhầm' });
});

test('a commune merged away while a referral runs: the office goes on and answers, the new commune reads every word and may end it', async () => {
  const { health } = referrals.people;
  const parent = (await referrals.consent(caseId)).body.id as string;
  const childs = (await referrals.consent(caseId, { givenBy: 'child' })).body.id as string;
  const id = await referrals.referred(caseId, 'health', {
    basis: { kind: 'consent', consentIds: [parent, childs] },
  });
  await referrals.decide(health, id, 'accept');
  const into = await mergeCommunes(desk);
  desk.served.clock.set(after);
  await desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '9 hours'`,
    after,
  );
  await carryCases(desk.served.clone.db, { now: after, keys: testKeys });
  const taker = await personOf(desk, into, 'commune-officer');
  const seen = await referrals.view(health, id);
  expect([seen.status, seen.body.communeName]).toEqual([200, 'Xã Tân Phú']);
  expect(
    (await referrals.answer(health, id, 2, { outcome: 'going-on', answer: 'KQ-đang khám' })).status,
  ).toBe(200);
  expect((await desk.officer.act(room.listCaseReferrals, { caseId })).status).toBe(404);
  const { version } = await taker.done(caseRoom.getAwaiting, { awaitingCaseId: caseId });
  const input = { awaitingCaseId: caseId, version, id: newId(), accountId: taker.accountId };
  expect((await taker.act(caseRoom.takeOver, input)).status).toBe(200);
  const seenHere = async () => {
    const { referrals: all } = await taker.done(room.listCaseReferrals, { caseId });
    return all.find((one) => one.id === id);
  };
  expect(await seenHere()).toMatchObject({ state: 'accepted' });
  const written = await referrals.written(caseId, id, taker);
  expect(written.told.case).toEqual({ injury: marks.injury });
  expect(written.acts.map(({ words }) => words)).toContain('KQ-đang khám');
  // The consent went along: withdrawn by the new worker, the office sees nothing from then on.
  const withdrawing = { consentId: childs, version: 1, on: '2021-12-01', reason: 'Không muốn nữa' };
  expect((await taker.act(room.withdrawCaseConsent, withdrawing)).body).toMatchObject({ stopped: 1 });
  expect((await referrals.view(health, id)).status).toBe(404);
  const running = await seenHere();
  expect(running).toMatchObject({ lostBasis: true });
  const ending = {
    caseReferralId: id,
    id: newId(),
    version: running?.version,
    reason: 'Gia đình không muốn',
  };
  expect((await taker.act(room.withdrawCaseReferral, ending)).status).toBe(200);
});
