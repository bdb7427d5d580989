import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract } from '../../cases/contract.ts';
import { recountEverywhere, sendEscalations } from '../../cases/server/public.ts';
import { referralsContract } from '../../referrals/contract.ts';
import { noticesContract } from '../../notices/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type CareDeed, careContract } from '../contract.ts';
import { planForgottenClocks } from '../server/public.ts';
import {
  ask,
  type CareDesk,
  choose,
  consent,
  decide,
  file,
  handOver,
  meet,
  openCare,
  propose,
} from './care-desk.ts';

let care: CareDesk;
let officer: Person;
beforeAll(async () => {
  care = await openCare();
  ({ officer } = care);
});
afterAll(() => care.desk.served.close());

const escalate = (now: string) => sendEscalations(care.desk.served.clone.db, { now });

/** Levels that were told of a clock of the case, each with how many people. */
const told = async (caseId: string, code: string): Promise<Record<string, number>> => {
  const rows = await care.desk.rows('select dedupe_key from notices where about_id = $1', caseId);
  const levels = rows
    .map(({ dedupe_key }) => dedupe_key.split('|') as string[])
    .filter(([, of]) => of === code)
    .map(([, , , level]) => level as string);
  return Object.fromEntries(
    [...new Set(levels)].map((one) => [one, levels.filter((each) => each === one).length]),
  );
};

/** A child whose home was decided on Monday 29/11/2021. */
async function decided(kind: 'person' | 'facility' = 'person') {
  const carerId = await care.register(
    kind === 'facility' ? { kind, file: { persons: [], licensed: true } } : {},
  );
  await care.verify(carerId);
  const caseId = await care.readyCase();
  const { id } = await care.need(caseId);
  const act = async (deed: CareDeed, by: Person = officer) => {
    const answer = await care.care(caseId, id, deed, by);
    expect([deed.act, answer.status]).toEqual([deed.act, 200]);
  };
  for (const deed of [choose(carerId), meet, meet, ask, consent, file, propose]) await act(deed);
  await act(decide, care.chair);
  return { caseId, placementId: id, act };
}

const dueAt = '2021-12-20T16:59:59.000Z';

test('fifteen working days that run out are told to the worker, the leaders and the lead office, each level once', async () => {
  const { caseId } = await decided();
  const at = (hours: number) => escalate(addHours(dueAt, hours));
  await at(-73);
  expect(await told(caseId, 'hand-over')).toEqual({});
  for (const hours of [-72, -72, -24]) await at(hours);
  expect(await told(caseId, 'hand-over')).toEqual({ owner: 1, deputy: 2 });
  for (const hours of [0, 0, 24, 500]) await at(hours);
  expect(await told(caseId, 'hand-over')).toEqual({ owner: 1, deputy: 2, chair: 2, 'lead-office': 1 });
});

test('whom it is about and which limit it is, no notice says; nobody of another commune or outside the functions hears', async () => {
  const rows = await care.desk.rows(
    `select distinct account_id, params from notices where about_kind = 'case'`,
  );
  const heard = new Set(rows.map(({ account_id }) => account_id));
  expect(heard).toEqual(
    new Set([officer, care.chair, care.deputy, care.desk.district].map(({ accountId }) => accountId)),
  );
  expect(JSON.stringify(rows)).not.toMatch(/Dấuvết|Nhận|hand-over|Giao|chăm sóc/);
  for (const { params } of rows) expect(Object.keys(params).sort()).toEqual(['code', 'due', 'unit']);
  const next = await care.desk.served.tanLam.person('leader', 'hai-thinh');
  expect((await next.done(noticesContract.endpoints.countUnread, {})).unread).toBe(0);
});

test('handed over in time, nobody is told of the hand-over, and the next limits run; those above see them but the birthday', async () => {
  const { caseId, act } = await decided();
  await act(handOver);
  await escalate(addHours(dueAt, 500));
  expect(await told(caseId, 'hand-over')).toEqual({});
  const clocks = casesContract.endpoints.getClocks;
  const { clocks: above } = await care.desk.district.done(clocks, { caseId });
  const running = (some: readonly { code: string; endedAt: string | null }[]) =>
    some
      .filter(({ endedAt, code }) => endedAt === null && code !== 'plan')
      .map(({ code }) => code)
      .sort();
  expect(running(above)).toEqual(['care-visit', 'carer-report', 'evaluation']);
  expect(above.find(({ code }) => code === 'hand-over')).toMatchObject({ state: 'met', binding: true });
  expect(above.find(({ code }) => code === 'evaluation')?.article).toContain('Đ.43');
  const { clocks: inTeam } = await officer.done(casesContract.endpoints.getCase, { caseId });
  expect(running(inTeam)).toEqual(['care-visit', 'carer-report', 'evaluation', 'sixteen']);
});

test('under “Ai đã xem” of the case stands what other rooms did in it, in words and never as a code', async () => {
  const { caseId } = await decided();
  await officer.done(referralsContract.endpoints.listCaseReferrals, { caseId });
  const { views } = await officer.done(casesContract.endpoints.listCaseViewers, { caseId });
  const of = (act: string) => views.find((view) => view.act === act)?.summary;
  expect(of('referrals.listCaseReferrals')).toBe(referralsContract.endpoints.listCaseReferrals.summary);
  expect(of('cases.actInCase')).toBe(casesContract.endpoints.actInCase.summary);
  expect(views.filter(({ summary }) => !/ /.test(summary))).toEqual([]);
});

