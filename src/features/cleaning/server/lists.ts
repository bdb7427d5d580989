import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { entriesOn } from '../../../platform/shared/code-list.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { countLacking, requiredFieldList } from '../../children/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import { cleaningPermissions } from '../permissions.ts';

/** How many of each list, by commune; the same definition as the lists behind the numbers. */
export async function countLists(asked: Context) {
  const ctx = { ...asked, actor: asHolderOf(asked.actor, cleaningPermissions['cleaning.count']) };
  const today = localDateOf(ctx.now);
  const found = await countLacking(ctx);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const names = unitNamesAt(
    tree,
    found.map(({ communeId }) => communeId),
    today,
  );
  const collator = new Intl.Collator('vi', { numeric: true });
  const communes = found.map(({ communeId, children, counts }) => ({
    ...{ unitId: communeId, name: names.get(communeId) ?? '', children, counts },
    own: holdsAt(ctx.actor, cleaningPermissions['cleaning.run'], communeId),
  }));
  const fields = entriesOn(requiredFieldList, today).map(({ code, name }) => ({ code, name }));
  return {
    communes: communes.sort((a, b) => collator.compare(a.name, b.name)),
    required: { fields, source: requiredFieldList.source },
  };
}
