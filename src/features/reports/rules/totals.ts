import { type RecordedFigure, totalOf } from '../../activities/rules.ts';
import type { TaskFacts } from '../contract/report.ts';

export interface PlanMeasure {
  id: string;
  dutyId: string;
  name: string;
  measureUnit: string;
  aggregation: 'sum' | 'latest';
}

export interface PlanFigure extends RecordedFigure {
  obligationId: string;
}

export interface PlanTotals {
  /** What the measures of a task add up to for its unit, by obligation; every measure of the duty is there. */
  of(task: { obligationId: string; dutyId: string | null }): TaskFacts['totals'];
  /** Known totals of all units, ascending, by measure. */
  spread: ReadonlyMap<string, readonly number[]>;
}

/** Totals of a whole plan in one pass over its figures. */
export function totalsOf(measures: readonly PlanMeasure[], figures: readonly PlanFigure[]): PlanTotals {
  const byTask = Map.groupBy(figures, (figure) => `${figure.obligationId} ${figure.measureId}`);
  const known = new Map(measures.map((measure) => [measure.id, measure]));
  const totals = new Map<string, number>();
  const spread = new Map<string, number[]>();
  for (const [key, own] of byTask) {
    const measure = known.get(own[0]?.measureId ?? '');
    const value = measure ? totalOf(measure.aggregation, own) : null;
    if (!measure || value === null) continue;
    totals.set(key, value);
    const all = spread.get(measure.id);
    if (all) all.push(value);
    else spread.set(measure.id, [value]);
  }
  for (const all of spread.values()) all.sort((a, b) => a - b);
  const byDuty = Map.groupBy(measures, (measure) => measure.dutyId);
  return {
    spread,
    of: ({ obligationId, dutyId }) =>
      (byDuty.get(dutyId ?? '') ?? []).map(({ id, name, measureUnit, aggregation }) => ({
        measureId: id,
        name,
        measureUnit,
        aggregation,
        value: totals.get(`${obligationId} ${id}`) ?? null,
      })),
  };
}
