import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import type { Outcome, Stage } from '../../contract/ledger.ts';

/**
 * The one word for a row of the ledger. What lies with the unit again (returned) comes before how punctual it was;
 * before its day, what matters is whether work has begun.
 */
export function statusOf({ stage, outcome }: { stage: Stage; outcome: Outcome }): StatusName {
  if (outcome === 'excused') return 'exempt';
  if (outcome === 'not-applicable') return 'not-applicable';
  if (stage === 'returned') return 'returned';
  if (outcome === 'missing') return 'overdue';
  if (outcome === 'on-time' || outcome === 'late') return outcome;
  return stage === 'in-progress' ? 'in-progress' : 'not-yet-due';
}

/** Still owed: reminding makes sense. */
export const isOwed = ({ outcome }: { outcome: Outcome }): boolean =>
  outcome === 'open' || outcome === 'missing';
