import { leastOf, tellsOfFew } from './small-cells/few.ts';
import { canMove, moving, type Total, withSmallest } from './small-cells/totals.ts';
import { type Edge, Ways } from './small-cells/ways.ts';

/**
 * Numbers that may point at a child are kept from whoever stands outside the statutory chain (security 4.11): counts from 1 to k − 1,
 * counts that differ by as little from what an earlier publication showed in the same place, and so many others with them that none
 * can be worked out of the sums. Pure: tables in, what to hide out.
 *
 * Tables have the same columns and the same totals (children by commune, by sex, by age; in time, late, waiting). Rows and columns are
 * nodes and numbers are what flows between them: from the column "all" into each row its sum, from the row into each column its number,
 * from the columns their totals back to "all". What is hidden can be moved by one around a closed way of hidden numbers, up where the
 * way goes with the flow and down where it goes against it, without any sum changing. Zeros are shown and never hidden, so a reader
 * knows that what is hidden is at least 1, or what was shown before: no way goes against what stands there already (`leastOf`). Nothing hidden is determined when each lies on such a way.
 *
 * Publications laid beside each other tell the difference of two numbers that both show, and no other: no sum binds the numbers of one
 * to those of another, and the closed ways of each move its numbers while all others stand still. So whoever knows every other
 * publication, were it unhidden, can work out neither a hidden number nor by how much it rose or fell.
 */

export interface CellTable {
  /** One number for each column, in each row. */
  rows: readonly (readonly number[])[];
}

export interface HiddenTable {
  rows: boolean[][];
  /** Of the sum of each row. */
  sums: boolean[];
}

export interface Hidden {
  tables: HiddenTable[];
  /** Of the sum of each column, the same in every table; the last is the sum of all. */
  totals: boolean[];
}

/** Tables as they are read: null is hidden. */
export interface ShownTables {
  /** In each table each row, with its sum behind it. */
  tables: (number | null)[][][];
  /** The sum of each column, and of all. */
  totals: (number | null)[];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const totalsOf = (tables: readonly CellTable[], columns: number): number[] => {
  const first = tables[0]?.rows ?? [];
  const sums = Array.from({ length: columns }, (_, at) => sumOf(first.map((row) => row[at] ?? 0)));
  return [...sums, sumOf(sums)];
};

/**
 * @param k the smallest count that is shown, 2 or more; tables have the same column sums
 * @param before the same tables as they were shown in earlier publications with which these may be compared
 */
export function hideSmall(
  tables: readonly CellTable[],
  columns: number,
  k: number,
  before: readonly ShownTables[] = [],
): Hidden {
  const totals = totalsOf(tables, columns).map((value, at): Total => {
    const earlier = before.map((one) => one.totals[at]);
    return { value, least: leastOf(value, earlier), small: value > 0 && tellsOfFew(value, earlier, k) };
  });
  let hidden = totals.map(({ small }) => small);
  while (!canMove(hidden, totals)) hidden = withSmallest(hidden, totals);
  const edges = tables.map((table, at) =>
    edgesOf(
      table,
      before.map((earlier) => earlier.tables[at] ?? []),
      k,
    ),
  );
  for (;;) {
    const found = edges.map((own, at) => {
      const rows = tables[at]?.rows ?? [];
      return hideInTable(
        own.map((edge) => ({ ...edge })),
        { rows, columns },
        moving(hidden, totals),
      );
    });
    if (found.every((one) => one !== undefined)) return { tables: found, totals: hidden };
    // A table leaves no other way: more sums are hidden, at the worst all of them, and then there always is one.
    do hidden = withSmallest(hidden, totals);
    while (!canMove(hidden, totals));
  }
}

function edgesOf({ rows }: CellTable, before: readonly ShownTables['tables'][number][], k: number): Edge[] {
  return rows.flatMap((row, at) =>
    [...row, sumOf(row)].flatMap((value, column): Edge[] => {
      if (value === 0) return [];
      const earlier = before.map((table) => table[at]?.[column]);
      const isSum = column === row.length;
      const node = row.length + 1 + at;
      const flow = isSum ? { from: column, to: node } : { from: node, to: column };
      return [
        {
          row: at,
          column,
          ...flow,
          value,
          least: leastOf(value, earlier),
          isSum,
          hidden: tellsOfFew(value, earlier, k),
        },
      ];
    }),
  );
}

/** @param moving the hidden totals, see there; undefined where the table has no way for one of them or around one of its numbers */
function hideInTable(
  edges: readonly Edge[],
  { rows, columns }: CellTable & { columns: number },
  [first, ...others]: readonly number[],
): HiddenTable | undefined {
  const ways = new Ways(edges);
  if (first !== undefined && !others.every((to) => ways.hide(first, to))) return undefined;
  ways.join(others, first);
  // What is hidden around one number lies on that same closed way, so each has to be looked at once.
  for (const edge of edges) if (edge.hidden && !ways.hideAround(edge)) return undefined;
  const hidden = new Set(edges.flatMap((edge) => (edge.hidden ? [`${edge.row} ${edge.column}`] : [])));
  const hides = (row: number, column: number) => hidden.has(`${row} ${column}`);
  return {
    rows: rows.map((row, at) => row.map((_, column) => hides(at, column))),
    sums: rows.map((_, at) => hides(at, columns)),
  };
}

/** A count that is part of another, as it is now or was shown before. */
export interface Part {
  part: number;
  whole: number;
}

/** Are a part and its whole hidden: where either, or what is left of the whole, tells of few? */
export function hidesPart(
  { part, whole }: Part,
  k: number,
  before: readonly { part: number | null; whole: number | null }[] = [],
): boolean {
  const rest = before.map((one) => (one.part === null || one.whole === null ? null : one.whole - one.part));
  return (
    tellsOfFew(
      part,
      before.map((one) => one.part),
      k,
    ) ||
    tellsOfFew(
      whole,
      before.map((one) => one.whole),
      k,
    ) ||
    tellsOfFew(whole - part, rest, k)
  );
}

/** For whoever reads all numbers. */
export const nothingHidden = (tables: readonly CellTable[], columns: number): Hidden => ({
  totals: Array.from({ length: columns + 1 }, () => false),
  tables: tables.map(({ rows }) => ({
    rows: rows.map((row) => row.map(() => false)),
    sums: rows.map(() => false),
  })),
});

/** What is left to be read. */
export function shownTables(tables: readonly CellTable[], columns: number, hidden: Hidden): ShownTables {
  const unless = (isHidden: boolean | undefined, value: number) => (isHidden ? null : value);
  return {
    totals: totalsOf(tables, columns).map((value, at) => unless(hidden.totals[at], value)),
    tables: tables.map(({ rows }, table) =>
      rows.map((row, at) => [
        ...row.map((value, column) => unless(hidden.tables[table]?.rows[at]?.[column], value)),
        unless(hidden.tables[table]?.sums[at], sumOf(row)),
      ]),
    ),
  };
}
