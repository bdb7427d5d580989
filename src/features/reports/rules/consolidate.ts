import { sumOfUnits } from '../../activities/rules.ts';
import type { CarriedOnBy, ObligationKind, Outcome, OutcomeCounts } from '../../plans/contract.ts';
import { obligationKinds } from '../../plans/contract.ts';
import { countsOf } from '../../plans/rules/counts.ts';
import type { TargetStanding } from '../../plans/contract.ts';
import type { z } from 'zod';
import type { ConsolidatedContent } from '../contract/consolidated.ts';
import type { ReportState } from '../permissions.ts';
import type { PlanMeasure, PlanTotals } from './totals.ts';

type Content = z.output<typeof ConsolidatedContent>;

/** One row of the ledger, as far as adding up needs it. */
export interface LedgerCell {
  obligationId: string;
  unitId: string;
  kind: ObligationKind;
  dutyId: string | null;
  outcome: Outcome;
  daysLate: number;
  dueAt: string;
}

export interface ReportWords {
  id: string;
  obligationId: string;
  unitId: string;
  state: ReportState;
  proposals: string;
  /** What the unit says to its tasks, by obligation. Empty unless the report is with the lead office. */
  explanations: readonly { obligationId: string; text: string }[];
}

export interface ConsolidationFacts {
  head: Pick<Content, 'asOf' | 'planTitle' | 'planNumber' | 'issuerName' | 'leadName'>;
  cells: readonly LedgerCell[];
  duties: readonly { id: string; section: string; shortName: string; content: string }[];
  measures: readonly PlanMeasure[];
  totals: PlanTotals;
  sums: ReadonlyMap<string, { records: number; spent: number }>;
  targets: readonly (TargetStanding & {
    entries: readonly { unitId: string; numerator: number; denominator: number }[];
  })[];
  reports: readonly ReportWords[];
  difficulties: Content['difficulties'];
  nameOf: (unitId: string) => string;
  kindOf: (unitId: string) => string;
  carriedOnBy: (unitId: string) => CarriedOnBy;
}

const kindOrder: Readonly<Record<string, number>> = { office: 0, organisation: 1, authority: 2, hamlet: 3 };
const collator = new Intl.Collator('vi', { numeric: true });

/** The consolidated report's numbers: sums of what lies in the ledger and the records, one pass over each. */
export function consolidatedContent(facts: ConsolidationFacts): Content {
  const byUnit = Map.groupBy(facts.cells, (cell) => cell.unitId);
  const order = new Map(inOrder(byUnit.keys(), facts).map((unitId, place) => [unitId, place]));
  const ordered = <T extends { unitId: string }>(rows: readonly T[]): T[] =>
    [...rows].sort((a, b) => (order.get(a.unitId) ?? 1e9) - (order.get(b.unitId) ?? 1e9));
  const reportOf = new Map(facts.reports.map((report) => [report.obligationId, report]));
  const byKind = Map.groupBy(facts.cells, (cell) => cell.kind);
  return {
    ...facts.head,
    units: [...order.keys()].map((unitId) => unitPart(unitId, byUnit.get(unitId) ?? [], reportOf, facts)),
    targets: facts.targets.map(({ entries, ...standing }) => ({
      ...standing,
      shares: ordered(entries).map(({ unitId, numerator, denominator }) => ({
        unitId,
        unitName: facts.nameOf(unitId),
        numerator,
        denominator,
      })),
    })),
    tasks: tasksOf(facts, ordered),
    punctuality: obligationKinds
      .filter((kind) => byKind.has(kind))
      .map((kind) => ({ kind, counts: countOf(byKind.get(kind)) })),
    difficulties: ordered(facts.difficulties),
    proposals: ordered(facts.reports.filter((report) => isIn(report) && report.proposals !== '')).map(
      ({ unitId, proposals }) => ({ unitId, unitName: facts.nameOf(unitId), text: proposals }),
    ),
  };
}

const countOf = (cells: readonly LedgerCell[] | undefined): OutcomeCounts =>
  countsOf((cells ?? []).map((cell) => cell.outcome));

/** The lead office has it: what it says may be quoted. */
const isIn = (report: ReportWords): boolean => report.state === 'submitted' || report.state === 'accepted';

