import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import { tellEvent } from '../../rules/history.ts';
import { findMergedInto } from '../queries/merges.ts';
import { findEvents } from '../queries/events.ts';
import { codeLists } from '../reference.ts';
import { seesFact } from '../shown.ts';
import { visibleChild } from './get-child.ts';

export async function listEvents(ctx: Context, input: { childId: string }) {
  const { child, sight } = await visibleChild(ctx, input.childId);
  const merged = await findMergedInto(ctx.tx, ctx.actor, child.id);
  const rows = await findEvents(ctx.tx, ctx.actor, [child.id, ...merged]);
  const people = await displayNamesOf(
    ctx.tx,
    rows.map(({ byAccount }) => byAccount),
  );
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const today = localDateOf(ctx.now);
  const reader = {
    lists: codeLists,
    unitName: (unitId: string) => nameOn(tree, unitId, today) ?? '',
    sees: (field: string) => seesFact(sight, field),
  };
  return {
    events: rows.map(({ id, at, byAccount, kind, onDate, detail }) => ({
      ...{ id, at, by: people.get(byAccount) ?? null, kind, onDate },
      ...tellEvent(detail, reader),
    })),
  };
}
