import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { comparable, scoreLikeness } from '../../../platform/shared/people-names/likeness.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { childPermissions } from '../../children/permissions.ts';
import { likenessPersonOf } from '../../children/rules/likeness.ts';
import { nameRowsOf } from '../../children/rules/name-keys.ts';
import { guardianOf } from '../../children/rules/relatives.ts';
import { findChild, findChildrenForMatching, yearOf } from '../../children/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import { soughtChild } from '../rules/match.ts';
import { contentOf } from './open.ts';
import { act, concernToActOn, handledConcern } from './own-concern.ts';

/** Which child of the commune's register it is. The register is never told. */

const shownAtMost = 8;
/** Something beside the bare commune speaks for it. */
const worthALook = 30;

export async function proposeChildren(ctx: Context, input: { concernId: string }) {
  const concern = await handledConcern(ctx, input.concernId);
  const { content } = await contentOf(ctx, concern);
  const sought = soughtChild(content, { ...concern, communeId: concern.unitId });
  if (!sought) return { children: [] };
  const { childName: fullName } = content;
  const found = await findChildrenForMatching(ctx.tx, ctx.actor, {
    communeIds: [concern.unitId],
    givenKeys: nameRowsOf({ fullName, otherNames: [], relatives: [] }).map(({ givenKey }) => givenKey),
    ...{ birthYears: sought.birthYears, personalIds: [] },
  });
  const asked = comparable(sought.person);
  const scored = found
    .map((child) => ({ child, ...scoreLikeness(asked, comparable(likenessPersonOf(child))) }))
    .filter(({ score }) => score >= worthALook)
    .sort((a, b) => b.score - a.score)
    .slice(0, shownAtMost);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const places = scored.map(({ child }) => child.unitId);
  const names = unitNamesAt(tree, places, localDateOf(ctx.now));
  ctx.audit({ detail: { alike: scored.length } });
  return {
    children: scored.map(({ child, score, reasons }) => ({
      ...{ childId: child.id, fullName: child.fullName, sex: child.sex, score, reasons: [...reasons] },
      ...{ birthDate: child.birthDate, birthPrecision: child.birthPrecision },
      unitName: names.get(child.unitId) ?? '',
      guardian: guardianOf(child.relatives),
    })),
  };
}

/** @throws 404 for a concern or a child of another commune */
export async function linkChild(
  ctx: Context,
  input: { concernId: string; version: number; childId: string | null },
) {
  const { childId } = input;
  const seen = await handledConcern(ctx, input.concernId);
  if (childId !== null) {
    const child = await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now));
    const own = child && holdsAt(ctx.actor, childPermissions['child.write'], child.unitId);
    if (!own || child.communeId !== seen.unitId) throw notFound();
  }
  const concern = await concernToActOn(ctx, input, 'work');
  return act(ctx, concern, { childId }, { kind: childId === null ? 'unlinked' : 'linked' });
}
