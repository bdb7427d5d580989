import { reportsContract } from '../../../src/features/reports/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { AnswerOf } from '../../../src/platform/shared/endpoint.ts';
import type { Desk } from '../work/desk.ts';
import type { IssuedPlan } from '../work/intake.ts';
import { overviewOf, proposalsOf, targetExplanation, taskExplanation } from './sayings.ts';
import type { UnitYear } from './unit-year.ts';
import { ownRows, rowOfKind } from './unit-work.ts';

const { endpoints } = reportsContract;
type Report = AnswerOf<typeof endpoints.getReport>;

/** Opens the unit's report, which comes filled from the year's records, and writes what records cannot say. */
export async function writeReport(
  desk: Desk,
  plan: IssuedPlan,
  unit: UnitYear,
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
    overview: overviewOf(unit),
    proposals: options.submit ? proposalsOf(unit) : '',
    explanations: options.submit ? explanationsOf(report, unit) : [],
  });
  if (options.submit) await desk.act(endpoints.submitReport, { reportId, version: saved.version });
}

const explained = ['nothing-recorded', 'target-missed'];

const explanationsOf = (report: Report, unit: UnitYear) =>
  report.lines
    .filter((line) => line.anomalies.some((code) => explained.includes(code)))
    .map((line) => ({
      lineId: line.id,
      text: line.target ? targetExplanation(unit, line.target.shortName) : taskExplanation(unit),
    }));

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
