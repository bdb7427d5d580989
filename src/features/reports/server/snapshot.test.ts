import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { reportsContract, type ResultsReport, type Snapshot } from '../contract.ts';
import { type Reporting, serveReporting } from '../test/reporting.ts';
import { digestOf } from './digest.ts';

const reports = reportsContract.endpoints;
const { recordResult } = activitiesContract.endpoints;

let reporting: Reporting;
let taskId: string;
let reportId: string;

const viewed = (who = reporting.commune): Promise<ResultsReport> => who.done(reports.getReport, { reportId });

async function submission(seq: number, who: Person = reporting.lead): Promise<Snapshot> {
  const { snapshots } = await viewed();
  const snapshotId = snapshots.find((one) => one.seq === seq)?.id as string;
  return who.done(reports.getSnapshot, { reportId, snapshotId });
}

async function explain(text: string): Promise<void> {
  const { version, lines } = await viewed();
  const explanations = lines
    .filter((line) => line.anomalies.includes('nothing-recorded'))
    .map((line) => ({ lineId: line.id, text }));
  const words = { overview: `Đánh giá: ${text}`, proposals: '' };
  await reporting.commune.done(reports.saveReport, { reportId, version, ...words, explanations });
}

const submit = async () =>
  reporting.commune.done(reports.submitReport, { reportId, version: (await viewed()).version });

/** Three classes recorded, nothing for the other duty, no target entered; explained and submitted. */
beforeAll(async () => {
  reporting = await serveReporting();
  const { commune, plan, record, unit } = reporting;
  taskId = plan.owed(unit('phu-lam'), 'duty').id;
  await commune.done(recordResult, record(taskId, 3));
  const obligationId = plan.owed(unit('phu-lam'), 'results-report').id;
  reportId = (await commune.done(reports.openReport, { id: newId(), obligationId })).id;
  await explain('Do giãn cách xã hội.');
  await submit();
});
afterAll(() => reporting.served.close());

test('a submission says when and by whom, its digest is that of its content, and nothing differs yet', async () => {
  const snapshot = await submission(1);
  expect(snapshot).toMatchObject({
    ...{ seq: 1, reportId, unitName: 'Xã Phú Lâm', intact: true },
    ...{ takenAt: reporting.served.clock.now(), takenBy: expect.stringMatching(/^Người/) },
    differences: { words: [], lines: [] },
  });
  expect(digestOf(snapshot.content)).toBe(snapshot.digest);
  expect(snapshot.content.overview).toBe('Đánh giá: Do giãn cách xã hội.');
});

test('what was recorded, entered and written since stands beside the lines that it changes', async () => {
  const { commune, lead, plan, record, targetEntry } = reporting;
  const { version, lines } = await viewed();
  const returned = [{ lineId: lines[1]?.id as string, reason: 'Nêu rõ thời gian làm bù.' }];
  await lead.done(reports.returnLines, { reportId, version, dueOn: '2021-12-03', lines: returned });
  await explain('Làm bù trong quý I năm 2022.');
  await commune.done(recordResult, record(taskId, 2));
  await commune.done(plansContract.endpoints.enterTarget, targetEntry);
  const { differences, content } = await submission(1);
  expect(differences.words).toEqual([
    {
      ...{ label: 'Đánh giá chung', before: 'Đánh giá: Do giãn cách xã hội.' },
      now: 'Đánh giá: Làm bù trong quý I năm 2022.',
    },
  ]);
  const changed = new Map(differences.lines.map((line) => [line.subjectId, line.changes]));
  expect(changed.get(taskId)).toContainEqual({ label: 'Số lớp đã mở', before: '3', now: '5' });
  expect(changed.get(plan.otherTask(reporting.unit('phu-lam'))?.id as string)).toEqual([
    { label: 'Giải trình', before: 'Do giãn cách xã hội.', now: 'Làm bù trong quý I năm 2022.' },
  ]);
  expect(changed.get(plan.targetId)).toContainEqual({ label: 'Tử số', before: '–', now: '96' });
  expect(content.lines[0]?.task?.totals[0]?.value).toBe(3);
});

test('a further submission is one of its own: the first still differs, the new one does not', async () => {
  await submit();
  expect((await submission(2)).differences).toEqual({ words: [], lines: [] });
  expect((await submission(1)).differences.lines).toHaveLength(3);
});

test('the unit, the lead office and the leader read it; a neighbour finds nothing', async () => {
  const { commune, leader, neighbour } = reporting;
  for (const who of [commune, reporting.lead, leader]) expect((await submission(1, who)).seq).toBe(1);
  const { snapshots } = await viewed();
  const snapshotId = snapshots[0]?.id as string;
  expect((await neighbour.act(reports.getSnapshot, { reportId, snapshotId })).status).toBe(404);
  const strange = { reportId, snapshotId: newId() };
  expect((await commune.act(reports.getSnapshot, strange)).status).toBe(404);
});

test('one whose content was altered behind the product’s back says so', async () => {
  await reporting.served.clone.admin.query(
    `update results_report_snapshots set content = jsonb_set(content, '{overview}', '"Tốt."') where seq = 1`,
  );
  expect(await submission(1)).toMatchObject({ intact: false, content: { overview: 'Tốt.' } });
  expect((await submission(2)).intact).toBe(true);
});
