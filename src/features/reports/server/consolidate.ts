import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { activityRevision, findAnswers, findDifficulties } from '../../activities/server/public.ts';
import { findRows, getPlanRow, ledgerRevision } from '../../plans/server/public.ts';
import type { ConsolidatedContent, ConsolidatedReport } from '../contract/consolidated.ts';
import { consolidationAbilities, reportPermissions } from '../permissions.ts';
import { consolidatedContent, type ReportWords } from '../rules/consolidate.ts';
import { digestOf } from './digest.ts';
import { gatherPlan } from './gather.ts';
import { findByPlan, reportRevision } from './queries.ts';
import * as consolidated from './queries-consolidated.ts';
import { findLinesOfPlan } from './queries-lines.ts';

/** The consolidated report with its numbers, or 404; audited in the name of the lead office. */
export async function getConsolidatedRow(ctx: Context, reportId: string): Promise<consolidated.FullRow> {
  const row = await consolidated.findConsolidated(ctx.tx, ctx.actor, reportId);
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'consolidated-report', subjectId: row.id, unitId: row.unitId });
  return row;
}

export const isWritable = (state: consolidated.ConsolidatedRow['state']): boolean =>
  state === 'draft' || state === 'returned';

/** Builds the report from the ledger and the records, or takes the numbers of the one in hand anew and keeps its words. */
export async function consolidate(ctx: Context, input: { planId: string; id: string }) {
  const plan = await getPlanRow(ctx, input.planId);
  if (!holdsAt(ctx.actor, reportPermissions['consolidation.write'], plan.leadUnitId)) throw notFound();
  const basis = await basisOf(ctx, plan.id);
  const content = await contentOf(ctx, plan.id);
  const built = {
    content,
    basis,
    localityId: ctx.actor.localityId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  };
  const inHand = await findInHand(ctx, plan);
  ctx.audit({
    subjectKind: 'consolidated-report',
    subjectId: inHand?.id ?? input.id,
    unitId: plan.leadUnitId,
  });
  if (!inHand) {
    const place = await addressOf(ctx, plan);
    const made = await consolidated.insertConsolidated(ctx.tx, { ...built, ...place, id: input.id });
    return made ? { id: input.id, version: 1 } : otherScreens(ctx, plan);
  }
  if (!isWritable(inHand.state)) throw refused('consolidation.not-open');
  const version = await consolidated.rebuild(ctx.tx, { ...built, id: inHand.id, version: inHand.version });
  if (version === undefined) throw staleVersion(await getConsolidated(ctx, { reportId: inHand.id }));
  return { id: inHand.id, version };
}

const findInHand = async (ctx: Context, plan: { id: string; leadUnitId: string }) =>
  (await consolidated.listByPlan(ctx.tx, ctx.actor, plan.id)).find(
    (row) => row.state !== 'approved' && row.unitId === plan.leadUnitId,
  );

/** Two screens that consolidate at once make one report: the later one is led to it. */
async function otherScreens(ctx: Context, plan: { id: string; leadUnitId: string }) {
  const row = await findInHand(ctx, plan);
  if (!row) throw refused('consolidation.not-open');
  return { id: row.id, version: row.version };
}

/** On which debt of the lead office the report is made, and who receives it; without a debt, the plan's issuer. */
async function addressOf(ctx: Context, plan: { id: string; leadUnitId: string; issuerUnitId: string }) {
  const debts = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: plan.id,
    unitIds: [plan.leadUnitId],
    kind: 'consolidated-report',
    limit: 100,
  });
  const debt = debts.find((row) => row.stage !== 'accepted') ?? debts[0];
  return {
    planId: plan.id,
    obligationId: debt?.id ?? null,
    unitId: plan.leadUnitId,
    recipientUnitId: debt?.recipientUnitId ?? plan.issuerUnitId,
  };
}

async function basisOf(ctx: Context, planId: string): Promise<consolidated.Basis> {
  return {
    ...(await ledgerRevision(ctx.tx, ctx.actor, planId)),
    ...(await activityRevision(ctx.tx, ctx.actor, planId)),
    reports: await reportRevision(ctx.tx, ctx.actor, planId),
  };
}

/** The numbers as they stand now: a fixed number of queries, whatever the number of units. */
export async function contentOf(ctx: Context, planId: string): Promise<ConsolidatedContent> {
  const facts = await gatherPlan(ctx, planId);
  const { plan, names } = facts;
  return consolidatedContent({
    ...facts,
    head: {
      asOf: ctx.now,
      planTitle: plan.title,
      planNumber: plan.number ?? '',
      issuerName: names.nameOf(plan.issuerUnitId),
      leadName: names.nameOf(plan.leadUnitId),
    },
    reports: await wordsOf(ctx, planId),
    difficulties: await difficultiesOf(ctx, planId, names.shortNameOf),
    nameOf: names.shortNameOf,
    kindOf: names.kindOf,
    carriedOnBy: names.carriedOnBy,
  });
}

async function wordsOf(ctx: Context, planId: string): Promise<ReportWords[]> {
  const lines = (await findLinesOfPlan(ctx.tx, ctx.actor, planId)).filter(
    (line) => line.kind === 'task' && line.explanation !== '',
  );
  const linesOf = Map.groupBy(lines, (line) => line.reportId);
  return (await findByPlan(ctx.tx, ctx.actor, planId)).map((row) => ({
    ...row,
    explanations: (linesOf.get(row.id) ?? []).map((line) => ({
      obligationId: line.subjectId,
      text: line.explanation,
    })),
  }));
}

async function difficultiesOf(
  ctx: Context,
  planId: string,
  nameOf: (unitId: string) => string,
): Promise<ConsolidatedContent['difficulties']> {
  const rows = await findDifficulties(ctx.tx, ctx.actor, { planId });
  const answers = await findAnswers(
    ctx.tx,
    ctx.actor.localityId,
    rows.map((row) => row.id),
  );
  const answersOf = Map.groupBy(answers, (answer) => answer.difficultyId);
  return rows.map(({ id, unitId, content, proposal, state }) => ({
    id,
    unitId,
    unitName: nameOf(unitId),
    content,
    proposal,
    state,
    answers: (answersOf.get(id) ?? []).map((answer) => answer.content),
  }));
}

export async function getConsolidated(
  ctx: Context,
  input: { reportId: string },
): Promise<ConsolidatedReport> {
  const { basis, ...row } = await getConsolidatedRow(ctx, input.reportId);
  const people = await displayNamesOf(ctx.tx, [row.decidedBy]);
  return {
    ...row,
    decidedBy: row.decidedBy ? (people.get(row.decidedBy) ?? '') : null,
    outdated: isWritable(row.state) && digestOf(await basisOf(ctx, row.planId)) !== digestOf(basis),
    abilities: consolidationAbilities(ctx.actor, row),
  };
}

export async function listConsolidated(ctx: Context, input: { planId: string }) {
  const plan = await getPlanRow(ctx, input.planId);
  const rows = await consolidated.listByPlan(ctx.tx, ctx.actor, plan.id);
  return {
    reports: rows.map(({ id, state, builtAt, digest, version }) => ({ id, state, builtAt, digest, version })),
  };
}
