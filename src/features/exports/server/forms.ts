import type { ExportForm } from '../contract.ts';
import { drawList } from './draw-list.ts';
import type { DrawExport } from './facts.ts';

const drawers = new Map<ExportForm, DrawExport>([['list', drawList]]);

/** Rooms look down only: the composition root hands over how the forms of higher rooms are drawn. */
export const introduceForm = (form: ExportForm, draw: DrawExport): void => void drawers.set(form, draw);

export function drawerOf(form: ExportForm): DrawExport {
  const draw = drawers.get(form);
  if (!draw) throw new Error(`nobody draws the form ${form}`);
  return draw;
}
