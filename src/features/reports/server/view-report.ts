import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { compareVietnamese } from '../../../platform/shared/vietnamese.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { findAnswers, findDifficulties } from '../../activities/server/public.ts';
import { getLedgerRow } from '../../plans/server/public.ts';
import type { ReportLine, ResultsReport, TargetFacts, TaskFacts } from '../contract/report.ts';
import type { SnapshotContent } from '../contract/snapshot.ts';
import { reportAbilities } from '../permissions.ts';
import { targetAnomalies, taskAnomalies } from '../rules/anomalies.ts';
import { changesOf } from '../rules/changes.ts';
import { prefilledOf } from '../rules/submission.ts';
import {
  type CheckFacts,
  datedRecords,
  gatherChecks,
  gatherPlan,
  type PlanFacts,
  subjectsOf,
} from './gather.ts';
import { findByObligation, findByPlan, findReport as findRow, type ReportRow } from './queries.ts';
import { findLines, findLinesOfPlan, type LineRow } from './queries-lines.ts';
import { findLastSnapshots, findReopening, findSnapshots } from './queries-snapshots.ts';

/** The report, or 404; audited in the name of its unit. */
export async function getReportRow(ctx: Context, reportId: string): Promise<ReportRow> {
  const row = await findRow(ctx.tx, ctx.actor, reportId);
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'results-report', subjectId: row.id, unitId: row.unitId });
  return row;
}

export async function getReport(ctx: Context, input: { reportId: string }): Promise<ResultsReport> {
  return viewReport(ctx, await getReportRow(ctx, input.reportId));
}

/** The report on an obligation; null while nobody has opened one. 404 when the obligation lies outside the caller's area. */
export async function findReport(ctx: Context, input: { obligationId: string }) {
  const { id } = await getLedgerRow(ctx, input.obligationId);
  const row = await findByObligation(ctx.tx, ctx.actor, id);
  return { report: row ? { id: row.id, state: row.state } : null };
}

/** The state of a report as a conflict shows it: read anew, whatever the caller held in hand. */
export const currentReport = async (ctx: Context, reportId: string): Promise<ResultsReport> =>
  viewReport(ctx, await getReportRow(ctx, reportId));

/** The report with its lines, whose facts are worked out at this moment. */
export async function viewReport(ctx: Context, row: ReportRow): Promise<ResultsReport> {
  const facts = await gatherPlan(ctx, row.planId, row.unitId);
  const obligation = await getLedgerRow(ctx, row.obligationId);
  const snapshots = await findSnapshots(ctx.tx, ctx.actor, row.id);
  const reopening = await findReopening(ctx.tx, ctx.actor, row.id);
  const people = await displayNamesOf(ctx.tx, [
    ...snapshots.map((snapshot) => snapshot.takenBy),
    reopening?.askedBy ?? null,
  ]);
  const lines = await linesOf(ctx, row, facts);
  return {
    ...row,
    planTitle: facts.plan.title,
    unitName: facts.names.nameOf(row.unitId),
    carriedOnBy: facts.names.carriedOnBy(row.unitId),
    dueAt: obligation.dueAt,
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, takenBy: people.get(snapshot.takenBy) ?? '' })),
    lines,
    difficulties: await difficultiesOf(ctx, row),
    prefilled: prefilledOf(lines),
    reopening: reopening ? { ...reopening, askedBy: people.get(reopening.askedBy) ?? '' } : null,
    abilities: reportAbilities(ctx.actor, { ...row, reopeningAsked: reopening !== undefined }),
  };
}

async function linesOf(ctx: Context, row: ReportRow, facts: PlanFacts): Promise<ReportLine[]> {
  const own = facts.cells.filter((cell) => cell.unitId === row.unitId).map((cell) => cell.obligationId);
  const records = await datedRecords(ctx, own);
  const checks = await gatherChecks(ctx, row);
  const [last] = await findLastSnapshots(ctx.tx, ctx.actor, { planId: row.planId, reportId: row.id });
  const subjects = subjectsOf(facts, checks, row.unitId, records);
  const rows = await findLines(ctx.tx, ctx.actor, row.id);
  return joinLines({ facts, checks, rows, last: last?.content, ...subjects });
}

