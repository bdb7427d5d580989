import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { said } from '../../children/test/register-desk.ts';
import { referralsContract } from '../contract.ts';
import { marks, openReferrals, type ReferralDesk } from './referral-desk.ts';

const room = referralsContract.endpoints;
let referrals: ReferralDesk;
let desk: ReferralDesk['desk'];
let caseId: string;
beforeAll(async () => {
  referrals = await openReferrals();
  ({ desk } = referrals);
  ({ caseId } = await referrals.openCase());
});
afterAll(() => desk.served.close());

const given = async (more: object = {}): Promise<string> => {
  const answer = await referrals.consent(caseId, more);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.id;
};
const resting = (...consentIds: string[]) => ({ basis: { kind: 'consent', consentIds } });

test('a referral rests on the consent of a parent, and from 7 years on of the child too, for this receiver and today', async () => {
  const parent = await given();
  const childs = await given({ givenBy: 'child' });
  const refused = async (...ids: string[]) => said(await referrals.refer(caseId, 'health', resting(...ids)));
  expect(await refused(parent)).toEqual([422, 'basis.consentIds referrals.child-missing']);
  expect(await refused(childs)).toEqual([422, 'basis.consentIds referrals.parent-missing']);
  expect(await refused(parent, newId())).toEqual([422, 'basis.consentIds referrals.consent-not-in-force']);
  const elsewhere = await given({ receiverId: referrals.officeId('police') });
  const photo = await given({ purpose: 'photograph' });
  for (const id of [elsewhere, photo])
    expect(await refused(parent, childs, id)).toEqual([
      422,
      'basis.consentIds referrals.consent-for-something-else',
    ]);
  const over = await given({ givenOn: '2021-11-01', validUntil: '2021-11-28' });
  expect(await refused(over, childs)).toEqual([422, 'basis.consentIds referrals.consent-not-in-force']);
  const spoken = { way: 'spoken-with-witness', witness: '' };
  expect(said(await referrals.consent(caseId, spoken))).toEqual([422, 'witness referrals.witness-missing']);
  expect(said(await referrals.consent(caseId, { givenOn: '2021-11-30' }))).toEqual([
    ...[422, 'givenOn referrals.day-in-the-future'],
  ]);
  const id = await referrals.referred(caseId, 'health', resting(parent, childs));
  expect((await referrals.one(caseId, id)).basis).toMatchObject({ kind: 'consent' });
  // The receiver is not told who agreed.
  for (const ask of [referrals.view, referrals.open])
    expect((await ask(referrals.people.health, id)).text).not.toContain(marks.giverName);
  const { consents } = await desk.officer.done(room.openConsentWords, { caseId });
  expect(consents.find((one) => one.id === parent)).toMatchObject({
    giverName: marks.giverName,
    note: marks.consentNote,
  });
});

test('withdrawn in the middle: gone from the receiver at once, the worker is told, and another basis brings it back', async () => {
  const { health } = referrals.people;
  const [parent, childs] = [await given(), await given({ givenBy: 'child' })];
  const id = await referrals.referred(caseId, 'health', resting(parent, childs));
  await referrals.decide(health, id, 'accept');
  const due = (await referrals.view(health, id)).body.answerDueAt as string;
  const withdrawing = { consentId: childs, version: 1, on: '2021-11-29', reason: 'KQ-trẻ không muốn' };
  expect((await desk.neighbour.act(room.withdrawCaseConsent, withdrawing)).status).toBe(404);
  const withdrawn = await desk.officer.act(room.withdrawCaseConsent, withdrawing);
  expect(withdrawn.body).toEqual({ id: childs, version: 2, stopped: 1 });
  expect((await referrals.view(health, id)).status).toBe(404);
  expect((await referrals.answer(health, id, 2)).status).toBe(404);
  expect((await health.done(room.listReceivedReferrals, {})).rows.map((row) => row.id)).not.toContain(id);
  expect(await referrals.one(caseId, id)).toMatchObject({ lostBasis: true, state: 'accepted', version: 3 });
  const notices = await desk.rows(`select kind, params from notices where about_id = $1`, childs);
  expect(notices).toEqual([{ kind: 'referrals.lost-basis', params: { count: 1 } }]);
  expect(said(await desk.officer.act(room.withdrawCaseConsent, { ...withdrawing, version: 2 }))).toEqual([
    ...[422, 'referrals.already-withdrawn'],
  ]);
  const again = {
    caseReferralId: id,
    id: newId(),
    version: 3,
    basis: { kind: 'law' as const, code: 'children-51' },
  };
  expect(
    said(await desk.officer.act(room.restCaseReferral, { ...again, ...resting(parent, childs) })),
  ).toEqual([...[422, 'basis.consentIds referrals.consent-not-in-force']]);
  desk.served.clock.set(new Date(Date.parse(desk.served.clock.now()) + 600_000).toISOString());
  expect((await desk.officer.act(room.restCaseReferral, again)).status).toBe(200);
  const page = await referrals.view(health, id);
  expect(page.body.basis).toContain('Luật Trẻ em');
  // The ten minutes in which nobody there saw it are not counted.
  expect(Date.parse(page.body.answerDueAt) - Date.parse(due)).toBe(600_000);
  const row = await referrals.one(caseId, id);
  expect(row).toMatchObject({ lostBasis: false });
  expect(row.acts.map(({ act }) => act)).toEqual(['send', 'accept', 'lose-basis', 'rest-anew']);
});