test('a second home of the same case has a clock of its own; what became of the first stands', async () => {
  const { caseId, placementId, act } = await decided();
  await act({ act: 'drop-carer', reason: 'Đổi ý' });
  await escalate(addHours(dueAt, 500));
  expect(await told(caseId, 'hand-over')).toEqual({});
  const carerId = await care.register();
  await care.verify(carerId);
  for (const deed of [choose(carerId), meet, meet, ask, consent, file, propose]) await act(deed);
  await act(decide, care.chair);
  const kept = await care.desk.rows(
    `select occurrence, end_kind from case_clocks where case_id = $1 and code = 'hand-over' order by occurrence`,
    caseId,
  );
  expect(kept).toEqual([
    { occurrence: 1, end_kind: 'cancelled' },
    { occurrence: 2, end_kind: null },
  ]);
  const page = await officer.done(careContract.endpoints.getPlacement, { caseId, placementId });
  expect(page.clocks.filter(({ code }) => code === 'hand-over')).toHaveLength(2);
});

test('from a facility to a family: ten, fifteen and five working days run with their article, and the way is the facility’s alone', async () => {
  const { caseId, placementId, act } = await decided('facility');
  await act(handOver);
  const page = async () => officer.done(careContract.endpoints.getPlacement, { caseId, placementId });
  const running = async () =>
    (await page()).clocks
      .filter(({ code, end }) => code.startsWith('f') && end === null)
      .map(({ code, dueAt }) => [code, dueAt]);
  expect((await page()).acts).toContain('ask-family');
  await act({ act: 'ask-family', reason: 'Có gia đình nhận' });
  expect(await running()).toEqual([['family-appraisal', '2021-12-13T16:59:59.000Z']]);
  await act({ act: 'appraise-family', suitable: true, result: 'Gia đình đủ điều kiện' });
  expect(await running()).toEqual([['family-decision', '2021-12-20T16:59:59.000Z']]);
  expect((await page()).clocks.find(({ code }) => code === 'family-decision')?.article).toContain(
    '15 ngày làm việc',
  );
  await escalate('2021-12-20T16:59:59.000Z');
  expect(await told(caseId, 'family-decision')).toEqual({ owner: 2, chair: 2 });
  await act({ act: 'decide-family', number: '30', decision: '' }, care.chair);
  expect(await running()).toEqual([['facility-end', '2021-12-06T16:59:59.000Z']]);
  await act({ act: 'end', account: 'Đã rời cơ sở' });
  expect(await running()).toEqual([]);
  const other = await decided();
  await other.act(handOver);
  const refused = await care.care(other.caseId, other.placementId, { act: 'ask-family', reason: 'x' });
  expect([refused.status, refused.body.code]).toEqual([422, 'care.not-in-facility']);
});

test('a placement begun before its clocks were kept gets them without a further act, once, and they are told like any other', async () => {
  const { db } = care.desk.served.clone;
  const { caseId, act } = await decided();
  await act(handOver);
  const clocks = () =>
    care.desk.rows(
      `select code, occurrence, step, due_at, end_kind, started_by, next_step_at, team_only from case_clocks
        where case_id = $1 order by code, occurrence`,
      caseId,
    );
  const before = await clocks();
  const ofCare = `('hand-over', 'evaluation', 'carer-report', 'sixteen')`;
  await care.desk.rows(`delete from case_clocks where case_id = $1 and code in ${ofCare}`, caseId);
  expect((await clocks()).length).toBe(before.length - 4);
  expect(await planForgottenClocks(db, { now: care.now })).toBe(1);
  expect(await clocks()).toEqual(before);
  expect(await planForgottenClocks(db, { now: care.now })).toBe(0);
  const due = before.find(({ code }) => code === 'evaluation')?.due_at;
  await escalate(new Date(due).toISOString());
  expect(Object.keys(await told(caseId, 'evaluation'))).toContain('owner');
  const { localityId } = care.desk.served.tanLam;
  const person = { localityId, accountId: officer.accountId, unitIds: [], wholeLocality: true };
  const asked = withActor(db, person, (tx) => sql`select care_without_clocks(null, '{decide}')`.execute(tx));
  await expect(asked).rejects.toMatchObject({ code: '42501' });
});

test('a day off that is added moves the fifteen days where they stand and where they are told', async () => {
  const { caseId, placementId } = await decided();
  await recountEverywhere(care.desk.served.clone.db, { now: care.now });
  const admin = await care.desk.served.tanLam.person('administrator', 'phong-lao-dong');
  await admin.done(plansContract.endpoints.addCalendarDay, {
    ...{ id: newId(), day: '2021-12-07', kind: 'holiday' as const, name: 'Nghỉ bão', source: 'Công điện 01' },
  });
  await recountEverywhere(care.desk.served.clone.db, { now: care.now });
  const moved = '2021-12-21T16:59:59.000Z';
  const [clock] = await care.desk.rows(
    `select due_at from case_clocks where case_id = $1 and code = 'hand-over'`,
    caseId,
  );
  expect(new Date(clock.due_at).toISOString()).toBe(moved);
  const page = await officer.done(careContract.endpoints.getPlacement, { caseId, placementId });
  expect(page.clocks).toMatchObject([{ code: 'hand-over', dueAt: moved }]);
});
