import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { differencesOf } from '../rules/changes.ts';
import { digestOf } from './digest.ts';
import { findSnapshot } from './queries-snapshots.ts';
import { getReportRow, viewReport } from './view-report.ts';

/** One submission as it was frozen, compared with the report of this moment. */
export async function getSnapshot(
  ctx: Context,
  input: { reportId: string; snapshotId: string },
): Promise<Snapshot> {
  const row = await getReportRow(ctx, input.reportId);
  const key = { reportId: row.id, snapshotId: input.snapshotId };
  const snapshot = await findSnapshot(ctx.tx, ctx.actor, key);
  if (!snapshot) throw notFound();
  const { id, seq, takenAt, digest, content } = snapshot;
  const report = await viewReport(ctx, row);
  return {
    ...{ id, seq, takenAt, digest, content },
    reportId: row.id,
    planTitle: report.planTitle,
    unitId: row.unitId,
    unitName: report.unitName,
    carriedOnBy: report.carriedOnBy,
    takenBy: report.snapshots.find((one) => one.id === id)?.takenBy ?? '',
    intact: digestOf(content) === digest,
    differences: differencesOf(content, report),
  };
}
