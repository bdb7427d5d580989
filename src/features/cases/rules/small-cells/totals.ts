/** Totals that every table shares: which of them are hidden together, and how they then move. */

export interface Total {
  value: number;
  least: number;
  small: boolean;
}

/**
 * Hidden totals as they move: each may rise by one when the first falls by one, or rises where that is the sum of all. Tables are
 * bound to each other by their totals alone, so every table has to have a way for each of these moves.
 */
export function moving(hidden: readonly boolean[], totals: readonly Total[]): number[] {
  const spare = (at: number) =>
    at === totals.length - 1
      ? Number.POSITIVE_INFINITY
      : (totals[at] as Total).value - (totals[at] as Total).least;
  const found = hidden.flatMap((isHidden, at) => (isHidden ? [at] : []));
  return found.sort((one, other) => spare(other) - spare(one));
}

/** None are hidden, or more than one of which the first may move: the sum of all upwards, another down. */
export function canMove(hidden: readonly boolean[], totals: readonly Total[]): boolean {
  const [first, ...others] = moving(hidden, totals);
  if (first === undefined) return true;
  const { value, least } = totals[first] as Total;
  return others.length > 0 && (first === totals.length - 1 || value > least);
}

export function withSmallest(hidden: readonly boolean[], totals: readonly Total[]): boolean[] {
  const open = totals.flatMap(({ value }, at) => (value > 0 && !hidden[at] ? [{ value, at }] : []));
  const [smallest] = open.sort((one, other) => one.value - other.value);
  if (smallest === undefined) throw new RangeError('the tables do not add up to the same totals');
  return hidden.map((one, at) => one || at === smallest.at);
}
