import type { Tx } from '../../../../platform/server/database/connect.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { accountsHolding } from '../../../accounts/server/public.ts';
import type { namesFor } from '../../../plans/server/public.ts';
import { allUnits, ancestorsOf, scopeRootOf, treeAt } from '../../../units/rules.ts';
import type { Level } from '../../rules/escalation.ts';

/** People of a commune and above it. */
export interface PeopleOver {
  officers: string[];
  /** The commune's leaders, who read; then for each authority above its lead office and its leaders, who do not. */
  levels: Level[];
}

interface Asked {
  tx: Tx;
  names: Awaited<ReturnType<typeof namesFor>>;
  now: string;
}

/** Asked once for each commune; whoever left their function is told no more. */
export async function peopleOver(
  asked: Asked,
  unitIds: readonly string[],
): Promise<(unitId: string) => PeopleOver> {
  const over = new Map<string, PeopleOver>();
  for (const unitId of new Set(unitIds)) over.set(unitId, await peopleOverOne(asked, unitId));
  return (unitId) => over.get(unitId) ?? { officers: [], levels: [] };
}

async function peopleOverOne({ tx, names, now }: Asked, unitId: string): Promise<PeopleOver> {
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
