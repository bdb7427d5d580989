import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { treeAt } from '../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { Transfer } from '../contract/life.ts';
import { childPermissions } from '../permissions.ts';
import { guardianOf } from '../rules/relatives.ts';
import { dayOfMove, ownChild } from './life.ts';
import { findPlace, getPlace, notAPlace } from './places.ts';
import { appendLifeEvents } from './queries-life.ts';
import * as transfers from './queries-transfers.ts';

/** Moves between communes: the old one offers, the new one takes in; until then the old one follows the child. */

export async function offerTransfer(
  ctx: Context,
  input: { childId: string; version: number; on: string; id: string; toCommuneId: string; reason: string },
) {
  const child = await ownChild(ctx, input, 'move');
  const to = await findPlace(ctx, input.toCommuneId);
  if (to?.communeId !== input.toCommuneId) throw notAPlace('toCommuneId');
  if (to.communeId === child.communeId)
    throw refused('platform.invalid-input', {
      fields: [{ path: 'toCommuneId', code: 'children.same-commune' }],
    });
  await dayOfMove(ctx, child, input.on);
  if (await transfers.findOpenTransfer(ctx.tx, ctx.actor, child.id)) throw refused('children.transfer-open');
  const { fullName, sex, birthDate, birthPrecision, relatives } = child;
  const { localityId, accountId } = ctx.actor;
  await transfers.insertTransfer(ctx.tx, {
    ...{
      localityId,
      id: input.id,
      child,
      toCommuneId: to.communeId,
      movedOn: input.on,
      reason: input.reason,
    },
    summary: { fullName, sex, birthDate, birthPrecision, guardian: guardianOf(relatives) },
    ...{ accountId, now: ctx.now },
  });
  await appendLifeEvents(ctx.tx, { accountId, now: ctx.now }, [
    {
      ...{
        localityId,
        id: newId(),
        childId: child.id,
        unitId: child.unitId,
        kind: 'offered',
        onDate: input.on,
      },
      detail: { to: to.communeId },
    },
  ]);
  await tellOfficers(ctx, to.communeId, 'children.offered', input.id);
  return { id: input.id, version: 1 };
}

/** A move is told without a name: who it is stands behind the sign-in. */
async function tellOfficers(
  ctx: Context,
  communeId: string,
  kind: string,
  transferId: string,
): Promise<void> {
  const on = localDateOf(ctx.now);
  const holders = await accountsHolding(ctx.tx, {
    functions: childPermissions['child.move'],
    unitIds: [communeId],
    on,
  });
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: holders.map(({ accountId }) => accountId), kind },
    ...{ params: {}, link: '/tre-em/chuyen', aboutKind: 'transfer', aboutId: transferId },
    ...{ dedupeKey: `${kind} ${transferId}`, now: ctx.now },
  });
}

const mayMoveAt = (ctx: Context, communeId: string): boolean =>
  holdsAt(ctx.actor, childPermissions['child.move'], communeId);

export async function listTransfers(
  ctx: Context,
  input: { direction: 'in' | 'out'; state?: Transfer['state'] | undefined },
) {
  const found = await transfers.findTransfers(ctx.tx, ctx.actor, input);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const communes = found.flatMap((row) => [row.fromCommuneId, row.toCommuneId]);
  const names = unitNamesAt(tree, communes, localDateOf(ctx.now));
  ctx.audit({ subjectKind: 'transfers', detail: { direction: input.direction, rows: found.length } });
  return {
    transfers: found.map((row) => ({
      ...row,
      fromCommuneName: names.get(row.fromCommuneId) ?? '',
      toCommuneName: names.get(row.toCommuneId) ?? '',
      abilities: {
        takeIn: row.state === 'offered' && mayMoveAt(ctx, row.toCommuneId),
        withdraw: row.state === 'offered' && mayMoveAt(ctx, row.fromCommuneId),
      },
    })),
  };
}

/** The offer as this side may decide on it; 404 for everybody else. */
async function getOffer(ctx: Context, transferId: string): Promise<transfers.TransferRow> {
  const offer = await transfers.findTransfer(ctx.tx, ctx.actor, transferId);
  if (!offer || !(mayMoveAt(ctx, offer.toCommuneId) || mayMoveAt(ctx, offer.fromCommuneId))) throw notFound();
  return offer;
}

export async function takeIn(ctx: Context, input: { transferId: string; version: number; toUnitId: string }) {
  const offer = await getOffer(ctx, input.transferId);
  if (!mayMoveAt(ctx, offer.toCommuneId)) throw notFound();
  const place = await getPlace(ctx, input.toUnitId, 'toUnitId');
  // A commune that was merged away since the offer is taken in for by the one it went into.
  const at = treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), localDateOf(ctx.now));
  if (place.communeId !== offer.toCommuneId && at.units.has(offer.toCommuneId)) throw notAPlace('toUnitId');
  const taken = await transfers.takeInChild(ctx.tx, {
    ...{ transferId: offer.id, version: input.version, ...place },
    ...{ accountId: ctx.actor.accountId, now: ctx.now },
  });
  if (!taken) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: taken.childId, unitId: place.unitId });
  if (taken.outcome === 'stale') throw staleVersion(offer);
  if (taken.outcome === 'not-followed') throw refused('children.not-followed');
  return { id: offer.id, version: input.version + 1 };
}

/** The new commune sends the offer back; the old one may take its own word back. */
export async function returnTransfer(
  ctx: Context,
  input: { transferId: string; version: number; reason: string },
) {
  const offer = await getOffer(ctx, input.transferId);
  const returning = mayMoveAt(ctx, offer.toCommuneId);
  ctx.audit({ subjectKind: 'child', subjectId: offer.childId, unitId: offer.fromCommuneId });
  const version = await transfers.closeTransfer(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, id: offer.id, version: input.version },
    ...{ state: returning ? 'returned' : 'withdrawn', answer: input.reason },
    ...{ accountId: ctx.actor.accountId, now: ctx.now },
  });
  if (version === undefined) throw staleVersion(offer);
  const other = returning ? offer.fromCommuneId : offer.toCommuneId;
  await tellOfficers(ctx, other, returning ? 'children.returned' : 'children.withdrawn', offer.id);
  return { id: offer.id, version };
}
