import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { findChild, yearOf } from '../../../children/server/public.ts';
import { type CaseForCare, caseForCare, childOf, childrenOfCases } from '../../../cases/server/public.ts';
import { rowsOf } from '../../../cases/rules/transitions.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import type { CareDeed } from '../../contract.ts';
import { unmetConditions } from '../../rules/conditions.ts';
import type { CareWorld } from '../../rules/judge.ts';
import type { JudgedCarer } from '../../rules/needs.ts';
import { type CareState, careStateOf } from '../../rules/state.ts';
import { type ChildOfCare, findChildInCare } from '../queries/child.ts';
import {
  type CareEventRow,
  findCareEvents,
  findPlacement,
  type PlacementRow,
} from '../queries/placements.ts';
import { careClockRules, careConditionsOn } from '../reference.ts';
import { knownCarers } from './candidates.ts';

/** A placement with all that its rules are asked with. */
export interface OwnPlacement {
  placement: PlacementRow;
  of: CaseForCare;
  child: ChildOfCare;
  history: CareEventRow[];
  state: CareState;
}

/**
 * As the reader's register has it now; whoever took the case over before the record moved knows the name that came with the case and
 * what the conditions ask, and the child belongs where the case is.
 * @throws 404 where the record is gone
 */
export async function childOfCase(
  ctx: Context,
  { caseId, childId, unitId }: Pick<CaseForCare, 'caseId' | 'childId' | 'unitId'>,
): Promise<ChildOfCare> {
  const child = await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now));
  if (child) return { ...child, inRegister: true };
  const facts = await findChildInCare(ctx.tx, caseId);
  if (!facts) throw notFound();
  const { name } = await childOf(ctx, caseId);
  return { ...facts, id: childId, fullName: name, communeId: unitId, inRegister: false };
}

/**
 * Under the case in the trail, so that its “Ai đã xem” tells what is looked at and done here.
 * @throws 404 for everybody who does not read the case, whether the placement exists or not
 */
export async function ownPlacement(
  ctx: Context,
  { caseId, placementId }: { caseId: string; placementId: string },
  held: 'held' | 'read',
): Promise<OwnPlacement> {
  const of = await caseForCare(ctx, caseId, held);
  const placement = await findPlacement(ctx.tx, ctx.actor, placementId, held);
  if (!placement || placement.caseId !== caseId) throw notFound();
  ctx.audit({ detail: { placement: placement.id } });
  const history = await findCareEvents(ctx.tx, ctx.actor, [placement.id]);
  return { placement, of, child: await childOfCase(ctx, of), history, state: careStateOf(history) };
}

/** The world in which an act is judged: what of child, case and carer the rules read. */
export async function worldOf(
  ctx: Context,
  { of, child, state }: Pick<OwnPlacement, 'of' | 'child'> & { state: CareState | null },
  deed: CareDeed | null,
): Promise<CareWorld> {
  const on = localDateOf(ctx.now);
  const siblings = deed?.act === 'assess-need' ? deed.siblingCaseIds : [];
  const read = siblings.length > 0 ? await childrenOfCases(ctx, siblings) : new Map<string, string>();
  return {
    ...{ now: ctx.now, clockRules: careClockRules, conditions: careConditionsOn(on) },
    calendar: await calendarOf(ctx.tx, ctx.actor.localityId),
    child: { birthDate: child.birthDate, sixteenthOn: child.sixteenthOn },
    separated: of.state.separations.length > 0,
    caseReady: rowsOf('place-in-care', of.state.stage).length > 0 && !of.state.inCare,
    siblingsKnown: siblings.every((id) => read.has(id) && id !== of.caseId),
    carer: state ? await judgedCarer(ctx, { of, child, state }, deed) : undefined,
  };
}

async function judgedCarer(
  ctx: Context,
  { of, child, state }: Pick<OwnPlacement, 'of' | 'child' | 'state'>,
  deed: CareDeed | null,
): Promise<JudgedCarer | undefined> {
  const carerId = deed?.act === 'choose-carer' ? deed.carerId : state.carerId;
  if (carerId === null) return undefined;
  const [carer] = await knownCarers(ctx, { caseId: of.caseId, state }, carerId);
  if (!carer) return undefined;
  const on = localDateOf(ctx.now);
  const asked = { relation: carer.relation, childBirthDate: child.birthDate, on };
  return {
    ...{ id: carer.id, kind: carer.kind, related: carer.related },
    ...{ verified: carer.state === 'verified', full: carer.taken >= carer.file.wishes.number },
    ...{
      unmet: unmetConditions(carer, asked, careConditionsOn(on)),
      isNotice: carer.relation === 'relative',
    },
  };
}
