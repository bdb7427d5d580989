import { localDateOf } from '../../../platform/shared/instant.ts';
import { codeListsOn } from '../../children/rules/code-lists.ts';
import { codeLists } from '../../children/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { NameOf } from '../rules/columns.ts';
import type { FilterNames } from '../rules/filter-words.ts';

/** Names of codes and places on the day of the act. */
export async function namesFor(ctx: {
  tx: Tx;
  actor: { localityId: string };
  now: string;
}): Promise<FilterNames> {
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  return { nameOf: namesOfCodes(on), placeOf: (id) => unitNamesAt(tree, [id], on).get(id) ?? '' };
}

export function namesOfCodes(on: string): NameOf {
  const lists = codeListsOn(codeLists, on);
  const known = new Map(
    Object.entries(lists).flatMap(([list, codes]) =>
      codes.map(({ code, name }) => [`${list} ${code}`, name] as const),
    ),
  );
  return (list, code) => (code === null ? '' : (known.get(`${list} ${code}`) ?? code));
}
