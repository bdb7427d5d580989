import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract } from '../../cases/contract.ts';
import { type CareDeed, careContract } from '../contract.ts';
import {
  ask,
  type CareDesk,
  careMark,
  choose,
  codes,
  consent,
  decide,
  file,
  handOver,
  meet,
  openCare,
  propose,
  visit,
} from './care-desk.ts';
import { someFile, somePerson } from './made-up-carers.ts';

const room = careContract.endpoints;
let care: CareDesk;
let officer: Person;
beforeAll(async () => {
  care = await openCare();
  ({ officer } = care);
});
afterAll(() => care.desk.served.close());

test('a child is taken into care and out of it: every step, and the case knows what was done', async () => {
  const carerId = await care.verified();
  const { caseId, id, act } = await care.begun();
  for (const deed of [choose(carerId), meet, meet, ask, consent, file, propose])
    expect([deed.act, codes(await act(deed))[0]]).toEqual([deed.act, 200]);
  expect(codes(await act(decide))).toEqual([422, 'care.not-yours-to-do']);
  expect(codes(await act(decide, care.chair))).toEqual([200, undefined]);
  const page = await officer.done(room.getPlacement, { caseId, placementId: id });
  // 15 working days from Monday 29/11/2021: Monday 20/12, to its last second.
  expect(page.clocks).toMatchObject([{ code: 'hand-over', dueAt: '2021-12-20T16:59:59.000Z', end: null }]);
  expect((await act(handOver)).status).toBe(200);
  const inCase = await officer.done(casesContract.endpoints.getCase, { caseId });
  const { history } = await officer.done(casesContract.endpoints.openWords, { caseId });
  expect(history.at(-1)).toMatchObject({ act: 'place-in-care', words: { carer: 'Nhà bà Nhận' } });
  expect(inCase.acts).not.toContain('visit-care');
  for (const deed of [visit, { act: 'evaluate', suitable: true, result: 'Ổn' } as const])
    expect((await act(deed)).status).toBe(200);
  const after = await officer.done(room.getPlacement, { caseId, placementId: id });
  expect(after.visitClock).toMatchObject({ code: 'care-visit', state: 'running' });
  expect(
    after.clocks
      .filter(({ end }) => end === null)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...['carer-report', 'evaluation', 'sixteen']]);
  const end = {
    act: 'request-end',
    ground: 'đ',
    askedBy: 'parents',
    reason: 'Mẹ đã về',
    childWish: '',
  } as const;
  expect(codes(await act(end))).toEqual([422, 'care.child-wish-missing']);
  expect((await act({ ...end, childWish: 'Muốn về với mẹ' })).status).toBe(200);
  const decideEnd = { act: 'decide-end', number: '20', destination: 'family', decision: '' } as const;
  expect((await act(decideEnd, care.chair)).status).toBe(200);
  expect((await act({ act: 'end', account: 'Đã giao cho mẹ' })).status).toBe(200);
  const closed = await officer.done(casesContract.endpoints.getCase, { caseId });
  expect(closed.history.at(-1)?.act).toBe('end-care');
  expect((await officer.done(room.listPlacements, { caseId })).rows).toMatchObject([{ id, stage: 'ended' }]);
}, 60_000);

test('before all is there a decision is refused, and everything that is missing is named at once', async () => {
  const { act } = await care.begun();
  expect((await act(choose(await care.verified()))).status).toBe(200);
  expect(codes(await act(propose))).toEqual([
    ...[422, 'care.meetings-missing', 'care.child-not-asked', 'care.consent-missing'],
    ...['care.paper-missing', 'care.paper-missing', 'care.paper-missing'],
  ]);
  for (const deed of [meet, meet, ask, file]) await act(deed);
  expect((await act({ ...consent, given: false } as CareDeed)).status).toBe(200);
  expect(codes(await act(propose))).toEqual([422, 'care.consent-refused']);
  const exempt = { act: 'record-consent', by: 'not-needed', given: false, account: '' } as const;
  expect(codes(await act({ ...exempt, exemption: 'protective-measure' }))).toEqual([
    422,
    'care.not-separated',
  ]);
  expect((await act({ ...exempt, exemption: 'no-parents' })).status).toBe(200);
  expect((await act(propose)).status).toBe(200);
});

test('a child who does not want it: the reason why nevertheless, or no proposal', async () => {
  const { act } = await care.begun();
  for (const deed of [choose(await care.verified()), meet, meet, consent, file]) await act(deed);
  await act({ act: 'ask-child', agrees: 'disagrees', opinion: 'Không muốn xa bạn' });
  expect(codes(await act(propose))).toEqual([422, 'care.child-disagrees']);
  expect((await act({ ...propose, despiteWish: 'Nơi duy nhất an toàn' } as CareDeed)).status).toBe(200);
});

