import { findFile, storeFile } from '../../../platform/server/files.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { recogniseFile } from '../../../platform/server/reading/index.ts';
import type { FileAnswer, UploadedFile } from '../../../platform/shared/endpoint.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { type FieldProblem, notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { worksFor } from '../../plans/permissions.ts';
import { findMeasures, getLedgerRow, type LedgerRow, moveStage } from '../../plans/server/public.ts';
import { totalOf } from '../rules.ts';
import { findActivitiesOfTask } from './queries.ts';
import * as records from './queries-records.ts';

export interface ResultInput {
  activityId: string | null;
  happenedOn: string;
  content: string;
  spent: number;
  figures: { measureId: string; value: number }[];
}

/** The unit's own task; a supervisor may read it but not write in it. */
async function ownTask(ctx: Context, obligationId: string): Promise<LedgerRow> {
  const task = await getLedgerRow(ctx, obligationId);
  if (!worksFor(ctx.actor, task.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'task', subjectId: task.id, unitId: task.unitId });
  if (task.kind !== 'duty') throw refused('activities.task-not-yours');
  return task;
}

const measuresOf = async (ctx: Context, task: LedgerRow) =>
  task.dutyId ? findMeasures(ctx.tx, ctx.actor, task.planId, task.dutyId) : [];

export async function listRecords(ctx: Context, input: { obligationId: string }) {
  const task = await getLedgerRow(ctx, input.obligationId);
  const rows = await records.findRecords(ctx.tx, ctx.actor, [task.id]);
  const figures = await records.findFigures(ctx.tx, ctx.actor, {
    planId: task.planId,
    obligationIds: [task.id],
  });
  const evidence = await records.findEvidence(
    ctx.tx,
    ctx.actor.localityId,
    rows.map((row) => row.id),
  );
  const people = await displayNamesOf(
    ctx.tx,
    rows.map((row) => row.recordedBy),
  );
  const measures = await measuresOf(ctx, task);
  const nameOf = new Map(measures.map((measure) => [measure.id, measure]));
  return {
    records: rows.map((row) => ({
      ...row,
      recordedBy: people.get(row.recordedBy) ?? '',
      figures: figures
        .filter((figure) => figure.recordId === row.id)
        .map(({ measureId, value }) => ({
          measureId,
          value,
          name: nameOf.get(measureId)?.name ?? '',
          measureUnit: nameOf.get(measureId)?.measureUnit ?? '',
        })),
      evidence: evidence.filter((file) => file.recordId === row.id),
    })),
    totals: measures.map((measure) => ({
      measureId: measure.id,
      name: measure.name,
      measureUnit: measure.measureUnit,
      aggregation: measure.aggregation,
      value: totalOf(
        measure.aggregation,
        figures.filter((figure) => figure.measureId === measure.id),
      ),
    })),
    spent: rows.reduce((sum, row) => sum + row.spent, 0),
    activities: await findActivitiesOfTask(ctx.tx, ctx.actor.localityId, task.id),
  };
}

async function check(ctx: Context, task: LedgerRow, input: ResultInput): Promise<void> {
  const fields: FieldProblem[] = [];
  if (input.happenedOn > localDateOf(ctx.now))
    fields.push({ path: 'happenedOn', code: 'activities.date-in-future' });
  const known = new Set((await measuresOf(ctx, task)).map((measure) => measure.id));
  input.figures.forEach((figure, index) => {
    const twice = input.figures.findIndex((other) => other.measureId === figure.measureId) !== index;
    if (twice || !known.has(figure.measureId))
      fields.push({ path: `figures.${index}.value`, code: 'activities.measure-of-other-task' });
  });
  const activities = input.activityId
    ? await findActivitiesOfTask(ctx.tx, ctx.actor.localityId, task.id)
    : [];
  if (input.activityId && !activities.some((activity) => activity.id === input.activityId))
    fields.push({ path: 'activityId', code: 'activities.task-of-other-plan' });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
}

