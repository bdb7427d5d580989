import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { said } from '../../children/test/register-desk.ts';
import { referralsContract } from '../contract.ts';
import { leaked, type Mark, marks, openReferrals, type ReferralDesk } from './referral-desk.ts';

const room = referralsContract.endpoints;
let referrals: ReferralDesk;
let desk: ReferralDesk['desk'];
let caseId: string;
let childId: string;
beforeAll(async () => {
  referrals = await openReferrals();
  ({ desk } = referrals);
  ({ caseId, childId } = await referrals.openCase());
});
afterAll(() => desk.served.close());

/** Figures are counted by sex; of nobody. */
const inFigures = (act: string): Mark[] => (act === 'cases.getFigures' ? ['sex'] : []);
/** What is told is in no answer but that of opening it. */
const opened = (act: string, told: Mark[]): Mark[] =>
  act === 'referrals.openReceivedWords' ? told : inFigures(act);

test('what the worker is shown before is exactly what the receiver reads after', async () => {
  const { receivers, tellable, bases } = await desk.officer.done(room.prepareCaseReferral, { caseId });
  const health = receivers.find(({ sector }) => sector === 'health');
  expect(health?.groups.map(({ group, case: fields }) => [group, fields])).toContainEqual([
    'incident-facts',
    ['injury'],
  ]);
  expect(receivers.map(({ sector }) => sector)).not.toContain('culture');
  expect(tellable.case).toMatchObject({
    account: marks.account,
    findings: marks.findings,
    placeOfStay: marks.placeOfStay,
  });
  expect(bases.map(({ code }) => code)).toEqual(['children-51', 'decree-56-26', 'decree-56-29']);
  const id = await referrals.referred(caseId, 'health');
  await referrals.decide(referrals.people.health, id, 'accept');
  const page = await referrals.view(referrals.people.health, id);
  expect(page.body).toMatchObject({ communeName: 'Xã Phú Lâm', state: 'accepted' });
  const { body } = await referrals.open(referrals.people.health, id);
  expect((await referrals.written(caseId, id)).told).toEqual(body.told);
  expect(body).toMatchObject({ reason: 'Khám giúp trẻ em', told: { case: { injury: marks.injury } } });
  expect(Object.keys(body.told.case)).toEqual(['injury']);
  await referrals.answer(referrals.people.health, id, 2);
});

test('planted words: the health office finds nothing of the case but what is named, in whatever it asks', async () => {
  const { health } = referrals.people;
  const before = await referrals.allAnswers(health, { caseId, childId });
  expect(before.length).toBeGreaterThan(70);
  for (const { act, answer } of before) expect([act, leaked(answer.text, inFigures(act))]).toEqual([act, []]);
  const id = await referrals.referred(caseId, 'health', {
    groups: ['identity', 'incident-facts', 'health-need'],
  });
  const undecided: Mark[] = ['sex', 'birthDate', 'injury'];
  expect((await referrals.open(health, id)).body.told).toEqual({
    ...{
      child: { sex: marks.sex, birthDate: marks.birthDate, birthPrecision: 'day' },
      case: { injury: marks.injury },
    },
  });
  for (const { act, answer } of await referrals.allAnswers(health, { caseId, childId, caseReferralId: id }))
    expect([act, leaked(answer.text, opened(act, undecided))]).toEqual([act, []]);
  await referrals.decide(health, id, 'accept');
  const told: Mark[] = [...undecided, 'fullName', 'insuranceNumber', 'disabilityCertificate'];
  const page = await referrals.open(health, id);
  for (const field of told) expect([field, page.text.includes(marks[field])]).toEqual([field, true]);
  for (const { act, answer } of await referrals.allAnswers(health, { caseId, childId, caseReferralId: id })) {
    expect([act, leaked(answer.text, opened(act, told))]).toEqual([act, []]);
    // Their own trail names the case by its id, for the team's “Ai đã xem”; it opens nothing.
    if (act !== 'accounts.myAudit')
      expect([act, answer.status === 200 && answer.text.includes(caseId)]).toEqual([act, false]);
    expect([act, answer.status < 500]).toEqual([act, true]);
  }
  for (const other of [referrals.people.education, referrals.people.police, desk.neighbour, desk.district])
    for (const ask of [referrals.view, referrals.open])
      expect([403, 404]).toContain((await ask(other, id)).status);
  await referrals.answer(health, id, 2);
  for (const { act, answer } of await referrals.allAnswers(health, { caseId, childId, caseReferralId: id }))
    expect([act, leaked(answer.text, inFigures(act))]).toEqual([act, []]);
  expect((await referrals.view(health, id)).status).toBe(404);
}, 120_000);

