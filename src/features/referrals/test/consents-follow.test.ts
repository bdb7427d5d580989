import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../../test/harness/keys.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../../cases/contract.ts';
import { carryCases } from '../../cases/server/public.ts';
import { type CaseDesk, openCases } from '../../cases/test/case-desk.ts';
import { after, mergeCommunes, personOf } from '../../cases/test/transfer/merged-communes.ts';
import { referralsContract } from '../contract.ts';
import { law, written as noWords } from './referral-desk.ts';

const room = referralsContract.endpoints;
const caseRoom = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
});
afterAll(() => desk.served.close());

const consent = {
  ...{ purpose: 'referral' as const, way: 'spoken-with-witness' as const, givenOn: '2021-11-28' },
  ...{ validUntil: null, receiverId: null, giverName: 'KQ-mẹ', witness: 'KQ-chứng', note: 'KQ-ghi' },
};

/** A case of the officer's with a consent that stands and one that was withdrawn. */
async function consented(): Promise<{ caseId: string; stands: string; withdrawn: string }> {
  const { officer } = desk;
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
  const [stands, withdrawn] = [newId(), newId()];
  await officer.done(room.recordCaseConsent, { caseId, id: stands, givenBy: 'parent', ...consent });
  await officer.done(room.recordCaseConsent, { caseId, id: withdrawn, givenBy: 'child', ...consent });
  const taking = { consentId: withdrawn, version: 1, on: '2021-11-29', reason: 'KQ-đổi ý' };
  await officer.done(room.withdrawCaseConsent, taking);
  return { caseId, stands, withdrawn };
}

/** What the row policies alone show somebody of these units. */
const rowsSeen = (person: Person, unitIds: string[], caseId: string): Promise<number> => {
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: person.accountId, unitIds, wholeLocality: false };
  return withActor(
    desk.served.clone.db,
    scope,
    async (tx) => (await sql`select 1 from case_consents where case_id = ${caseId}`.execute(tx)).rows.length,
  );
};

/** The new team reads who agreed to what, how, and what was withdrawn; the former reads nothing. */
async function expectFollowed(
  { caseId, stands, withdrawn }: Awaited<ReturnType<typeof consented>>,
  { to, by }: { to: string; by: Person },
): Promise<void> {
  const { consents } = await by.done(room.listCaseConsents, { caseId });
  expect(consents.find(({ id }) => id === stands)).toMatchObject({
    ...{ givenBy: 'parent', purpose: 'referral', way: 'spoken-with-witness', givenOn: '2021-11-28' },
    ...{ withdrawnOn: null, beforeHandover: true, covered: true },
  });
  expect(consents.find(({ id }) => id === withdrawn)).toMatchObject({
    ...{ givenBy: 'child', withdrawnOn: '2021-11-29', beforeHandover: true },
  });
  const said = { giverName: 'KQ-mẹ', witness: 'KQ-chứng', note: 'KQ-ghi' };
  const { consents: opened } = await by.done(room.openConsentWords, { caseId });
  expect(opened.find(({ id }) => id === stands)).toMatchObject(said);
  expect(opened.find(({ id }) => id === withdrawn)).toMatchObject({ ...said, withdrawnWhy: 'KQ-đổi ý' });
  const rows = await desk.rows('select distinct unit_id from case_consents where case_id = $1', caseId);
  expect(rows).toEqual([{ unit_id: to }]);
  expect(await rowsSeen(by, [to], caseId)).toBe(2);
  for (const former of [desk.officer, cases.chair]) {
    for (const endpoint of [room.listCaseConsents, room.openConsentWords])
      expect([403, 404]).toContain((await former.act(endpoint, { caseId })).status);
    const taking = { consentId: stands, version: 1, on: '2021-11-29', reason: 'không phải của xã này' };
    expect([403, 404]).toContain((await former.act(room.withdrawCaseConsent, taking)).status);
    expect(await rowsSeen(former, [desk.phuLam, to], caseId)).toBe(0);
  }
}

test('consents go with a case that another commune takes over, and until then that commune reads none', async () => {
  const own = await consented();
  const { caseId } = own;
  const taker = desk.neighbour;
  const offer: Deed = { act: 'offer-transfer', toUnitId: desk.haiThinh, reason: 'Về quê' };
  expect((await cases.act(caseId, offer)).status).toBe(200);
  for (const endpoint of [room.listCaseConsents, room.openConsentWords])
    expect((await taker.act(endpoint, { caseId })).status).toBe(404);
  expect(await rowsSeen(taker, [desk.haiThinh], caseId)).toBe(0);
  desk.served.clock.set(new Date(Date.parse(cases.now) + 60_000).toISOString());
  const { version } = await taker.done(caseRoom.getAwaiting, { awaitingCaseId: caseId });
  const taking = { awaitingCaseId: caseId, version, id: newId(), accountId: taker.accountId };
  await taker.done(caseRoom.takeOver, taking);
  await expectFollowed(own, { to: desk.haiThinh, by: taker });
  // The child's record stands in the other register: the new team records what is agreed to anew, the child's word too.
  const anew = newId();
  await taker.done(room.recordCaseConsent, { caseId, id: anew, givenBy: 'child', ...consent });
  const { consents } = await taker.done(room.listCaseConsents, { caseId });
  expect(consents.find(({ id }) => id === anew)).toMatchObject({ beforeHandover: false, withdrawnOn: null });
  const { receivers, tellable } = await taker.done(room.prepareCaseReferral, { caseId });
  expect(Object.keys(tellable.child)).toEqual(['fullName']);
  expect(receivers.length).toBeGreaterThan(0);
  const asked = {
    ...{
      caseId,
      id: newId(),
      receiverId: desk.served.tanLam.unit('phong-y-te'),
      service: 'medical' as const,
    },
    ...{
      actionId: null,
      groups: ['identity' as const],
      written: noWords,
      persons: [],
      reason: 'Khám',
      wishedOn: null,
    },
    ...{ pace: 'ordinary' as const, basis: { kind: 'consent' as const, consentIds: [anew] } },
  };
  const refused = await taker.act(room.referCase, asked);
  expect([refused.status, refused.body.code]).toEqual([422, expect.any(String)]);
  await taker.done(room.referCase, { ...asked, basis: law });
  const ending = { consentId: own.stands, version: 1, on: '2021-11-29', reason: 'KQ-mẹ đổi ý' };
  expect((await taker.done(room.withdrawCaseConsent, ending)).version).toBe(2);
});

test('consents go with a case that is carried to the commune which succeeds a merged one', async () => {
  const own = await consented();
  const { caseId } = own;
  const into = await mergeCommunes(desk);
  await cases.moveTo(after);
  const taker = await personOf(desk, into, 'commune-officer');
  expect(await carryCases(desk.served.clone.db, { now: desk.served.clock.now(), keys: testKeys })).toBe(2);
  expect(await rowsSeen(taker, [into], caseId)).toBe(0);
  const { version } = await taker.done(caseRoom.getAwaiting, { awaitingCaseId: caseId });
  const taking = { awaitingCaseId: caseId, version, id: newId(), accountId: taker.accountId };
  await taker.done(caseRoom.takeOver, taking);
  await expectFollowed(own, { to: into, by: taker });
});
