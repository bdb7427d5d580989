import type { Context } from '../../../platform/server/http/context.ts';
import { nameOn, type UnitTree } from '../../units/rules.ts';
import type { ConcernRow } from '../contract.ts';
import { clocksOf, isLate, limitsAt } from '../rules/clocks.ts';
import type { ConcernRecord } from './queries/concerns.ts';
import { concernLimits } from './reference.ts';

/** A concern as a row of the queue shows it: initials and neutral words. */

export const shownClocks = (concern: Parameters<typeof clocksOf>[0], now: string) =>
  clocksOf(concern, limitsAt(concernLimits, concern.receivedAt)).map((clock) => ({
    ...clock,
    late: isLate(clock, now),
  }));

export function rowOf(
  ctx: Pick<Context, 'now'>,
  { tree, today }: { tree: UnitTree; today: string },
  concern: ConcernRecord,
): ConcernRow {
  const { id, initials, category, inDanger, source, receivedAt, state, outcome, joined, version } = concern;
  return {
    ...{ id, initials, category, inDanger, source, receivedAt, state, outcome, joined, version },
    hamletName: concern.hamletId ? (nameOn(tree, concern.hamletId, today) ?? '') : '',
    clocks: shownClocks(concern, ctx.now),
    linked: concern.childId !== null,
  };
}
