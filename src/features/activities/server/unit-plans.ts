import { printed } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import type { FileAnswer } from '../../../platform/shared/endpoint.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { compareVietnamese } from '../../../platform/shared/vietnamese.ts';
import { worksFor } from '../../plans/permissions.ts';
import {
  findRows,
  getLedgerRow,
  getPlanRow,
  moveStage,
  namesFor,
  shownRow,
  tellLead,
  tellUnit,
} from '../../plans/server/public.ts';
import type { PlannedActivity } from '../contract.ts';
import { unitPlanAbilities } from '../permissions.ts';
import * as unitPlans from './queries.ts';
import { unitPlanDocument } from './unit-plan-document.ts';

const planOf = async (ctx: Context, id: string): Promise<unitPlans.UnitPlanRow> => {
  const row = await unitPlans.findUnitPlan(ctx.tx, ctx.actor, id);
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'unit-plan', subjectId: row.id, unitId: row.unitId });
  return row;
};

/** Opens the unit's plan for its obligation; a second opening, from another screen or person, finds the same one. */
export async function openUnitPlan(ctx: Context, input: { id: string; obligationId: string }) {
  const obligation = await getLedgerRow(ctx, input.obligationId);
  if (obligation.kind !== 'own-plan' || !worksFor(ctx.actor, obligation.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'unit-plan', subjectId: input.id, unitId: obligation.unitId });
  const plan = await getPlanRow(ctx, obligation.planId);
  await unitPlans.insertUnitPlan(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: input.id,
    planId: plan.id,
    obligationId: obligation.id,
    unitId: obligation.unitId,
    title: `Thực hiện công tác bảo vệ, chăm sóc trẻ em năm ${plan.year}`,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  const row = await unitPlans.findByObligation(ctx.tx, ctx.actor, obligation.id);
  if (!row) throw notFound();
  if (row.id === input.id) await moveStage(ctx, obligation, { stage: 'in-progress', event: 'started' });
  return { id: row.id, version: row.version };
}

export async function getUnitPlan(ctx: Context, input: { unitPlanId: string }) {
  return viewOf(ctx, await planOf(ctx, input.unitPlanId));
}

async function viewOf(ctx: Context, row: unitPlans.UnitPlanRow) {
  const plan = await getPlanRow(ctx, row.planId);
  const obligation = await getLedgerRow(ctx, row.obligationId);
  const names = await namesFor(ctx);
  const tasks = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: plan.id,
    unitIds: [row.unitId],
    kind: 'duty',
    limit: 500,
  });
  return {
    ...row,
    planTitle: plan.title,
    unitName: names.nameOf(row.unitId),
    carriedOnBy: names.carriedOnBy(row.unitId),
    dueAt: obligation.dueAt,
    activities: await unitPlans.findActivities(ctx.tx, ctx.actor.localityId, row.id),
    tasks: tasks.map((task) => shownRow(task, names)),
    abilities: unitPlanAbilities(ctx.actor, row),
  };
}

export async function listUnitPlans(ctx: Context, input: { planId: string }) {
  const plan = await getPlanRow(ctx, input.planId);
  const names = await namesFor(ctx);
  const rows = await unitPlans.listByPlan(ctx.tx, ctx.actor, plan.id);
  const shown = rows.map((row) => ({ ...row, unitName: names.shortNameOf(row.unitId) }));
  return { unitPlans: shown.sort((a, b) => compareVietnamese(a.unitName, b.unitName)) };
}

export interface SaveInput {
  unitPlanId: string;
  version: number;
  title: string;
  introduction: string;
  number: string;
  issuedOn: string | null;
  activities: PlannedActivity[];
}

export async function saveUnitPlan(ctx: Context, input: SaveInput) {
  const row = await planOf(ctx, input.unitPlanId);
  requireOpen(ctx, row);
  await checkActivities(ctx, row, input.activities);
  const version = await unitPlans.updateUnitPlan(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    id: row.id,
  });
  if (version === undefined) throw staleVersion(await getUnitPlan(ctx, { unitPlanId: row.id }));
  const place = { localityId: ctx.actor.localityId, unitPlanId: row.id, unitId: row.unitId, now: ctx.now };
  if (!(await unitPlans.replaceActivities(ctx.tx, place, input.activities)))
    throw refused('platform.invalid-input', { fields: [{ path: 'activities', code: 'id-taken' }] });
  return { id: row.id, version };
}

