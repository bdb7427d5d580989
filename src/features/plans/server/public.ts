import type { Stage } from '../contract/ledger.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { staleVersion } from '../../../platform/shared/problem.ts';
import { getLedgerRow } from './ledger.ts';
import { insertEvents, setStage } from './queries-acts.ts';
import type { LedgerRow } from './queries-ledger.ts';

export { calendarOf } from './calendar.ts';
export { placeNameOf } from './draft-plan.ts';
export { getLedgerRow, isOpen, shownRow } from './ledger.ts';
export { type Names, namesFor } from './names.ts';
export { issueDate, numberAndSymbol } from './plan-document.ts';
export type { PlanRow } from './queries.ts';
export {
  countByUnitAndKind,
  findGroups,
  ledgerRevision,
} from './queries-counts.ts';
export { type CellRow, findCells, findRows, type LedgerRow } from './queries-ledger.ts';
export {
  type DutyRow,
  type EntryRow,
  findDuties,
  findLatestEntries,
  findMeasures,
  findTargets,
  type MeasureRow,
  type TargetRow,
} from './queries-targets.ts';
export { readPlanSource } from './read-source.ts';
export { sendReminders } from './reminders.ts';
export { type Counted, type Indicator, introduceIndicator } from './indicators.ts';
export { countedUnits, standingsOf } from './targets.ts';
export { tellLead, tellLeaders, tellUnit } from './extensions.ts';
export { getPlanRow } from './view-plan.ts';

export interface StageMove {
  stage: Stage;
  /** What the history says of it. */
  event: 'started' | 'submitted' | 'returned' | 'accepted' | 'reopened';
  reason?: string;
  /** Set on submission: the first one is what punctuality is judged by. */
  fulfilled?: boolean;
  /** Only when a task is opened again by the unit itself: it was never fulfilled. */
  unfulfilled?: boolean;
  /** Of what is returned: when it has to be back. */
  correctionDueAt?: string;
  /** The version that the person saw; where left out, the version of another record guards the act. */
  version?: number;
}

/**
 * Moves a row of the ledger in the caller's transaction: what follows from an act happens with the act.
 * @throws Problem 409 when the row has moved on from `move.version`.
 */
export async function moveStage(ctx: Context, row: LedgerRow, move: StageMove): Promise<void> {
  const key = { localityId: ctx.actor.localityId, obligationId: row.id };
  const moved = await setStage(ctx.tx, key, {
    stage: move.stage,
    version: move.version,
    fulfilledAt: move.fulfilled ? ctx.now : null,
    clearFulfilled: move.unfulfilled ?? false,
    correctionDueAt: move.correctionDueAt,
  });
  if (!moved) throw staleVersion(await getLedgerRow(ctx, row.id));
  await insertEvents(ctx.tx, [
    {
      localityId: key.localityId,
      id: newId(Date.parse(ctx.now)),
      obligationId: row.id,
      unitId: row.unitId,
      kind: move.event,
      at: ctx.now,
      accountId: ctx.actor.accountId,
      reason: move.reason ?? null,
      newDueAt: move.correctionDueAt ?? null,
    },
  ]);
}
