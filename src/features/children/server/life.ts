import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import type { ChildState } from '../contract/child.ts';
import { type ChildAbilities, childAbilities } from '../permissions.ts';
import { countedDays } from '../rules/circumstances.ts';
import { applyChanges } from './change/apply-changes.ts';
import { getPlace } from './places.ts';
import { closeOpenCircumstances } from './queries-circumstances.ts';
import * as life from './queries-life.ts';
import { findOpenTransfer } from './queries-transfers.ts';

/** Hamlets, the end of following a child, and the 16th birthday. */

interface Seen {
  childId: string;
  version: number;
}

/** The child, locked, as the caller saw it and may act on it: 404 outside their area, 409 when it has moved on. */
export async function ownChild(
  ctx: Context,
  seen: Seen,
  ability: keyof ChildAbilities,
  states: readonly ChildState[] = ['living-here'],
): Promise<life.FollowedChild> {
  const [child] = await life.lockChildren(ctx.tx, ctx.actor, [seen.childId]);
  if (!child || !childAbilities(ctx.actor, { unitId: child.unitId, state: 'living-here' })[ability])
    throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: child.id, unitId: child.unitId });
  if (child.version !== seen.version) throw staleVersion({ id: child.id, version: child.version });
  if (!states.includes(child.state))
    throw refused(child.state === 'living-here' ? 'children.already-followed' : 'children.not-followed');
  return child;
}

const wrongDay = (code: string) => refused('platform.invalid-input', { fields: [{ path: 'on', code }] });

/** A move or an end happens after the child came to live here and not in the future. */
export async function dayOfMove(ctx: Context, child: life.FollowedChild, on: string): Promise<void> {
  if (on > localDateOf(ctx.now)) throw wrongDay('children.date-in-future');
  const stay = await life.findOpenStay(ctx.tx, ctx.actor.localityId, child.id);
  if (stay && on < stay.fromDate) throw wrongDay('children.before-arrival');
}

const by = (ctx: Context) => ({ accountId: ctx.actor.accountId, now: ctx.now });

const event = (
  ctx: Context,
  child: { id: string; unitId: string },
  kind: string,
  onDate: string | null,
  detail: object,
) => ({
  ...{ localityId: ctx.actor.localityId, id: newId(), childId: child.id, unitId: child.unitId },
  ...{ kind, onDate, detail },
});

/** Opens a stay at a place; the child's own row follows. Answers the child's new version. */
async function settleAt(
  ctx: Context,
  child: life.FollowedChild,
  place: { unitId: string; communeId: string },
  stay: { on: string; beginKind: string },
): Promise<number> {
  const { localityId } = ctx.actor;
  const version = await life.setPlace(ctx.tx, {
    ...{ localityId, id: child.id, version: child.version, ...place, now: ctx.now },
  });
  if (version === undefined) throw staleVersion({ id: child.id, version: child.version });
  await life.insertStay(ctx.tx, {
    ...{ localityId, id: newId(), childId: child.id, ...place, sex: child.sex },
    ...{ fromDate: stay.on, beginKind: stay.beginKind },
    counted: countedDays({ kind: 'special', fromDate: stay.on, toDate: null }, child),
  });
  return version;
}

export async function moveHamlet(ctx: Context, input: Seen & { on: string; toUnitId: string }) {
  const place = await getPlace(ctx, input.toUnitId, 'toUnitId');
  const child = await ownChild(ctx, input, 'change');
  if (place.communeId !== child.communeId) throw notFound();
  if (place.unitId === child.unitId) return { id: child.id, version: child.version };
  await dayOfMove(ctx, child, input.on);
  const move = {
    childId: child.id,
    version: child.version,
    fields: {},
    toUnitId: place.unitId,
    movedOn: input.on,
  };
  await applyChanges(ctx, [move], { kind: 'changed', batchId: null });
  return { id: child.id, version: child.version + 1 };
}

const endKinds = { left: 'moved-out', died: 'died', withdrawn: 'withdrawn' } as const;

