import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { TreeAt } from '../../../units/rules.ts';
import type { ChildChanges } from '../../contract/child.ts';
import { childAbilities, childPermissions } from '../../permissions.ts';
import { entryProblems } from '../../rules/entry.ts';
import type { Stated } from '../../rules/households.ts';
import { type Place, placeIn } from '../places.ts';
import type { StoredChild } from '../queries/children.ts';
import { codeLists } from '../reference.ts';

export interface WantedChange {
  childId: string;
  /** What the person saw; left out where the whole batch was counted instead. */
  version?: number;
  /** What to change, or how to find that out from the record as it stands. */
  fields: ChildChanges | ((child: StoredChild) => ChildChanges);
  toUnitId?: string | undefined;
  /** The day of the move; today where nobody said so. */
  movedOn?: PlainDate;
  /** Values that were in the register before need no new look. */
  unchecked?: boolean;
}

/** A change that may be made. */
export interface Judged {
  child: StoredChild;
  changes: ChildChanges;
  /** Where the child goes, when that is elsewhere. */
  place: Place | undefined;
  movedOn: PlainDate;
}

export type Verdict = { childId: string } & (
  | { outcome: 'saved'; judged: Judged }
  | { outcome: 'stale' }
  | { outcome: 'refused'; field: string; code: string }
  | { outcome: 'absent' }
);

/** What the change says of the household; undefined when it does not speak of it. */
export function statedOf(changes: ChildChanges): Stated | undefined {
  const { householdNumber: number, householdHead: head, householdClass } = changes;
  const isSpoken = number !== undefined || head !== undefined || householdClass !== undefined;
  return isSpoken ? { number, head, class: householdClass } : undefined;
}

/** Asks of each change whether the person may make it and the rules let it. */
export function judge(ctx: Context, at: TreeAt) {
  const today = localDateOf(ctx.now);
  return (wanted: WantedChange, child: StoredChild | undefined): Verdict => {
    const { childId } = wanted;
    const follows = child && { ...child, state: 'living-here' };
    if (!follows || !childAbilities(ctx.actor, follows).change) return { childId, outcome: 'absent' };
    if (child.state !== 'living-here')
      return { childId, outcome: 'refused', field: 'state', code: 'children.not-followed' };
    if (wanted.version !== undefined && wanted.version !== child.version)
      return { childId, outcome: 'stale' };
    const changes = typeof wanted.fields === 'function' ? wanted.fields(child) : wanted.fields;
    const context = { today, childOn: localDateOf(child.createdAt), lists: codeLists, known: child };
    const [problem] = wanted.unchecked ? [] : entryProblems(changes, context);
    if (problem) return { childId, outcome: 'refused', field: problem.path, code: problem.code };
    const place = placeFor(ctx, at, child, wanted.toUnitId);
    if (place === null)
      return { childId, outcome: 'refused', field: 'toUnitId', code: 'children.not-a-place-of-children' };
    return { childId, outcome: 'saved', judged: { child, changes, place, movedOn: wanted.movedOn ?? today } };
  };
}

/** Another hamlet of the same commune, or of the one that the commune went into; null: no place to go to. */
function placeFor(
  ctx: Context,
  at: TreeAt,
  child: StoredChild,
  toUnitId: string | undefined,
): Place | undefined | null {
  if (toUnitId === undefined || toUnitId === child.unitId) return undefined;
  const writes = holdsAt(ctx.actor, childPermissions['child.write'], toUnitId);
  const place = writes ? placeIn(at, toUnitId) : undefined;
  if (!place) return null;
  return place.communeId === child.communeId || !at.units.has(child.communeId) ? place : null;
}
