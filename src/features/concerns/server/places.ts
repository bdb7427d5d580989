import type { Context } from '../../../platform/server/http/context.ts';
import { type Actor, holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { placeIn } from '../../children/server/public.ts';
import { allUnits, authorityOf, childrenOf, type TreeAt, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { concernPermissions } from '../permissions.ts';
import { limitsAt } from '../rules/clocks.ts';
import { findOnDuty } from './queries/duty.ts';
import { concernLimits } from './reference.ts';

/** Where something may have happened, who may report it there, and whom one can call. */

export interface Desk {
  /** The person as holder of the functions of this endpoint alone. */
  actor: Actor;
  tree: UnitTree;
  at: TreeAt;
  today: string;
}

export async function deskOf(ctx: Context, permission: keyof typeof concernPermissions): Promise<Desk> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const today = localDateOf(ctx.now);
  const actor = asHolderOf(ctx.actor, concernPermissions[permission]);
  return { actor, tree, today, at: treeAt(tree, today) };
}

/** A commune has no authority below it. */
const isCommune = (at: TreeAt, unitId: string): boolean =>
  at.units.get(unitId)?.kind === 'authority' && placeIn(at, unitId)?.communeId === unitId;

const handles = (actor: Pick<Actor, 'assignments'>, communeId: string): boolean =>
  holdsAt(actor, concernPermissions['concern.handle'], communeId);

/** The commune of a collaborator's hamlet; who serves in an office may report to any commune of the locality. */
function communesFor({ actor, at }: Pick<Desk, 'actor' | 'at'>): Set<string> {
  const wide = actor.assignments.some((held) => held.function !== 'collaborator');
  if (wide) return new Set(allUnits(at).flatMap(({ unitId }) => (isCommune(at, unitId) ? [unitId] : [])));
  const own = actor.assignments.flatMap(({ unitId }) => authorityOf(at, unitId)?.unitId ?? []);
  return new Set(own.filter((unitId) => isCommune(at, unitId)));
}

export interface ReportPlace {
  communeId: string;
  /** The caller handles concerns there. */
  own: boolean;
  /** For whom the caller passes it on; the commune itself where it is their own. */
  fromUnitId: string;
}

/** Where the caller may report to; undefined: not there, or not in this locality. */
export function reportPlace(desk: Desk, communeId: string): ReportPlace | undefined {
  if (!communesFor(desk).has(communeId)) return undefined;
  const own = handles(desk.actor, communeId);
  const [first] = desk.actor.assignments;
  return { communeId, own, fromUnitId: own ? communeId : (first?.unitId ?? communeId) };
}

/** Is the hamlet one of the commune's, and may the caller say so: collaborators speak of their own. */
export function mayNameHamlet({ actor, at }: Desk, place: ReportPlace, hamletId: string): boolean {
  const here = childrenOf(at, place.communeId).some(
    ({ unitId, kind }) => unitId === hamletId && kind === 'hamlet',
  );
  const wide = actor.assignments.some((held) => held.function !== 'collaborator');
  return here && (wide || actor.unitIds.includes(hamletId));
}

export const isCommuneOfLocality = ({ at }: Pick<Desk, 'at'>, unitId: string): boolean =>
  isCommune(at, unitId);

export async function reportPlaces(ctx: Context) {
  const desk = await deskOf(ctx, 'concern.report');
  const { actor, at, today } = desk;
  const communeIds = [...communesFor(desk)];
  const duty = await findOnDuty(ctx.tx, { localityId: actor.localityId, communeIds, on: today });
  const communes = communeIds.map((unitId) => {
    const own = handles(actor, unitId);
    const place = { communeId: unitId, own, fromUnitId: unitId };
    const onDuty = duty.find((one) => one.communeId === unitId);
    return {
      ...{ unitId, name: at.units.get(unitId)?.name ?? '', own },
      hamlets: childrenOf(at, unitId)
        .filter((below) => mayNameHamlet(desk, place, below.unitId))
        .map((below) => ({ unitId: below.unitId, name: below.name })),
      duty: onDuty ? { fullName: onDuty.fullName, phone: onDuty.phone } : null,
    };
  });
  const hamlets = actor.assignments.filter(({ unitId }) => at.units.get(unitId)?.kind === 'hamlet');
  return {
    communes: communes.toSorted((a, b) => Number(b.own) - Number(a.own)),
    hamletId: hamlets.length === 1 ? (hamlets[0]?.unitId ?? null) : null,
    lateReasonHours: limitsAt(concernLimits, ctx.now).lateReasonHours,
  };
}