test('a carer who does not meet the conditions is neither found eligible nor chosen, and each condition is named', async () => {
  const young = await care.register({
    file: {
      persons: [somePerson({ birthDate: '1999-01-01', convicted: true, healthy: null })],
      willing: null,
    },
  });
  expect(codes(await care.verify(young))).toEqual([
    ...[422, 'care.unmet-healthy', 'care.unmet-no-conviction', 'care.unmet-willing'],
  ]);
  const { act, caseId, id } = await care.begun();
  expect(codes(await act(choose(young)))).toContain('care.carer-not-verified');
  // Everything but the age: 20 years older than a child of 2012 is born in 1992 or before.
  const close = await care.verified({ file: { persons: [somePerson({ birthDate: '1992-06-01' })] } });
  expect(codes(await act(choose(close)))).toEqual([422, 'care.unmet-age-gap']);
  const { candidates } = await officer.done(room.matchCarers, { caseId, placementId: id });
  expect(candidates.find(({ carerId }) => carerId === close)).toMatchObject({
    ...{ fits: false, unmet: [{ code: 'age-gap', article: 'Luật Trẻ em Đ.63.2.d' }] },
  });
  const fits = candidates.map((one) => one.fits);
  expect(fits).toEqual([...fits].sort((a, b) => Number(b) - Number(a)));
});

test('who proposed does not decide, nor who is the carer or a relative; a named chair does not know of it', async () => {
  const carerId = await care.verified({ related: [care.deputy.accountId] });
  const { act, caseId, id } = await care.begun();
  for (const deed of [choose(carerId), meet, meet, ask, consent, file, propose]) await act(deed);
  expect(codes(await act(decide, care.deputy))).toEqual([422, 'care.carer-related']);
  const { chair } = care;
  expect((await chair.done(room.listPlacements, {})).rows.map((row) => row.id)).toContain(id);
  const second = await care.desk.served.tanLam.person('leader', 'phu-lam');
  await care.act(caseId, { act: 'name-person', accountId: second.accountId, as: 'relative' });
  expect((await act(decide, second)).status).toBe(404);
  expect((await second.act(room.getPlacement, { caseId, placementId: id })).status).toBe(404);
  expect((await second.done(room.listPlacements, {})).rows.map((row) => row.id)).not.toContain(id);
  expect((await act(decide, chair)).status).toBe(200);
});

test('a relative notifies for one child: offered first there, needs no meetings, and nobody outside the case knows', async () => {
  const { act, caseId, id } = await care.begun();
  const aunt = await care.register({
    ...{ caseId, file: { persons: [somePerson({ birthDate: '2000-01-01', healthCertificateOn: null })] } },
  });
  expect((await care.verify(aunt)).status).toBe(200);
  const other = await care.begun();
  const { candidates } = await officer.done(room.matchCarers, { caseId, placementId: id });
  expect(candidates[0]).toMatchObject({ carerId: aunt, tier: 'relative', fits: true });
  const elsewhere = await officer.done(room.matchCarers, { caseId: other.caseId, placementId: other.id });
  expect(elsewhere.candidates.map(({ carerId }) => carerId)).not.toContain(aunt);
  expect(codes(await other.act(choose(aunt, 'relative')))).toEqual([422, 'care.no-such-carer']);
  const { colleague } = care.desk;
  expect((await colleague.act(room.getCarer, { carerId: aunt })).status).toBe(404);
  expect((await colleague.done(room.listCarers, {})).rows.map((row) => row.id)).not.toContain(aunt);
  expect(codes(await act(choose(aunt)))).toEqual([422, 'care.relative-needs-notice']);
  for (const deed of [choose(aunt, 'relative'), ask, consent, file, propose])
    expect([deed.act, codes(await act(deed))[0]]).toEqual([deed.act, 200]);
});

test('handed over late, the reason is asked; the case’s own acts of care are recorded here alone', async () => {
  const { act, caseId } = await care.begun();
  for (const deed of [choose(await care.verified()), meet, meet, ask, consent, file, propose])
    await act(deed);
  await act(decide, care.chair);
  const bypass = await care.act(caseId, { act: 'place-in-care', carer: 'Bác' });
  expect(codes(bypass)).toEqual([422, 'cases.through-care']);
  const { clock } = care.desk.served;
  const before = clock.now();
  const late = addHours(before, 24 * 25);
  clock.set(late);
  const stay = `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '12 hours'`;
  await care.desk.rows(stay, late);
  try {
    expect(codes(await act(handOver))).toEqual([422, 'care.late-reason-missing']);
    expect((await act(handOver, officer, { lateReason: 'Mưa lũ' })).status).toBe(200);
  } finally {
    clock.set(before);
    await care.desk.rows(stay, before);
  }
});

test('while a home is prepared the case neither closes nor moves; withdrawn, it does, and none is prepared while it is offered', async () => {
  const { caseId, act } = await care.begun();
  const end = async (deed: object) => {
    const { version } = await officer.done(casesContract.endpoints.getCase, { caseId });
    const input = { caseId, version, id: newId(), at: care.desk.served.clock.now(), deed, lateReason: '' };
    return officer.act(casesContract.endpoints.actInCase, input);
  };
  const toUnitId = care.desk.served.tanLam.unit('hai-thinh');
  const offer = { act: 'offer-transfer', toUnitId, reason: 'Gia đình chuyển đi' };
  expect(codes(await end(offer))).toEqual([422, 'cases.placement-open']);
  expect((await act({ act: 'withdraw', reason: 'Về với bà' })).status).toBe(200);
  expect((await end(offer)).status).toBe(200);
  expect(codes((await care.need(caseId)).answer)).toEqual([422, 'cases.transfer-offered']);
});