export async function endFollowing(
  ctx: Context,
  input: Seen & { on: string; as: 'left' | 'died' | 'withdrawn'; reason: string },
) {
  const child = await ownChild(ctx, input, 'change');
  if (await findOpenTransfer(ctx.tx, ctx.actor, child.id)) throw refused('children.transfer-open');
  await dayOfMove(ctx, child, input.on);
  const { localityId } = ctx.actor;
  const childIds = [child.id];
  await life.closeStays(ctx.tx, { localityId, childIds, on: input.on, endKind: endKinds[input.as] });
  await closeOpenCircumstances(ctx.tx, { localityId, childIds, on: input.on, reason: endKinds[input.as] });
  if (input.as === 'withdrawn') await life.uncountStays(ctx.tx, localityId, child.id);
  const ended = { localityId, children: [child], state: input.as, on: input.on, now: ctx.now };
  await life.endFollowing(ctx.tx, ended);
  const detail = { reason: input.reason };
  await life.appendLifeEvents(ctx.tx, by(ctx), [event(ctx, child, input.as, input.on, detail)]);
  return { id: child.id, version: child.version + 1 };
}

export async function returnToList(
  ctx: Context,
  input: Seen & { on: string; unitId: string; reason: string },
) {
  const place = await getPlace(ctx, input.unitId);
  const child = await ownChild(ctx, input, 'change', ['left', 'died', 'withdrawn', 'turned-16']);
  if (input.on > localDateOf(ctx.now)) throw wrongDay('children.date-in-future');
  if (input.on >= child.sixteenthOn) throw wrongDay('children.already-sixteen');
  const left = await life.findLastStayEnd(ctx.tx, ctx.actor.localityId, child.id);
  if (left !== undefined && input.on < left) throw wrongDay('children.before-arrival');
  const version = await settleAt(ctx, child, place, { on: input.on, beginKind: 'moved-in' });
  const back = event(ctx, { id: child.id, unitId: place.unitId }, 'returned', input.on, {
    reason: input.reason,
  });
  await life.appendLifeEvents(ctx.tx, by(ctx), [back]);
  return { id: child.id, version };
}

/** The queue of the 16th birthday: nobody leaves the daily lists without an officer's word; counts end by date all the same. */
export async function settleSixteenth(
  ctx: Context,
  input: { children: { childId: string; version: number }[]; decision: 'end' | 'keep'; reason: string },
) {
  if (input.decision === 'keep' && input.reason === '')
    throw refused('platform.invalid-input', {
      fields: [{ path: 'reason', code: 'children.keep-needs-reason' }],
    });
  const versions = new Map(input.children.map(({ childId, version }) => [childId, version]));
  const found = await life.lockChildren(ctx.tx, ctx.actor, [...versions.keys()]);
  const today = localDateOf(ctx.now);
  const own = found.filter(
    (child) =>
      childAbilities(ctx.actor, child).change &&
      child.sixteenthOn <= today &&
      child.version === versions.get(child.id),
  );
  const { localityId } = ctx.actor;
  const of = { localityId, children: own, now: ctx.now };
  const settled = new Set(
    input.decision === 'end'
      ? await endAtSixteen(ctx, of)
      : await life.keepAfterSixteenth(ctx.tx, { ...of, reason: input.reason }),
  );
  const kind = input.decision === 'end' ? 'turned-16' : 'kept';
  const events = own
    .filter(({ id }) => settled.has(id))
    .map((child) => event(ctx, child, kind, child.sixteenthOn, input.reason ? { reason: input.reason } : {}));
  await life.appendLifeEvents(ctx.tx, by(ctx), events);
  ctx.audit({ subjectKind: 'children', detail: { settled: settled.size, decision: input.decision } });
  return { settled: settled.size, stale: [...versions.keys()].filter((id) => !settled.has(id)) };
}

async function endAtSixteen(
  ctx: Context,
  of: life.SeenChildren & { children: readonly life.FollowedChild[] },
) {
  const { localityId } = of;
  for (const [on, children] of Map.groupBy(of.children, (child) => child.sixteenthOn)) {
    const childIds = children.map(({ id }) => id);
    await life.closeStays(ctx.tx, { localityId, childIds, on, endKind: 'turned-16' });
    await closeOpenCircumstances(ctx.tx, { localityId, childIds, on, reason: 'turned-16' });
  }
  return life.endFollowing(ctx.tx, { ...of, state: 'turned-16', on: null });
}
