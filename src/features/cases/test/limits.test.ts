import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plansContract } from '../../plans/contract.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract } from '../contract.ts';
import { recountEverywhere, sendEscalations } from '../server/public.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { approve, inDetail, initially, somePlan } from './made-up-cases.ts';

let cases: CaseDesk;
let desk: CaseDesk['desk'];
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
});
afterAll(() => desk.served.close());

const room = casesContract.endpoints;
const escalate = (now: string) => sendEscalations(desk.served.clone.db, { now });
const recount = (now: string) => recountEverywhere(desk.served.clone.db, { now });

/** Who was told of a case so far, by level and person. */
const told = async (caseId: string): Promise<string[]> =>
  (await desk.rows('select account_id, dedupe_key, link from notices where about_id = $1', caseId)).map(
    ({ account_id, dedupe_key }) => `${dedupe_key.split('|').slice(1).join(' ')} ${account_id}`,
  );
const levelsOf = async (caseId: string, accountId: string): Promise<string[]> =>
  (await told(caseId))
    .filter((line) => line.endsWith(accountId))
    .map((line) => line.split(' ')[2] as string)
    .sort();

const assigned = async () => {
  const caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  return caseId;
};

test('a clock that runs out is told to the owner, the leaders and the lead office, each level once however often one looks', async () => {
  const caseId = await assigned();
  const T0 = cases.now;
  const { officer, district } = desk;
  const { chair, deputy } = cases;
  await escalate(addHours(T0, 5));
  expect(await told(caseId)).toEqual([]);
  await escalate(addHours(T0, 6));
  await escalate(addHours(T0, 6));
  expect(await levelsOf(caseId, officer.accountId)).toEqual(['owner']);
  expect(await told(caseId)).toHaveLength(1);
  for (const hours of [9, 9.5, 11, 11]) await escalate(addHours(T0, hours));
  for (const leader of [chair, deputy])
    expect(await levelsOf(caseId, leader.accountId)).toEqual(['chair', 'deputy']);
  expect(await levelsOf(caseId, district.accountId)).toEqual([]);
  for (const hours of [12, 12.1, 200]) await escalate(addHours(T0, hours));
  expect(await levelsOf(caseId, district.accountId)).toEqual(['lead-office']);
  expect(await told(caseId)).toHaveLength(6);
});

test('a notice names neither the child nor the limit, and opens the case for the team, stage and clocks for those above', async () => {
  const rows = await desk.rows(`select account_id, params, link from notices where about_kind = 'case'`);
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toMatch(
    new RegExp(`${marks.child}|${marks.words}|abused|emergency|khẩn cấp`),
  );
  for (const { account_id, link } of rows)
    expect(link).toMatch(
      account_id === desk.district.accountId ? /^\/theo-doi-vu-viec\// : /^\/vu-viec\/ho-so\//,
    );
});

test('a person whom the case names is never told; where every leader is named the level above is', async () => {
  const caseId = await assigned();
  for (const { accountId } of [cases.chair, cases.deputy])
    await cases.act(caseId, { act: 'name-person', accountId, as: 'relative' });
  await escalate(addHours(cases.now, 11));
  const lines = await told(caseId);
  for (const { accountId } of [cases.chair, cases.deputy])
    expect(lines.filter((line) => line.endsWith(accountId))).toEqual([]);
  expect(await levelsOf(caseId, desk.district.accountId)).toEqual(['chair', 'deputy']);
});

test('a clock that is stopped is told of no more', async () => {
  const caseId = await assigned();
  await cases.act(caseId, initially(false));
  await escalate(addHours(cases.now, 12));
  expect((await told(caseId)).filter((line) => line.startsWith('emergency'))).toEqual([]);
});

/** One look of the background in a process of its own. */
function look(work: 'recount' | 'escalate', now: string): { child: ChildProcess; ended: Promise<unknown> } {
  const args = [join(import.meta.dirname, 'tend-clocks.ts'), desk.served.clone.adminUrl, work, now];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { child, ended: once(child, 'exit') };
}

/** Killed again and again at other moments, then left alone. */
async function killedAndDone(work: 'recount' | 'escalate', now: string, moments: readonly number[]) {
  for (const moment of moments) {
    const { child, ended } = look(work, now);
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    await wait(moment);
    child.kill('SIGKILL');
    await ended;
  }
  await look(work, now).ended;
}

const moments = [5, 15, 25, 40, 60];

