import { readFileSync } from 'node:fs';
import type { Context } from '../../../../platform/server/http/context.ts';
import { openForSealing } from '../../../../platform/server/sealed/index.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { notFound, refused } from '../../../../platform/shared/problem.ts';
import { calendarOf } from '../../../plans/server/public.ts';
import type { GlassCategory } from '../../contract.ts';
import { casePermissions, rolesIn } from '../../permissions.ts';
import { GlassFile, type GlassRule, glassRuleAt, glassTimes, mayBreakGlass } from '../../rules/glass.ts';
import { type FileRow, findFile } from '../queries-cases.ts';
import { sameIdAgain } from '../standing.ts';
import { tellOfGlass } from './notices.ts';
import { breakCaseGlass, countBroken, endCaseGlass, findOpenGlass } from '../queries-glass.ts';

const { rules } = GlassFile.parse(
  JSON.parse(readFileSync(new URL('../../../../../db/reference/case-glass.json', import.meta.url), 'utf8')),
);

/** A case whose state the caller oversees: of others they may not learn that they exist. @throws 404 */
async function overseenFile(ctx: Context, caseId: string): Promise<FileRow> {
  const file = await findFile(ctx.tx, ctx.actor, caseId);
  if (!file || !holdsAt(ctx.actor, casePermissions['case.oversee'], file.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: file.id, unitId: file.unitId });
  return file;
}

const allowedBy = (ctx: Context, file: FileRow): GlassRule | undefined => {
  const rule = glassRuleAt(rules, ctx.now);
  return rule && mayBreakGlass(ctx.actor, file.unitId, rule) ? rule : undefined;
};

const readsAlready = (ctx: Context, file: FileRow): boolean => rolesIn(ctx.actor, file).length > 0;

/** What the oversight page offers. */
export async function getGlass(ctx: Context, { caseId }: { caseId: string }) {
  const file = await overseenFile(ctx, caseId);
  const rule = allowedBy(ctx, file);
  const open = await findOpenGlass(ctx.tx, ctx.actor, { caseId, now: ctx.now });
  const left = rule ? Math.max(0, rule.mostPerDay - (await countBroken(ctx.tx, ctx.actor, ctx.now))) : 0;
  return {
    ...{ may: rule !== undefined && !readsAlready(ctx, file), hours: rule?.hours ?? 0, left },
    until: open?.until ?? null,
  };
}

/** Breaks the glass, tells at once who must know, and sets the task of reviewing it: all or nothing. */
export async function breakGlass(
  ctx: Context,
  { id, caseId, category, reason }: { id: string; caseId: string; category: GlassCategory; reason: string },
) {
  const file = await overseenFile(ctx, caseId);
  if (readsAlready(ctx, file)) throw refused('cases.glass-not-needed');
  const rule = allowedBy(ctx, file);
  if (!rule) throw refused('cases.glass-not-yours');
  const calendar = await calendarOf(ctx.tx, ctx.actor.localityId);
  const times = glassTimes(rule, ctx.now, calendar);
  const sealer = await openForSealing(ctx, { subjectId: id, unitId: file.unitId });
  const made = { id, caseId, category, reason: sealer.seal(reasonOf(id), reason), now: ctx.now, ...times };
  const outcome = await breakCaseGlass(ctx.tx, { ...made, mostPerDay: rule.mostPerDay });
  if (outcome === 'not-found') throw notFound();
  if (outcome === 'too-many') throw refused('cases.glass-too-many');
  if (outcome === 'same-id') throw sameIdAgain();
  await tellOfGlass(ctx, file, id);
  ctx.audit({ detail: { category, until: times.until } });
  return { id, until: times.until };
}

export async function endGlass(ctx: Context, { caseId }: { caseId: string }) {
  await overseenFile(ctx, caseId);
  return { ended: await endCaseGlass(ctx.tx, caseId, ctx.now) };
}

/** Where the words of a glass stand. Each is written once. */
export const reasonOf = (id: string) => ({ table: 'case_glass', column: 'reason', rowId: id, version: 1 });
export const reviewOf = (id: string) => ({ table: 'case_glass', column: 'review', rowId: id, version: 1 });

export { overseenFile };