test('of every sector and group: exactly the fields of the table, and what is not its own is refused', async () => {
  const { justice, police } = referrals.people;
  const lawyer = await referrals.referred(caseId, 'justice', {
    groups: ['incident-facts', 'suspected-person'],
  });
  await referrals.decide(justice, lawyer, 'accept');
  expect((await referrals.open(justice, lawyer)).body.told).toEqual({
    child: {},
    case: { legalNeed: marks.legalNeed, suspectedPerson: marks.suspectedPerson },
  });
  const station = await referrals.referred(caseId, 'police', {
    groups: ['incident-facts', 'protected-address'],
  });
  await referrals.decide(police, station, 'accept');
  const { body } = await referrals.open(police, station);
  expect(Object.keys(body.told.case).sort()).toEqual(
    ['account', 'findings', 'ground', 'injury', 'legalNeed', 'receivedAt'].sort(),
  );
  expect((await referrals.view(police, station)).body.guarded).toBe(true);
  for (const group of ['suspected-person', 'school-facts', 'protected-address'])
    expect([group, ...said(await referrals.refer(caseId, 'health', { groups: [group] }))]).toEqual([
      ...[group, 422, 'groups referrals.group-not-shared'],
    ]);
  // A protected address asks for the password again; a session that proved it longer ago than five minutes opens nothing.
  const now = desk.served.clock.now();
  desk.served.clock.set(addHours(now, 0.1));
  const opened = await police.act(room.openGuardedFields, { caseReferralId: station });
  desk.served.clock.set(now);
  expect([opened.status, opened.body.code, opened.text.includes(marks.placeOfStay)]).toEqual([
    ...[401, 'platform.step-up-needed', false],
  ]);
  const fresh = await police.done(room.openGuardedFields, { caseReferralId: station });
  expect(fresh.told.placeOfStay).toBe(marks.placeOfStay);
  await referrals.answer(justice, lawyer, 2);
  await referrals.answer(police, station, 2);
});

test('HIV is told to persons named at the receiver, by an act of its own, and to no colleague of theirs', async () => {
  const { health, otherHealth, police } = referrals.people;
  const hiv = {
    groups: ['hiv'],
    written: { injury: '', legalNeed: '', suspectedPerson: '', hivStatus: marks.hivStatus },
  };
  expect(said(await referrals.refer(caseId, 'health', hiv))).toEqual([
    422,
    'persons referrals.persons-needed',
  ]);
  expect(said(await referrals.refer(caseId, 'health', { ...hiv, persons: [police.accountId] }))).toEqual([
    ...[422, 'persons referrals.person-not-there'],
  ]);
  const id = await referrals.referred(caseId, 'health', { ...hiv, persons: [health.accountId] });
  expect(await health.done(room.openGuardedFields, { caseReferralId: id })).toEqual({ told: {} });
  await referrals.decide(otherHealth, id, 'accept');
  for (const person of [health, otherHealth])
    for (const ask of [referrals.view, referrals.open])
      expect((await ask(person, id)).text).not.toContain(marks.hivStatus);
  expect(JSON.stringify(await referrals.written(caseId, id))).not.toContain(marks.hivStatus);
  expect(await otherHealth.done(room.openGuardedFields, { caseReferralId: id })).toEqual({ told: {} });
  const opened = await health.act(room.openGuardedFields, { caseReferralId: id });
  expect(opened.body).toEqual({ told: { hivStatus: marks.hivStatus } });
  await referrals.answer(health, id, 2);
});

test('accepted, answered several times, finished: both sides see the clock, and the team every word', async () => {
  const { health } = referrals.people;
  const id = await referrals.referred(caseId, 'health');
  const sent = await referrals.view(health, id);
  expect(sent.body).toMatchObject({
    acceptDueAt: '2021-11-30T16:59:59.000Z',
    answerDueAt: null,
    state: 'sent',
  });
  expect(said(await referrals.answer(health, id, 1))).toEqual([422, 'referrals.not-now']);
  expect((await referrals.decide(health, id, 'accept')).body).toEqual({ id, version: 2 });
  const { body: accepted } = await referrals.view(health, id);
  expect(accepted).toMatchObject({ answerDueAt: '2021-12-06T16:59:59.000Z', state: 'accepted' });
  const going = { outcome: 'going-on', answer: 'KQ-đang khám' };
  expect((await referrals.answer(health, id, 2, going)).status).toBe(200);
  expect((await referrals.open(health, id)).body.acts.map(({ words }: { words: string }) => words)).toContain(
    'KQ-đang khám',
  );
  expect(
    (await referrals.answer(health, id, 3, { outcome: 'not-given', answer: 'KQ-không có thuốc' })).status,
  ).toBe(200);
  const row = await referrals.one(caseId, id);
  expect(row).toMatchObject({ state: 'finished', outcome: 'not-given', answerDueAt: accepted.answerDueAt });
  expect(row.acts.map(({ act }) => act)).toEqual(['send', 'accept', 'answer', 'finish']);
  expect((await referrals.written(caseId, id)).acts.at(-1)?.words).toBe('KQ-không có thuốc');
  expect((await referrals.chair.done(room.listCaseReferrals, { caseId })).referrals.length).toBeGreaterThan(
    1,
  );
  const told = await desk.rows(`select kind from notices where about_id = $1 order by created_at, kind`, id);
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['referrals.arrived', 'referrals.accept', 'referrals.answer', 'referrals.finish']),
  );
});