test('killed in the middle of telling, each level of each clock is told once all the same', async () => {
  const made: string[] = [];
  for (let at = 0; at < 25; at++) made.push(await cases.open());
  await killedAndDone('escalate', addHours(cases.now, 13), moments);
  for (const caseId of made) {
    const lines = await told(caseId);
    expect(new Set(lines).size).toBe(lines.length);
    const [clock] = await desk.rows(
      `select told, next_step_at from case_clocks where case_id = $1 and code = 'emergency'`,
      caseId,
    );
    expect(clock.next_step_at).toBeNull();
    expect(clock.told.map(({ to }: { to: string }) => to)).toEqual([
      'owner',
      'deputy',
      'chair',
      'lead-office',
    ]);
    expect(lines).toHaveLength(6);
  }
}, 60_000);

const dueOf = async (caseId: string, code: string) => {
  const [clock] = await desk.rows(
    'select due_at, earlier_due, end_kind from case_clocks where case_id = $1 and code = $2',
    caseId,
    code,
  );
  return { ...clock, due: new Date(clock.due_at).toISOString() };
};

/** A day off that an administrator adds. */
const addHoliday = async (day: string) => {
  const admin = await desk.served.tanLam.person('administrator', 'phong-lao-dong');
  await admin.done(plansContract.endpoints.addCalendarDay, {
    ...{ id: newId(), day, kind: 'holiday' as const, name: 'Nghỉ bão', source: 'Công điện 01' },
  });
};

test('a day off that is added moves what runs; what ended keeps its calendar; the officer sees both; killed, it goes on', async () => {
  const running: string[] = [];
  for (let at = 0; at < 30; at++) {
    const caseId = await assigned();
    await cases.act(caseId, initially(false));
    running.push(caseId);
  }
  const ended = await assigned();
  for (const deed of [
    initially(false),
    inDetail,
    { act: 'hold-meeting', attended: 4, minutes: 'Họp' } as const,
    somePlan,
  ])
    expect((await cases.act(ended, deed)).status).toBe(200);
  await recount(cases.now);
  const before = await dueOf(running[0] as string, 'plan');
  expect([before.due, before.earlier_due]).toEqual(['2021-12-06T16:59:59.000Z', []]);
  await addHoliday('2021-12-02');
  await killedAndDone('recount', addHours(cases.now, 1), moments);
  for (const caseId of running) {
    const { due, earlier_due } = await dueOf(caseId, 'plan');
    expect(due).toBe('2021-12-07T16:59:59.000Z');
    expect(earlier_due).toEqual([{ dueAt: before.due, changedAt: addHours(cases.now, 1) }]);
  }
  const kept = await dueOf(ended, 'plan');
  expect([kept.end_kind, kept.due, kept.earlier_due]).toEqual(['met', before.due, []]);
  expect((await dueOf(ended, 'approval')).due).toBe('2021-12-01T16:59:59.000Z');
  const [run] = await desk.rows('select * from case_recounts order by started_at desc limit 1');
  expect(run.finished_at).not.toBeNull();
  expect(run.changed).toBeGreaterThanOrEqual(30);
  expect(await recount(addHours(cases.now, 2))).toBe(0);
  const page = await desk.officer.done(room.getCase, { caseId: running[0] as string });
  const plan = page.clocks.find(({ code }) => code === 'plan');
  expect(plan?.earlierDue).toEqual([{ dueAt: before.due, changedAt: addHours(cases.now, 1) }]);
}, 60_000);

test('an act between the change and the counting goes by the new calendar, and its clock says so', async () => {
  const caseId = await assigned();
  await cases.act(caseId, initially(false));
  const { due } = await dueOf(caseId, 'plan');
  await addHoliday('2021-12-03');
  await cases.act(caseId, inDetail);
  const moved = await dueOf(caseId, 'plan');
  expect(moved.due > due).toBe(true);
  expect(moved.earlier_due).toHaveLength(1);
  for (const deed of [
    { act: 'hold-meeting', attended: 4, minutes: 'Họp' } as const,
    somePlan,
    approve('2021-12-31'),
  ])
    await cases.act(caseId, deed, deed.act === 'approve-plan' ? cases.chair : desk.officer);
  expect((await dueOf(caseId, 'plan')).earlier_due).toHaveLength(1);
  await recount(addHours(cases.now, 3));
  expect((await dueOf(caseId, 'plan')).earlier_due).toHaveLength(1);
});

test('a clock that was set back keeps no run from ending', async () => {
  await addHoliday('2021-12-06');
  expect(await recount(addHours(cases.now, -48))).toBeGreaterThan(0);
  expect(await recount(addHours(cases.now, -48))).toBe(0);
});

test('the wall holds: what a locality counts anew is its own', async () => {
  const rows = await desk.rows('select distinct locality_id from case_recounts');
  expect(rows.length).toBe(2);
});
