import type { Tx } from '../../../../platform/server/database/connect.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { accountsHolding } from '../../../accounts/server/public.ts';
import { allUnits, ancestorsOf, scopeRootOf, treeAt } from '../../../units/rules.ts';
import { namesFor } from '../../../plans/server/public.ts';
import type { EscalationTarget, Level } from '../../rules/escalation.ts';
import type { ToldClock } from '../queries-escalations.ts';

/**
 * Where each target begins in the row of levels. A function says "leader" of the chair and of the deputies alike, so both of
 * these levels are the commune's leaders, told twice.
 */
export const levelOf: Readonly<Record<EscalationTarget, number>> = {
  owner: 0,
  deputy: 1,
  chair: 1,
  'lead-office': 2,
};

/** People of a commune and above it: its leaders, then for each authority above its lead office and its leaders. */
export type LevelsOf = (clock: ToldClock) => Level[];

interface Asked {
  tx: Tx;
  localityId: string;
  now: string;
}

/** Asked once for each commune. */
export async function levelsFor(asked: Asked, clocks: readonly ToldClock[]): Promise<LevelsOf> {
  const above = new Map<string, { officers: string[]; levels: Level[] }>();
  for (const unitId of new Set(clocks.map((clock) => clock.unitId)))
    above.set(unitId, await peopleOver(asked, unitId));
  return (clock) => {
    const known = above.get(clock.unitId) ?? { officers: [], levels: [] };
    return [ownersOf(clock, known), ...known.levels];
  };
}

/** Whoever left their function is told no more. */
function ownersOf(
  { owner, workerId, team }: ToldClock,
  { officers, levels }: { officers: string[]; levels: Level[] },
): Level {
  const serving = team.filter((id) => officers.includes(id));
  const worker = workerId !== null && officers.includes(workerId) ? [workerId] : serving;
  const deciders = levels[0]?.accountIds ?? [];
  return { accountIds: owner === 'worker' ? worker : owner === 'member' ? serving : deciders, reads: true };
}

async function peopleOver({ tx, localityId, now }: Asked, unitId: string) {
  const names = await namesFor({ tx, actor: { localityId }, now });
  const on = localDateOf(now);
  const at = treeAt(names.tree, on);
  const holding = async (
    name: 'leader' | 'consolidating-officer' | 'commune-officer',
    unitIds: readonly string[],
  ) => (await accountsHolding(tx, { functions: [name], unitIds, on })).map(({ accountId }) => accountId);
  const communes = names.heirsOf(unitId);
  const levels: Level[] = [{ accountIds: await holding('leader', communes), reads: true }];
  for (const { unitId: authority } of ancestorsOf(at, communes[0] ?? unitId)) {
    const actingFor = allUnits(at)
      .map((unit) => unit.unitId)
      .filter((id) => scopeRootOf(names.tree, 'consolidating-officer', id, on) === authority);
    levels.push({ accountIds: await holding('consolidating-officer', actingFor), reads: false });
    levels.push({ accountIds: await holding('leader', actingFor), reads: false });
  }
  return { officers: await holding('commune-officer', communes), levels };
}
