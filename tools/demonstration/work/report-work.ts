import { reportsContract } from '../../../src/features/reports/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { AnswerOf } from '../../../src/platform/shared/endpoint.ts';
import type { Desk } from './desk.ts';
import type { IssuedPlan } from './intake.ts';
import { ownRows, rowOfKind } from './unit-work.ts';

const { endpoints } = reportsContract;
type Report = AnswerOf<typeof endpoints.getReport>;

/** What records cannot say and the unit writes itself. */
export interface ReportWords {
  overview: string;
  proposals: string;
  /** Why nothing is recorded for a task, or a target (by its short name) is not reached. */
  explanation(target: string | null): string;
}

/** Opens the unit's report, which comes filled from the year's records, and writes what records cannot say. */
export async function writeReport(
  desk: Desk,
  plan: IssuedPlan,
  words: ReportWords,
  options: { submit: boolean },
): Promise<void> {
  const rows = await ownRows(desk, plan);
  const { id: reportId } = await desk.act(endpoints.openReport, {
    id: newId(),
    obligationId: rowOfKind(rows, 'results-report').id,
  });
  const report = await desk.act(endpoints.getReport, { reportId });
  const saved = await desk.act(endpoints.saveReport, {
    reportId,
    version: report.version,
    overview: words.overview,
    proposals: options.submit ? words.proposals : '',
    explanations: options.submit ? explanationsOf(report, words) : [],
  });
  if (options.submit) await desk.act(endpoints.submitReport, { reportId, version: saved.version });
}

const explained = ['nothing-recorded', 'target-missed'];

const explanationsOf = (report: Report, words: ReportWords) =>
  report.lines
    .filter((line) => line.anomalies.some((code) => explained.includes(code)))
    .map((line) => ({ lineId: line.id, text: words.explanation(line.target?.shortName ?? null) }));

/** The unit answers the line that came back, and hands the report in again. */
export async function answerLine(desk: Desk, plan: IssuedPlan, text: string): Promise<void> {
  const report = await reportOf(desk, plan, rowOfKind(await ownRows(desk, plan), 'results-report').unitId);
  const line = report.lines.find((one) => one.state === 'returned');
  if (!line) throw new Error('no line came back');
  const { id: reportId, version, overview, proposals } = report;
  const explanations = [{ lineId: line.id, text }];
  const saved = await desk.act(endpoints.saveReport, {
    reportId,
    version,
    overview,
    proposals,
    explanations,
  });
  await desk.act(endpoints.submitReport, { reportId, version: saved.version });
}

export async function reportOf(desk: Desk, plan: IssuedPlan, unitId: string): Promise<Report> {
  const { reports } = await desk.act(endpoints.listReports, { planId: plan.planId });
  const found = reports.find((report) => report.unitId === unitId);
  if (!found) throw new Error(`no report of ${unitId}`);
  return desk.act(endpoints.getReport, { reportId: found.id });
}

export async function acceptReport(desk: Desk, plan: IssuedPlan, unitId: string): Promise<void> {
  const { id: reportId, version } = await reportOf(desk, plan, unitId);
  await desk.act(endpoints.acceptReport, { reportId, version });
}

export async function returnLine(
  desk: Desk,
  plan: IssuedPlan,
  { unitId, title, reason, dueOn }: { unitId: string; title: string; reason: string; dueOn: string },
): Promise<void> {
  const report = await reportOf(desk, plan, unitId);
  const line = report.lines.find((one) => one.task?.title === title);
  if (!line) throw new Error(`the report of ${unitId} has no line “${title}”`);
  const { id: reportId, version } = report;
  await desk.act(endpoints.returnLines, { reportId, version, dueOn, lines: [{ lineId: line.id, reason }] });
}
