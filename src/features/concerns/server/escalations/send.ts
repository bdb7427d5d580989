import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { notify } from '../../../notices/server/public.ts';
import { namesFor } from '../../../plans/server/public.ts';
import { limitsAt } from '../../rules/clocks.ts';
import { codeOf } from '../../rules/code.ts';
import { type Level, levelOf, toldOf } from '../../rules/escalation.ts';
import { untoldOfConcern, withCommuneSince } from '../../rules/told.ts';
import { holdStepped, saveTold, type ToldConcern } from '../queries/escalations.ts';
import { concernLimits } from '../reference.ts';
import { type Batch, type LookAsked, tellEverywhere } from './batches.ts';
import { type PeopleOver, peopleOver } from './levels.ts';

/** Tells of concerns whose passing on, acknowledging or twelve hours run out, each level of each limit once. */
export const sendConcernEscalations = (db: Database, asked: LookAsked): Promise<number> =>
  tellEverywhere(db, asked, tellBatch);

async function tellBatch(tx: Tx, batch: Batch) {
  const { localityId, now } = batch;
  const concerns = await holdStepped(tx, batch);
  if (concerns.length === 0) return { held: 0, written: 0 };
  const names = await namesFor({ tx, actor: { localityId }, now });
  const over = await peopleOver(
    { tx, names, now },
    concerns.map(({ unitId }) => unitId),
  );
  let written = 0;
  for (const concern of concerns) {
    const unit = names.shortNameOf(concern.unitId);
    written += await tellOf(tx, batch, { concern, unit, levels: levelsOf(over(concern.unitId)) });
  }
  return { held: concerns.length, written };
}

/** Only the commune's officers read a concern; its leaders too see state and clocks. */
const levelsOf = ({ officers, levels }: PeopleOver): Level[] => [
  { accountIds: officers, reads: true },
  ...levels.map(({ accountIds }) => ({ accountIds, reads: false })),
];

async function tellOf(
  tx: Tx,
  { localityId, now }: Batch,
  { concern, unit, levels }: { concern: ToldConcern; unit: string; levels: readonly Level[] },
): Promise<number> {
  const { id } = concern;
  const since = withCommuneSince(concern);
  const { due, nextAt } = untoldOfConcern(concern, limitsAt(concernLimits, concern.receivedAt), now);
  const told = [...concern.told];
  let written = 0;
  for (const { clock, to } of due) {
    const level = toldOf(levels, levelOf[to], { named: [], teamOnly: false });
    // Neutral words: the number of the concern, its commune, the instant.
    written += await notify(tx, {
      ...{ localityId, accountIds: level.accountIds, now },
      kind: now < clock.dueAt ? 'concerns.clock-runs-out' : 'concerns.clock-ran-out',
      params: { code: codeOf(id), unit, due: formatInstant(clock.dueAt) },
      link: level.reads ? `/tiep-nhan/tin/${id}` : `/theo-doi-tin/${id}`,
      ...{ aboutKind: 'concern', aboutId: id, dedupeKey: `${id}|${clock.name}|${since}|${to}` },
    });
    told.push({ clock: clock.name, since, to, at: now, people: level.accountIds.length });
  }
  await saveTold(tx, localityId, { id, told, nextAt });
  return written;
}
