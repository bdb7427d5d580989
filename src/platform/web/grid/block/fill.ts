import {
  addDays,
  addMonths,
  dayNumberOf,
  formatDate,
  isValid,
  type PlainDate,
  partsOf,
} from '../../../shared/plain-date.ts';
import { formatNumber } from '../../../shared/numbers.ts';
import type { ColumnKind } from '../column.ts';
import type { Block } from '../keys/selection.ts';

/** A filled cell is a copy of the source cell `from`, or a text that the column reads. */
export type Filled = { from: number } | { text: string };

/** What filling looks at in a source cell: a number, a date as `yyyy-mm-dd`, or neither. */
export type FillSource = number | string | undefined;

const evenStep = (values: readonly number[]): number | undefined => {
  const step = (values[1] as number) - (values[0] as number);
  const even = values.every(
    (value, i) => i === 0 || Math.abs(value - (values[i - 1] as number) - step) < 1e-9,
  );
  return even ? step : undefined;
};

type Series = (steps: number) => string;

function numberSeries(values: readonly number[]): Series | undefined {
  const step = evenStep(values);
  if (step === undefined) return undefined;
  return (steps) => formatNumber(Number(((values[0] as number) + step * steps).toFixed(9)), 9);
}

const monthsOf = (date: PlainDate): number => {
  const { year, month } = partsOf(date);
  return year * 12 + month;
};

/** Whole months apart on the same day of the month go on by months, all other dates by days. */
function dateSeries(dates: readonly PlainDate[]): Series | undefined {
  const first = dates[0] as PlainDate;
  const months = evenStep(dates.map(monthsOf));
  if (months && dates.every((date) => partsOf(date).day === partsOf(first).day))
    return (steps) => formatDate(addMonths(first, months * steps));
  const days = evenStep(dates.map(dayNumberOf));
  return days === undefined ? undefined : (steps) => formatDate(addDays(first, days * steps));
}

function seriesOf(kind: ColumnKind, source: readonly FillSource[]): Series | undefined {
  if (source.length < 2) return undefined;
  if (kind === 'number' && source.every((value) => typeof value === 'number')) return numberSeries(source);
  if (kind === 'date' && source.every((value) => typeof value === 'string' && isValid(value)))
    return dateSeries(source);
  return undefined;
}

/**
 * What goes into the cells that follow `source` (`back`: that stand before it, nearest first). One cell is copied; two or
 * more numbers or dates at an even distance go on as a series; everything else is repeated.
 */
export function fillLine(
  kind: ColumnKind,
  source: readonly FillSource[],
  count: number,
  back: boolean,
): Filled[] {
  const series = seriesOf(kind, source);
  const size = source.length;
  return Array.from({ length: count }, (_, i): Filled => {
    const at = back ? -1 - i : size + i;
    return series ? { text: series(at) } : { from: ((at % size) + size) % size };
  });
}

export interface FillPlan {
  /** `down` and `right` go on after the source; `up` and `left` before it. */
  way: 'down' | 'up' | 'right' | 'left';
  /** The cells to be filled. */
  area: Block;
}

/** Where dragging the handle of `source` to a cell leads: along the longer way, or nowhere when it stays inside. */
export function fillTowards(source: Block, to: { row: number; col: number }): FillPlan | undefined {
  const down = to.row - source.bottom;
  const up = source.top - to.row;
  const right = to.col - source.right;
  const left = source.left - to.col;
  const longest = Math.max(down, up, right, left);
  if (longest <= 0) return undefined;
  if (longest === down) return { way: 'down', area: { ...source, top: source.bottom + 1, bottom: to.row } };
  if (longest === up) return { way: 'up', area: { ...source, top: to.row, bottom: source.top - 1 } };
  if (longest === right) return { way: 'right', area: { ...source, left: source.right + 1, right: to.col } };
  return { way: 'left', area: { ...source, left: to.col, right: source.left - 1 } };
}
