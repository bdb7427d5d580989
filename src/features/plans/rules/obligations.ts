import { type DueRule, evaluateDueRule } from '../../../platform/shared/due-rule.ts';
import { endOfDay, startOfDay } from '../../../platform/shared/instant.ts';
import { nextPeriod, type Period, periodContaining } from '../../../platform/shared/period.ts';
import type { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import type { Deadline, Party, PlanContent } from '../contract/content.ts';
import type { ObligationKind } from '../contract/ledger.ts';
import { type Directory, unitsOf, unitsOfAll } from './parties.ts';

/** A row of the ledger before it has an id. */
export interface ObligationDraft {
  kind: ObligationKind;
  dutyId: string | null;
  deadlineId: string | null;
  title: string;
  unitId: string;
  recipientUnitId: string;
  viaUnitId: string | null;
  periodFrom: string;
  periodTo: string;
  dueAt: string;
}

export interface IssueFacts {
  issuerUnitId: string;
  leadUnitId: string;
  periodFrom: string;
  periodTo: string;
  issuedOn: string;
  /** The units of the day of issue: an obligation keeps the unit as it was then. */
  directory: Directory;
  calendar: HolidayCalendar;
}

/**
 * The ledger that a plan makes: one row per deadline, obliged unit, period and recipient, and one per duty and
 * responsible unit. Co-operating units are partners of a duty, not its debtors. A duty has no date of its own in such
 * plans: it is due with the unit's results report, else at the end of the plan's period.
 */
export function obligationsOf(content: PlanContent, facts: IssueFacts): ObligationDraft[] {
  const reports = content.deadlines.flatMap((deadline) => deadlineRows(deadline, facts));
  const reportDue = new Map(
    reports.filter((row) => row.kind === 'results-report').map((row) => [row.unitId, row.dueAt]),
  );
  const duties = content.duties.flatMap((duty) =>
    unitsOfAll(duty.responsible, facts.issuerUnitId, facts.directory).map((unitId) => ({
      kind: 'duty' as const,
      dutyId: duty.id,
      deadlineId: null,
      title: duty.shortName,
      unitId,
      recipientUnitId: facts.leadUnitId,
      viaUnitId: null,
      periodFrom: facts.periodFrom,
      periodTo: facts.periodTo,
      dueAt: reportDue.get(unitId) ?? endOfDay(facts.periodTo),
    })),
  );
  return [...reports, ...duties];
}

function deadlineRows(deadline: Deadline, facts: IssueFacts): ObligationDraft[] {
  if (!deadline.rule) return [];
  const recipientUnitId = deadline.recipient ? onlyUnit(deadline.recipient, facts) : facts.leadUnitId;
  if (!recipientUnitId) return [];
  const viaUnitId = deadline.via ? onlyUnit(deadline.via, facts) : null;
  const obliged = unitsOfAll(deadline.obligors, facts.issuerUnitId, facts.directory).filter(
    // Who passes the reports on and adds them up does not send one to itself when only a group named it.
    (unitId) => unitId !== viaUnitId || isNamed(deadline.obligors, unitId),
  );
  return dueMoments(deadline.rule, facts).flatMap(({ period, dueAt }) =>
    obliged.map((unitId) => ({
      kind: deadline.kind,
      dutyId: null,
      deadlineId: deadline.id,
      title: deadline.shortName,
      unitId,
      recipientUnitId,
      viaUnitId,
      periodFrom: period.start,
      periodTo: period.end,
      dueAt,
    })),
  );
}

const onlyUnit = (party: Party, facts: IssueFacts): string | null =>
  unitsOf(party, facts.issuerUnitId, facts.directory)[0] ?? null;

const isNamed = (parties: readonly Party[], unitId: string): boolean =>
  parties.some((party) => party.kind === 'unit' && party.unitId === unitId);

/** A fixed date or a time after issuing gives one moment; "n days after each quarter" one for every period of the plan. */
function dueMoments(rule: DueRule, facts: IssueFacts): { period: Period; dueAt: string }[] {
  const whole: Period = { start: facts.periodFrom, end: facts.periodTo };
  const periods =
    rule.kind === 'after-period' && rule.period !== 'custom' ? periodsWithin(rule.period, whole) : [whole];
  return periods.flatMap((period) => {
    const due = evaluateDueRule(rule, { period, eventAt: startOfDay(facts.issuedOn) }, facts.calendar);
    return due.ok ? [{ period, dueAt: due.dueAt }] : [];
  });
}

function periodsWithin(kind: 'month' | 'quarter' | 'half-year' | 'year', whole: Period): Period[] {
  const found: Period[] = [];
  for (let each = periodContaining(kind, whole.start); each.start <= whole.end; each = nextPeriod(each))
    found.push({ start: each.start, end: each.end });
  return found;
}
