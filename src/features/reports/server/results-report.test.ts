import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { reportsContract } from '../contract.ts';
import type { ResultsReport } from '../contract.ts';
import { codeOf, type Reporting, serveReporting } from '../test/reporting.ts';
import { digestOf } from './digest.ts';

const reports = reportsContract.endpoints;
const { recordResult, completeTask } = activitiesContract.endpoints;
const { enterTarget, getObligation, listObligations, myObligations } = plansContract.endpoints;

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
const reportNow = (who = commune): Promise<ResultsReport> => who.done(reports.getReport, { reportId });

beforeAll(async () => {
  reporting = await serveReporting();
  ({ served, plan, unit, record, noticesOf, lead, leader, commune, neighbour } = reporting);
});
afterAll(() => served.close());

describe('a commune reports', () => {
  test('two screens that open the report at once get the same one, filled from what was recorded', async () => {
    const task = plan.owed(unit('phu-lam'), 'duty');
    await commune.done(recordResult, record(task.id, 3));
    await commune.done(completeTask, { obligationId: task.id, version: task.version + 1, complete: true });
    await commune.done(enterTarget, reporting.targetEntry);
    const obligationId = plan.owed(unit('phu-lam'), 'results-report').id;
    const opened = await Promise.all(
      [1, 2, 3].map(() => commune.done(reports.openReport, { id: newId(), obligationId })),
    );
    expect(new Set(opened.map((one) => one.id)).size).toBe(1);
    reportId = opened[0]?.id as string;
    const view = await reportNow();
    expect(view.prefilled).toEqual({ filled: 2, total: 3 });
    const [swimming, drowning, births] = view.lines;
    expect(swimming?.task).toMatchObject({ spent: 2_000_000, records: [{ happenedOn: '2021-06-15' }] });
    expect(swimming?.task?.totals.map((total) => total.value)).toEqual([3, null]);
    expect(drowning?.anomalies).toEqual(['nothing-recorded']);
    expect(births?.target).toMatchObject({ numerator: 96, denominator: 100, actual: 96, met: false });
    expect(births?.anomalies).toEqual(['target-missed']);
  });

  test('the report is not found by a neighbour, and a supervisor reads but does not write it', async () => {
    const asking = { reportId, version: 1, id: newId(), reason: 'Vì một lý do nào đó' };
    for (const answer of [
      await neighbour.act(reports.getReport, { reportId }),
      await neighbour.act(reports.submitReport, { reportId, version: 1 }),
      await neighbour.act(reports.askReopening, asking),
      await neighbour.act(reports.downloadReport, { reportId, format: 'pdf' }),
    ])
      expect(answer.status).toBe(404);
    expect((await reportNow(lead)).abilities).toMatchObject({ edit: false, submit: false, check: false });
    expect((await lead.act(reports.submitReport, { reportId, version: 1 })).status).toBe(404);
    expect((await served.nobody.act(reports.getReport, { reportId })).status).toBe(401);
    expect((await commune.act(reports.acceptReport, { reportId, version: 1 })).status).toBe(403);
  });

  test('a task with nothing recorded must be explained before the report goes', async () => {
    const view = await reportNow();
    const answer = await commune.act(reports.submitReport, { reportId, version: view.version });
    expect(codeOf(answer)).toEqual([422, 'reports.explanation-needed']);
    const empty = view.lines[1]?.id as string;
    expect(answer.body.fields).toEqual([
      { path: `explanations.${empty}`, code: 'reports.explanation-needed' },
    ]);
    const foreign = { lineId: newId(), text: 'Không của báo cáo này' };
    const words = { reportId, overview: 'Đã làm tốt.', proposals: 'Cấp thêm kinh phí.' };
    expect(
      (await commune.act(reports.saveReport, { ...words, version: view.version, explanations: [foreign] }))
        .status,
    ).toBe(422);
    await commune.done(reports.saveReport, {
      ...words,
      version: view.version,
      explanations: [{ lineId: empty, text: 'Do giãn cách xã hội.' }],
    });
  });

  test('submitted from two screens at once there is one snapshot, and the later one sees the report as it is', async () => {
    const { version } = await reportNow();
    const answers = await Promise.all(
      [1, 2].map(() => commune.act(reports.submitReport, { reportId, version })),
    );
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409]);
    const late = answers.find((answer) => answer.status === 409);
    expect(late?.body).toMatchObject({ code: 'platform.stale-version', current: { state: 'submitted' } });
    expect(late?.body.saved).toEqual({ by: expect.stringMatching(/./), at: expect.stringMatching(/Z$/) });
    const view = await reportNow();
    expect(view.snapshots).toHaveLength(1);
    const snapshot = await commune.done(reports.getSnapshot, {
      reportId,
      snapshotId: view.snapshots[0]?.id as string,
    });
    expect(digestOf(snapshot.content)).toBe(snapshot.digest);
    const { obligation } = await commune.done(getObligation, { obligationId: view.obligationId });
    expect(obligation).toMatchObject({ stage: 'submitted', outcome: 'on-time' });
    expect(await noticesOf(lead)).toContain('report.submitted');
  });
});

