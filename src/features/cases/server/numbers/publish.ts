import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { everyCommune, findLocalities } from '../../../concerns/server/public.ts';
import { treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { CaseTables } from '../../contract.ts';
import { lastQuarterEnd, periodPublished } from '../../rules/numbers.ts';
import { areaOf, earlierThan, partOf } from '../../rules/publications.ts';
import { countOpen } from '../queries-numbers.ts';
import { addPublication, findEarlier, isPublished } from '../queries/publications.ts';
import { countedOf, countTables } from './count.ts';

/**
 * Figures of cases for whoever stands outside the statutory chain, made by the system at its first look after a quarter has ended:
 * of all cases, whoever is named in them and whoever reads, and once. A quarter that passed while nothing ran stays unpublished.
 */

export const publishAct = ['cases.publishFigures', 'Công bố số liệu vụ việc của quý'] as const;

/** Four quarters of a year and the one before them: what a new publication may be compared with. */
const compared = 5;

interface System {
  tx: Tx;
  now: string;
  actor: { localityId: string; unitIds: string[]; wholeLocality: true; accountId: null; assignments: [] };
}

/** Answers in how many localities something was published. */
export async function publishFigures(db: Database, { now }: { now: string }): Promise<number> {
  let published = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities)) {
    const actor: System['actor'] = {
      ...{ localityId, unitIds: [], wholeLocality: true, accountId: null, assignments: [] },
    };
    if (await withActor(db, actor, (tx) => publish({ tx, now, actor }))) published++;
  }
  return published;
}

async function publish(system: System): Promise<boolean> {
  const { tx, now, actor } = system;
  const { localityId } = actor;
  const today = localDateOf(now);
  const until = lastQuarterEnd(today);
  if (await isPublished(tx, localityId, until)) return false;
  const tree = await loadTree(tx, localityId);
  const tables = await tablesUntil(system, tree, until);
  const row = (unitId: string | null, figures: CaseTables) => ({
    id: newId(Date.parse(now)),
    unitId,
    figures,
  });
  const communes = tables.byPlace.map(({ unitId }) => unitId);
  const whole = row(areaOf(treeAt(tree, today), communes), tables);
  const parts = communes.map((commune) =>
    row(
      commune,
      partOf(tables, (id) => id === commune),
    ),
  );
  if (!(await addPublication(tx, { localityId, until, madeAt: now }, { whole, parts }))) return false;
  const note = { detail: { until } };
  await appendAudit(tx, { actor, now, requestId: null, act: publishAct[0], note });
  return true;
}

async function tablesUntil(system: System, tree: UnitTree, until: string): Promise<CaseTables> {
  const { tx, now, actor } = system;
  const { localityId } = actor;
  // Communes of today: those that ended are counted with whoever succeeded them, whether or not their cases were carried over yet.
  const places = everyCommune(tree, localDateOf(now));
  const period = periodPublished(until);
  const earlier = earlierThan(until, await findEarlier(tx, { localityId, before: until, limit: compared }));
  const open = await countOpen(tx, actor, countedOf(places, period));
  return countTables(system, { places, period, open, earlier });
}
