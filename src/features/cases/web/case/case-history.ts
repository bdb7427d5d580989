import { type ComponentType, createElement, type ReactNode } from 'react';
import type { TimelineEntry } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { CasePage } from '../../contract.ts';

interface HistoryProps {
  found: CasePage;
  children: (entries: readonly TimelineEntry[]) => ReactNode;
}

/** What happened to a case in a room above: it hands its entries, the newest first, to what draws the history. */
export type CaseHistory = ComponentType<HistoryProps>;

let introduced: CaseHistory | undefined;

/** Rooms look down only: the composition root introduces the room above, before the page starts. */
export function introduceCaseHistory(made: CaseHistory): void {
  introduced = made;
}

/** The entries of the room above, or none where there is no such room. */
export function HistoryAbove(props: HistoryProps): ReactNode {
  return introduced ? createElement(introduced, props) : props.children([]);
}