test('a consent that runs out takes the referral off the receiver’s desk by itself', async () => {
  const until = { validUntil: '2021-11-29' };
  const ids = [await given(until), await given({ ...until, givenBy: 'child' })];
  const id = await referrals.referred(caseId, 'education', { groups: ['identity'], ...resting(...ids) });
  expect((await referrals.view(referrals.people.education, id)).status).toBe(200);
  expect(
    (await desk.rows('select basis_until::text as day from case_referrals where id = $1', id))[0].day,
  ).toBe('2021-11-29');
  // As on the day after; a session would not last so long.
  await desk.rows(`update case_referrals set basis_until = '2021-11-28' where id = $1`, id);
  expect((await referrals.view(referrals.people.education, id)).status).toBe(404);
  expect((await referrals.one(caseId, id)).lostBasis).toBe(true);
});

/** Rows that the row policies alone show to somebody. */
const seen = (person: Person, unitIds: string[]): Promise<number[]> => {
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: person.accountId, unitIds, wholeLocality: false };
  return withActor(desk.served.clone.db, scope, async (tx) => {
    const counts: number[] = [];
    for (const table of ['case_consents', 'case_referrals', 'case_referral_acts'])
      counts.push((await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows.length);
    counts.push((await sql`select 1 from received_case_referrals('2021-11-29')`.execute(tx)).rows.length);
    return counts;
  });
};

test('the row policies alone: a colleague and the receiver read no row; the receiver’s function answers the receiver alone', async () => {
  const id = await referrals.referred(caseId, 'health');
  const [health, police] = [referrals.officeId('health'), referrals.officeId('police')];
  expect(await seen(desk.colleague, [desk.phuLam])).toEqual([0, 0, 0, 0]);
  expect((await seen(desk.officer, [desk.phuLam])).slice(0, 3).every((count) => count > 0)).toBe(true);
  const [consents, rows, acts, received] = await seen(referrals.people.health, [health]);
  expect([consents, rows, acts]).toEqual([0, 0, 0]);
  expect(received).toBeGreaterThan(0);
  expect(await seen(referrals.people.police, [police])).toEqual([0, 0, 0, 0]);
  // Whoever has the office in scope and is no sector officer: nothing.
  expect(await seen(referrals.chair, [health])).toEqual([0, 0, 0, 0]);
  const tried = (person: Person, unitId: string, statement: string) =>
    withActor(
      desk.served.clone.db,
      {
        ...{ localityId: desk.served.tanLam.localityId, accountId: person.accountId },
        ...{ unitIds: [unitId], wholeLocality: false },
      },
      (tx) => sql.raw(statement).execute(tx),
    ).then(
      ({ rows: found, numAffectedRows }) => (found.length > 0 ? found.length : Number(numAffectedRows ?? 0n)),
      (error: { code: string }) => error.code,
    );
  for (const widening of [
    `update case_referrals set fields = '{fullName}'`,
    `update case_referrals set field_groups = '{identity}'`,
    `update case_referrals set receiver_id = '${police}'`,
    `update case_referrals set readers = array['${desk.colleague.accountId}']::uuid[]`,
    `update case_referral_acts set words = null`,
    'delete from case_consents',
  ])
    expect([widening, await tried(desk.officer, desk.phuLam, widening)]).toEqual([widening, '42501']);
  const acting = `select version from act_on_received_referral('${id}', 1, '${newId()}', 'accept', null, null, now(), now(),
    '2021-11-29') where version is not null`;
  expect(await tried(referrals.people.police, police, acting)).toBe(0);
  expect(await tried(referrals.chair, health, acting)).toBe(0);
  const mine = acting.replace("'accept'", "'finish'");
  expect(await tried(referrals.people.health, health, mine)).toBe(0);
});

