import type { ComponentType, ReactNode } from 'react';
import type { TimelineEntry } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { CasePage } from '../../contract.ts';

/** What happened to a case in a room above: it hands its entries, the newest first, to what draws the history. */
export type CaseHistory = ComponentType<{
  found: CasePage;
  children: (entries: readonly TimelineEntry[]) => ReactNode;
}>;

let above: { History: CaseHistory } | undefined;

/** Rooms look down only: the composition root introduces the room above, before the page starts. */
export function introduceCaseHistory(made: CaseHistory): void {
  above = { History: made };
}

export const caseHistory = (): { History: CaseHistory } | undefined => above;
