import type { Context } from '../../../platform/server/http/context.ts';
import { atOnce } from '../../../platform/server/database/at-once.ts';
import { openSealed } from '../../../platform/server/sealed/index.ts';
import type { InputOf } from '../../../platform/shared/endpoint.ts';
import { endOfDay, localDateOf } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { initials } from '../../../platform/shared/vietnamese.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { findChildNames } from '../../children/server/public.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { scopeOf } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { CasePage, casesContract } from '../contract.ts';
import { casePermissions } from '../permissions.ts';
import { separationLimitAt } from '../rules/clock-rules.ts';
import { actsOpenTo } from '../rules/judge.ts';
import { isOfCare } from '../rules/transitions.ts';
import { openActions, separatedDays, stateOf } from '../rules/state.ts';
import { knownChildOf } from './child-of-case.ts';
import { communesTold } from './communes-told.ts';
import { instantsOf } from './numbers/indicator.ts';
import { countWithheld, type FileRow, findFile, findFiles, findSubjects } from './queries-cases.ts';
import { findClocks, findEvents } from './queries-history.ts';
import { findQueue } from './queries-queue.ts';
import { clockRules, numberRules } from './reference.ts';
import { servantsOf } from './servants.ts';
import { shownHistory } from './shown-history.ts';
import { shownClock, standIn, standingsOf } from './standing.ts';
import { ofCases } from './words-of.ts';

/** What the team reads of a case. */
export async function getCase(ctx: Context, { caseId }: { caseId: string }): Promise<CasePage> {
  const asked = await askFor(ctx, caseId);
  const { file, roles } = await standIn(ctx, asked.file);
  const found = roles.includes('member') ? asked : await askFor(ctx, caseId);
  const { childId: id, history, clocks } = found;
  if (id === undefined) throw notFound();
  const state = stateOf(history);
  const spoken = history.flatMap(({ by, facts }) => ('accountId' in facts ? [by, facts.accountId] : [by]));
  const [others, { officers, leaders, names: servants }, child, unsealer] = await atOnce(ctx.tx, (tx) =>
    Promise.all([
      displayNamesOf(tx, [...spoken, ...file.team]),
      servantsOf({ ...ctx, tx }, file.unitId),
      knownChildOf({ ...ctx, tx }, { caseId, id, history }),
      openSealed({ ...ctx, tx }, caseId),
    ]),
  );
  const names = new Map([...others, ...servants]);
  const serves = (accountId: string) =>
    file.named.includes(accountId)
      ? null
      : officers.includes(accountId)
        ? ('worker' as const)
        : leaders.includes(accountId)
          ? ('team' as const)
          : null;
  const person = (accountId: string) => ({ accountId, name: names.get(accountId) ?? '' });
  const standing = (await standingsOf(ctx, [file]))(file);
  const unitNames = await communesTold(ctx, history);
  return {
    ...{ ...standing, ground: file.ground, child, urgent: state.urgent },
    worker: file.workerId === null ? null : person(file.workerId),
    team: file.team.map(person),
    people: [...names.keys()].map((id) => ({ ...person(id), serves: serves(id) })),
    separationDaysLeft: Math.max(0, separationLimitAt(clockRules, ctx.now) - separatedDays(state)),
    ...{ hasProtectedAddress: state.hasProtectedAddress, criminal: state.criminal },
    ...{ unitNames, offeredTo: state.offer && (unitNames[state.offer.toUnitId] ?? '') },
    openActionIds: openActions(state).map(({ id }) => id),
    clocks: clocks.map((clock) => shownClock(clock, ctx.now)),
    history: shownHistory(unsealer, history, { ...ofCases, names, open: false }),
    acts: actsOpenTo(state, { roles }).filter((act) => !isOfCare(act)),
  };
}

/** A case and what is read with it, asked together: each statement finds only what is the caller's to read. */
const askFor = (ctx: Context, caseId: string) =>
  atOnce(ctx.tx, async (tx) => {
    const [file, subjects, history, clocks] = await Promise.all([
      findFile(tx, ctx.actor, caseId),
      findSubjects(tx, ctx.actor, [caseId]),
      findEvents(tx, ctx.actor, caseId),
      findClocks(tx, ctx.actor, caseId),
    ]);
    return { file, childId: subjects.get(caseId), history, clocks };
  });

