import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween } from '../../../platform/shared/plain-date.ts';
import type { StatusName } from '../../../platform/web/ui/status/status-word.ts';
import type { ObligationRow } from '../../plans/contract.ts';

export type NextStep =
  | 'write-plan'
  | 'mend-plan'
  | 'record'
  | 'write-report'
  | 'mend-report'
  | 'consolidate'
  | 'look';

type Standing = Pick<ObligationRow, 'kind' | 'stage' | 'outcome' | 'dueAt' | 'correctionDueAt'>;

/** Does the unit still have something to do? What was handed in waits for others; what was excused is no one's debt. */
export const isToDo = (row: Pick<Standing, 'stage' | 'outcome'>): boolean =>
  row.stage === 'returned' ||
  (row.stage !== 'submitted' &&
    row.stage !== 'accepted' &&
    row.outcome !== 'excused' &&
    row.outcome !== 'not-applicable');

/** The one thing the unit does next for a row of the ledger. */
export function nextStepOf(row: Pick<Standing, 'kind' | 'stage' | 'outcome'>): NextStep {
  if (!isToDo(row)) return 'look';
  if (row.kind === 'own-plan') return row.stage === 'returned' ? 'mend-plan' : 'write-plan';
  if (row.kind === 'results-report') return row.stage === 'returned' ? 'mend-report' : 'write-report';
  if (row.kind === 'duty') return 'record';
  return row.kind === 'consolidated-report' ? 'consolidate' : 'look';
}

export type Block = 'overdue' | 'soon' | 'later' | 'handed-in';

const soonDays = 30;

/** The moment that counts for the unit now: what was returned is due on a day of its own. */
export const dueNow = (row: Pick<Standing, 'stage' | 'dueAt' | 'correctionDueAt'>): string | null =>
  row.stage === 'returned' ? row.correctionDueAt : row.dueAt;

/** Where a row stands on the unit's page. A returned report is urgent whatever its first due day, and late after its own. */
export function blockOf(row: Standing, now: string): Block {
  if (!isToDo(row)) return 'handed-in';
  if (row.stage === 'returned')
    return row.correctionDueAt !== null && row.correctionDueAt < now ? 'overdue' : 'soon';
  if (row.outcome === 'missing') return 'overdue';
  return daysBetween(localDateOf(now), localDateOf(row.dueAt)) <= soonDays ? 'soon' : 'later';
}

/** The state of a row in the words of the one-stop portals. */
export function statusOf(row: Pick<Standing, 'kind' | 'stage' | 'outcome'>): StatusName {
  if (row.outcome === 'excused') return 'exempt';
  if (row.outcome === 'not-applicable') return 'not-applicable';
  if (row.stage === 'returned') return 'returned';
  if (row.stage === 'accepted') return 'done';
  if (row.stage === 'submitted') return row.kind === 'duty' ? 'done' : 'awaiting-approval';
  return row.stage === 'in-progress' ? 'in-progress' : 'waiting';
}