export async function recordResult(ctx: Context, input: ResultInput & { obligationId: string; id: string }) {
  const task = await ownTask(ctx, input.obligationId);
  await check(ctx, task, input);
  const place = { localityId: ctx.actor.localityId, id: input.id, planId: task.planId, unitId: task.unitId };
  await records.insertRecord(ctx.tx, { ...input, ...place, now: ctx.now, accountId: ctx.actor.accountId });
  await records.replaceFigures(ctx.tx, place, input.figures);
  if (task.stage === 'not-started') await moveStage(ctx, task, { stage: 'in-progress', event: 'started' });
  return { id: input.id, version: 1 };
}

async function ownRecord(
  ctx: Context,
  recordId: string,
): Promise<{ record: records.RecordRow; task: LedgerRow }> {
  const record = await records.findRecord(ctx.tx, ctx.actor, recordId);
  if (!record) throw notFound();
  return { record, task: await ownTask(ctx, record.obligationId) };
}

export async function changeRecord(ctx: Context, input: ResultInput & { recordId: string; version: number }) {
  const { record, task } = await ownRecord(ctx, input.recordId);
  if (record.removedAt) throw notFound();
  await check(ctx, task, input);
  const place = {
    localityId: ctx.actor.localityId,
    id: record.id,
    planId: record.planId,
    unitId: record.unitId,
  };
  const version = await records.updateRecord(ctx.tx, { ...input, ...place });
  if (version === undefined) throw staleVersion(await records.findRecord(ctx.tx, ctx.actor, record.id));
  await records.replaceFigures(ctx.tx, place, input.figures);
  return { id: record.id, version };
}

export async function removeRecord(
  ctx: Context,
  input: { recordId: string; version: number; undo: boolean },
) {
  const { record } = await ownRecord(ctx, input.recordId);
  const version = await records.setRemoved(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: record.id,
    version: input.version,
    removedAt: input.undo ? null : ctx.now,
  });
  if (version === undefined) throw staleVersion(await records.findRecord(ctx.tx, ctx.actor, record.id));
  return { id: record.id, version };
}

const evidenceKinds: ReadonlySet<string> = new Set(['pdf', 'docx', 'xlsx', 'png', 'jpeg']);

export async function addEvidence(ctx: Context, input: { recordId: string; id: string }, file: UploadedFile) {
  const { record } = await ownRecord(ctx, input.recordId);
  const verdict = recogniseFile(file.name, file.bytes);
  const mediaType = verdict.ok && evidenceKinds.has(verdict.file.kind) ? verdict.file.mediaType : undefined;
  if (!mediaType) {
    const code = verdict.ok ? 'activities.file-kind-refused' : verdict.problem;
    throw refused(code, { fields: [{ path: 'file', code }] });
  }
  const place = { localityId: ctx.actor.localityId, unitId: record.unitId };
  await storeFile(ctx.tx, {
    ...place,
    ...file,
    mediaType,
    id: input.id,
    accountId: ctx.actor.accountId,
    now: ctx.now,
  });
  await records.insertEvidence(ctx.tx, { ...place, recordId: record.id, fileId: input.id });
  return { fileId: input.id, name: file.name, size: file.bytes.length };
}

export async function downloadEvidence(
  ctx: Context,
  input: { recordId: string; fileId: string },
): Promise<FileAnswer> {
  const record = await records.findRecord(ctx.tx, ctx.actor, input.recordId);
  const evidence = record ? await records.findEvidence(ctx.tx, ctx.actor.localityId, [record.id]) : [];
  const file = evidence.some((one) => one.fileId === input.fileId)
    ? await findFile(ctx.tx, ctx.actor.localityId, input.fileId)
    : undefined;
  if (!record || !file) throw notFound();
  ctx.audit({ subjectKind: 'evidence', subjectId: input.fileId, unitId: record.unitId });
  return file;
}

/** The unit says that a duty is done; punctuality is judged by the first time it said so. Opening it again takes that back. */
export async function completeTask(
  ctx: Context,
  input: { obligationId: string; version: number; complete: boolean },
) {
  const task = await ownTask(ctx, input.obligationId);
  if (task.version !== input.version) throw staleVersion(task);
  if (task.stage === 'accepted') throw refused('activities.report-already-accepted');
  await moveStage(
    ctx,
    task,
    input.complete
      ? { stage: 'submitted', event: 'submitted', fulfilled: true, version: input.version }
      : { stage: 'in-progress', event: 'reopened', unfulfilled: true, version: input.version },
  );
  return { id: task.id, version: task.version + 1 };
}