/** The caller's home: open cases they work in or decide, with the clocks that run; a child only by initials. */
export async function listQueue(ctx: Context, { limit }: { limit: number }) {
  const decidesAt = ctx.actor.assignments.flatMap((held) =>
    held.function === 'leader' ? [held.unitId] : [],
  );
  const found = await findQueue(ctx.tx, ctx.actor, { decidesAt, limit: limit + 1 });
  const queue = found.slice(0, limit);
  const childIds = new Set(queue.flatMap(({ childId }) => childId ?? []));
  const names = childIds.size > 0 ? await findChildNames(ctx.tx, ctx.actor, [...childIds]) : new Map();
  ctx.audit({ detail: { rows: queue.length } });
  return {
    rows: queue.map(({ caseId, stage, childId, clock }) => ({
      ...{ caseId, stage, clock: clock && shownClock(clock, ctx.now) },
      childInitials: initials(names.get(childId) ?? ''),
    })),
    more: found.length > limit,
  };
}

/** Units in which the caller oversees. */
const overseen = ({ assignments }: Context['actor']): string[] => [
  ...new Set(
    assignments.flatMap((held) =>
      (casePermissions['case.oversee'] as readonly string[]).includes(held.function) ? [...held.unitIds] : [],
    ),
  ),
];

/** States and clocks of the scope, and nothing of whom they are about; narrowed to what a number counts, where one is asked for. */
export async function listCases(ctx: Context, input: InputOf<typeof casesContract.endpoints.listCases>) {
  const wanted = {
    ...{ after: input.after, limit: input.limit + 1, open: input.open === 'true', now: ctx.now },
    ...{ stage: input.stage, overdue: input.overdue === 'true', outcome: input.outcome },
    unitIds: input.unitId === undefined ? overseen(ctx.actor) : await overseenOf(ctx, input.unitId),
    received: receivedOf(ctx, input),
  };
  const found = await findFiles(ctx.tx, ctx.actor, wanted);
  const page = found.slice(0, input.limit);
  const standing = await standingsOf(ctx, page);
  ctx.audit({ detail: { rows: page.length } });
  const rows = page.map((row) => {
    const { version: _, ...shown } = standing(row);
    return { ...shown, overdue: row.overdue, nextDueAt: row.nextDueAt };
  });
  const next = found.length > page.length ? (page.at(-1)?.id ?? null) : null;
  return { rows, next, withheld: await countWithheld(ctx.tx, ctx.actor, wanted) };
}

/** What the unit has of the caller's own, its predecessors' too. */
async function overseenOf(ctx: Context, unitId: string): Promise<string[]> {
  const own = new Set(overseen(ctx.actor));
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  return scopeOf(tree, unitId, localDateOf(ctx.now)).filter((id) => own.has(id));
}

function receivedOf(
  { now }: Context,
  {
    receivedFrom: from,
    receivedTo: to,
  }: { receivedFrom?: string | undefined; receivedTo?: string | undefined },
) {
  if (from === undefined || to === undefined) return undefined;
  const asOf = to < localDateOf(now) ? endOfDay(to) : now;
  return { ...instantsOf({ from, to }), asOf, clocks: numberRules.helpedInTime.clocks };
}

export async function getClocks(ctx: Context, { caseId }: { caseId: string }) {
  const file: FileRow | undefined = await findFile(ctx.tx, ctx.actor, caseId);
  if (!file || !holdsAt(ctx.actor, casePermissions['case.oversee'], file.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: file.id, unitId: file.unitId });
  const clocks = await findClocks(ctx.tx, ctx.actor, caseId, 'overseer');
  const standing = (await standingsOf(ctx, [file]))(file);
  return { standing, clocks: clocks.map((clock) => shownClock(clock, ctx.now)), on: localDateOf(ctx.now) };
}
