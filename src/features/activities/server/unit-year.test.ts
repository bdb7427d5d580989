import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { para, wordFile } from '../../../platform/server/reading/test/word-file.ts';
import type { SentOf } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { plansContract } from '../../plans/contract.ts';
import { activitiesContract } from '../contract.ts';

const room = activitiesContract.endpoints;
const { getObligation, excuseObligation } = plansContract.endpoints;

let served: ServedLocality;
let lead: Person;
let officer: Person;
let colleague: Person;
let plan: IssuedPlan;
let unitId: string;
let n = 0;
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  officer = await served.tanLam.person('commune-officer', 'phu-lam');
  colleague = await served.tanLam.person('commune-officer', 'phu-lam');
  unitId = served.tanLam.unit('phu-lam');
});
afterAll(() => served.close());
beforeEach(async () => {
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
    ...{ units: [unitId, served.tanLam.unit('hai-thinh')], number: `${++n}/KH-UBND` },
  });
});

const count = async (statement: string, ...values: unknown[]) =>
  Number((await served.clone.admin.query(statement, values)).rows[0].count);
const said = ({ status, body }: Answer) => [status, body.code];
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort((a, b) => a - b);
const stale = [409, 'platform.stale-version'];

const task = () => plan.owed(unitId, 'duty');
const result = (more: object = {}) => ({
  ...{ obligationId: task().id, id: newId(), activityId: null, happenedOn: '2021-06-20' },
  ...{
    content: 'Đã mở hai lớp bơi',
    spent: 1_000_000,
    figures: [{ measureId: plan.measureId, value: 2 }],
    ...more,
  },
});
const activity = (more: object = {}) => ({
  ...{
    id: newId(),
    obligationId: task().id,
    what: 'Mở lớp bơi',
    startsOn: '2021-06-01',
    endsOn: '2021-07-01',
  },
  ...{ responsible: '', place: '', cost: 5_000_000, costSource: '', expected: '', ...more },
});
const opened = (person = officer) =>
  person.done(room.openUnitPlan, { id: newId(), obligationId: plan.owed(unitId, 'own-plan').id });
const saving = (unitPlanId: string, version: number, activities: object[] = [activity()]) => ({
  ...{ unitPlanId, version, title: 'Kế hoạch năm', introduction: '', number: '', issuedOn: null, activities },
});

test('a result sent twenty times at once is one result with one audit row', async () => {
  const [input, requestId] = [result(), newId()];
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => officer.act(room.recordResult, input, { requestId })),
  );
  for (const answer of answers) expect(answer.body).toEqual({ id: input.id, version: 1 });
  expect(await count('select count(*) from task_records where obligation_id = $1', task().id)).toBe(1);
  expect(await served.audited(requestId)).toHaveLength(1);
  const other = await officer.act(room.recordResult, { ...input, spent: 2 }, { requestId });
  expect(said(other)).toEqual([422, 'platform.same-id-other-content']);
  expect(said(await officer.act(room.recordResult, input))).toEqual([422, 'platform.invalid-input']);
});

test('a unit’s plan opened on two screens is one plan', async () => {
  const plans = await Promise.all([opened(), opened(colleague), opened()]);
  expect(new Set(plans.map(({ id }) => id)).size).toBe(1);
  const taken = { id: plans[0]?.id as string, obligationId: plan.owed(unitId, 'own-plan').id };
  expect((await officer.act(room.openUnitPlan, taken)).body.id).toBe(taken.id);
  const neighbour = await served.tanLam.person('commune-officer', 'hai-thinh');
  const theirs = { ...taken, obligationId: plan.owed(served.tanLam.unit('hai-thinh'), 'own-plan').id };
  expect(said(await neighbour.act(room.openUnitPlan, theirs))).toEqual([422, 'platform.invalid-input']);
});

test('a unit’s plan saved by two people: the later one gets the other’s version', async () => {
  const { id, version } = await opened();
  const answers = await Promise.all([
    officer.act(room.saveUnitPlan, saving(id, version)),
    colleague.act(room.saveUnitPlan, saving(id, version)),
  ]);
  expect(statuses(answers)).toEqual([200, 409]);
  const late = answers.find(({ status }) => status === 409) as Answer;
  expect(late.body).toMatchObject({ code: 'platform.stale-version', current: { id, version: version + 1 } });
  expect(late.body.saved).toEqual({ by: expect.stringMatching(/./), at: served.clock.now() });
  expect(late.body.current.activities).toHaveLength(1);
});

