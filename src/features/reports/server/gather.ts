import type { Context } from '../../../platform/server/http/context.ts';
import {
  countEvidence,
  findFigures,
  findRecords,
  sumPlannedCosts,
  sumRecords,
} from '../../activities/server/public.ts';
import {
  type CellRow,
  countedUnits,
  type DutyRow,
  findCells,
  findDuties,
  findMeasures,
  getPlanRow,
  type MeasureRow,
  type Names,
  namesFor,
  type PlanRow,
  standingsOf,
} from '../../plans/server/public.ts';
import { actualOf, isMet } from '../../plans/rules/targets.ts';
import type { TargetFacts, TaskFacts } from '../contract/report.ts';
import { type PlanTotals, totalsOf } from '../rules/totals.ts';

/**
 * Everything that was recorded under a plan in the caller's scope, added up; a fixed number of queries for any number of
 * units. With a unit, its ledger and records only; figures are always those of all units, to compare with.
 */
export interface PlanFacts {
  plan: PlanRow;
  names: Names;
  duties: DutyRow[];
  measures: MeasureRow[];
  cells: CellRow[];
  totals: PlanTotals;
  sums: ReadonlyMap<string, { records: number; spent: number }>;
  targets: Awaited<ReturnType<typeof standingsOf>>;
  /** Latest entries, by target and unit. */
  entries: ReadonlyMap<string, { numerator: number; denominator: number; asOf: string }>;
  /** Units whose numbers make up the targets. */
  counted: ReadonlySet<string>;
}

export async function gatherPlan(ctx: Context, planId: string, unitId?: string): Promise<PlanFacts> {
  const plan = await getPlanRow(ctx, planId);
  const names = await namesFor(ctx);
  const measures = await findMeasures(ctx.tx, ctx.actor, plan.id);
  const figures = await findFigures(ctx.tx, ctx.actor, { planId: plan.id });
  const sums = await sumRecords(ctx.tx, ctx.actor, { planId: plan.id, unitId });
  const targets = await standingsOf(ctx, plan, names);
  return {
    plan,
    names,
    duties: await findDuties(ctx.tx, ctx.actor, plan.id),
    measures,
    cells: await findCells(ctx.tx, ctx.actor, ctx.now, { planId: plan.id, only: 'all', unitId }),
    totals: totalsOf(measures, figures),
    sums: new Map(sums.map((sum) => [sum.obligationId, sum])),
    targets,
    entries: new Map(
      targets.flatMap((target) =>
        target.entries.map((entry) => [`${target.id} ${entry.unitId}`, entry] as const),
      ),
    ),
    counted: new Set(countedUnits(plan, names)),
  };
}

/** What checking lines needs beside: the units' planned costs and files, by task. */
export interface CheckFacts {
  planned: ReadonlyMap<string, number>;
  evidence: ReadonlyMap<string, number>;
}

export async function gatherChecks(
  ctx: Context,
  of: { planId: string; unitId?: string | undefined },
): Promise<CheckFacts> {
  const planned = await sumPlannedCosts(ctx.tx, ctx.actor, of);
  const evidence = await countEvidence(ctx.tx, ctx.actor, of);
  return {
    planned: new Map(planned.map((row) => [row.obligationId, row.cost])),
    evidence: new Map(evidence.map((row) => [row.obligationId, row.evidence])),
  };
}

type DatedRecords = ReadonlyMap<string, TaskFacts['records']>;

/** The dated records of some tasks, by task, oldest first. */
export async function datedRecords(ctx: Context, obligationIds: readonly string[]): Promise<DatedRecords> {
  const rows = await findRecords(ctx.tx, ctx.actor, obligationIds);
  const found = new Map<string, TaskFacts['records']>();
  for (const { obligationId, id, happenedOn, content, spent } of rows) {
    const record = { id, happenedOn, content, spent };
    const own = found.get(obligationId);
    if (own) own.push(record);
    else found.set(obligationId, [record]);
  }
  return found;
}

export interface LineSubjects {
  tasks: TaskFacts[];
  targets: TargetFacts[];
}

/** The lines that a unit's report has: its duties in the plan's order, then the targets that count it. */
export function subjectsOf(
  facts: PlanFacts,
  checks: CheckFacts,
  unitId: string,
  records: DatedRecords,
): LineSubjects {
  const contentOf = new Map(facts.duties.map((duty) => [duty.id, duty.content]));
  const tasks = facts.cells
    .filter((cell) => cell.kind === 'duty' && cell.unitId === unitId)
    .map(
      (cell): TaskFacts => ({
        obligationId: cell.obligationId,
        section: cell.section,
        title: cell.title,
        content: contentOf.get(cell.dutyId ?? '') ?? cell.title,
        outcome: cell.outcome,
        stage: cell.stage,
        daysLate: cell.daysLate,
        records: records.get(cell.obligationId) ?? [],
        totals: facts.totals.of(cell),
        spent: facts.sums.get(cell.obligationId)?.spent ?? 0,
        evidence: checks.evidence.get(cell.obligationId) ?? 0,
      }),
    );
  return { tasks, targets: facts.counted.has(unitId) ? targetsOf(facts, unitId) : [] };
}

const targetsOf = (facts: PlanFacts, unitId: string): TargetFacts[] =>
  facts.targets.map((target) => {
    const entry = facts.entries.get(`${target.id} ${unitId}`);
    const actual = entry ? actualOf(entry.numerator, entry.denominator, target.measureUnit) : null;
    return {
      targetId: target.id,
      shortName: target.shortName,
      comparison: target.comparison,
      value: target.value,
      measureUnit: target.measureUnit,
      numeratorName: target.numeratorName,
      denominatorName: target.denominatorName,
      numerator: entry?.numerator ?? null,
      denominator: entry?.denominator ?? null,
      actual,
      met: actual === null ? null : isMet(actual, target.comparison, target.value),
      asOf: entry?.asOf ?? null,
    };
  });
