import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { worksFor } from '../../plans/permissions.ts';
import {
  countedUnits,
  findRows,
  findTargets,
  getLedgerRow,
  getPlanRow,
  moveStage,
  namesFor,
  tellLead,
} from '../../plans/server/public.ts';
import type { ResultsReport } from '../contract/report.ts';
import type { SnapshotContent } from '../contract/snapshot.ts';
import { answerOf, submitBlockers } from '../rules/submission.ts';
import { digestOf } from './digest.ts';
import { findByObligation, insertReport, markSubmitted, type ReportRow, updateWords } from './queries.ts';
import { findLines, insertLines, markAnswered, updateExplanations } from './queries-lines.ts';
import { insertSnapshot } from './queries-snapshots.ts';
import { currentReport, getReportRow, viewReport } from './view-report.ts';

/** Opens the unit's report on its obligation; a second opening, from another screen or person, finds the same one. */
export async function openReport(ctx: Context, input: { id: string; obligationId: string }) {
  const obligation = await getLedgerRow(ctx, input.obligationId);
  if (obligation.kind !== 'results-report' || !worksFor(ctx.actor, obligation.unitId)) throw notFound();
  await insertReport(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: input.id,
    planId: obligation.planId,
    obligationId: obligation.id,
    unitId: obligation.unitId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  const row = await findByObligation(ctx.tx, ctx.actor, obligation.id);
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'results-report', subjectId: row.id, unitId: row.unitId });
  if (row.state === 'draft' || row.state === 'returned') await addMissingLines(ctx, row);
  if (row.id === input.id && obligation.stage === 'not-started')
    await moveStage(ctx, obligation, { stage: 'in-progress', event: 'started' });
  return { id: row.id, version: row.version };
}

/** One line per duty of the unit and per target that counts it; those that came after the first opening are added. */
async function addMissingLines(ctx: Context, row: ReportRow): Promise<void> {
  const plan = await getPlanRow(ctx, row.planId);
  const names = await namesFor(ctx);
  const duties = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: plan.id,
    unitIds: [row.unitId],
    kind: 'duty',
    limit: 1000,
  });
  const targets = countedUnits(plan, names).includes(row.unitId)
    ? await findTargets(ctx.tx, ctx.actor, plan.id)
    : [];
  const moment = Date.parse(ctx.now);
  await insertLines(ctx.tx, { localityId: ctx.actor.localityId, reportId: row.id, unitId: row.unitId }, [
    ...duties.map((duty) => ({ id: newId(moment), kind: 'task' as const, subjectId: duty.id })),
    ...targets.map((target) => ({ id: newId(moment), kind: 'target' as const, subjectId: target.id })),
  ]);
}

/** The unit's own report in a state in which it writes: 404 for strangers, 409 when it moved on, 422 when it is not open. */
async function ownOpenReport(ctx: Context, input: { reportId: string; version: number }): Promise<ReportRow> {
  const row = await getReportRow(ctx, input.reportId);
  if (!worksFor(ctx.actor, row.unitId)) throw notFound();
  if (row.version !== input.version) throw staleVersion(await currentReport(ctx, row.id));
  if (row.state !== 'draft' && row.state !== 'returned') throw refused('reports.not-open');
  return row;
}

export interface SaveInput {
  reportId: string;
  version: number;
  overview: string;
  proposals: string;
  explanations: { lineId: string; text: string }[];
}

export async function saveReport(ctx: Context, input: SaveInput) {
  const row = await ownOpenReport(ctx, input);
  const known = new Set((await findLines(ctx.tx, ctx.actor, row.id)).map((line) => line.id));
  const foreign = input.explanations.flatMap((one, index) =>
    known.has(one.lineId) ? [] : [{ path: `explanations.${index}.lineId`, code: 'platform.not-found' }],
  );
  if (foreign.length > 0) throw refused('platform.invalid-input', { fields: foreign });
  const key = { localityId: ctx.actor.localityId, id: row.id, version: input.version };
  const version = await updateWords(ctx.tx, {
    ...key,
    overview: input.overview,
    proposals: input.proposals,
  });
  if (version === undefined) throw staleVersion(await currentReport(ctx, row.id));
  await updateExplanations(
    ctx.tx,
    { localityId: key.localityId, reportId: row.id, now: ctx.now },
    input.explanations,
  );
  return { id: row.id, version };
}

/** Submits: the lines as they stand are frozen with their digest; the first submission is what punctuality is judged by. */
export async function submitReport(ctx: Context, input: { reportId: string; version: number }) {
  const row = await ownOpenReport(ctx, input);
  await addMissingLines(ctx, row);
  const view = await viewReport(ctx, row);
  const fields = submitBlockers(view.lines, await unansweredOf(ctx, view));
  const first = fields[0];
  if (first) throw refused(first.code, { fields });
  const localityId = ctx.actor.localityId;
  const version = await markSubmitted(ctx.tx, {
    localityId,
    id: row.id,
    version: input.version,
    now: ctx.now,
  });
  if (version === undefined) throw staleVersion(await currentReport(ctx, row.id));
  await markAnswered(ctx.tx, { localityId, reportId: row.id, now: ctx.now });
  await freeze(ctx, view);
  const obligation = await getLedgerRow(ctx, row.obligationId);
  await moveStage(ctx, obligation, { stage: 'submitted', event: 'submitted', fulfilled: true });
  await tellLead(ctx, obligation, 'report.submitted');
  return { id: row.id, version };
}

/** Returned lines whose words and records are still what they were at the return. */
async function unansweredOf(ctx: Context, view: ResultsReport): Promise<Set<string>> {
  const rows = await findLines(ctx.tx, ctx.actor, view.id);
  const lineOf = new Map(view.lines.map((line) => [line.id, line]));
  return new Set(
    rows
      .filter((row) => {
        const line = lineOf.get(row.id);
        return row.state === 'returned' && line && digestOf(answerOf(line)) === row.returnedDigest;
      })
      .map((row) => row.id),
  );
}

async function freeze(ctx: Context, view: ResultsReport): Promise<void> {
  const content: SnapshotContent = {
    overview: view.overview,
    proposals: view.proposals,
    submittedAt: ctx.now,
    lines: view.lines.map(({ kind, subjectId, explanation, task, target }) => ({
      kind,
      subjectId,
      explanation,
      task,
      target,
    })),
    difficulties: view.difficulties,
  };
  const digest = digestOf(content);
  const seq = await insertSnapshot(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: newId(Date.parse(ctx.now)),
    reportId: view.id,
    unitId: view.unitId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
    content: JSON.stringify(content),
    digest,
  });
  ctx.audit({
    subjectKind: 'results-report',
    subjectId: view.id,
    unitId: view.unitId,
    detail: { snapshot: seq, digest },
  });
}
