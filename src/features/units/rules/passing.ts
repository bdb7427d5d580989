import type { RecordedChange } from '../contract.ts';
import { inForce, type UnitTree } from './tree.ts';

/** A succession with the change that made it. */
export interface RecordedSuccession {
  fromUnitId: string;
  toUnitId: string;
  change: Pick<RecordedChange, 'id' | 'kind' | 'effectiveOn' | 'document' | 'recordedAt'> & {
    recordedBy: string | null;
  };
}

/** One change by which a unit's work passed on, and the units that have it from then on. */
export interface Passing {
  change: RecordedSuccession['change'];
  toUnitIds: string[];
}

/** The unit and all to which its work may ever have passed, whatever the date. */
export function lineOf(tree: Pick<UnitTree, 'successions'>, unitId: string): string[] {
  const line = new Set([unitId]);
  for (const at of line)
    for (const link of tree.successions) if (link.fromUnitId === at) line.add(link.toUnitId);
  return [...line];
}

const isThere = (tree: UnitTree, unitId: string, on: string): boolean =>
  tree.versionsOf.get(unitId)?.some((version) => inForce(version, on)) ?? false;

/**
 * How a unit's work passed on, change by change. It passes when the unit that has it ends: one that gives a part away and
 * lives on keeps its work.
 */
export function passingsOf(
  tree: UnitTree,
  unitId: string,
  successions: readonly RecordedSuccession[],
): Passing[] {
  const holders = new Set([unitId]);
  const inOrder = [...successions].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return [...Map.groupBy(inOrder, (link) => link.change.id).values()].flatMap((links) => {
    const { change } = links[0] as RecordedSuccession;
    const passed = links.filter(
      ({ fromUnitId }) => holders.has(fromUnitId) && !isThere(tree, fromUnitId, change.effectiveOn),
    );
    for (const { fromUnitId, toUnitId } of passed) holders.add(toUnitId).delete(fromUnitId);
    const toUnitIds = new Set(passed.map(({ toUnitId }) => toUnitId));
    return passed.length > 0 ? [{ change, toUnitIds: [...toUnitIds] }] : [];
  });
}

const momentOf = ({ change }: RecordedSuccession): string => `${change.effectiveOn} ${change.recordedAt}`;
