/** A figure as it was recorded; `happenedOn` then `recordedAt` order the recordings of one unit. */
export interface RecordedFigure {
  measureId: string;
  value: number;
  happenedOn: string;
  recordedAt: string;
}

/**
 * What a measure adds up to for one unit. `sum` adds every recording; `latest` takes the one of the latest day (a stock,
 * such as the number of collaborators). null when nothing was recorded: unknown is not zero.
 */
export function totalOf(aggregation: 'sum' | 'latest', figures: readonly RecordedFigure[]): number | null {
  if (figures.length === 0) return null;
  if (aggregation === 'sum') return figures.reduce((sum, figure) => sum + figure.value, 0);
  const orderOf = (figure: RecordedFigure) => `${figure.happenedOn} ${figure.recordedAt}`;
  return figures.reduce((latest, figure) => (orderOf(figure) >= orderOf(latest) ? figure : latest)).value;
}

/** Over several units the units' totals add up, whatever the aggregation inside a unit; unknown units stay out. */
export function sumOfUnits(totals: readonly (number | null)[]): number | null {
  const known = totals.filter((total) => total !== null);
  return known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0);
}
