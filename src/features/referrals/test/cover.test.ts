import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesContract } from '../../cases/contract.ts';
import { referralsContract } from '../contract.ts';
import { leaked, marks, openReferrals, type ReferralDesk } from './referral-desk.ts';

const room = referralsContract.endpoints;
let referrals: ReferralDesk;
let desk: ReferralDesk['desk'];
let caseId: string;
let referralId: string;
const said = { reason: 'KQ-lýdochuyển', witness: 'KQ-làmchứng', answer: 'KQ-trảlời', withdrawn: 'KQ-rútlại' };

beforeAll(async () => {
  referrals = await openReferrals();
  ({ desk } = referrals);
  ({ caseId } = await referrals.openCase());
  const spoken = { way: 'spoken-with-witness', witness: said.witness };
  const { body } = await referrals.consent(caseId, spoken);
  const taking = { consentId: body.id, version: 1, on: '2021-11-29', reason: said.withdrawn };
  await desk.officer.done(room.withdrawCaseConsent, taking);
  const { reason } = said;
  referralId = await referrals.referred(caseId, 'health', { groups: ['identity', 'incident-facts'], reason });
  await referrals.decide(referrals.people.health, referralId, 'accept');
  const going = { outcome: 'going-on', answer: said.answer };
  await referrals.answer(referrals.people.health, referralId, 2, going);
});
afterAll(() => desk?.served.close());

/** What of all that was written stands in a text. */
const readIn = (text: string) =>
  [...leaked(text, []), ...Object.values(said).filter((word) => text.includes(word))].sort();
/** Of the acts of the case's “Ai đã xem” these, as they are told. */
const seenUnder = async (act: string) => {
  const { views } = await desk.officer.done(casesContract.endpoints.listCaseViewers, { caseId });
  return views.filter((view) => view.act === act).map(({ summary }) => summary);
};

test('the panels of the case come without a written word; each is opened by a press of its own, which its team finds again', async () => {
  const { officer, colleague, neighbour, district } = desk;
  for (const endpoint of [room.listCaseReferrals, room.listCaseConsents]) {
    const { status, text } = await officer.act(endpoint, { caseId });
    expect([status, readIn(text)]).toEqual([200, []]);
  }
  const { referrals: rows } = await officer.done(room.listCaseReferrals, { caseId });
  expect(rows[0]).toMatchObject({ id: referralId, covered: true, service: 'medical' });
  expect(rows[0]?.acts.map(({ act, covered }) => [act, covered])).toEqual([
    ...[
      ['send', false],
      ['accept', false],
    ],
    ['answer', true],
  ]);
  const referred = await officer.act(room.openReferralWords, { caseId });
  expect(readIn(referred.text)).toEqual(
    [...['KQ-lýdochuyển', 'KQ-trảlời'], ...['birthDate', 'fullName', 'injury', 'sex']].sort(),
  );
  const consented = await officer.act(room.openConsentWords, { caseId });
  expect(readIn(consented.text)).toEqual(
    [...['KQ-làmchứng', 'KQ-rútlại'], ...['consentNote', 'giverName', 'note']].sort(),
  );
  expect(await seenUnder('referrals.openReferralWords')).toEqual([room.openReferralWords.summary]);
  expect(await seenUnder('referrals.openConsentWords')).toEqual([room.openConsentWords.summary]);
  for (const endpoint of [room.openReferralWords, room.openConsentWords]) {
    for (const outside of [colleague, neighbour])
      expect((await outside.act(endpoint, { caseId })).status).toBe(404);
    for (const without of [district, referrals.people.health])
      expect((await without.act(endpoint, { caseId })).status).toBe(403);
  }
});

test('the receiver’s desk has initials, its page neither name nor word until it is opened', async () => {
  const { health, police } = referrals.people;
  const list = await health.act(room.listReceivedReferrals, {});
  expect([readIn(list.text), list.body.rows[0].childInitials]).toEqual([[], 'Đ.Q.D.']);
  const page = await referrals.view(health, referralId);
  expect([readIn(page.text), page.body.covered, page.body.tells]).toEqual([[], true, true]);
  const { body, text } = await referrals.open(health, referralId);
  expect(body.told.child.fullName).toBe(marks.fullName);
  expect(readIn(text)).toContain('KQ-lýdochuyển');
  expect(await seenUnder('referrals.openReceivedWords')).toEqual([room.openReceivedWords.summary]);
  expect((await referrals.open(police, referralId)).status).toBe(404);
});

test('what is covered is not even unsealed: a broken seal is met by who opens, and by nobody else', async () => {
  await desk.rows(`update case_referrals set reason = '\\x00' where id = $1`, referralId);
  await desk.rows(`update case_consents set words = '\\x00' where case_id = $1`, caseId);
  const { health } = referrals.people;
  for (const endpoint of [room.listCaseReferrals, room.listCaseConsents])
    expect((await desk.officer.act(endpoint, { caseId })).status).toBe(200);
  expect((await referrals.view(health, referralId)).status).toBe(200);
  for (const endpoint of [room.openReferralWords, room.openConsentWords])
    expect((await desk.officer.act(endpoint, { caseId })).status).toBe(500);
  expect((await referrals.open(health, referralId)).status).toBe(500);
});
