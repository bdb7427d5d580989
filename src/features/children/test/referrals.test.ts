import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract, type FieldGroup, fieldGroups } from '../contract.ts';
import {
  bare,
  initials,
  leaked,
  marks,
  type OfficeSector,
  officeSectors,
  opened,
  openReferrals,
  type ReferralDesk,
  words,
} from './referral-desk.ts';
import { said } from './register-desk.ts';

const room = childrenContract.endpoints;
let referrals: ReferralDesk;
let desk: ReferralDesk['desk'];
let childId: string;
beforeAll(async () => {
  referrals = await openReferrals();
  ({ desk, childId } = referrals);
});
afterAll(() => desk.served.close());

const officeId = (sector: OfficeSector) => referrals.officeId(sector);
const officer = (sector: OfficeSector) => referrals.officer(sector);
const open = (person: Person, id?: string) => referrals.open(person, id);
const refer = (sector: OfficeSector, groups: FieldGroup[]) => referrals.refer(sector, groups);
const referred = (sector: OfficeSector, groups: FieldGroup[], child?: string) =>
  referrals.referred(sector, groups, child);
const end = (referralId: string) => referrals.end(referralId);
const allAnswers = (person: Person) => referrals.allAnswers(person);

test('before anything was referred every sector is told nothing: the child does not exist in any answer', async () => {
  for (const sector of officeSectors) {
    const answers = await allAnswers(officer(sector));
    expect(answers.length).toBeGreaterThan(60);
    expectSilent(sector, answers);
    expect((await officer(sector).done(room.listReferred, {})).rows).toEqual([]);
    expect(bare(await open(officer(sector)))).toEqual(bare(await open(officer(sector), newId())));
    for (const { act, answer } of answers.filter(({ act: name }) =>
      /^(exports|imports|cleaning)\./.test(name),
    ))
      expect([act, answer.status]).toEqual([act, 403]);
  }
}, 60_000);

/** No mark of the child in any of the answers, and no error of ours. */
function expectSilent(sector: OfficeSector, answers: { act: string; answer: Answer }[]): void {
  for (const { act, answer } of answers) {
    // The tree of units is public in a locality: names of hamlets are no secret. Short codes are words of other records.
    const found = leaked(answer.text, ['unitId', 'stays'], sector).filter((mark) => mark.length > 6);
    expect(found, `${sector} ${act}`).toEqual([]);
    expect(answer.status, `${sector} ${act}`).toBeLessThan(500);
  }
}

test('of every sector and group: exactly the fields of the table while it is referred, nothing before and after', async () => {
  let tried = 0;
  for (const sector of officeSectors)
    for (const group of fieldGroups) {
      tried++;
      const fields = opened(sector, group);
      const answer = await refer(sector, [group]);
      if (fields.length === 0) {
        const anything = fieldGroups.some((one) => opened(sector, one).length > 0);
        const why = anything
          ? 'groups children.group-not-shared'
          : 'officeId children.not-a-receiving-office';
        expect([sector, group, ...said(answer)]).toEqual([sector, group, 422, why]);
        continue;
      }
      expect([sector, group, answer.status]).toEqual([sector, group, 200]);
      const person = officer(sector);
      const page = await open(person);
      const list = await person.act(room.listReferred, {});
      expect(page.status).toBe(200);
      const keys = fields.map((field) => (field === 'unitId' ? 'unitName' : field)).sort();
      for (const { body, text } of [page, list]) {
        const facts = body.facts ?? body.rows[0].facts;
        expect(Object.keys(facts).sort(), `${sector} ${group}`).toEqual(keys);
        expect(leaked(text, fields, sector), `${sector} ${group}`).toEqual([]);
        for (const field of fields)
          expect(text, `${sector} ${field}`).toContain(
            initials(sector) && field === 'fullName' ? 'Đ.Q.D.' : marks[field as keyof typeof marks],
          );
      }
      expect(page.body.referrals).toMatchObject([{ ...words, groups: [group], communeName: 'Xã Phú Lâm' }]);
      expectSilent(sector, await allAnswers(person));
      for (const other of officeSectors.filter((one) => one !== sector))
        expect((await open(officer(other))).status, `${other} of ${sector}`).toBe(404);
      await end(answer.body.id);
      expect(bare(await open(person))).toEqual(bare(await open(person, newId())));
      expect((await person.act(room.listReferred, {})).body).toEqual({ rows: [], next: null });
    }
  expect(tried).toBe(7 * 11);
  for (const sector of officeSectors) expectSilent(sector, await allAnswers(officer(sector)));
}, 120_000);

