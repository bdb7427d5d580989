export interface Sorting {
  column: string;
  descending: boolean;
}

export type SortValue = string | number | null | undefined;

const byWords = new Intl.Collator('vi', { numeric: true });

function compare(one: SortValue, other: SortValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return byWords.compare(String(one), String(other));
}

const isMissing = (value: SortValue): boolean => value === null || value === undefined || value === '';

/** A sorted copy in Vietnamese order; rows without a value stand last in either direction, equal rows keep their order. */
export function sortRows<R>(rows: readonly R[], valueOf: (row: R) => SortValue, descending: boolean): R[] {
  return [...rows].sort((left, right) => {
    const one = valueOf(left);
    const other = valueOf(right);
    if (isMissing(one) || isMissing(other)) return Number(isMissing(one)) - Number(isMissing(other));
    return descending ? compare(other, one) : compare(one, other);
  });
}

/** What pressing a header does: sort by it, then turn it round. */
export const nextSorting = (current: Sorting | undefined, column: string): Sorting => ({
  column,
  descending: current?.column === column ? !current.descending : false,
});
