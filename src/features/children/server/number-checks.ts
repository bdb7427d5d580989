import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { yearOf } from './households.ts';
import { findChildren } from './queries/children.ts';
import { appendEvents } from './queries/events.ts';
import {
  insertNumberChecks,
  type NumberCheck,
  settleChecks,
  withdrawChecks,
} from './queries/number-checks.ts';

/** What the police said of personal numbers, in the caller's transaction and with its line in each child's history. */
export async function recordNumberChecks(
  ctx: Context,
  batchId: string,
  checks: readonly Omit<NumberCheck, 'id'>[],
): Promise<void> {
  if (checks.length === 0) return;
  const { localityId, accountId } = ctx.actor;
  const childIds = [...new Set(checks.map(({ childId }) => childId))];
  const units = new Map(
    (await findChildren(ctx.tx, ctx.actor, childIds, yearOf(ctx.now))).map(({ id, unitId }) => [id, unitId]),
  );
  const own = checks.flatMap((check) => {
    const unitId = units.get(check.childId);
    return unitId === undefined ? [] : [{ ...check, id: newId(), unitId }];
  });
  await insertNumberChecks(ctx.tx, ctx.actor, { batchId, now: ctx.now }, own);
  await settleChecks(ctx.tx, ctx.actor, childIds);
  const events = own.map(({ childId, unitId, result, checkedOn, personalId, officer, paper }) => ({
    ...{ id: newId(), childId, unitId, kind: `number-${result}`, onDate: checkedOn },
    detail: { personalId, reason: [officer, paper].filter((part) => part !== '').join(', ') },
  }));
  await appendEvents(ctx.tx, { localityId, accountId, now: ctx.now, batchId }, events);
}

/** Takes back what one batch recorded; answers how many children that concerned. */
export async function withdrawNumberChecks(ctx: Context, batchId: string): Promise<number> {
  const childIds = await withdrawChecks(ctx.tx, ctx.actor, { batchId, now: ctx.now });
  await settleChecks(ctx.tx, ctx.actor, childIds);
  return childIds.length;
}
