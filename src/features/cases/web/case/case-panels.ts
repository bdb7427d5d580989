import type { ComponentType } from 'react';
import type { CasePage } from '../../contract.ts';

/** What a room above shows on the page of a case. Rooms look down only: the composition root hands it over. */
export type CasePanel = ComponentType<{ found: CasePage }>;

const panels: CasePanel[] = [];

export const addCasePanel = (panel: CasePanel): void => {
  if (!panels.includes(panel)) panels.push(panel);
};

export const casePanels = (): readonly CasePanel[] => panels;
