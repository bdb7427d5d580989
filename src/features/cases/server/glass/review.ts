import type { Context } from '../../../../platform/server/http/context.ts';
import { openForSealing, openSealed } from '../../../../platform/server/sealed/index.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { auditOfSubject, displayNamesOf } from '../../../accounts/server/public.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { GlassOutcome, GlassRow } from '../../contract.ts';
import { casePermissions } from '../../permissions.ts';
import { reasonOf, reviewOf } from './break.ts';
import { findGlass, findGlasses, type GlassFound, saveReview } from '../queries-glass.ts';

/** Each broken glass is looked at afterwards by somebody else: without the case, with who, when and why. */

const atOnce = 200;
const readsAsked = 500;

const reviewed = ({ assignments }: Context['actor']): string[] => [
  ...new Set(
    assignments.flatMap((held) =>
      (casePermissions['glass.review'] as readonly string[]).includes(held.function) ? [...held.unitIds] : [],
    ),
  ),
];

export async function listGlass(ctx: Context, input: { reviewed: 'true' | 'false' }) {
  const of = { unitIds: reviewed(ctx.actor), reviewed: input.reviewed === 'true', limit: atOnce };
  const found = await findGlasses(ctx.tx, ctx.actor, of);
  ctx.audit({ subjectKind: 'case-glass', detail: { rows: found.length } });
  return { rows: await rowsOf(ctx, found) };
}

/** @throws 404 outside the caller's part */
async function ownGlass(ctx: Context, id: string): Promise<GlassFound> {
  const found = await findGlass(ctx.tx, ctx.actor, id);
  if (!found || !holdsAt(ctx.actor, casePermissions['glass.review'], found.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'case-glass', subjectId: found.id, unitId: found.unitId });
  return found;
}

export async function readGlass(ctx: Context, { glassId }: { glassId: string }) {
  const found = await ownGlass(ctx, glassId);
  const unsealer = await openSealed(ctx, found.id);
  const { reason, review } = found;
  const [glass] = await rowsOf(ctx, [found]);
  if (!glass) throw notFound();
  return {
    glass,
    reason: unsealer.destroyed ? null : unsealer.unseal(reasonOf(found.id), reason),
    review: unsealer.destroyed || review === null ? null : unsealer.unseal(reviewOf(found.id), review),
    readAt: await readingsOf(ctx, found),
  };
}

/** When the case was read through this very glass, from the trail. */
async function readingsOf(ctx: Context, { id, caseId }: GlassFound): Promise<string[]> {
  const subject = { subjectKind: 'case', subjectIds: [caseId], limit: readsAsked };
  const records = await auditOfSubject(ctx.tx, { ...subject, localityId: ctx.actor.localityId });
  return records
    .filter(({ act, detail }) => act === 'cases.readBrokenCase' && detail.glass === id)
    .map(({ at }) => at);
}

export async function reviewGlass(
  ctx: Context,
  input: { glassId: string; version: number; outcome: GlassOutcome; words: string },
) {
  const found = await ownGlass(ctx, input.glassId);
  const { id, version, unitId } = found;
  if (found.accountId === ctx.actor.accountId) throw refused('cases.not-yours-to-do');
  if (version !== input.version) throw staleVersion({ id, version });
  if (found.outcome !== null) throw refused('cases.glass-reviewed');
  const sealer = await openForSealing(ctx, { subjectId: id, unitId });
  const { outcome, words } = input;
  const review = sealer.seal(reviewOf(id), words);
  const saved = await saveReview(ctx.tx, ctx.actor, { id, version, outcome, review, now: ctx.now });
  if (saved === undefined) throw staleVersion({ id, version });
  ctx.audit({ detail: { outcome } });
  return { id, version: saved };
}

async function rowsOf(ctx: Context, found: readonly GlassFound[]): Promise<GlassRow[]> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  const names = await displayNamesOf(
    ctx.tx,
    found.flatMap(({ accountId, reviewedBy }) => [accountId, reviewedBy]),
  );
  return found.map((row) => ({
    ...{ id: row.id, caseId: row.caseId, unitName: nameOn(tree, row.unitId, on) ?? '' },
    ...{ by: names.get(row.accountId) ?? '', category: row.category, brokenAt: row.brokenAt },
    ...{ until: row.until, reviewDueAt: row.reviewDueAt, outcome: row.outcome, version: row.version },
    reviewedBy: row.reviewedBy === null ? null : (names.get(row.reviewedBy) ?? ''),
    reviewedAt: row.reviewedAt,
    mayReview: row.outcome === null && row.accountId !== ctx.actor.accountId,
  }));
}
