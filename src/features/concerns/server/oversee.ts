import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { nameOn } from '../../units/rules.ts';
import type { OverseenConcern, OverseenCounts } from '../contract.ts';
import type { ConcernState } from '../contract/states.ts';
import { concernPermissions } from '../permissions.ts';
import { communesOf } from './communes.ts';
import { deskOf } from './places.ts';
import {
  countOverseenConcerns,
  findOverseen,
  findOverseenConcern,
  type OverseenRow,
} from './queries/oversight.ts';
import { shownClocks } from './shown.ts';

/** Concerns as those above see them: where they stand and what runs out. */

const oversees = concernPermissions['concern.oversee'];

const placesOf = (ctx: Context, unitId?: string) => communesOf(ctx, oversees, unitId);

async function shownIn(ctx: Context): Promise<(row: OverseenRow) => OverseenConcern> {
  const { tree, today } = await deskOf(ctx, 'concern.oversee');
  return (row) => {
    const { id, unitId, state, receivedAt } = row;
    const unitName = nameOn(tree, unitId, today) ?? '';
    return { id, unitId, unitName, state, receivedAt, clocks: shownClocks(row, ctx.now) };
  };
}

/** Open concerns by commune; each number is the length of the list that it opens. */
export async function countOverseen(ctx: Context) {
  const { places, units, placeOf } = await placesOf(ctx);
  const found = await countOverseenConcerns(ctx.tx, ctx.actor, { units, now: ctx.now });
  const communeOf = new Map(units.map((unitId, at) => [unitId, placeOf[at]]));
  const ofCommune = Map.groupBy(found, ({ unitId }) => communeOf.get(unitId));
  const communes = places.map(({ unitId, unitName }): OverseenCounts => {
    const own = ofCommune.get(unitId) ?? [];
    const sum = (key: 'waiting' | 'handling' | 'decided' | 'overdue') =>
      own.reduce((total, line) => total + line[key], 0);
    return {
      ...{ unitId, unitName, waiting: sum('waiting'), handling: sum('handling') },
      ...{ decided: sum('decided'), overdue: sum('overdue') },
    };
  });
  return { communes };
}

interface Asked {
  state?: ConcernState | undefined;
  overdue?: 'true' | undefined;
  unitId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** @throws 404 for a commune outside the caller's part */
export async function listOverseen(ctx: Context, { state, overdue, unitId, after, limit }: Asked) {
  const { units } = await placesOf(ctx, unitId);
  const wanted = { units, state, overdue: overdue === 'true', after, limit: limit + 1, now: ctx.now };
  const found = await findOverseen(ctx.tx, ctx.actor, wanted);
  const rows = found.slice(0, limit);
  ctx.audit({ subjectKind: 'concerns', detail: { rows: rows.length } });
  const next = found.length > rows.length ? (rows.at(-1)?.id ?? null) : null;
  return { rows: rows.map(await shownIn(ctx)), next };
}

/** @throws 404 for a concern outside the caller's part, whether it exists or not */
export async function getOverseen(ctx: Context, { concernId }: { concernId: string }) {
  const { units } = await placesOf(ctx);
  const found = await findOverseenConcern(ctx.tx, ctx.actor, { id: concernId, units });
  if (!found) throw notFound();
  ctx.audit({ subjectKind: 'concern', subjectId: found.id, unitId: found.unitId });
  return (await shownIn(ctx))(found);
}