test('outside the case nobody finds the care: 404 as for none, no mark in any answer, no row behind the second wall', async () => {
  const { caseId, id, act } = await care.begun();
  await act(choose(await care.verified()));
  const { desk } = care;
  for (const person of [desk.colleague, desk.neighbour]) {
    const bare = ({ status, body }: Answer) => ({ ...body, status, requestId: '' });
    const page = await person.act(room.getPlacement, { caseId, placementId: id });
    const none = await person.act(room.getPlacement, { caseId: newId(), placementId: newId() });
    expect(page.status).toBe(404);
    expect(bare(page)).toEqual(bare(none));
    for (const answer of [
      await act(meet, person),
      await person.act(room.matchCarers, { caseId, placementId: id }),
      await person.act(room.openCareWords, { caseId, placementId: id }),
      await person.act(room.listPlacements, { caseId }),
    ])
      expect([answer.status, answer.text.includes(careMark)]).toEqual([404, false]);
    expect((await person.done(room.listPlacements, {})).rows).toEqual([]);
  }
  const { localityId } = desk.served.tanLam;
  const seen = (accountId: string, table: string) =>
    withActor(
      desk.served.clone.db,
      { localityId, accountId, unitIds: [desk.phuLam], wholeLocality: false },
      async (tx) =>
        (await sql`select 1 from ${sql.table(table)} where case_id = ${caseId}`.execute(tx)).rows.length,
    );
  for (const table of ['care_placements', 'care_events']) {
    expect(await seen(desk.colleague.accountId, table)).toBe(0);
    expect(await seen(officer.accountId, table)).toBeGreaterThan(0);
  }
  await care.act(caseId, { act: 'join-team', accountId: desk.colleague.accountId });
  expect((await desk.colleague.act(room.getPlacement, { caseId, placementId: id })).status).toBe(200);
});

test('carers of another commune exist once the lead office circulated the list, and only who was verified', async () => {
  const { desk } = care;
  const { neighbour, haiThinh } = desk;
  const [good, raw] = [
    await care.register({}, neighbour, haiThinh),
    await care.register({}, neighbour, haiThinh),
  ];
  await care.verify(good, 1, true, neighbour);
  const { act, caseId, id } = await care.begun();
  const ids = async () =>
    (await officer.done(room.matchCarers, { caseId, placementId: id })).candidates.map((one) => one.carerId);
  expect(await ids()).not.toContain(good);
  expect((await officer.act(room.getCarer, { carerId: good })).status).toBe(404);
  const sent = await desk.district.done(room.circulateCarers, { id: newId() });
  expect(sent.quarter).toBe('2021-Q4');
  expect(await ids()).toContain(good);
  expect(await ids()).not.toContain(raw);
  expect((await act(choose(good))).status).toBe(200);
  expect((await officer.act(room.getCarer, { carerId: good })).status).toBe(404);
});

test('sent twice is once, a stale version is told, and no word stands in the database in the clear', async () => {
  const { caseId, id } = await care.begun();
  const deed = { ...choose(await care.verified({ file: { background: `${careMark} án tích` } })) };
  const input = {
    caseId,
    placementId: id,
    id: newId(),
    version: 1,
    at: care.desk.served.clock.now(),
    deed,
    lateReason: '',
  };
  const requestId = newId();
  const once = await officer.done(room.actInCare, input, { requestId });
  expect(await officer.done(room.actInCare, input, { requestId })).toEqual(once);
  expect((await officer.act(room.actInCare, { ...input, id: newId() })).status).toBe(409);
  expect(await care.desk.served.audited(requestId)).toMatchObject([
    {
      ...{ act: 'care.actInCare', subject_kind: 'case', subject_id: caseId },
      detail: { act: 'choose-carer', placement: id },
    },
  ]);
  for (const table of ['carers', 'care_placements', 'care_events', 'audit_events', 'requests']) {
    const found = await care.desk.rows(`select 1 from ${table} t where t::text ilike '%${careMark}%'`);
    expect([table, found]).toEqual([table, []]);
  }
});

test('a file for the wrong number of persons, or dates in the future, is refused field by field', async () => {
  const wrong = someFile({ persons: [somePerson({ healthCertificateOn: '2022-01-01' })] });
  const answer = await officer.act(room.registerCarer, {
    ...{ id: newId(), kind: 'couple', unitId: care.desk.phuLam, caseId: null, registeredOn: '2021-11-01' },
    ...{ file: wrong, related: [] },
  });
  expect(codes(answer)).toEqual([422, 'care.persons-for-kind', 'care.date-in-the-future']);
  const foreign = await officer.act(room.registerCarer, {
    ...{ id: newId(), kind: 'person', unitId: care.desk.haiThinh, caseId: null, registeredOn: '2021-11-01' },
    ...{ file: someFile(), related: [] },
  });
  expect(foreign.status).toBe(404);
});