interface LineParts {
  facts: PlanFacts;
  checks: CheckFacts;
  tasks: TaskFacts[];
  targets: TargetFacts[];
  rows: readonly LineRow[];
  last: SnapshotContent | undefined;
}

/** Lines in the plan's order; a subject that has no line yet gets one at the next opening or saving. */
function joinLines({ facts, checks, tasks, targets, rows, last }: LineParts): ReportLine[] {
  const rowOf = new Map(rows.map((row) => [`${row.kind} ${row.subjectId}`, row]));
  const before = new Map(last?.lines.map((line) => [`${line.kind} ${line.subjectId}`, line]));
  const lineOf = (
    kind: 'task' | 'target',
    subjectId: string,
    now: { task: TaskFacts | null; target: TargetFacts | null },
  ): ReportLine[] => {
    const row = rowOf.get(`${kind} ${subjectId}`);
    const then = before.get(`${kind} ${subjectId}`);
    if (!row) return [];
    const { reportId: _, returnedDigest: __, ...shown } = row;
    const changes = then ? changesOf(then, now) : [];
    const changed = changes.length > 0;
    const anomalies = now.task
      ? taskAnomalies({
          ...now.task,
          records: now.task.records.length,
          planned: checks.planned.get(subjectId) ?? null,
          spread: facts.totals.spread,
          changed,
        })
      : now.target
        ? targetAnomalies({ ...now.target, changed })
        : [];
    return [{ ...shown, ...now, anomalies, changes }];
  };
  return [
    ...tasks.flatMap((task) => lineOf('task', task.obligationId, { task, target: null })),
    ...targets.flatMap((target) => lineOf('target', target.targetId, { task: null, target })),
  ];
}

async function difficultiesOf(ctx: Context, row: ReportRow): Promise<ResultsReport['difficulties']> {
  const difficulties = await findDifficulties(ctx.tx, ctx.actor, { planId: row.planId, unitId: row.unitId });
  const answers = await findAnswers(
    ctx.tx,
    ctx.actor.localityId,
    difficulties.map((one) => one.id),
  );
  const answerOf = new Map(answers.map((answer) => [answer.difficultyId, answer.content]));
  return difficulties.map(({ id, content, state }) => ({
    id,
    content,
    state,
    answer: answerOf.get(id) ?? null,
  }));
}

export async function listReports(ctx: Context, input: { planId: string }) {
  const facts = await gatherPlan(ctx, input.planId);
  const checks = await gatherChecks(ctx, { planId: facts.plan.id });
  const snapshots = await findLastSnapshots(ctx.tx, ctx.actor, { planId: facts.plan.id });
  const lastOf = new Map(snapshots.map((snapshot) => [snapshot.reportId, snapshot.content]));
  const linesByReport = Map.groupBy(
    await findLinesOfPlan(ctx.tx, ctx.actor, facts.plan.id),
    (line) => line.reportId,
  );
  const cellsOf = Map.groupBy(facts.cells, (cell) => cell.unitId);
  const found = await findByPlan(ctx.tx, ctx.actor, facts.plan.id);
  const records = await datedRecords(
    ctx,
    found.flatMap((row) => (cellsOf.get(row.unitId) ?? []).map((cell) => cell.obligationId)),
  );
  const reports = found.map((row) => {
    const own = { ...facts, cells: cellsOf.get(row.unitId) ?? [] };
    const rows = linesByReport.get(row.id) ?? [];
    const subjects = subjectsOf(own, checks, row.unitId, records);
    const lines = joinLines({ facts: own, checks, rows, last: lastOf.get(row.id), ...subjects });
    return {
      id: row.id,
      unitId: row.unitId,
      unitName: facts.names.shortNameOf(row.unitId),
      carriedOnBy: facts.names.carriedOnBy(row.unitId),
      state: row.state,
      submittedAt: row.submittedAt,
      returnedLines: rows.filter((line) => line.state === 'returned').length,
      anomalies: lines.reduce((sum, line) => sum + line.anomalies.length, 0),
    };
  });
  return { reports: reports.sort((a, b) => compareVietnamese(a.unitName, b.unitName)) };
}
