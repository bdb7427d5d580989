import type { Context } from '../../../../platform/server/http/context.ts';
import { functionNames } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { compareNames } from '../../../../platform/shared/vietnamese.ts';
import { accountsHolding, displayNamesOf } from '../../../accounts/server/public.ts';
import { ancestorsOf, childrenOf, treeAt } from '../../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../../units/server/public.ts';
import { childAbilities } from '../../permissions.ts';
import { yearOf } from '../households.ts';
import { endAssignment as end, findAssignments, insertAssignment } from '../queries/assignments.ts';
import { findChild } from '../queries/children.ts';
import { ownChild } from './own-child.ts';

/** Units in which somebody consolidates for the commune: the commune itself, those above it, and their offices. */
async function unitsAbove(ctx: Context, communeId: string): Promise<string[]> {
  const at = treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), localDateOf(ctx.now));
  const line = [communeId, ...ancestorsOf(at, communeId).map(({ unitId }) => unitId)];
  const offices = line.flatMap((unitId) => childrenOf(at, unitId).filter(({ kind }) => kind === 'office'));
  return [...line, ...offices.map(({ unitId }) => unitId)];
}

const holdersAbove = async (ctx: Context, communeId: string) =>
  accountsHolding(ctx.tx, {
    functions: ['consolidating-officer'],
    unitIds: await unitsAbove(ctx, communeId),
    on: localDateOf(ctx.now),
  });

/** Who may be assigned to a child of the commune, each once, by name. @throws 404 outside the caller's office */
export async function listAssignable(ctx: Context, input: { childId: string }) {
  const child = await findChild(ctx.tx, ctx.actor, input.childId, yearOf(ctx.now));
  if (!child || !childAbilities(ctx.actor, child).assign) throw notFound();
  const holders = await holdersAbove(ctx, child.communeId);
  const units = unitNamesAt(
    await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp),
    holders.map(({ unitId }) => unitId),
    localDateOf(ctx.now),
  );
  const names = await displayNamesOf(
    ctx.tx,
    holders.map(({ accountId }) => accountId),
  );
  const officers = new Map(
    holders.map(({ accountId, unitId }) => [
      accountId,
      { accountId, name: names.get(accountId) ?? '', unitName: units.get(unitId) ?? '' },
    ]),
  );
  return { officers: [...officers.values()].sort((a, b) => compareNames(a.name, b.name)) };
}

/** @throws 404 for an account that this office does not know, 422 for one that consolidates nothing above it */
async function refuseStranger(ctx: Context, accountId: string, communeId: string): Promise<void> {
  const isAmong = (holders: { accountId: string }[]) => holders.some((one) => one.accountId === accountId);
  if (isAmong(await holdersAbove(ctx, communeId))) return;
  const near = { functions: functionNames, unitIds: ctx.actor.unitIds, on: localDateOf(ctx.now) };
  if (!isAmong(await accountsHolding(ctx.tx, near))) throw notFound();
  throw refused('platform.invalid-input', {
    fields: [{ path: 'accountId', code: 'children.not-an-officer-above' }],
  });
}

/** Who is assigned already stays so: the answer is then their present assignment. */
export async function assignChild(
  ctx: Context,
  input: { childId: string; id: string; accountId: string; reason: string },
) {
  const child = await ownChild(ctx, input.childId, 'assign');
  await refuseStranger(ctx, input.accountId, child.communeId);
  const today = localDateOf(ctx.now);
  const present = await findAssignments(ctx.tx, ctx.actor, child.id, today);
  const same = present.find(({ accountId }) => accountId === input.accountId);
  if (same) return { id: same.id, version: same.version };
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  const { id, accountId, reason } = input;
  const made = { id, childId: child.id, unitId: child.unitId, accountId, reason, fromDate: today };
  await insertAssignment(ctx.tx, by, made);
  ctx.audit({ detail: { assigned: accountId } });
  return { id, version: 1 };
}

export async function endAssignment(
  ctx: Context,
  input: { childId: string; assignmentId: string; version: number },
) {
  const child = await ownChild(ctx, input.childId, 'assign');
  const today = localDateOf(ctx.now);
  const present = await findAssignments(ctx.tx, ctx.actor, child.id, today);
  const assignment = present.find(({ id }) => id === input.assignmentId);
  if (!assignment) throw notFound();
  const { localityId } = ctx.actor;
  const version = await end(ctx.tx, { localityId, id: assignment.id, version: input.version, on: today });
  if (version === undefined) throw staleVersion(assignment);
  ctx.audit({ detail: { ended: assignment.accountId } });
  return { id: assignment.id, version };
}
