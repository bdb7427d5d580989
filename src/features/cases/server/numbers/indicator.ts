import type { Context } from '../../../../platform/server/http/context.ts';
import { endOfDay, localDateOf, startOfDay } from '../../../../platform/shared/instant.ts';
import { addDays } from '../../../../platform/shared/plain-date.ts';
import { scopeOf } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import { readsExactly } from '../../rules/numbers.ts';
import { numberRules } from '../reference.ts';
import { countAbused } from '../queries-numbers.ts';

/** Instants of whole local days: from the first moment of one to that of the day after another. */
export const instantsOf = ({ from, to }: { from: string; to: string }) => ({
  from: startOfDay(from),
  before: startOfDay(addDays(to, 1)),
});

/**
 * Target 3: abused children recorded in the period (cases found to be none left out), each once in each commune, and those of them
 * who were helped in time (`case_help_outcome`). Units without such a child are left out, and all units for a reader who is
 * not of the statutory chain: to them small counts are shown nowhere.
 */
export async function helpedInTime(
  ctx: Context,
  { unitIds, on, from }: { unitIds: readonly string[]; on: string; from: string },
): Promise<Map<string, { numerator: number; denominator: number }>> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const of = new Map(
    unitIds.flatMap((unitId) => scopeOf(tree, unitId, on).map((id) => [id, unitId] as const)),
  );
  const found = new Map<string, { numerator: number; denominator: number }>();
  if (of.size === 0 || !readsExactly(ctx.actor, unitIds)) return found;
  const asOf = on < localDateOf(ctx.now) ? endOfDay(on) : ctx.now;
  const counted = { units: [...of.keys()], places: [...of.values()], ...instantsOf({ from, to: on }), asOf };
  const by = { clocks: numberRules.helpedInTime.clocks, ageBands: numberRules.ageBands };
  for (const { dimension, key, outcome, children } of await countAbused(ctx.tx, counted, by)) {
    if (dimension !== 'place') continue;
    const share = found.get(key) ?? { numerator: 0, denominator: 0 };
    found.set(key, {
      numerator: share.numerator + (outcome === 'in-time' ? children : 0),
      denominator: share.denominator + children,
    });
  }
  return found;
}
