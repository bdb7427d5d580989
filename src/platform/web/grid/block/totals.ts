export interface Totals {
  /** How many numbers there are among the cells. */
  numbers: number;
  sum: number;
  average: number;
}

/** Sum and average of the numbers; undefined when fewer than two cells hold one. */
export function totalsOf(values: Iterable<unknown>): Totals | undefined {
  let numbers = 0;
  let sum = 0;
  for (const value of values) {
    if (typeof value !== 'number') continue;
    numbers++;
    sum += value;
  }
  return numbers < 2 ? undefined : { numbers, sum, average: sum / numbers };
}
