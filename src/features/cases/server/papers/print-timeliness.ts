import { printed } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import { authorityOf as authorityUnitOf, nameOn, treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { printFormats } from '../../contract/papers.ts';
import { casePermissions } from '../../permissions.ts';
import { codeOf } from '../../rules/code.ts';
import { type FileRow, findFile } from '../queries-cases.ts';
import { findClocks } from '../queries-history.ts';
import { clockRules } from '../reference.ts';
import { ownCase, standingsOf } from '../standing.ts';
import { authorityOf, placeOf } from './frame.ts';
import { childOnPaper, toldHistory, workerIn } from './gather.ts';
import { type TimelinessFacts, timelinessPaper } from './timeliness.ts';

interface Asked {
  caseId: string;
  format: (typeof printFormats)[number];
}

/** For the team: with the child, the worker, who recorded what, and why late. */
export async function downloadTimeliness(ctx: Context, { caseId, format }: Asked) {
  const { file } = await ownCase(ctx, caseId, 'read');
  ctx.audit({ detail: { paper: 'timeliness', format } });
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const told = await toldHistory(ctx, caseId);
  const child = await childOnPaper(ctx, tree, caseId);
  const inside = told && {
    ...{ childName: child?.fullName ?? '', history: told.history },
    worker: workerIn(told.history, told.nameOf),
  };
  const commune = nameOn(tree, file.unitId, localDateOf(ctx.now)) ?? '';
  const head = { agency: { name: authorityOf(commune) }, place: placeOf(commune), commune };
  return print(ctx, format, { ...head, ...(await countedOf(ctx, file)), ground: file.ground, inside });
}

/** For those who oversee: states and clocks, and nothing that only the team knows. */
export async function downloadClocks(ctx: Context, { caseId, format }: Asked) {
  const file = await findFile(ctx.tx, ctx.actor, caseId);
  if (!file || !holdsAt(ctx.actor, casePermissions['case.oversee'], file.unitId)) throw notFound();
  ctx.audit({
    subjectKind: 'case',
    subjectId: file.id,
    unitId: file.unitId,
    detail: { paper: 'timeliness', format },
  });
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const { ground, unitName } = (await standingsOf(ctx, [file]))(file);
  const head = { ...letterheadOf(ctx, tree), commune: unitName };
  return print(ctx, format, { ...head, ...(await countedOf(ctx, file)), ground, inside: undefined });
}

/** The office at which the caller oversees, under the committee that it belongs to. */
function letterheadOf(ctx: Context, tree: UnitTree): Pick<TimelinessFacts, 'agency' | 'place'> {
  const on = localDateOf(ctx.now);
  const held = ctx.actor.assignments.find(({ function: name }) =>
    (casePermissions['case.oversee'] as readonly string[]).includes(name),
  );
  const unitId = held?.unitId ?? '';
  const name = nameOn(tree, unitId, on) ?? '';
  const authority = authorityUnitOf(treeAt(tree, on), unitId);
  if (!authority || authority.unitId === unitId)
    return { agency: { name: authorityOf(name) }, place: placeOf(name) };
  return { agency: { parent: authorityOf(authority.name), name }, place: placeOf(authority.name) };
}

async function countedOf(ctx: Context, { id, confidentiality, receivedAt }: FileRow) {
  // What the rooms above count has its own papers.
  const clocks = await findClocks(ctx.tx, ctx.actor, id);
  return {
    ...{ code: codeOf(id), confidentiality, receivedAt, rules: clockRules },
    clocks: clocks.filter(({ code }) => clockRules.some((rule) => rule.code === code)),
    calendar: await calendarOf(ctx.tx, ctx.actor.localityId),
    ...{ printedAt: ctx.now, printedBy: ctx.actor.displayName },
  };
}

const print = (ctx: Context, format: Asked['format'], facts: TimelinessFacts) =>
  printed(`Chứng minh kịp thời ${facts.code} ${localDateOf(ctx.now)}`, format, {
    document: () => timelinessPaper(facts),
  });