test('while a referral is in force the register, its search and its exports stay closed; the bell says no name', async () => {
  const id = await referred('health', ['identity']);
  for (const { act, answer } of await allAnswers(officer('health')))
    if (/^children\.(getChild|listEvents|searchChildren|listChildren|countMatching)$|^exports/.test(act))
      expect([act, answer.status]).toEqual([act, 403]);
  const notices = await desk.rows(
    `select kind, params, link from notices where account_id = $1 and about_id = $2`,
    ...[officer('health').accountId, id],
  );
  expect(notices).toEqual([{ kind: 'children.referred', params: {}, link: '/tre-em-duoc-chuyen-den' }]);
  await end(id);
}, 60_000);

test('handing over twice is once; a second referral to the same office waits until the first is ended', async () => {
  const [id, requestId] = [newId(), newId()];
  const input = { childId, id, officeId: officeId('police'), groups: ['identity' as const], ...words };
  const once = await desk.officer.done(room.referChild, input, { requestId });
  expect(await desk.officer.done(room.referChild, input, { requestId })).toEqual(once);
  expect(said(await refer('police', ['guardian-hamlet']))).toEqual([
    422,
    'officeId children.already-referred',
  ]);
  const { offices: offered } = await desk.officer.done(room.listReferralOffices, { childId });
  expect(offered.filter(({ present }) => present).map(({ name }) => name)).toEqual(['Công an huyện']);
  expect(offered.map(({ sector }) => sector)).not.toContain('finance');
  const stale = { childId, referralId: id, version: 7 };
  expect((await desk.officer.act(room.endReferral, stale)).status).toBe(409);
  expect(await end(id)).toEqual({ id, version: 2 });
  expect(said(await desk.officer.act(room.endReferral, { childId, referralId: id, version: 2 }))).toEqual([
    ...[422, 'children.referral-ended'],
  ]);
  const [audit] = await desk.served.audited(requestId);
  expect(audit).toMatchObject({
    ...{ act: 'children.referChild', subject_id: childId, unit_id: desk.hamlet },
    detail: { office: 'Công an huyện', groups: ['identity'] },
  });
  const { referrals: handed } = await desk.officer.done(room.listReferrals, { childId });
  expect(handed.find((one) => one.id === id)).toMatchObject({
    ...{ officeName: 'Công an huyện', ...words, fromDate: '2021-11-29', toDate: '2021-11-29' },
    ...{ endKind: 'ended', version: 2 },
  });
});

test('only the child’s own commune hands over, with a purpose and a basis; to who has no sector nothing goes', async () => {
  const input = { childId, id: newId(), officeId: officeId('health'), groups: ['identity'], ...words };
  expect((await desk.neighbour.act(room.referChild, input)).status).toBe(404);
  expect((await desk.district.act(room.referChild, input)).status).toBe(403);
  expect((await officer('health').act(room.referChild, input)).status).toBe(403);
  for (const field of ['purpose', 'basis'])
    expect(said(await desk.officer.act(room.referChild, { ...input, [field]: ' ' }))[1]).toContain(field);
  const social = desk.served.tanLam.unit('phong-lao-dong');
  for (const wrong of [social, desk.haiThinh, newId(), desk.served.elsewhere.unit('phong-y-te')])
    expect(said(await desk.officer.act(room.referChild, { ...input, officeId: wrong }))).toEqual([
      ...[422, 'officeId children.not-a-receiving-office'],
    ]);
  expect((await open(officer('health'))).status).toBe(404);
});