function inOrder(unitIds: Iterable<string>, facts: Pick<ConsolidationFacts, 'nameOf' | 'kindOf'>): string[] {
  const keyed = [...unitIds].map((unitId) => ({
    unitId,
    kind: kindOrder[facts.kindOf(unitId)] ?? 9,
    name: facts.nameOf(unitId),
  }));
  keyed.sort((a, b) => a.kind - b.kind || collator.compare(a.name, b.name));
  return keyed.map((unit) => unit.unitId);
}

function unitPart(
  unitId: string,
  cells: readonly LedgerCell[],
  reportOf: ReadonlyMap<string, ReportWords>,
  facts: ConsolidationFacts,
): Content['units'][number] {
  const ownPlan = currentOf(cells, 'own-plan', facts.head.asOf);
  const owed = currentOf(cells, 'results-report', facts.head.asOf);
  const report = owed && reportOf.get(owed.obligationId);
  const carriedOnBy = facts.carriedOnBy(unitId);
  return {
    unitId,
    unitName: facts.nameOf(unitId),
    ...(carriedOnBy.length > 0 && { carriedOnBy }),
    unitKind: facts.kindOf(unitId),
    counts: countOf(cells),
    ownPlan: ownPlan ? { outcome: ownPlan.outcome, daysLate: ownPlan.daysLate } : null,
    resultsReport: owed
      ? {
          outcome: owed.outcome,
          daysLate: owed.daysLate,
          state: report?.state ?? null,
          reportId: report?.id ?? null,
        }
      : null,
    spent: cells.reduce((sum, cell) => sum + (facts.sums.get(cell.obligationId)?.spent ?? 0), 0),
  };
}

/** Of several periods the one that fell due last; before the first falls due, the first. */
function currentOf(cells: readonly LedgerCell[], kind: ObligationKind, asOf: string): LedgerCell | undefined {
  const rows = cells.filter((cell) => cell.kind === kind).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return rows.findLast((cell) => cell.dueAt <= asOf) ?? rows[0];
}

function tasksOf(
  facts: ConsolidationFacts,
  ordered: <T extends { unitId: string }>(rows: readonly T[]) => T[],
): Content['tasks'] {
  const byDuty = Map.groupBy(
    facts.cells.filter((cell) => cell.dutyId !== null),
    (cell) => cell.dutyId,
  );
  const words = new Map(
    facts.reports
      .filter(isIn)
      .flatMap((report) =>
        report.explanations.map(({ obligationId, text }): [string, string] => [obligationId, text]),
      ),
  );
  const reportIdOf = new Map(facts.reports.map((report) => [report.unitId, report.id]));
  const measuresOf = Map.groupBy(facts.measures, (measure) => measure.dutyId);
  return facts.duties.map((duty) => {
    const cells = ordered(byDuty.get(duty.id) ?? []);
    const sums = cells.map((cell) => facts.sums.get(cell.obligationId));
    return {
      dutyId: duty.id,
      section: duty.section,
      title: duty.shortName,
      content: duty.content,
      counts: countOf(cells),
      records: sums.reduce((sum, one) => sum + (one?.records ?? 0), 0),
      spent: sums.reduce((sum, one) => sum + (one?.spent ?? 0), 0),
      measures: measurePart(measuresOf.get(duty.id) ?? [], cells, facts, reportIdOf),
      explanations: cells.flatMap((cell) => {
        const text = words.get(cell.obligationId);
        return text ? [{ unitId: cell.unitId, unitName: facts.nameOf(cell.unitId), text }] : [];
      }),
    };
  });
}

function measurePart(
  measures: readonly PlanMeasure[],
  cells: readonly LedgerCell[],
  facts: ConsolidationFacts,
  reportIdOf: ReadonlyMap<string, string>,
): Content['tasks'][number]['measures'] {
  const totals = cells.map((cell) => facts.totals.of(cell));
  return measures.map((measure, index) => {
    const shares = cells.map((cell, place) => ({
      unitId: cell.unitId,
      unitName: facts.nameOf(cell.unitId),
      value: totals[place]?.[index]?.value ?? null,
      reportId: reportIdOf.get(cell.unitId) ?? null,
    }));
    return {
      measureId: measure.id,
      name: measure.name,
      measureUnit: measure.measureUnit,
      value: sumOfUnits(shares.map((share) => share.value)),
      shares,
    };
  });
}
