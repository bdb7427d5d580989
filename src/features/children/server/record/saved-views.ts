import type { Context } from '../../../../platform/server/http/context.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { childPermissions } from '../../permissions.ts';
import { isKeepable, viewWords } from '../../rules/saved-view.ts';
import * as views from '../queries/views.ts';
import { codeLists } from '../reference.ts';

const words = viewWords(codeLists);

/** The very units in which the person works with the register: colleagues there share views. */
const ownUnits = (ctx: Context): string[] => {
  const readers: readonly string[] = childPermissions['child.read'];
  return ctx.actor.assignments.filter((held) => readers.includes(held.function)).map(({ unitId }) => unitId);
};

export async function listViews(ctx: Context) {
  const found = await views.findViews(ctx.tx, ctx.actor, ownUnits(ctx));
  return {
    views: found.map(({ id, name, shared, accountId, view, version }) => ({
      ...{ id, name, shared, mine: accountId === ctx.actor.accountId, view, version },
    })),
  };
}

export async function saveView(ctx: Context, input: views.SavedView & { version: number }) {
  ctx.audit({ subjectKind: 'child-view', subjectId: input.id });
  if (!isKeepable(input.view, words))
    throw refused('platform.invalid-input', { fields: [{ path: 'view', code: 'children.view-holds-text' }] });
  if (input.version === 0) {
    const { localityId, accountId } = ctx.actor;
    const unitId = ownUnits(ctx)[0] as string;
    await views.insertView(ctx.tx, { localityId, accountId, unitId, now: ctx.now }, input);
    return { id: input.id, version: 1 };
  }
  const before = await views.findOwnView(ctx.tx, ctx.actor, input.id);
  if (!before) throw notFound();
  const version = await views.updateView(ctx.tx, ctx.actor, input);
  if (version === undefined) throw staleVersion(before);
  return { id: input.id, version };
}

/** Only who saved a view removes it. */
export async function removeView(ctx: Context, input: { viewId: string; version: number }) {
  const before = await views.findOwnView(ctx.tx, ctx.actor, input.viewId);
  if (!before) throw notFound();
  ctx.audit({ subjectKind: 'child-view', subjectId: before.id });
  const gone = await views.deleteView(ctx.tx, ctx.actor, { id: before.id, version: input.version });
  if (!gone) throw staleVersion(before);
  return { id: before.id, version: before.version };
}
