import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import type { CaseForCare } from '../../../cases/server/public.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { ShownCandidate } from '../../contract.ts';
import { type Candidate, type ChildInNeed, rankCandidates } from '../../rules/matching.ts';
import type { CareState } from '../../rules/state.ts';
import type { ChildOfCare } from '../queries/child.ts';
import { type CarerRecord, findCarers, findTaken } from '../queries/carers.ts';
import { findLines, findNewestList, type ListLine } from '../queries/lists.ts';
import { findPlacements } from '../queries/placements.ts';
import { careConditionsOn } from '../reference.ts';
import { unsealCarers, unsealLines } from '../sealing.ts';

/** A carer who may be known here: of the own register, or of the list that the lead office circulated last. */
export interface KnownCarer extends Candidate {
  name: string;
  related: readonly string[];
}

type Of = Pick<CaseForCare, 'caseId'> & { state: Pick<CareState, 'siblingCaseIds' | 'droppedCarerIds'> };

/** Everybody who exists for the caller, in no order, or the one who is asked for. A notice is one of this case. */
export async function knownCarers(ctx: Context, of: Of, only?: string): Promise<KnownCarer[]> {
  const asked = (id: string) => only === undefined || id === only;
  const all = await findCarers(ctx.tx, ctx.actor, { caseId: of.caseId, limit: 1000 });
  const own = all.filter(({ id }) => asked(id));
  const newest = await findNewestList(ctx.tx, ctx.actor.localityId);
  const lines = newest ? await findLines(ctx.tx, ctx.actor.localityId, newest.id) : [];
  const ownIds = new Set(own.map(({ id }) => id));
  const others = lines.filter(({ carerId }) => asked(carerId) && !ownIds.has(carerId));
  const files = await unsealCarers(ctx, own);
  const told = await unsealLines(ctx, others);
  const ids = [...ownIds, ...others.map(({ carerId }) => carerId)];
  const standing = await findTaken(ctx.tx, ids, of.caseId);
  const siblings = await siblingCarers(ctx, of.state.siblingCaseIds);
  const around = (id: string) => ({
    ...{ state: standing.get(id)?.state ?? ('withdrawn' as const), taken: standing.get(id)?.taken ?? 0 },
    ...{ hasSibling: siblings.has(id), dropped: of.state.droppedCarerIds.includes(id) },
  });
  return [
    ...own.filter(({ state }) => state !== 'withdrawn').flatMap((carer) => ofOwn(carer, files, around)),
    ...others.flatMap((line) => ofLine(line, told, around)),
  ].filter(({ state }) => state !== 'withdrawn');
}

type Around = (id: string) => Pick<Candidate, 'state' | 'taken' | 'hasSibling' | 'dropped'>;

function ofOwn(
  { id, unitId, name, kind, route, related, registeredOn }: CarerRecord,
  files: Awaited<ReturnType<typeof unsealCarers>>,
  around: Around,
): KnownCarer[] {
  const file = files.get(id)?.file;
  const relation = route === 'notice' ? ('relative' as const) : ('non-relative' as const);
  return file ? [{ id, unitId, name, kind, file, related, registeredOn, relation, ...around(id) }] : [];
}

function ofLine(
  { carerId: id, homeUnitId: unitId, name, kind, related, registeredOn }: ListLine,
  told: Awaited<ReturnType<typeof unsealLines>>,
  around: Around,
): KnownCarer[] {
  const file = told.get(id);
  const relation = 'non-relative' as const;
  return file ? [{ id, unitId, name, kind, file, related, registeredOn, relation, ...around(id) }] : [];
}

/** Carers with whom brothers and sisters are, as far as the caller reads their cases. */
async function siblingCarers(ctx: Context, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const placed = await findPlacements(ctx.tx, ctx.actor, { caseIds, over: false, limit: 100 });
  return new Set(placed.flatMap(({ carerId }) => (carerId === null ? [] : [carerId])));
}

export const needOf = (child: ChildOfCare, state: Pick<CareState, 'siblingCaseIds'>): ChildInNeed => ({
  ...{ birthDate: child.birthDate, sex: child.sex, communeId: child.communeId },
  siblings: state.siblingCaseIds.length,
});

/** All candidates in the order of the law, with every reason. */
export async function shownCandidates(ctx: Context, of: Of, child: ChildOfCare): Promise<ShownCandidate[]> {
  const known = await knownCarers(ctx, of);
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const ranked = rankCandidates(known, needOf(child, of.state), { on, conditions: careConditionsOn(on) });
  return ranked.map(({ carerId, ...rank }) => {
    const { name, kind, unitId, relation } = known.find(({ id }) => id === carerId) as KnownCarer;
    return { carerId, name, kind, relation, unitName: nameOn(tree, unitId, on) ?? '', ...rank };
  });
}
