import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { concernPermissions } from '../permissions.ts';
import { byOf } from './own-concern.ts';
import { deskOf } from './places.ts';
import * as duty from './queries/duty.ts';

/** Whom one can call in the commune; its officer says who it is and until when. */

const keeps = (ctx: Context, communeId: string): boolean =>
  holdsAt(ctx.actor, concernPermissions['duty.keep'], communeId);

const wrong = (path: string, code: string) => refused('platform.invalid-input', { fields: [{ path, code }] });

export async function listDuty(ctx: Context) {
  const { actor, at } = await deskOf(ctx, 'duty.keep');
  const communeIds = actor.assignments.flatMap(({ unitId }) => (at.units.has(unitId) ? [unitId] : []));
  const rows = await duty.findDuty(ctx.tx, { localityId: actor.localityId, communeIds });
  return {
    communes: [...new Set(communeIds)].map((unitId) => ({
      ...{ unitId, name: at.units.get(unitId)?.name ?? '' },
      duty: rows
        .filter(({ communeId }) => communeId === unitId)
        .map(({ id, fullName, phone, fromDate, toDate, version }) => ({
          ...{ id, fullName, phone, fromDate, toDate, version },
        })),
    })),
  };
}

interface NewDuty {
  id: string;
  communeId: string;
  fullName: string;
  phone: string;
  fromDate: string;
  toDate: string | null;
}

/** @throws 404 for another commune */
export async function addDuty(ctx: Context, made: NewDuty) {
  if (!keeps(ctx, made.communeId)) throw notFound();
  if (made.toDate !== null && made.toDate < made.fromDate) throw wrong('toDate', 'concerns.duty-period');
  ctx.audit({ subjectKind: 'duty', subjectId: made.id, unitId: made.communeId });
  if (!(await duty.insertDuty(ctx.tx, byOf(ctx), made))) throw wrong('id', 'concerns.id-taken');
  return { id: made.id, version: 1 };
}

/** @throws 404 for another commune, 422 for what has ended or would end before it began */
export async function endDuty(ctx: Context, input: { dutyId: string; version: number; toDate: string }) {
  const { dutyId: id, version, toDate } = input;
  const found = await duty.findOneDuty(ctx.tx, { localityId: ctx.actor.localityId, id });
  if (!found || !keeps(ctx, found.communeId)) throw notFound();
  ctx.audit({ subjectKind: 'duty', subjectId: id, unitId: found.communeId });
  if (found.version !== version) throw staleVersion(found);
  if (found.toDate !== null && found.toDate < toDate) throw refused('concerns.duty-ended');
  if (toDate < found.fromDate) throw wrong('toDate', 'concerns.duty-period');
  const saved = await duty.endDuty(ctx.tx, byOf(ctx), { id, version, toDate });
  if (saved === undefined) throw staleVersion(found);
  return { id, version: saved };
}
