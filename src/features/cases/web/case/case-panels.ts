import type { ComponentType } from 'react';
import type { CasePage } from '../../contract.ts';

/** What a room above shows on a case's page; it draws nothing where it has nothing to say. */
export interface CasePanel {
  /** Place among the panels, smallest first. */
  order: number;
  Panel: ComponentType<{ found: CasePage }>;
}

const panels: CasePanel[] = [];

/** Rooms look down only: the composition root hands the panel over, before the page starts. */
export function addCasePanel(panel: CasePanel): void {
  panels.push(panel);
  panels.sort((one, other) => one.order - other.order);
}

export const casePanels = (): readonly CasePanel[] => panels;
