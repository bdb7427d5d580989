import type { Context } from '../../../../platform/server/http/context.ts';
import { refused, type SavedBy } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import type { ChildChanges, ChildRow, Doubt } from '../../contract/child.ts';
import { doubtsOf } from '../../rules/doubts.ts';
import { yearOf } from '../households.ts';
import { findChildren } from '../queries/children.ts';
import { findEvents } from '../queries/events.ts';
import { provinceCodes } from '../reference.ts';
import { rowsFor } from '../shown.ts';
import { type FamilyCells, withFamily } from '../../rules/relatives.ts';
import { type Applied, applyChanges } from './apply-changes.ts';
import type { WantedChange } from './judge.ts';

export interface ChangeInput {
  childId: string;
  version: number;
  fields: ChildChanges;
  family?: FamilyCells | undefined;
  toUnitId?: string | undefined;
}

/** Cells of the family are written into the family as it stands under the lock. */
const wantedOf = ({ family, fields, ...change }: ChangeInput): WantedChange => ({
  ...change,
  fields: family ? (child) => ({ relatives: withFamily(child.relatives, family), ...fields }) : fields,
});

type Result =
  | { outcome: 'saved'; childId: string; row: ChildRow; doubts: Doubt[] }
  | { outcome: 'stale'; childId: string; row: ChildRow; saved: SavedBy | null }
  | { outcome: 'refused'; childId: string; field: string; code: string }
  | { outcome: 'absent'; childId: string };

/** Each row is answered by itself; brothers and sisters whose household changed come after those that were sent. */
export async function changeChildren(ctx: Context, input: { changes: ChangeInput[] }) {
  const ids = input.changes.map(({ childId }) => childId);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      throw refused('platform.invalid-input', {
        fields: [{ path: `changes.${index}.childId`, code: 'children.named-twice' }],
      });
  });
  const applied = await applyChanges(ctx, input.changes.map(wantedOf), { kind: 'changed', batchId: null });
  const rows = new Map((await rowsFor(ctx, [...ids, ...applied.siblingIds])).map((row) => [row.id, row]));
  noteChange(ctx, applied, rows);
  const doubts = await doubtsFor(ctx, [...rows.keys()]);
  const stale = applied.verdicts.filter(({ outcome }) => outcome === 'stale');
  const lastSaves = await lastSavesOf(
    ctx,
    stale.map(({ childId }) => childId),
  );
  const saved = (childId: string, row: ChildRow): Result => ({
    ...{ outcome: 'saved', childId, row, doubts: doubts.get(childId) ?? [] },
  });
  const results = applied.verdicts.map((verdict): Result => {
    const { childId } = verdict;
    const row = rows.get(childId);
    if (verdict.outcome === 'refused')
      return { outcome: 'refused', childId, field: verdict.field, code: verdict.code };
    if (verdict.outcome === 'absent' || !row) return { outcome: 'absent', childId };
    return verdict.outcome === 'stale'
      ? { outcome: 'stale', childId, row, saved: lastSaves.get(childId) ?? null }
      : saved(childId, row);
  });
  const siblings = applied.siblingIds.flatMap((id) => {
    const row = rows.get(id);
    return row ? [saved(id, row)] : [];
  });
  return { results: [...results, ...siblings] };
}

/** By the history of each child, bulk changes included. */
async function lastSavesOf(ctx: Context, ids: readonly string[]): Promise<Map<string, SavedBy>> {
  if (ids.length === 0) return new Map();
  // The newest come first: what is set last is the oldest, so they are read backwards.
  const events = (await findEvents(ctx.tx, ctx.actor, ids)).reverse();
  const names = await displayNamesOf(
    ctx.tx,
    events.map(({ byAccount }) => byAccount),
  );
  return new Map(
    events.map(({ childId, at, byAccount }) => [childId, { by: names.get(byAccount) ?? '', at }]),
  );
}

async function doubtsFor(ctx: Context, ids: readonly string[]): Promise<Map<string, Doubt[]>> {
  const found = await findChildren(ctx.tx, ctx.actor, ids, yearOf(ctx.now));
  return new Map(found.map((child) => [child.id, doubtsOf(child, provinceCodes)]));
}

/** The trail names fields and records, never what was written. */
function noteChange(ctx: Context, applied: Applied, rows: ReadonlyMap<string, ChildRow>): void {
  const childIds = [...applied.changed.keys()];
  const fields = [...new Set([...applied.changed.values()].flatMap((fields) => Object.keys(fields)))];
  const [only] = childIds;
  const row = only ? rows.get(only) : undefined;
  if (childIds.length === 1 && row)
    ctx.audit({ subjectKind: 'child', subjectId: row.id, unitId: row.unitId, detail: { fields } });
  else ctx.audit({ subjectKind: 'children', detail: { fields, childIds } });
}