test('a look of the office stands in “Ai đã xem”, and leaves one row that holds no secret', async () => {
  const id = await referred('education', ['school-facts']);
  const requestId = newId();
  await officer('education').done(room.getReferred, { childId }, { requestId });
  const audit = await desk.served.audited(requestId);
  expect(audit).toMatchObject([
    { act: 'children.getReferred', subject_kind: 'child', subject_id: childId, unit_id: desk.hamlet },
  ]);
  expect(JSON.stringify(audit)).not.toMatch(/KQ|Dấu/);
  const { views } = await desk.officer.done(room.listViewers, { childId });
  expect(views.map(({ summary }) => summary)).toContain('Một trẻ em được chuyển đến');
  await end(id);
});

test('who is no sector officer any more, or not of that office, sees nothing of it', async () => {
  const id = await referred('justice', ['identity']);
  const gone = await desk.served.tanLam.person('sector-officer', referrals.officeOf.justice);
  expect((await open(gone)).status).toBe(200);
  await desk.rows(`update account_functions set valid_to = '2021-11-29' where id = $1`, gone.functionId);
  expect((await open(gone)).status).toBe(403);
  const above = await desk.served.tanLam.person('sector-officer', 'tan-lam');
  expect((await open(above)).status).toBe(404);
  expect((await above.done(room.listReferred, {})).rows).toEqual([]);
  await end(id);
});

test('a sector recorded anew opens nothing that was not agreed', async () => {
  const id = await referred('organisation', ['identity', 'guardian-hamlet']);
  const set = (sector: string) =>
    desk.rows('update units set sector = $1 where id = $2', sector, officeId('organisation'));
  await set('health');
  const { facts } = await officer('organisation').done(room.getReferred, { childId });
  expect(facts).toEqual({ fullName: 'Đ.Q.D.', unitName: 'Thôn Đông Sơn' });
  await set('organisation');
  await end(id);
});

test('a referral goes along inside the commune and ends when the child leaves it or is followed no more', async () => {
  const kept = await desk.enter({ fullName: 'Trần Thị Theo' });
  await referred('health', ['identity', 'guardian-hamlet'], kept);
  const move = { childId: kept, version: 1, toUnitId: desk.otherHamlet, on: '2021-11-29' };
  const moved = await desk.officer.done(room.moveHamlet, move);
  expect((await open(officer('health'), kept)).body.facts.unitName).toBe('Thôn Tây Sơn');
  const offer = { childId: kept, version: moved.version, id: newId(), on: '2021-11-29', reason: '' };
  const offered = await desk.officer.done(room.offerTransfer, { ...offer, toCommuneId: desk.haiThinh });
  expect((await open(officer('health'), kept)).status).toBe(200);
  const take = { transferId: offered.id, version: offered.version, toUnitId: desk.haiThinh };
  await desk.neighbour.done(room.takeIn, take);
  expect((await open(officer('health'), kept)).status).toBe(404);
  const died = await desk.enter({ fullName: 'Trần Thị Thôi' });
  await referred('health', ['identity'], died);
  const stop = { childId: died, version: 1, on: '2021-11-29', as: 'left' as const, reason: 'đi nơi khác' };
  await desk.officer.done(room.endFollowing, stop);
  expect((await open(officer('health'), died)).status).toBe(404);
  const ends = await desk.rows('select end_kind, ended_by from child_referrals where child_id = any($1)', [
    ...[kept, died],
  ]);
  expect(ends).toEqual([
    { end_kind: 'moved-out', ended_by: null },
    { end_kind: 'not-followed', ended_by: null },
  ]);
});

