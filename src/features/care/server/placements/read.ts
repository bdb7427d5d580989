import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { initials } from '../../../../platform/shared/vietnamese.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { findChildNames } from '../../../children/server/public.ts';
import { openSealed } from '../../../../platform/server/sealed/index.ts';
import { caseForCare, childrenOfCases, shownHistory, visitClockOf } from '../../../cases/server/public.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import { type CareRow, careWordsToldBy, isOver, type PlacementPage } from '../../contract.ts';
import { type CareClock, careClocksOf, runs } from '../../rules/clocks.ts';
import { missingFor } from '../../rules/judge.ts';
import { mustBeAsked, neededPapers } from '../../rules/needs.ts';
import { careActsOpenTo, isOnFamilyWay } from '../../rules/transitions.ts';
import { findCarerNames } from '../queries/carers.ts';
import { findCareEvents, findPlacements, findToDecide, type PlacementRow } from '../queries/placements.ts';
import { careClockRules } from '../reference.ts';
import { eventPlace } from '../sealing.ts';
import { shownCandidates } from './candidates.ts';
import { ownPlacement, type OwnPlacement, worldOf } from './own.ts';

const shown = ({ code, name, article, binding, step, startedAt, dueAt, end, endedAt }: CareClock) => ({
  ...{ code, name, article, binding, step, startedAt, dueAt, end, endedAt },
});

export async function getPlacement(
  ctx: Context,
  input: { caseId: string; placementId: string },
): Promise<PlacementPage> {
  const found = await ownPlacement(ctx, input, 'read');
  const { placement, of, child, history, state } = found;
  const { id, caseId, unitId, stage, since, openedAt, carerId, carerKind, version } = placement;
  const on = localDateOf(ctx.now);
  const undecided = stage === 'matching' || stage === 'preparing' || stage === 'deciding';
  // The carer's file is looked into only while it is asked what is missing.
  const world = await worldOf(ctx, undecided ? found : { ...found, state: null }, null);
  const clocks = careClocksOf(history, { ...world, sixteenthOn: child.sixteenthOn });
  return {
    ...{ id, caseId, unitId, stage, since, openedAt, carerId, carerKind, version },
    carerName: (await carerNames(ctx, [placement])).get(carerId ?? '') ?? '',
    child: {
      ...{ id: child.id, name: child.fullName, inRegister: child.inRegister },
      ...{ birthDate: child.birthDate, sixteenthOn: child.sixteenthOn },
    },
    ...{ meetings: state.meetings, mustBeAsked: mustBeAsked({ ...world, on }), papers: state.papers },
    neededPapers: neededPapers({ ...world, state }).map(({ code }) => code),
    missing: undecided
      ? missingFor(state, world).map(({ code, params }) => ({ path: '', code, ...(params && { params }) }))
      : [],
    clocks: clocks.map(shown),
    visitClock: await visitClockOf(ctx, caseId),
    history: await historyOf(ctx, found, 'covered'),
    acts: careActsOpenTo(stage, of.roles).filter((act) =>
      isOnFamilyWay(act, { family: state.family, inFacility: carerKind === 'facility' }),
    ),
  };
}

/** Everything that was written on the way into care, in it and out of it. @throws 404 outside the case */
export async function openCareWords(ctx: Context, input: { caseId: string; placementId: string }) {
  return { history: await historyOf(ctx, await ownPlacement(ctx, input, 'read'), 'open') };
}

async function historyOf(
  ctx: Context,
  { of, history }: OwnPlacement,
  words: 'covered' | 'open',
): Promise<PlacementPage['history']> {
  const names = await displayNamesOf(
    ctx.tx,
    history.map(({ by }) => by),
  );
  return shownHistory(await openSealed(ctx, of.caseId), history, {
    ...{ names, open: words === 'open', told: careWordsToldBy, placeOf: ({ id }) => eventPlace(id) },
  });
}

/** Names of who was chosen, of the own register or of the circulated list. */
export async function carerNames(
  ctx: Context,
  placements: readonly PlacementRow[],
): Promise<Map<string, string>> {
  const chosen = placements.flatMap(({ carerId, stage }) =>
    carerId === null || isOver(stage) ? [] : [carerId],
  );
  return chosen.length > 0 ? findCarerNames(ctx.tx, ctx.actor, [...new Set(chosen)]) : new Map();
}

/** Children on their way into care or in it, what runs out first standing first. */
export async function listPlacements(ctx: Context, input: { caseId?: string | undefined }) {
  const waiting =
    input.caseId === undefined ? await findToDecide(ctx.tx, localDateOf(ctx.now)) : [input.caseId];
  // Opening makes whoever decides a reader of the case; of the one that is asked for the answer is 404 where it is not theirs.
  for (const caseId of waiting) await caseForCare(ctx, caseId, 'read');
  const caseIds = input.caseId === undefined ? null : [input.caseId];
  const found = await findPlacements(ctx.tx, ctx.actor, { caseIds, over: caseIds !== null, limit: 200 });
  ctx.audit({
    ...(input.caseId === undefined && { subjectKind: 'placements' }),
    detail: { rows: found.length },
  });
  const rows = await careRows(ctx, found);
  return { rows: rows.toSorted((a, b) => ((a.nextDueAt ?? '9') < (b.nextDueAt ?? '9') ? -1 : 1)) };
}

async function careRows(ctx: Context, found: readonly PlacementRow[]): Promise<CareRow[]> {
  const children = await childrenOfCases(
    ctx,
    found.map(({ caseId }) => caseId),
  );
  const childNames = await findChildNames(ctx.tx, ctx.actor, [...children.values()]);
  const events = await findCareEvents(
    ctx.tx,
    ctx.actor,
    found.map(({ id }) => id),
  );
  const calendar = await calendarOf(ctx.tx, ctx.actor.localityId);
  const carers = await carerNames(ctx, found);
  const rows: CareRow[] = [];
  for (const placement of found) {
    const { id, caseId, stage, since, openedAt, carerId, carerKind, version } = placement;
    const history = events.filter(({ placementId }) => placementId === id);
    // The sixteenth birthday is told on the page of the child; here the visits and decisions count.
    const rules = careClockRules.filter(({ due }) => due.kind !== 'sixteenth');
    const clocks = careClocksOf(history, { clockRules: rules, calendar, sixteenthOn: '9999-12-31' });
    const visit = await visitClockOf(ctx, caseId);
    const next = [...clocks.filter(runs), ...(visit && !isOver(stage) ? [visit] : [])].toSorted((a, b) =>
      a.dueAt < b.dueAt ? -1 : 1,
    )[0];
    rows.push({
      ...{ id, caseId, stage, since, openedAt, carerKind, version },
      ...{
        carerName: carers.get(carerId ?? '') ?? '',
        childInitials: initials(childNames.get(children.get(caseId) ?? '') ?? ''),
      },
      ...{ nextDueAt: next?.dueAt ?? null, nextName: next?.name ?? '', nextVisitAt: visit?.dueAt ?? null },
    });
  }
  return rows;
}

export async function matchCarers(ctx: Context, input: { caseId: string; placementId: string }) {
  const { of, child, state } = await ownPlacement(ctx, input, 'read');
  const candidates = await shownCandidates(ctx, { caseId: of.caseId, state }, child);
  ctx.audit({ detail: { rows: candidates.length } });
  return { candidates };
}
