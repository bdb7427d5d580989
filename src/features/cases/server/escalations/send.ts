import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { type EscalationTarget, type Level, levelOf, toldOf } from '../../../concerns/rules/escalation.ts';
import {
  type Batch,
  type LookAsked,
  type PeopleOver,
  peopleOver,
  tellEverywhere,
} from '../../../concerns/server/public.ts';
import { notify } from '../../../notices/server/public.ts';
import { namesFor } from '../../../plans/server/public.ts';
import { codeOf } from '../../rules/code.ts';
import { untold } from '../../rules/escalation.ts';
import { holdStepped, saveTold, type ToldClock } from '../queries-escalations.ts';
import { knownRules } from '../reference.ts';

/** Tells of clocks that run out or have: each level hears once of each clock. Answers how many notices were written. */
export const sendEscalations = (db: Database, asked: LookAsked): Promise<number> =>
  tellEverywhere(db, asked, tellBatch);

async function tellBatch(tx: Tx, batch: Batch) {
  const { localityId, now } = batch;
  const clocks = await holdStepped(tx, batch);
  if (clocks.length === 0) return { held: 0, written: 0 };
  const names = await namesFor({ tx, actor: { localityId }, now });
  const over = await peopleOver(
    { tx, names, now },
    clocks.map(({ unitId }) => unitId),
  );
  let written = 0;
  for (const clock of clocks) {
    const already = clock.told.map(({ to }) => to);
    const { due, nextAt } = untold(clock, already, knownRules(), now);
    const told = [...clock.told];
    for (const to of due) {
      const level = toldOf(levelsOf(clock, over(clock.unitId)), levelOf[to], clock);
      const unit = names.shortNameOf(clock.unitId);
      written += await tell(tx, { localityId, now, unit }, { clock, to, level });
      told.push({ to, at: now, people: level.accountIds.length });
    }
    await saveTold(tx, localityId, { ...clock, told, nextAt });
  }
  return { held: clocks.length, written };
}

/** The owner first, then those above. */
function levelsOf({ owner, workerId, team }: ToldClock, { officers, levels }: PeopleOver): Level[] {
  const serving = team.filter((id) => officers.includes(id));
  const worker = workerId !== null && officers.includes(workerId) ? [workerId] : serving;
  const deciders = levels[0]?.accountIds ?? [];
  const owners = owner === 'worker' ? worker : owner === 'member' ? serving : deciders;
  return [{ accountIds: owners, reads: true }, ...levels];
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
