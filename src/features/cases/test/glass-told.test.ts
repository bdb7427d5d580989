import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract, type Deed } from '../contract.ts';
import { said } from '../../children/test/register-desk.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { initially } from './made-up-cases.ts';

const room = casesContract.endpoints;
const reason = 'Cháu bé có thể đang gặp nguy hiểm ngay lúc này';
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let reviewer: Person;
let caseId: string;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  reviewer = await desk.served.tanLam.person('data-protection-officer', 'tan-lam');
  caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  await cases.act(caseId, { ...initially(true), reason: marks.words } as Deed);
});
beforeEach(() => desk.served.clock.set(cases.now));
afterAll(() => desk.served.close());

const above = () => desk.served.tanLam.person('consolidating-officer', 'phong-lao-dong');
const breakIt = (person: Person, more: object = {}) =>
  person.act(room.breakGlass, { id: newId(), caseId, category: 'danger', reason, ...more });
const read = (person: Person, of = caseId) => person.act(room.readBrokenCase, { caseId: of });

test('the worker, the leaders and the data-protection officer are told at once, in words that say neither whom nor what', async () => {
  const person = await above();
  const { id } = (await breakIt(person)).body;
  const notices = await desk.rows('select * from notices where about_id = $1', id);
  const told = notices.map(({ account_id, kind }) => `${kind} ${account_id}`).sort();
  const expected = [
    `cases.glass-broken ${desk.officer.accountId}`,
    ...[cases.chair, cases.deputy, reviewer].map(({ accountId }) => `cases.glass-to-review ${accountId}`),
  ];
  expect(told).toEqual(expected.sort());
  expect(JSON.stringify(notices)).not.toMatch(new RegExp(`${marks.child}|${marks.words}|nguy hiểm`));
  const trail = await desk.rows(
    `select * from audit_events where act = 'cases.breakGlass' and account_id = $1`,
    person.accountId,
  );
  expect(trail).toHaveLength(1);
  expect(trail[0].detail).toEqual({ category: 'danger', until: addHours(cases.now, 2) });
  const kept = await desk.rows('select * from case_glass where id = $1', id);
  expect(kept[0].reason.toString('utf8')).not.toContain('nguy hiểm');
});

test('reviewed by somebody else, by the end of the third working day: without the case, with who, when and why', async () => {
  const person = await above();
  const { id } = (await breakIt(person)).body;
  await read(person);
  await read(person);
  const { rows } = await reviewer.done(room.listGlass, {});
  const row = rows.find((each) => each.id === id);
  // Monday; the third working day after is Thursday.
  expect(row).toMatchObject({ category: 'danger', reviewDueAt: '2021-12-02T16:59:59.000Z', mayReview: true });
  const opened = await reviewer.act(room.readGlass, { glassId: id });
  expect(opened.body).toMatchObject({ reason, review: null, readAt: [cases.now, cases.now] });
  expect(opened.text).not.toMatch(new RegExp(`${marks.child}|${marks.words}`));
  expect((await read(reviewer)).status).toBe(403);
  const review = {
    glassId: id,
    version: 1,
    outcome: 'justified',
    words: 'Đã gọi cho người mở và người phụ trách',
  };
  expect((await person.act(room.reviewGlass, review)).status).toBe(403);
  expect(said(await reviewer.act(room.reviewGlass, { ...review, words: 'ngắn' }))[0]).toBe(422);
  expect((await reviewer.act(room.reviewGlass, review)).body).toEqual({ id, version: 2 });
  expect((await cases.chair.act(room.reviewGlass, review)).status).toBe(409);
  expect(said(await cases.chair.act(room.reviewGlass, { ...review, version: 2 }))).toEqual([
    422,
    'cases.glass-reviewed',
  ]);
  const done = await cases.chair.done(room.listGlass, { reviewed: 'true' });
  expect(done.rows.map((each) => [each.id, each.outcome, each.mayReview])).toEqual([
    [id, 'justified', false],
  ]);
  expect((await reviewer.done(room.listGlass, {})).rows.map((each) => each.id)).not.toContain(id);
  const elsewhere = await desk.served.tanLam.person('leader', 'hai-thinh');
  expect((await elsewhere.act(room.readGlass, { glassId: id })).status).toBe(404);
  expect((await elsewhere.done(room.listGlass, {})).rows).toEqual([]);
});

test('the team sees under “Ai đã xem” who looked, printed and broke the glass, and when; nobody else does', async () => {
  const person = await above();
  await breakIt(person);
  await read(person);
  await desk.officer.done(room.getCase, { caseId });
  const { views } = await desk.officer.done(room.listCaseViewers, { caseId });
  const acts = views.map(({ act }) => act);
  for (const act of ['cases.breakGlass', 'cases.readBrokenCase', 'cases.getCase', 'cases.actInCase'])
    expect(acts).toContain(act);
  expect(views.every(({ name, summary }) => name !== '' && !summary.startsWith('cases.'))).toBe(true);
  expect((await desk.colleague.act(room.listCaseViewers, { caseId })).status).toBe(404);
});
