import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { reportsContract } from '../contract.ts';
import type { ConsolidatedReport } from '../contract.ts';
import { codeOf, type Reporting, serveReporting } from '../test/reporting.ts';
import { digestOf } from './digest.ts';

const reports = reportsContract.endpoints;
const { recordResult, raiseDifficulty } = activitiesContract.endpoints;
const { enterTarget, getObligation } = plansContract.endpoints;

let reporting: Reporting;
let served: Reporting['served'];
let plan: Reporting['plan'];
let unit: Reporting['unit'];
let record: Reporting['record'];
let noticesOf: Reporting['noticesOf'];
let lead: Person;
let leader: Person;
let commune: Person;
let neighbour: Person;
let reportId: string;
let consolidatedId: string;
const consolidatedNow = (who = lead): Promise<ConsolidatedReport> =>
  who.done(reports.getConsolidated, { reportId: consolidatedId });
const count = async (statement: string, ...values: unknown[]) =>
  Number((await served.clone.admin.query(statement, values)).rows[0].count);

beforeAll(async () => {
  reporting = await serveReporting();
  ({ served, plan, unit, record, noticesOf, lead, leader, commune, neighbour } = reporting);
  await reportOfCommune();
});
afterAll(() => served.close());

/** One commune's report, with one task done and the other explained, lies with the lead office. */
async function reportOfCommune(): Promise<void> {
  const task = plan.owed(unit('phu-lam'), 'duty');
  for (const value of [3, 2]) await commune.done(recordResult, record(task.id, value));
  await commune.done(enterTarget, reporting.targetEntry);
  const obligationId = plan.owed(unit('phu-lam'), 'results-report').id;
  ({ id: reportId } = await commune.done(reports.openReport, { id: newId(), obligationId }));
  const { version, lines } = await commune.done(reports.getReport, { reportId });
  await commune.done(reports.saveReport, {
    ...{ reportId, version, overview: 'Đã làm tốt.', proposals: 'Cấp thêm kinh phí.' },
    explanations: [{ lineId: lines[1]?.id as string, text: 'Do giãn cách xã hội.' }],
  });
  await commune.done(reports.submitReport, { reportId, version: version + 1 });
}

test('the numbers are those of the ledger, the records and the entries', async () => {
  await commune.done(raiseDifficulty, {
    planId: plan.planId,
    id: newId(),
    unitId: unit('phu-lam'),
    obligationId: null,
    content: 'Thiếu kinh phí mở lớp bơi.',
    proposal: '',
  });
  const places = await Promise.all(
    [1, 2].map(() => lead.done(reports.consolidate, { planId: plan.planId, id: newId() })),
  );
  expect(new Set(places.map((place) => place.id)).size).toBe(1);
  consolidatedId = places[0]?.id as string;
  const { content, outdated } = await consolidatedNow();
  expect(outdated).toBe(false);
  const ledger = await count('select count(*) from obligations where plan_id = $1', plan.planId);
  expect(content.punctuality.reduce((sum, one) => sum + one.counts.total, 0)).toBe(ledger);
  expect(content.units.reduce((sum, one) => sum + one.counts.total, 0)).toBe(ledger);
  expect(content.tasks[0]).toMatchObject({
    records: 2,
    spent: 4_000_000,
    measures: [{ value: 5 }, { value: null }],
  });
  expect(content.tasks[1]?.explanations).toMatchObject([{ text: 'Do giãn cách xã hội.' }]);
  expect(content.targets[0]).toMatchObject({
    numerator: 96,
    denominator: 100,
    shares: [{ numerator: 96 }],
  });
  expect(content.difficulties).toMatchObject([{ content: 'Thiếu kinh phí mở lớp bơi.', answers: [] }]);
  expect(content.proposals).toMatchObject([{ text: 'Cấp thêm kinh phí.' }]);
  expect((await commune.act(reports.consolidate, { planId: plan.planId, id: newId() })).status).toBe(403);
  expect((await neighbour.act(reports.getConsolidated, { reportId: consolidatedId })).status).toBe(403);
});

test('it says when the numbers are out of date; taking them anew keeps the words', async () => {
  const { version } = await consolidatedNow();
  const words = {
    overview: 'Kết quả tốt.',
    proposals: 'Tiếp tục.',
    number: '12/BC-LĐTBXH',
    issuedOn: '2021-12-14',
  };
  await lead.done(reports.saveConsolidated, { reportId: consolidatedId, version, ...words });
  const task = plan.owed(unit('cua-sa'), 'duty');
  await neighbour.done(recordResult, record(task.id, 7));
  expect((await consolidatedNow()).outdated).toBe(true);
  await lead.done(reports.consolidate, { planId: plan.planId, id: newId() });
  const fresh = await consolidatedNow();
  expect(fresh).toMatchObject({ ...words, outdated: false });
  expect(fresh.content.tasks[0]?.measures[0]?.value).toBe(12);
});

