import type { Context } from '../../../../platform/server/http/context.ts';
import { addHours, localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../../platform/shared/problem.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { ChildChanges } from '../../contract/child.ts';
import type { ListFilter } from '../../contract/lists.ts';
import { asHolderOf, childPermissions } from '../../permissions.ts';
import { type Differences, sameValue } from '../../rules/facts.ts';
import type { StoredChild } from '../queries/children.ts';
import { type EventRow, findBatchEvents } from '../queries/events.ts';
import { filteredArea } from '../areas.ts';
import { findFollowed } from '../queries-lists.ts';
import { applyChanges } from './apply-changes.ts';

/** One value for all that match, exactly as many as the person saw, and the way back. */

/** The children that match now: what is changed is today's register, not that of another day. */
async function matchingIds(ctx: Context, filter: ListFilter, limit: number): Promise<string[]> {
  const today = localDateOf(ctx.now);
  if (filter.on !== undefined && filter.on !== today)
    throw refused('platform.invalid-input', { fields: [{ path: 'filter.on', code: 'children.not-today' }] });
  // Who also reads elsewhere changes only what their own office keeps.
  const actor = asHolderOf(ctx.actor, childPermissions['child.write']);
  const tree = await loadTree(ctx.tx, actor.localityId);
  const area = filteredArea({ ...ctx, actor }, tree, filter);
  const page = { sort: 'name' as const, descending: false, after: undefined, limit };
  return (await findFollowed(ctx.tx, actor, today, { filter, area, page })).map(({ id }) => id);
}

export async function changeMatching(
  ctx: Context,
  input: { id: string; filter: ListFilter; expected: number; fields: ChildChanges },
) {
  const { id: batchId, filter, expected, fields } = input;
  ctx.audit({
    subjectKind: 'children',
    subjectId: batchId,
    detail: { fields: Object.keys(fields), expected },
  });
  if ((await findBatchEvents(ctx.tx, ctx.actor, batchId, undone)).length > 0)
    throw refused('platform.invalid-input', { fields: [{ path: 'id', code: 'id-taken' }] });
  const ids = await matchingIds(ctx, filter, expected + 1);
  const wanted = ids.map((childId) => ({ childId, fields }));
  const { verdicts, changed } = await applyChanges(ctx, wanted, { kind: 'changed', batchId });
  const own = verdicts.filter(({ outcome }) => outcome !== 'absent');
  // Counted again under the locks: who came or went meanwhile was not seen by the person.
  if (own.length !== expected || own.some(isGone))
    throw refused('children.count-changed', { params: { expected, found: own.length } });
  const refusal = verdicts.find((verdict) => verdict.outcome === 'refused');
  if (refusal?.outcome === 'refused')
    throw refused('platform.invalid-input', {
      fields: [{ path: `fields.${refusal.field}`, code: refusal.code }],
    });
  return { batchId, changed: changed.size };
}

const isGone = (verdict: { outcome: string; field?: string }): boolean => verdict.field === 'state';

const undone = ['changed', 'household-changed', 'bulk-undone'];
const hoursToUndo = 7 * 24;

/** Puts back every field that still holds what the batch wrote; what somebody has changed since stays theirs. */
export async function undoBatch(ctx: Context, input: { batchId: string }) {
  const events = await findBatchEvents(ctx.tx, ctx.actor, input.batchId, undone);
  const [first] = events;
  if (!first) throw notFound();
  ctx.audit({ subjectKind: 'children', subjectId: input.batchId });
  if (events.some(({ kind }) => kind === 'bulk-undone')) throw refused('children.nothing-to-undo');
  if (addHours(first.at, hoursToUndo) < ctx.now) throw refused('children.undo-too-late');
  const ledger = new Map(events.map((event) => [event.childId, wayBack(event)]));
  const wanted = [...ledger].map(([childId, way]) => ({ childId, fields: way.fields, unchecked: true }));
  const applied = await applyChanges(ctx, wanted, { kind: 'bulk-undone', batchId: input.batchId });
  const kept = applied.verdicts.filter(
    ({ childId, outcome }) => outcome !== 'saved' || ledger.get(childId)?.kept(),
  );
  return { restored: applied.changed.size, kept: kept.length };
}

/** The fields of one child that go back, told when the record is locked and read; then whether some stay. */
function wayBack({ detail }: EventRow) {
  let staying = false;
  return {
    fields(child: StoredChild): ChildChanges {
      const entries = Object.entries(detail as Differences).map(([field, [before, after]]) => ({
        ...{ field, before, untouched: sameValue(child[field as keyof StoredChild], after) },
      }));
      staying = entries.some(({ untouched }) => !untouched);
      return Object.fromEntries(
        entries.filter(({ untouched }) => untouched).map(({ field, before }) => [field, before]),
      );
    },
    kept: () => staying,
  };
}