test('a named person at the receiver does not see it; whoever leaves the team does not either', async () => {
  const own = await referrals.openCase();
  const { health, otherHealth } = referrals.people;
  const id = await referrals.referred(own.caseId, 'health');
  const deed = { act: 'name-person' as const, accountId: otherHealth.accountId, as: 'relative' as const };
  expect((await referrals.act(own.caseId, deed)).status).toBe(200);
  expect((await referrals.view(otherHealth, id)).status).toBe(404);
  expect((await otherHealth.done(room.listReceivedReferrals, {})).rows.map((row) => row.id)).not.toContain(
    id,
  );
  expect((await referrals.view(health, id)).status).toBe(200);
  await referrals.act(own.caseId, { act: 'join-team', accountId: desk.colleague.accountId });
  expect((await desk.colleague.done(room.listCaseReferrals, { caseId: own.caseId })).referrals).toHaveLength(
    1,
  );
  await referrals.act(own.caseId, { act: 'leave-team', accountId: desk.colleague.accountId });
  expect((await desk.colleague.act(room.listCaseReferrals, { caseId: own.caseId })).status).toBe(404);
});

test('no word of either side, and no fact of the case, stands in the database in the clear', async () => {
  const id = await referrals.referred(caseId, 'health', { reason: 'KQ-lýdochuyển' });
  await referrals.decide(referrals.people.health, id, 'accept', { reason: 'KQ-lờinhận' });
  await referrals.answer(referrals.people.health, id, 2, { answer: 'KQ-trảlời' });
  const words = [
    ...Object.values(marks).filter((mark) => mark.startsWith('KQ')),
    'KQ-lýdochuyển',
    'KQ-lờinhận',
    'KQ-trảlời',
  ];
  for (const table of [
    'case_consents',
    'case_referrals',
    'case_referral_acts',
    'audit_events',
    'requests',
    'notices',
  ]) {
    const rows = await desk.rows(`select t::text as text from ${table} t`);
    const found = words.filter((word) => rows.some(({ text }) => text.includes(word)));
    expect([table, rows.length > 0]).toEqual([table, true]);
    // The register's own trail names fields of the child; what is asked here is the case's.
    expect([table, found]).toEqual([table, []]);
  }
});

test('answers in time, by receiver: one definition, without what was withdrawn or has lost its basis', async () => {
  const { rows } = await desk.served.clone.admin.query(
    `select id, state, lost_basis_at, decided_at, accept_due_at, ended_at, answer_due_at from case_referrals`,
  );
  const counted = rows.filter((row) => row.state !== 'withdrawn' && row.lost_basis_at === null);
  const { localityId } = desk.served.tanLam;
  const scope = {
    localityId,
    accountId: desk.district.accountId,
    unitIds: [desk.phuLam],
    wholeLocality: false,
  };
  const count = (unitIds: string[], now: string) =>
    withActor(
      desk.served.clone.db,
      { ...scope, unitIds },
      async (tx) =>
        (
          await sql<
            Record<'sent' | 'pending' | 'in_time' | 'late' | 'unanswered_late', number>
          >`select * from count_referral_answers(
          '2021-01-01', '2022-01-01', ${now}, ${[desk.phuLam]}::uuid[])`.execute(tx)
        ).rows,
    );
  const now = await count([desk.phuLam], '2021-11-29T04:00:00Z');
  const sum = (key: 'sent' | 'in_time' | 'pending' | 'unanswered_late', of = now) =>
    of.reduce((all, row) => all + row[key], 0);
  expect(sum('sent')).toBe(counted.length);
  expect(sum('in_time')).toBe(counted.filter((row) => row.ended_at !== null).length);
  expect(sum('pending')).toBe(counted.filter((row) => row.ended_at === null).length);
  const later = await count([desk.phuLam], '2021-12-20T04:00:00Z');
  expect(sum('unanswered_late', later)).toBe(sum('pending'));
  expect(await count([desk.haiThinh], '2021-11-29T04:00:00Z')).toEqual([]);
});
