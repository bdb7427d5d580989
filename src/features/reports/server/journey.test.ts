import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  issueSmallPlan,
  type IssuedPlan,
  type ServedLocality,
  serveLocality,
  smallContent,
} from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { reportsContract } from '../contract.ts';
import type { ConsolidatedReport, ResultsReport } from '../contract.ts';
import { digestOf } from './digest.ts';

const reports = reportsContract.endpoints;
const { recordResult, completeTask, raiseDifficulty } = activitiesContract.endpoints;
const { enterTarget, getObligation, listObligations } = plansContract.endpoints;

let served: ServedLocality;
let lead: Person;
let leader: Person;
let commune: Person;
let neighbour: Person;
let plan: IssuedPlan;
let reportId: string;
let consolidatedId: string;

const unit = (key: string) => served.tanLam.unit(key);
const codeOf = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const reportNow = (who = commune): Promise<ResultsReport> => who.done(reports.getReport, { reportId });
const consolidatedNow = (who = lead): Promise<ConsolidatedReport> =>
  who.done(reports.getConsolidated, { reportId: consolidatedId });
const noticesOf = async (who: Person) =>
  (
    await served.clone.admin.query('select kind from notices where account_id = $1 order by created_at', [
      who.accountId,
    ])
  ).rows.map((row) => row.kind);
const count = async (statement: string, ...values: unknown[]) =>
  Number((await served.clone.admin.query(statement, values)).rows[0].count);

beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  leader = await served.tanLam.person('leader', 'tan-lam');
  commune = await served.tanLam.person('commune-officer', 'phu-lam');
  neighbour = await served.tanLam.person('commune-officer', 'cua-sa');
  const wanted = {
    issuerUnitId: unit('tan-lam'),
    leadUnitId: unit('phong-lao-dong'),
    units: [unit('phu-lam'), unit('cua-sa')],
    number: '45/KH-UBND',
  };
  const content = smallContent(wanted);
  const party = (unitId: string) => ({ kind: 'unit' as const, unitId, asWritten: '' });
  content.deadlines.push({
    id: newId(),
    kind: 'consolidated-report',
    shortName: 'Báo cáo tổng hợp',
    statement: 'Tổng hợp, báo cáo Ủy ban nhân dân huyện',
    rule: { kind: 'fixed-date', date: '2021-12-15', whenNotWorking: 'keep' },
    obligors: [party(wanted.leadUnitId)],
    recipient: party(wanted.issuerUnitId),
    via: null,
    source: null,
  });
  plan = await issueSmallPlan(lead, wanted, content);
});
afterAll(() => served.close());

const record = (obligationId: string, value: number) => ({
  obligationId,
  id: newId(),
  activityId: null,
  happenedOn: '2021-06-15',
  content: 'Mở lớp dạy bơi tại nhà văn hoá',
  spent: 2_000_000,
  figures: [{ measureId: plan.measureId, value }],
});

describe('a commune reports', () => {
  test('two screens that open the report at once get the same one, filled from what was recorded', async () => {
    const task = plan.owed(unit('phu-lam'), 'duty');
    await commune.done(recordResult, record(task.id, 3));
    await commune.done(completeTask, { obligationId: task.id, version: task.version + 1, complete: true });
    const targetEntry = {
      targetId: plan.targetId,
      id: newId(),
      unitId: unit('phu-lam'),
      asOf: '2021-11-20',
      note: '',
    };
    await commune.done(enterTarget, { ...targetEntry, numerator: 96, denominator: 100 });
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
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const late = answers.find((answer) => answer.status === 409);
    expect(late?.body).toMatchObject({ code: 'platform.stale-version', current: { state: 'submitted' } });
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
    const decide = { reportId, reopeningId: ask.id, decision: 'approved', reason: '' };
    expect((await lead.act(reports.decideReopening, decide)).status).toBe(403);
    const answers = await Promise.all([1, 2].map(() => leader.act(reports.decideReopening, decide)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.some((answer) => [409, 422].includes(answer.status))).toBe(true);
    const view = await reportNow();
    expect(view).toMatchObject({ state: 'draft', reopening: null, abilities: { edit: true } });
    expect(view.snapshots).toHaveLength(2);
    await commune.done(reports.submitReport, { reportId, version: view.version });
    const again = await reportNow(lead);
    await lead.done(reports.acceptReport, { reportId, version: again.version });
  });
});

describe('consolidation', () => {
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
    expect([one.status, other.status].sort()).toEqual([200, 409]);
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
    const stranger = await served.lamGiang.person('consolidating-officer', 'lam-giang');
    for (const answer of [
      await stranger.act(reports.getReport, { reportId }),
      await stranger.act(reports.getConsolidated, { reportId: consolidatedId }),
      await stranger.act(reports.overview, { planId: plan.planId }),
      await stranger.act(reports.downloadConsolidated, { reportId: consolidatedId, format: 'xlsx' }),
    ])
      expect(answer.status).toBe(404);
  });
});
