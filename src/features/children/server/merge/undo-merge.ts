import type { Context } from '../../../../platform/server/http/context.ts';
import { yearOf } from '../households.ts';
import { childColumns, findChildren, lockChildren, type StoredChild } from '../queries/children.ts';
import { appendEvents } from '../queries/events.ts';
import { replaceNames } from '../queries/names.ts';
import { nameRowsOf } from '../../rules/name-keys.ts';
import { childAttachments } from './attachments.ts';
import { bothEvents } from './merge-children.ts';
import * as queries from '../queries/merges.ts';

/** What stands in the way: fields of the records, or kinds of what hangs on them. */
export type UndoVerdict =
  | { outcome: 'undone' }
  | { outcome: 'absent' }
  | { outcome: 'changed'; what: string[] };

const kinds: Readonly<Record<string, string>> = {
  child_stays: 'stays',
  child_circumstances: 'circumstances',
  child_papers: 'papers',
  child_assignments: 'assignments',
};

const factOf = new Map<string, string>(Object.entries(childColumns).map(([fact, column]) => [column, fact]));

const inWay = ({ relation, fields }: queries.ChangedRow): string[] =>
  relation === 'children'
    ? fields.map((column) => factOf.get(column) ?? column)
    : [kinds[relation] ?? relation];

/**
 * Parts two records again, each exactly as it was: what was written on the survivor since and did not come from the merge
 * stays with it; where somebody changed what the merge had changed, nothing is parted and it is said what.
 */
export async function undoMerge(ctx: Context, mergeId: string): Promise<UndoVerdict> {
  const merge = await queries.findMerge(ctx.tx, ctx.actor, mergeId);
  if (!merge) return { outcome: 'absent' };
  const ids = [merge.survivorId, merge.mergedId];
  await lockChildren(ctx.tx, ctx.actor, ids);
  const before = await findChildren(ctx.tx, ctx.actor, ids, yearOf(ctx.now));
  if (before.length < 2) return { outcome: 'absent' };
  const attached = childAttachments().filter(({ name }) => name in merge.attached);
  const changed: string[] = [];
  for (const one of attached)
    if (await one.hasChanged(ctx, merge, merge.attached[one.name])) changed.push(one.name);
  const { accountId, localityId } = ctx.actor;
  if (changed.length > 0) return { outcome: 'changed', what: changed };
  const rows = await queries.undoMerge(ctx.tx, { mergeId, accountId, now: ctx.now });
  if (rows.length > 0) return { outcome: 'changed', what: [...new Set(rows.flatMap(inWay))] };
  for (const one of attached) await one.restore(ctx, merge, merge.attached[one.name]);
  const children = await findChildren(ctx.tx, ctx.actor, ids, yearOf(ctx.now));
  await replaceNames(ctx.tx, localityId, children.map(namesOf));
  const by = { localityId, accountId, now: ctx.now };
  await appendEvents(ctx.tx, by, bothEvents(ctx, children, 'unmerged'));
  return { outcome: 'undone' };
}

const namesOf = (child: StoredChild) => ({
  ...{ childId: child.id, unitId: child.unitId, communeId: child.communeId, names: nameRowsOf(child) },
  birthYear: Number(child.birthDate.slice(0, 4)),
});
