import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { notify } from '../../../notices/server/public.ts';
import { namesFor } from '../../../plans/server/public.ts';
import { codeOf } from '../../rules/code.ts';
import { type EscalationTarget, type Level, toldOf, untold } from '../../rules/escalation.ts';
import { findLocalities } from '../queries-recount.ts';
import { knownRules } from '../reference.ts';
import { levelOf, levelsFor } from './levels.ts';
import { holdStepped, saveTold, type ToldClock } from '../queries-escalations.ts';

const usual = 100;

interface Asked {
  now: string;
  signal?: AbortSignal | undefined;
  /** Clocks of one transaction. */
  together?: number;
}

/**
 * Tells of clocks that run out or have, in every locality. That a level was told stands with the clock in the transaction of the
 * notices: each level hears once of each clock, however often this runs and wherever the server dies. Answers how many notices
 * were written.
 */
export async function sendEscalations(
  db: Database,
  { now, signal, together = usual }: Asked,
): Promise<number> {
  let written = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities)) {
    const scope = { localityId, accountId: null, unitIds: [], wholeLocality: true };
    for (let full = true; full && !signal?.aborted; ) {
      const batch = await withActor(db, scope, (tx) => tellBatch(tx, { localityId, now, limit: together }));
      written += batch.written;
      full = batch.clocks === together;
    }
  }
  return written;
}

async function tellBatch(
  tx: Tx,
  { localityId, now, limit }: { localityId: string; now: string; limit: number },
) {
  const clocks = await holdStepped(tx, { localityId, now, limit });
  if (clocks.length === 0) return { clocks: 0, written: 0 };
  const levels = await levelsFor({ tx, localityId, now }, clocks);
  const names = await namesFor({ tx, actor: { localityId }, now });
  let written = 0;
  for (const clock of clocks) {
    const already = clock.told.map(({ to }) => to);
    const { due, nextAt } = untold(clock, already, knownRules(), now);
    const told = [...clock.told];
    for (const to of due) {
      const level = toldOf(levels(clock), levelOf[to], clock);
      written += await tell(
        tx,
        { localityId, now, unit: names.shortNameOf(clock.unitId) },
        { clock, to, level },
      );
      told.push({ to, at: now, people: level.accountIds.length });
    }
    await saveTold(tx, localityId, { ...clock, told, nextAt });
  }
  return { clocks: clocks.length, written };
}

/** Neutral words: the number of the case, its commune, the instant; neither the child nor which limit it is. */
function tell(
  tx: Tx,
  of: { localityId: string; now: string; unit: string },
  { clock, to, level }: { clock: ToldClock; to: EscalationTarget; level: Level },
): Promise<number> {
  const { caseId, code, occurrence, dueAt } = clock;
  return notify(tx, {
    ...{ localityId: of.localityId, accountIds: level.accountIds, now: of.now },
    kind: of.now < dueAt ? 'cases.clock-runs-out' : 'cases.clock-ran-out',
    params: { code: codeOf(caseId), unit: of.unit, due: formatInstant(dueAt) },
    link: level.reads ? `/vu-viec/ho-so/${caseId}` : `/theo-doi-vu-viec/${caseId}`,
    ...{ aboutKind: 'case', aboutId: caseId, dedupeKey: `${caseId}|${code}|${occurrence}|${to}` },
  });
}
