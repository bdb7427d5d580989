import { type Block, contains } from '../keys/selection.ts';
import type { AnyGrid } from '../model/use-grid.ts';

/** What the focus and the selection make of one row; columns by their place, −1 for none. */
export interface RowMarks {
  active: number;
  /** The selected cells. */
  from: number;
  to: number;
  /** Where the fill handle is. */
  handle: number;
  /** The cells that would be filled. */
  fillFrom: number;
  fillTo: number;
}

const across = (block: Block | undefined, row: number): [number, number] =>
  block && row >= block.top && row <= block.bottom ? [block.left, block.right] : [-1, -1];

/** The marks of a row as one text, so that rows whose marks stay the same are not drawn again. */
export function marksText({ selection, block, filling }: AnyGrid, row: number): string {
  const { active } = selection;
  const isActive = active.row === row && active.col >= 0;
  const handle = block?.bottom === row && contains(block, active) ? block.right : -1;
  return [isActive ? active.col : -1, ...across(block, row), handle, ...across(filling?.area, row)].join();
}

export function readMarks(text: string): RowMarks {
  const [active, from, to, handle, fillFrom, fillTo] = text.split(',').map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { active, from, to, handle, fillFrom, fillTo };
}