test('a unit’s plan submitted at once from two screens is submitted once', async () => {
  const { id } = await opened();
  const { version } = await officer.done(
    room.saveUnitPlan,
    saving(id, 1) as SentOf<typeof room.saveUnitPlan>,
  );
  const answers = await Promise.all(
    [officer, colleague, officer].map((person) =>
      person.act(room.submitUnitPlan, { unitPlanId: id, version }),
    ),
  );
  expect(statuses(answers)[0]).toBe(200);
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect([stale, [422, 'activities.plan-not-open']]).toContainEqual(said(answer));
  const { events, obligation } = await officer.done(getObligation, {
    obligationId: plan.owed(unitId, 'own-plan').id,
  });
  expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
  expect(obligation).toMatchObject({ stage: 'submitted', outcome: 'on-time' });
});

test('a unit’s plan received and returned at the same moment is one or the other', async () => {
  const { id } = await opened();
  const { version: saved } = await officer.done(
    room.saveUnitPlan,
    saving(id, 1) as SentOf<typeof room.saveUnitPlan>,
  );
  const { version } = await officer.done(room.submitUnitPlan, { unitPlanId: id, version: saved });
  const decide = (decision: string) =>
    lead.act(room.decideUnitPlan, { unitPlanId: id, version, decision, reason: 'thiếu kinh phí' });
  const answers = await Promise.all([decide('accepted'), decide('returned'), decide('accepted')]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { rows } = await served.clone.admin.query('select state from unit_plans where id = $1', [id]);
  expect(['accepted', 'returned']).toContain(rows[0].state);
});

test('a task reported done at once from two screens is done once', async () => {
  const { id: obligationId, version } = task();
  const send = (person: Person) => person.act(room.completeTask, { obligationId, version, complete: true });
  const answers = await Promise.all([send(officer), send(colleague), send(officer)]);
  expect(statuses(answers)).toEqual([200, 409, 409]);
  const { events } = await officer.done(getObligation, { obligationId });
  expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(1);
});

test('whoever changes what has moved on gets 409 with the record as it is now', async () => {
  const input = result();
  await officer.done(room.recordResult, input);
  const { obligationId: _, id: recordId, ...rest } = input;
  const change = { recordId, version: 1, ...rest };
  expect((await officer.act(room.changeRecord, { ...change, content: 'Đã mở ba lớp' })).status).toBe(200);
  const late = await colleague.act(room.changeRecord, change);
  expect(said(late)).toEqual(stale);
  expect(late.body.current).toMatchObject({ id: recordId, version: 2, content: 'Đã mở ba lớp' });
  const remove = await colleague.act(room.removeRecord, { recordId, version: 1, undo: false });
  expect([...said(remove), remove.body.current.version]).toEqual([...stale, 2]);
  const { id, planId } = { id: newId(), planId: plan.planId };
  const content = 'Thiếu giáo viên dạy bơi';
  await officer.done(room.raiseDifficulty, { planId, id, unitId, obligationId: null, content, proposal: '' });
  const answerIt = () =>
    lead.act(room.answerDifficulty, { difficultyId: id, id: newId(), version: 1, content });
  const both = await Promise.all([answerIt(), answerIt()]);
  expect(statuses(both)).toEqual([200, 409]);
  const close = await officer.act(room.closeDifficulty, { difficultyId: id, version: 1 });
  expect([...said(close), close.body.current.version]).toEqual([...stale, 2]);
  const excuse = { obligationId: task().id, version: 9, as: 'excused', reason: 'lý do đủ dài' };
  expect(said(await lead.act(excuseObligation, excuse))).toEqual(stale);
});

test('a result lies in the past, counts the task’s own measures and belongs to one of its activities', async () => {
  const fieldsOf = async (more: object) => {
    const answer = await officer.act(room.recordResult, result(more));
    return [
      answer.status,
      ...answer.body.fields.map((field: { path: string; code: string }) => `${field.path} ${field.code}`),
    ];
  };
  expect(await fieldsOf({ happenedOn: '2021-11-30' })).toEqual([422, 'happenedOn activities.date-in-future']);
  expect((await fieldsOf({ happenedOn: '2021-02-31' }))[1]).toMatch(/^happenedOn /);
  const foreign = [{ measureId: plan.otherMeasureId, value: 1 }];
  expect(await fieldsOf({ figures: foreign })).toEqual([
    422,
    'figures.0.value activities.measure-of-other-task',
  ]);
  const twice = [1, 2].map((value) => ({ measureId: plan.measureId, value }));
  expect(await fieldsOf({ figures: twice })).toEqual([
    422,
    'figures.1.value activities.measure-of-other-task',
  ]);
  expect(await fieldsOf({ activityId: newId() })).toEqual([422, 'activityId activities.task-of-other-plan']);
  for (const value of [-1, 1e13, 'NaN'])
    await expect(fieldsOf({ figures: [{ measureId: plan.measureId, value }] })).resolves.toContain(422);
  for (const spent of [-1, 0.5, 1e16]) expect((await fieldsOf({ spent }))[0]).toBe(422);
  expect(await count('select count(*) from task_records where obligation_id = $1', task().id)).toBe(0);
});

test('an activity ends after it starts, serves a task of the unit, and bears an id of its own', async () => {
  const { id, version } = await opened();
  const codeOf = async (activities: object[]) => {
    const answer = await officer.act(room.saveUnitPlan, saving(id, version, activities));
    return [answer.status, answer.body.fields?.[0].code];
  };
  expect(await codeOf([activity({ endsOn: '2021-05-01' })])).toEqual([422, 'activities.ends-before-start']);
  const neighbours = plan.owed(served.tanLam.unit('hai-thinh'), 'duty').id;
  expect(await codeOf([activity({ obligationId: neighbours })])).toEqual([
    422,
    'activities.task-of-other-plan',
  ]);
  const one = activity();
  expect(await codeOf([one, one])).toEqual([422, 'activities.task-of-other-plan']);
  expect(said(await officer.act(room.submitUnitPlan, { unitPlanId: id, version }))).toEqual([
    422,
    'activities.nothing-planned',
  ]);
  const neighbour = await served.tanLam.person('commune-officer', 'hai-thinh');
  const owed = plan.owed(served.tanLam.unit('hai-thinh'), 'own-plan').id;
  const theirs = await neighbour.done(room.openUnitPlan, { id: newId(), obligationId: owed });
  const taken = activity({ obligationId: null });
  await neighbour.done(room.saveUnitPlan, saving(theirs.id, 1, [taken]) as SentOf<typeof room.saveUnitPlan>);
  expect(await codeOf([{ ...taken, what: 'của người khác' }])).toEqual([422, 'id-taken']);
  const { rows } = await served.clone.admin.query('select what from unit_plan_activities where id = $1', [
    taken.id,
  ]);
  expect(rows).toEqual([{ what: 'Mở lớp bơi' }]);
});

test('evidence is a document or a picture, once, and comes back as it was sent', async () => {
  const input = result();
  await officer.done(room.recordResult, input);
  const attach = (name: string, bytes: Uint8Array, id = newId()) =>
    officer.act(room.addEvidence, { recordId: input.id, id }, { file: { name, bytes } });
  expect(said(await attach('a.txt', Buffer.from('ghi chép')))).toEqual([422, 'activities.file-kind-refused']);
  expect(said(await attach('a.pdf', Buffer.from('MZ\x90\0', 'latin1')))).toEqual([
    422,
    'reading.unknown-kind',
  ]);
  expect(said(await attach('a.svg', Buffer.from('<svg onload="alert(1)"/>')))[0]).toBe(422);
  const bytes = wordFile(para('Ảnh lớp bơi'));
  const id = newId();
  expect((await attach('../ảnh.docx', bytes, id)).body).toMatchObject({ fileId: id, name: '.._ảnh.docx' });
  expect(said(await attach('khác.docx', bytes, id))).toEqual([422, 'platform.invalid-input']);
  const back = await officer.act(room.downloadEvidence, { recordId: input.id, fileId: id });
  expect([back.status, back.headers['x-content-type-options']]).toEqual([200, 'nosniff']);
  expect(back.headers['content-disposition']).toMatch(/^attachment/);
});
