import { localDateOf } from '../../../../platform/shared/instant.ts';
import { daysBetween } from '../../../../platform/shared/plain-date.ts';
import type { ObligationRow } from '../../../plans/contract.ts';

export interface Debtor {
  unitId: string;
  unitName: string;
  carriedOnBy: ObligationRow['carriedOnBy'];
  rows: number;
  /** The earliest due moment of what it owes. */
  dueAt: string;
}

const soonDays = 7;

/** Units that owe something overdue or due within a week, the oldest debt first. */
export function debtorsOf(rows: readonly ObligationRow[], now: string): Debtor[] {
  const debtors = new Map<string, Debtor>();
  for (const row of rows) {
    if (daysBetween(localDateOf(now), localDateOf(row.dueAt)) > soonDays) continue;
    const known = debtors.get(row.unitId);
    debtors.set(row.unitId, {
      unitId: row.unitId,
      unitName: row.unitName,
      carriedOnBy: row.carriedOnBy,
      rows: (known?.rows ?? 0) + 1,
      dueAt: known && known.dueAt < row.dueAt ? known.dueAt : row.dueAt,
    });
  }
  return [...debtors.values()].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}
