import type { Spot } from '../keys/selection.ts';

/** The cell, header or checkbox that an element of the page lies in, read from its place in the ARIA grid. */
export function spotOf(target: unknown, checks: boolean): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest('[aria-colindex]');
  const row = cell?.closest('[aria-rowindex]');
  if (!cell || !row) return undefined;
  return {
    row: Number(row.getAttribute('aria-rowindex')) - 2,
    col: Number(cell.getAttribute('aria-colindex')) - (checks ? 2 : 1),
  };
}