test.each(['docx', 'pdf', 'xlsx'] as const)('both reports come as %s', async (format) => {
  for (const [endpoint, id] of [
    [reports.downloadReport, reportId],
    [reports.downloadConsolidated, consolidatedId],
  ] as const) {
    const answer = await lead.act(endpoint, { reportId: id, format });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    expect(answer.headers['content-disposition']).toContain(`.${format}`);
    expect(answer.text.startsWith(format === 'pdf' ? '%PDF' : 'PK')).toBe(true);
  }
});

test('two leaders who approve and return at once: one decision stands, the other sees it', async () => {
  const { version } = await consolidatedNow();
  expect(
    codeOf(
      await leader.act(reports.decideConsolidated, {
        reportId: consolidatedId,
        version,
        decision: 'approved',
        reason: '',
      }),
    ),
  ).toEqual([422, 'consolidation.not-submitted']);
  await lead.done(reports.submitConsolidated, { reportId: consolidatedId, version });
  expect(codeOf(await lead.act(reports.consolidate, { planId: plan.planId, id: newId() }))).toEqual([
    422,
    'consolidation.not-open',
  ]);
  const submitted = await consolidatedNow(leader);
  expect(submitted.abilities.decide).toBe(true);
  const deputy = await served.tanLam.person('leader', 'tan-lam');
  const decide = { reportId: consolidatedId, version: submitted.version };
  const [one, other] = await Promise.all([
    leader.act(reports.decideConsolidated, { ...decide, decision: 'approved', reason: '' }),
    deputy.act(reports.decideConsolidated, { ...decide, decision: 'returned', reason: 'Xem lại mục II.' }),
  ]);
  expect([one.status, other.status].sort((a, b) => a - b)).toEqual([200, 409]);
  const kept = one.status === 200 ? 'approved' : 'returned';
  const late = one.status === 409 ? one : other;
  expect(late.body.current.state).toBe(kept);
});

test('approved, it is frozen with a digest that anyone can work out again', async () => {
  let view = await consolidatedNow();
  if (view.state === 'returned') {
    await lead.done(reports.submitConsolidated, { reportId: consolidatedId, version: view.version });
    view = await consolidatedNow();
    await leader.done(reports.decideConsolidated, {
      reportId: consolidatedId,
      version: view.version,
      decision: 'approved',
      reason: '',
    });
    view = await consolidatedNow();
  }
  const { content, overview, proposals, number } = view;
  expect(view).toMatchObject({
    state: 'approved',
    outdated: false,
    digest: digestOf({ content, overview, proposals, number }),
  });
  const words = {
    reportId: consolidatedId,
    version: view.version,
    overview: 'Khác',
    proposals,
    number,
    issuedOn: null,
  };
  expect(codeOf(await lead.act(reports.saveConsolidated, words))).toEqual([422, 'consolidation.not-open']);
  const debt = plan.rows.find((row) => row.kind === 'consolidated-report');
  const { obligation } = await lead.done(getObligation, { obligationId: debt?.id as string });
  expect(obligation).toMatchObject({ stage: 'accepted', outcome: 'on-time' });
  expect(await noticesOf(lead)).toContain('consolidation.approved');
});

test('the leader sees the whole plan on one screen', async () => {
  const seen = await leader.done(reports.overview, { planId: plan.planId });
  expect(seen).toMatchObject({
    targets: [{ numerator: 96, denominator: 100, met: false }],
    difficulties: { open: 1, oldestDays: 0 },
    consolidated: { id: consolidatedId, state: 'approved' },
  });
  expect(seen.counts.total).toBe(plan.rows.length);
  expect((await commune.act(reports.overview, { planId: plan.planId })).status).toBe(403);
});

test('another locality finds nothing of it', async () => {
  const stranger = await served.elsewhere.person('consolidating-officer', 'phong-lao-dong');
  for (const answer of [
    await stranger.act(reports.getReport, { reportId }),
    await stranger.act(reports.getConsolidated, { reportId: consolidatedId }),
    await stranger.act(reports.overview, { planId: plan.planId }),
    await stranger.act(reports.downloadConsolidated, { reportId: consolidatedId, format: 'xlsx' }),
  ])
    expect(answer.status).toBe(404);
});