function requireOpen(ctx: Context, row: unitPlans.UnitPlanRow): void {
  if (!worksFor(ctx.actor, row.unitId)) throw notFound();
  if (!unitPlanAbilities(ctx.actor, row).edit) throw refused('activities.plan-not-open');
}

async function checkActivities(
  ctx: Context,
  row: unitPlans.UnitPlanRow,
  activities: readonly PlannedActivity[],
): Promise<void> {
  const tasks = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: row.planId,
    unitIds: [row.unitId],
    kind: 'duty',
    limit: 500,
  });
  const known = new Set(tasks.map((task) => task.id));
  const fields = activities.flatMap((activity, index) => [
    ...(activity.endsOn < activity.startsOn
      ? [{ path: `activities.${index}.endsOn`, code: 'activities.ends-before-start' }]
      : []),
    ...(activity.obligationId !== null && !known.has(activity.obligationId)
      ? [{ path: `activities.${index}.obligationId`, code: 'activities.task-of-other-plan' }]
      : []),
  ]);
  const twice = activities.findIndex(
    (activity, index) => activities.findIndex((other) => other.id === activity.id) !== index,
  );
  if (twice >= 0) fields.push({ path: `activities.${twice}.id`, code: 'activities.task-of-other-plan' });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
}

export async function submitUnitPlan(ctx: Context, input: { unitPlanId: string; version: number }) {
  const row = await planOf(ctx, input.unitPlanId);
  requireOpen(ctx, row);
  const activities = await unitPlans.findActivities(ctx.tx, ctx.actor.localityId, row.id);
  if (activities.length === 0) throw refused('activities.nothing-planned');
  const version = await unitPlans.submitUnitPlan(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: row.id,
    version: input.version,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (version === undefined) throw staleVersion(await getUnitPlan(ctx, { unitPlanId: row.id }));
  const obligation = await getLedgerRow(ctx, row.obligationId);
  await moveStage(ctx, obligation, { stage: 'submitted', event: 'submitted', fulfilled: true });
  await tellLead(ctx, obligation, 'unit-plan.submitted');
  return { id: row.id, version };
}

export async function decideUnitPlan(
  ctx: Context,
  input: { unitPlanId: string; version: number; decision: 'accepted' | 'returned'; reason: string },
) {
  const row = await planOf(ctx, input.unitPlanId);
  if (!unitPlanAbilities(ctx.actor, { ...row, state: 'submitted' }).decide) throw notFound();
  if (row.state !== 'submitted') throw refused('activities.not-submitted');
  if (input.decision === 'returned' && input.reason === '')
    throw refused('platform.invalid-input', { fields: [{ path: 'reason', code: 'required' }] });
  const version = await unitPlans.decideUnitPlan(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    id: row.id,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (version === undefined) throw staleVersion(await getUnitPlan(ctx, { unitPlanId: row.id }));
  const obligation = await getLedgerRow(ctx, row.obligationId);
  await moveStage(ctx, obligation, { stage: input.decision, event: input.decision, reason: input.reason });
  await tellUnit(ctx, obligation, `unit-plan.${input.decision}`);
  return { id: row.id, version };
}

export async function downloadUnitPlan(
  ctx: Context,
  input: { unitPlanId: string; format: 'docx' | 'pdf' },
): Promise<FileAnswer> {
  const view = await getUnitPlan(ctx, input);
  const plan = await getPlanRow(ctx, view.planId);
  const names = await namesFor(ctx);
  const issued = view.issuedOn ?? (view.submittedAt ? localDateOf(view.submittedAt) : names.today);
  const unitId = names.signerFor(view.unitId, issued);
  const document = unitPlanDocument({
    view,
    plan,
    signer: { unitId, name: names.nameOf(unitId), kind: names.kindOf(unitId) },
    place: names.nameOf(plan.issuerUnitId),
  });
  return printed(`Ke hoach ${names.shortNameOf(view.unitId)} ${plan.year}`, input.format, {
    document: () => document,
  });
}
