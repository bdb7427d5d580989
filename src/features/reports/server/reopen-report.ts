import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { worksFor } from '../../plans/permissions.ts';
import {
  getLedgerRow,
  getPlanRow,
  moveStage,
  tellLead,
  tellLeaders,
  tellUnit,
} from '../../plans/server/public.ts';
import { mayDecideReopening, reportPermissions } from '../permissions.ts';
import { markReopened } from './queries.ts';
import { setAllLines } from './queries-lines.ts';
import { decideReopening as decideRequest, findReopening, insertReopening } from './queries-snapshots.ts';
import { currentReport, getReportRow } from './view-report.ts';

/** The unit, or who checks its reports, asks to open an accepted report again; a leader decides. */
export async function askReopening(
  ctx: Context,
  input: { reportId: string; id: string; version: number; reason: string },
) {
  const row = await getReportRow(ctx, input.reportId);
  const checks = holdsAt(ctx.actor, reportPermissions['report.reopen'], row.unitId);
  if (!checks && !worksFor(ctx.actor, row.unitId)) throw notFound();
  if (row.version !== input.version) throw staleVersion(await currentReport(ctx, row.id));
  if (row.state !== 'accepted') throw refused('reports.not-accepted');
  const asked = await insertReopening(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: input.id,
    reportId: row.id,
    unitId: row.unitId,
    reason: input.reason,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (!asked) throw refused('reports.reopening-already-asked');
  const obligation = await getLedgerRow(ctx, row.obligationId);
  const plan = await getPlanRow(ctx, row.planId);
  await tellLeaders(ctx, obligation, 'report.reopening-asked', plan.issuerUnitId);
  return { id: row.id, version: row.version };
}

/** Another person than the asker decides. Approved, the report is a draft again; what was submitted stays frozen. */
export async function decideReopening(
  ctx: Context,
  input: { reportId: string; reopeningId: string; decision: 'approved' | 'refused'; reason: string },
) {
  const row = await getReportRow(ctx, input.reportId);
  if (!mayDecideReopening(ctx.actor, row.unitId)) throw notFound();
  const request = await findReopening(ctx.tx, ctx.actor, row.id);
  if (!request || request.id !== input.reopeningId) throw refused('reports.no-reopening');
  if (request.askedBy === ctx.actor.accountId) throw refused('reports.own-reopening');
  const localityId = ctx.actor.localityId;
  const decided = await decideRequest(ctx.tx, {
    localityId,
    id: request.id,
    decision: input.decision,
    reason: input.reason,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (!decided) throw staleVersion(await currentReport(ctx, row.id));
  ctx.audit({
    subjectKind: 'results-report',
    subjectId: row.id,
    unitId: row.unitId,
    detail: { reopening: input.decision },
  });
  const obligation = await getLedgerRow(ctx, row.obligationId);
  let version = row.version;
  if (input.decision === 'approved') {
    const moved = await markReopened(ctx.tx, { localityId, id: row.id, version: row.version });
    if (moved === undefined) throw staleVersion(await currentReport(ctx, row.id));
    version = moved;
    await setAllLines(ctx.tx, { localityId, reportId: row.id }, 'open');
    await moveStage(ctx, obligation, { stage: 'in-progress', event: 'reopened', reason: request.reason });
  }
  await tellUnit(ctx, obligation, 'report.reopening-decided');
  await tellLead(ctx, obligation, 'report.reopening-decided');
  return { id: row.id, version };
}