test('with the row policies alone an office reads no child, only its own referrals, and only what they name', async () => {
  const id = await referred('health', ['health-need']);
  const other = await referred('police', ['identity']);
  const { localityId } = desk.served.tanLam;
  const as = <T>(unitId: string, work: Parameters<typeof withActor<T>>[2]) =>
    withActor(
      desk.served.clone.db,
      { ...{ localityId, accountId: desk.officer.accountId }, unitIds: [unitId], wholeLocality: false },
      work,
    );
  const health = officeId('health');
  const facts = (unitId: string, ids: string[]) =>
    as(unitId, async (tx) =>
      (
        await sql<{
          facts: Record<string, unknown>;
        }>`select facts from read_referred_children(${ids}::uuid[])`.execute(tx)
      ).rows.map((row) => Object.keys(row.facts).sort()),
    );
  const seen = await as(health, async (tx) => ({
    children: (await sql`select 1 from children`.execute(tx)).rows.length,
    stays: (await sql`select 1 from child_stays`.execute(tx)).rows.length,
    circumstances: (await sql`select 1 from child_circumstances`.execute(tx)).rows.length,
    referrals: (await sql<{ id: string }>`select id from child_referrals where to_date is null`.execute(tx))
      .rows,
  }));
  expect(seen).toEqual({ children: 0, stays: 0, circumstances: 0, referrals: [{ id }] });
  expect(await facts(health, [id, other])).toEqual([
    ['disability_certificate', 'disability_level', 'disability_types', 'insurance_number', 'insurance_until'],
  ]);
  expect(await facts(officeId('justice'), [id, other])).toEqual([]);
  const forged = (unitId: string, child: string, office: string) =>
    as(unitId, (tx) =>
      sql`insert into child_referrals (locality_id, id, child_id, unit_id, from_commune_id, office_id, sector, field_groups,
          fields, purpose, basis, from_date, referred_by, referred_at)
        values (${localityId}, ${newId()}, ${child}, ${unitId === office ? desk.hamlet : unitId}, ${desk.phuLam}, ${office},
          'health', '{identity}', '{fullName}', 'x', 'x', '2021-11-29', ${newId()}, now()) returning id`.execute(
        tx,
      ),
    );
  await expect(forged(officeId('justice'), childId, officeId('justice'))).rejects.toMatchObject({
    code: '42501',
  });
  // Another commune may write a row under its own hamlet; for a child that does not live there it opens nothing.
  const { rows } = await forged(desk.haiThinh, childId, officeId('justice'));
  expect(await facts(officeId('justice'), [(rows[0] as { id: string }).id])).toEqual([]);
  expect((await open(officer('justice'))).status).toBe(404);
  const touched = await as(health, (tx) =>
    sql`update child_referrals set version = 9 where id = ${id}`.execute(tx),
  );
  expect(touched.numAffectedRows).toBe(0n);
  await end(id);
  expect(await facts(health, [id])).toEqual([]);
  await end(other);
});

test('with the second wall open, the question alone keeps an office to its own referrals in force', async () => {
  await desk.rows(`create or replace function read_referred_children(referrals uuid[])
    returns table (referral uuid, child uuid, facts jsonb) language sql stable security definer as
    $$ select r.id, c.id, to_jsonb(c) from public.child_referrals r join public.children c on c.id = r.child_id
      where r.id = any (read_referred_children.referrals) $$`);
  const other = await referred('education', ['identity']);
  const id = await referred('health', ['health-need']);
  const during = await open(officer('health'));
  expect(Object.keys(during.body.facts).sort()).toEqual(opened('health', 'health-need').sort());
  expect(leaked(during.text, opened('health', 'health-need'), 'health')).toEqual([]);
  expect((await open(officer('police'))).status).toBe(404);
  await end(id);
  expect((await open(officer('health'))).status).toBe(404);
  expect((await officer('health').done(room.listReferred, {})).rows).toEqual([]);
  await end(other);
});