describe('the lead office checks', () => {
  const someReason = 'Đề nghị ghi rõ số lớp đã mở.';

  test('a line is returned with a reason and a new day, never one in the past', async () => {
    const view = await reportNow(lead);
    expect(view.abilities.check).toBe(true);
    const lines = [{ lineId: view.lines[1]?.id as string, reason: someReason }];
    const given = { reportId, version: view.version, lines };
    expect(codeOf(await lead.act(reports.returnLines, { ...given, dueOn: '2021-11-28' }))).toEqual([
      422,
      'reports.return-due-in-past',
    ]);
    expect((await lead.act(reports.returnLines, { ...given, version: 1, dueOn: '2021-12-03' })).status).toBe(
      409,
    );
    const requestId = newId();
    await lead.done(reports.returnLines, { ...given, dueOn: '2021-12-03' }, { requestId });
    const returned = await reportNow();
    expect(returned).toMatchObject({ state: 'returned', correctionDueAt: '2021-12-03T16:59:59.000Z' });
    expect(returned.lines.map((line) => line.state)).toEqual(['open', 'returned', 'open']);
    expect(await served.audited(requestId)).toMatchObject([
      {
        act: 'reports.returnLines',
        subject_id: reportId,
        unit_id: unit('phu-lam'),
        detail: { returnedLines: 1 },
      },
    ]);
    expect(await noticesOf(commune)).toContain('report.line-returned');
    const own = async () =>
      (await commune.done(myObligations, {})).rows.find((row) => row.kind === 'results-report');
    expect(await own()).toMatchObject({ stage: 'returned', correctionDueAt: '2021-12-03T16:59:59.000Z' });
    expect(codeOf(await lead.act(reports.acceptReport, { reportId, version: returned.version }))).toEqual([
      422,
      'reports.returned-lines-remain',
    ]);
  });

  test('the report does not come back before the returned line was answered; a record answers it', async () => {
    const { version } = await reportNow();
    expect(codeOf(await commune.act(reports.submitReport, { reportId, version }))).toEqual([
      422,
      'reports.line-unanswered',
    ]);
    const other = plan.otherTask(unit('phu-lam'));
    await commune.done(recordResult, {
      ...record(other?.id as string, 0),
      figures: [{ measureId: plan.otherMeasureId, value: 4 }],
    });
    await commune.done(reports.submitReport, { reportId, version });
    const view = await reportNow(lead);
    expect(view.lines.map((line) => line.state)).toEqual(['open', 'answered', 'open']);
    expect(view.snapshots.map((snapshot) => snapshot.seq)).toEqual([1, 2]);
    const { rows } = await commune.done(myObligations, {});
    expect(rows.map((row) => row.correctionDueAt).filter(Boolean)).toEqual([]);
  });

  test('what is recorded after the submission shows as a difference', async () => {
    const task = plan.owed(unit('phu-lam'), 'duty');
    await commune.done(recordResult, record(task.id, 2));
    const [line] = (await reportNow(lead)).lines;
    expect(line?.anomalies).toContain('changed-since-submission');
    expect(line?.changes).toContainEqual({ label: 'Số lớp đã mở', before: '3', now: '5' });
  });

  test('accepting closes the report and the tasks that the unit completed, no others', async () => {
    const { version } = await reportNow(lead);
    await lead.done(reports.acceptReport, { reportId, version });
    const view = await reportNow();
    expect(view.state).toBe('accepted');
    expect(view.lines.map((line) => line.state)).toEqual(['accepted', 'accepted', 'accepted']);
    const { rows } = await lead.done(listObligations, {
      planId: plan.planId,
      unitId: unit('phu-lam'),
      kind: 'duty',
      limit: 50,
    });
    expect(rows.map((row) => row.stage).sort()).toEqual(['accepted', 'in-progress']);
    expect(codeOf(await commune.act(reports.saveReport, { ...view, reportId, explanations: [] }))[0]).toBe(
      422,
    );
    const listed = await lead.done(reports.listReports, { planId: plan.planId });
    expect(listed.reports).toMatchObject([{ id: reportId, state: 'accepted', returnedLines: 0 }]);
    expect((await neighbour.done(reports.listReports, { planId: plan.planId })).reports).toEqual([]);
  });

  test('opening it again needs a reason and a leader; the snapshots stay', async () => {
    const { version } = await reportNow();
    const ask = { reportId, id: newId(), version, reason: 'Bổ sung số liệu quý IV.' };
    await commune.done(reports.askReopening, ask);
    expect(codeOf(await lead.act(reports.askReopening, { ...ask, id: newId() }))).toEqual([
      422,
      'reports.reopening-already-asked',
    ]);
    expect(await noticesOf(leader)).toContain('report.reopening-asked');
    const asked = () => leader.done(reports.overview, { planId: plan.planId });
    expect((await asked()).reopenings).toMatchObject([{ reportId, unitName: 'Xã Phú Lâm' }]);
    const decide = { reportId, reopeningId: ask.id, decision: 'approved', reason: '' };
    expect((await lead.act(reports.decideReopening, decide)).status).toBe(403);
    const ownHead = await served.tanLam.person('leader', 'phu-lam');
    expect((await ownHead.act(reports.decideReopening, decide)).status).toBe(404);
    const answers = await Promise.all([1, 2].map(() => leader.act(reports.decideReopening, decide)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.some((answer) => [409, 422].includes(answer.status))).toBe(true);
    expect((await asked()).reopenings).toEqual([]);
    const view = await reportNow();
    expect(view).toMatchObject({ state: 'draft', reopening: null, abilities: { edit: true } });
    expect(view.snapshots).toHaveLength(2);
    await commune.done(reports.submitReport, { reportId, version: view.version });
    const again = await reportNow(lead);
    await lead.done(reports.acceptReport, { reportId, version: again.version });
  });
});
