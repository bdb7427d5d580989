import type { Context } from '../../../platform/server/http/context.ts';
import { endOfDay, localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { worksFor } from '../../plans/permissions.ts';
import { findRows, getLedgerRow, moveStage, tellUnit } from '../../plans/server/public.ts';
import { reportPermissions } from '../permissions.ts';
import { answerOf } from '../rules/submission.ts';
import { digestOf } from './digest.ts';
import { markAccepted, markReturned, type ReportRow } from './queries.ts';
import { findLines, markLinesReturned, setAllLines } from './queries-lines.ts';
import { currentReport, getReportRow, viewReport } from './view-report.ts';

/** A report that lies with the checker: never the own one, 409 when it moved on, 422 when it was not submitted. */
async function reportToCheck(ctx: Context, input: { reportId: string; version: number }): Promise<ReportRow> {
  const row = await getReportRow(ctx, input.reportId);
  const checks = holdsAt(ctx.actor, reportPermissions['report.check'], row.unitId);
  if (!checks || worksFor(ctx.actor, row.unitId)) throw notFound();
  if (row.version !== input.version) throw staleVersion(await currentReport(ctx, row.id));
  if (row.state === 'returned') throw refused('reports.returned-lines-remain');
  if (row.state !== 'submitted') throw refused('reports.not-submitted');
  return row;
}

export interface ReturnInput {
  reportId: string;
  version: number;
  dueOn: string;
  lines: { lineId: string; reason: string }[];
}

export async function returnLines(ctx: Context, input: ReturnInput) {
  const row = await reportToCheck(ctx, input);
  if (input.dueOn < localDateOf(ctx.now))
    throw refused('reports.return-due-in-past', {
      fields: [{ path: 'dueOn', code: 'reports.return-due-in-past' }],
    });
  const lines = await withDigests(ctx, row, input.lines);
  const dueAt = endOfDay(input.dueOn);
  const localityId = ctx.actor.localityId;
  const version = await markReturned(ctx.tx, {
    localityId,
    id: row.id,
    version: input.version,
    correctionDueAt: dueAt,
  });
  if (version === undefined) throw staleVersion(await currentReport(ctx, row.id));
  const report = { localityId, reportId: row.id, dueAt, now: ctx.now, accountId: ctx.actor.accountId };
  await markLinesReturned(ctx.tx, report, lines);
  const obligation = await getLedgerRow(ctx, row.obligationId);
  await moveStage(ctx, obligation, {
    stage: 'returned',
    event: 'returned',
    reason: lines.map((line) => line.reason).join('\n'),
    correctionDueAt: dueAt,
  });
  await tellUnit(ctx, obligation, 'report.line-returned');
  ctx.audit({
    subjectKind: 'results-report',
    subjectId: row.id,
    unitId: row.unitId,
    detail: { returnedLines: lines.length },
  });
  return { id: row.id, version };
}

/** Each returned line with what it says now: an answer is what differs from this. */
async function withDigests(ctx: Context, row: ReportRow, wanted: ReturnInput['lines']) {
  const view = await viewReport(ctx, row);
  const lineOf = new Map(view.lines.map((line) => [line.id, line]));
  const fields = wanted.flatMap((line, index) =>
    lineOf.has(line.lineId) && wanted.findIndex((other) => other.lineId === line.lineId) === index
      ? []
      : [{ path: `lines.${index}.lineId`, code: 'platform.not-found' }],
  );
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
  return wanted.flatMap((line) => {
    const shown = lineOf.get(line.lineId);
    return shown ? [{ ...line, digest: digestOf(answerOf(shown)) }] : [];
  });
}

/** Accepts the report with all its lines, and the tasks that the unit itself reported as done; the others stay open. */
export async function acceptReport(ctx: Context, input: { reportId: string; version: number }) {
  const row = await reportToCheck(ctx, input);
  const localityId = ctx.actor.localityId;
  const remaining = (await findLines(ctx.tx, ctx.actor, row.id)).some((line) => line.state === 'returned');
  if (remaining) throw refused('reports.returned-lines-remain');
  const version = await markAccepted(ctx.tx, {
    localityId,
    id: row.id,
    version: input.version,
    now: ctx.now,
  });
  if (version === undefined) throw staleVersion(await currentReport(ctx, row.id));
  await setAllLines(ctx.tx, { localityId, reportId: row.id }, 'accepted');
  const obligation = await getLedgerRow(ctx, row.obligationId);
  await moveStage(ctx, obligation, { stage: 'accepted', event: 'accepted' });
  const tasks = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: row.planId,
    unitIds: [row.unitId],
    kind: 'duty',
    limit: 1000,
  });
  for (const task of tasks)
    if (task.stage === 'submitted') await moveStage(ctx, task, { stage: 'accepted', event: 'accepted' });
  await tellUnit(ctx, obligation, 'report.accepted');
  return { id: row.id, version };
}
