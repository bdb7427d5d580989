import type { ComponentType } from 'react';
import type { ObligationRow } from '../contract/ledger.ts';

/** What a higher room shows on an obligation's card: the unit's own work on it, its report. */
export interface ObligationPanel {
  /** Place among the panels, smallest first. */
  order: number;
  /** Draws nothing when it has nothing to say of this obligation. */
  Panel: ComponentType<{ obligation: ObligationRow; mayWork: boolean }>;
}

const panels: ObligationPanel[] = [];

/** Rooms look down only: the composition root hands the higher room's panel over, before the page starts. */
export function addObligationPanel(panel: ObligationPanel): void {
  panels.push(panel);
  panels.sort((one, other) => one.order - other.order);
}

export const obligationPanels = (): readonly ObligationPanel[] => panels;
