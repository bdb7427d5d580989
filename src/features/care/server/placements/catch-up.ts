import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { keepClocksBeside } from '../../../cases/server/public.ts';
import { findLocalities } from '../../../concerns/server/public.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import { careClocksOf } from '../../rules/clocks.ts';
import { findForgotten, type ForgottenEvent } from '../queries/forgotten.ts';
import { careClockRules } from '../reference.ts';

const starting = [...new Set(careClockRules.flatMap(({ starts }) => starts))];

interface Asked {
  now: string;
  signal?: AbortSignal | undefined;
}

/**
 * Placements that were under way before their clocks were told of get them now, counted from dates and codes of their history alone.
 * A case is a transaction of its own: cut off between two, the next call goes on. Answers how many cases were caught up.
 */
export async function planForgottenClocks(db: Database, { now, signal }: Asked): Promise<number> {
  let planned = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities)) {
    const actor = { localityId, accountId: null, unitIds: [], wholeLocality: true };
    const all = await withActor(db, actor, (tx) => findForgotten(tx, { caseId: null, starting }));
    for (const caseId of new Set(all.map((event) => event.caseId))) {
      if (signal?.aborted) return planned;
      planned += await withActor(db, actor, (tx) => plan({ tx, now, actor }, caseId));
    }
  }
  return planned;
}

interface System {
  tx: Tx;
  now: string;
  actor: { localityId: string };
}

/** Held and looked at again: somebody may have done the next act meanwhile, with which all clocks were kept. */
async function plan({ tx, now, actor }: System, caseId: string): Promise<number> {
  const history = await findForgotten(tx, { caseId, starting });
  const [first] = history;
  if (!first) return 0;
  const world = { clockRules: careClockRules, calendar: await calendarOf(tx, actor.localityId) };
  const placements = Map.groupBy(history, ({ placementId }: ForgottenEvent) => placementId);
  const clocks = [...placements.values()].flatMap((events) =>
    careClocksOf(events, { ...world, sixteenthOn: first.sixteenthOn }),
  );
  const beside = clocks.map((clock) => ({ ...clock, from: 'act' as const, supersededBy: null }));
  await keepClocksBeside({ tx, now, actor }, first, beside);
  return 1;
}
