import type { Act, Change, ChangePreview, Target } from '../contract.ts';
import { draftAct } from './acts.ts';
import { type ChangeProblem, type Drafting, object, startDrafting } from './drafting.ts';
import { applyEdits, faultsOf, type TreeEdits } from './edits.ts';
import { previewOf } from './preview.ts';
import { nameOn, type UnitTree } from './tree.ts';

export type ChangeVerdict =
  | { ok: true; edits: TreeEdits; preview: ChangePreview; after: UnitTree }
  | { ok: false; problems: ChangeProblem[] };

/**
 * What a change does to the tree, or everything that stands in its way. The act decides what ends, begins and moves; then
 * the tree that would result is looked at as a whole, on the day and on every later turn, so that no act has to foresee all.
 */
export function planChange(tree: UnitTree, change: Change): ChangeVerdict {
  const draft = startDrafting(tree, change.effectiveOn);
  draftAct(draft, change.act);
  if (draft.problems.length > 0) return { ok: false, problems: draft.problems };
  const after = applyEdits(tree, draft.edits);
  objectToFaults(draft, after);
  if (draft.problems.length > 0) return { ok: false, problems: draft.problems };
  return { ok: true, edits: draft.edits, preview: previewOf(tree, after, draft.edits, draft.on), after };
}

function objectToFaults(draft: Drafting, after: UnitTree): void {
  for (const fault of faultsOf(after, draft.on).slice(0, 20)) {
    const name = nameOn(after, fault.unitId, fault.on) ?? '?';
    const other = fault.otherId === null ? '?' : (nameOn(after, fault.otherId, fault.on) ?? '?');
    if (fault.kind === 'circle') object(draft, '', 'units.parent-cycle', { name });
    else if (fault.kind === 'code-twice')
      object(draft, 'officialCode', 'units.code-taken', { name, other, date: fault.on });
    else object(draft, '', 'units.has-children', { name: other, child: name, count: '1' });
  }
}

const existing = (target: Target): string => (target.as === 'new' ? target.parentId : target.unitId);

/** The units that exist and that the act names: the person who makes the change must answer for each of them. */
export function unitsConcerned(act: Act): string[] {
  switch (act.kind) {
    case 'create':
      return [act.parentId];
    case 'rename':
    case 'end':
      return [act.unitId];
    case 'merge':
      return [...new Set([...act.unitIds, existing(act.into)])];
    case 'split':
      return [
        ...new Set([act.unitId, ...act.parts.flatMap((part) => [existing(part.to), ...part.children])]),
      ];
    case 're-parent':
      return [...new Set([...act.unitIds, act.parentId])];
  }
}