test('refused with a reason, given back, withdrawn: the receiver sees nothing from then on', async () => {
  const { health } = referrals.people;
  const refused = await referrals.referred(caseId, 'health');
  expect(said(await referrals.decide(health, refused, 'refuse', { reason: '' }))).toEqual([
    ...[422, 'reason referrals.reason-missing'],
  ]);
  expect((await referrals.decide(health, refused, 'refuse')).status).toBe(200);
  const back = await referrals.referred(caseId, 'health');
  await referrals.decide(health, back, 'accept');
  const giving = { caseReferralId: back, id: newId(), version: 2, reason: 'Không còn bác sĩ' };
  expect((await health.act(room.giveBackReferral, giving)).status).toBe(200);
  const taken = await referrals.referred(caseId, 'health');
  await referrals.decide(health, taken, 'accept');
  const withdrawing = { caseReferralId: taken, id: newId(), version: 2, reason: 'Đã đi nơi khác' };
  expect((await desk.officer.act(room.withdrawCaseReferral, withdrawing)).status).toBe(200);
  const none = await referrals.view(health, newId());
  for (const id of [refused, back, taken]) {
    const page = await referrals.view(health, id);
    expect({ ...page.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    expect((await referrals.answer(health, id, 3)).status).toBe(404);
  }
  expect((await health.done(room.listReceivedReferrals, {})).rows).toEqual([]);
  const { referrals: rows } = await desk.officer.done(room.listCaseReferrals, { caseId });
  const states = new Map(rows.map((row) => [row.id, row.state]));
  expect([refused, back, taken].map((id) => states.get(id))).toEqual(['refused', 'given-back', 'withdrawn']);
  expect(
    said(await desk.officer.act(room.withdrawCaseReferral, { ...withdrawing, id: newId(), version: 3 })),
  ).toEqual([...[422, 'referrals.ended']]);
});

test('twice is once, a stale version is told, and of two who decide at once one comes too late', async () => {
  const { health, otherHealth } = referrals.people;
  const id = await referrals.referred(caseId, 'health');
  const both = await Promise.all(
    [health, otherHealth].map((person) => referrals.decide(person, id, 'accept')),
  );
  expect(both.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  const input = {
    caseReferralId: id,
    id: newId(),
    version: 2,
    outcome: 'going-on' as const,
    answer: 'Đang làm',
  };
  const requestId = newId();
  const once = await health.done(room.answerReceivedReferral, input, { requestId });
  expect(await health.done(room.answerReceivedReferral, input, { requestId })).toEqual(once);
  expect((await referrals.answer(health, id, 2)).status).toBe(409);
  const row = await referrals.one(caseId, id);
  expect(row.acts.map(({ act }) => act)).toEqual(['send', 'accept', 'answer']);
  const [audit] = await desk.served.audited(requestId);
  expect(audit).toMatchObject({
    act: 'referrals.answerReceivedReferral',
    subject_id: caseId,
    unit_id: desk.phuLam,
  });
  expect(JSON.stringify(audit)).not.toContain('Đang làm');
  await referrals.answer(health, id, 3);
});

test('what was sent must hold: the worker alone, an open action, a day to come, a basis in force, something to tell', async () => {
  const asked = async (more: object, by = desk.officer) =>
    said(await referrals.refer(caseId, 'health', more, by));
  await referrals.act(caseId, { act: 'join-team', accountId: desk.colleague.accountId });
  expect(await asked({}, desk.colleague)).toEqual([422, 'referrals.not-the-worker']);
  expect((await referrals.refer(caseId, 'health', {}, desk.neighbour)).status).toBe(404);
  expect(await asked({ actionId: newId() })).toEqual([422, 'actionId referrals.no-such-action']);
  expect(await asked({ wishedOn: '2021-11-28' })).toEqual([422, 'wishedOn referrals.wished-in-the-past']);
  expect(await asked({ basis: { kind: 'law', code: 'pdp-19-state' } })).toEqual([
    422,
    'basis.code referrals.law-not-in-force',
  ]);
  expect(await asked({ receiverId: desk.haiThinh })).toEqual([422, 'receiverId referrals.not-a-receiver']);
  const nothing = { injury: '', legalNeed: '', suspectedPerson: '', hivStatus: '' };
  expect(await asked({ groups: ['incident-facts'], written: nothing })).toEqual([
    422,
    'groups referrals.nothing-to-tell',
  ]);
});
