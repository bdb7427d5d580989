import { type FillPlan, type FillSource, fillLine } from '../block/fill.ts';
import type { Block } from '../keys/selection.ts';
import { contentOf, readText, valueOf } from '../rows/row-state.ts';
import type { GridModel } from './grid-model.ts';
import { type CellWrite, sayLeftOver, writeCells } from './writing.ts';

interface Place {
  row: number;
  col: number;
}

function sourceAt<R>(model: GridModel<R>, { row, col }: Place): FillSource {
  const state = model.stateAt(row);
  const column = model.columns[col];
  if (!state || !column) return undefined;
  const value = valueOf(column, state);
  if (column.kind === 'number') return typeof value === 'number' ? value : undefined;
  return column.kind === 'date' ? (column.key ?? column.show).call(column, value) : undefined;
}

/** The writes of one line: `from` its source cells, `to` the cells to fill, nearest first. */
function fillOneLine<R>(
  model: GridModel<R>,
  from: readonly Place[],
  to: readonly Place[],
  back: boolean,
): CellWrite[] {
  const kind = model.columns[from[0]?.col ?? 0]?.kind ?? 'text';
  const across = from.some(({ col }) => model.columns[col]?.kind !== kind);
  const sources = from.map((place) => sourceAt(model, place));
  const filled = fillLine(across ? 'text' : kind, sources, to.length, back);
  return to.flatMap((place, i): CellWrite[] => {
    const cell = filled[i];
    const column = model.columns[place.col];
    if (!cell || !column) return [];
    if ('text' in cell) return [{ ...place, content: readText(column, cell.text) }];
    const source = from[cell.from] as Place;
    const state = model.stateAt(source.row);
    if (!state) return [];
    // Within a column the value itself is copied; into another column it goes as its text.
    const content =
      source.col === place.col ? contentOf(column, state) : readText(column, model.textAt(source));
    return [{ ...place, content }];
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Fills `area` from `source`, line by line along `way`. */
function fill<R>(model: GridModel<R>, source: Block, { way, area }: FillPlan): void {
  const back = way === 'up' || way === 'left';
  const vertical = way === 'up' || way === 'down';
  const lines = vertical ? range(area.left, area.right) : range(area.top, area.bottom);
  const at = (line: number, step: number): Place =>
    vertical ? { row: step, col: line } : { row: line, col: step };
  const steps = vertical ? range(source.top, source.bottom) : range(source.left, source.right);
  const targets = vertical ? range(area.top, area.bottom) : range(area.left, area.right);
  if (back) targets.reverse();
  const writes = lines.flatMap((line) =>
    fillOneLine(
      model,
      steps.map((step) => at(line, step)),
      targets.map((step) => at(line, step)),
      back,
    ),
  );
  const written = writeCells(model, 'fill', writes);
  model.tell(`${model.parts.text.told.filled(written.cells)}${sayLeftOver(model, written)}`);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection into its others; a lone cell takes its neighbour's. */
export function fillFromEdge<R>(model: GridModel<R>, way: 'down' | 'right'): void {
  const { block } = model;
  if (!block) return;
  const { top, left, bottom, right } = block;
  if (way === 'down') {
    const first = top === bottom ? top - 1 : top;
    if (first < 0) return;
    fill(
      model,
      { top: first, bottom: first, left, right },
      { way, area: { top: first + 1, bottom, left, right } },
    );
  } else {
    const first = left === right ? left - 1 : left;
    if (first < 0) return;
    fill(
      model,
      { top, bottom, left: first, right: first },
      { way, area: { top, bottom, left: first + 1, right } },
    );
  }
}

/** Letting go of the fill handle: fills, and selects what is filled together with its source. */
export function dropHandle<R>(model: GridModel<R>): void {
  const { block, filling } = model;
  model.filling = undefined;
  if (!block || !filling) return model.changed();
  const { area } = filling;
  const anchor = { row: Math.min(block.top, area.top), col: Math.min(block.left, area.left) };
  const head = { row: Math.max(block.bottom, area.bottom), col: Math.max(block.right, area.right) };
  model.select({ active: model.selection.active, anchor, head }, head);
  fill(model, block, filling);
}
