/**
 * Numbers that may point at a child are kept from whoever stands outside the statutory chain (security 4.11): counts from 1 to k − 1,
 * counts that differ by as little from what an earlier publication showed in the same place, and so many others with them that none
 * can be worked out of the sums. Pure: tables in, what to hide out.
 *
 * Tables have the same columns and the same totals (children by commune, by sex, by age; in time, late, waiting). Rows and columns are
 * nodes and numbers are what flows between them: from the column "all" into each row its sum, from the row into each column its number,
 * from the columns their totals back to "all". What is hidden can be moved by one around a closed way of hidden numbers, up where the
 * way goes with the flow and down where it goes against it, without any sum changing. Zeros are shown and never hidden, so a reader
 * knows that what is hidden is at least 1, and no way goes against a 1. Nothing hidden is determined when each lies on such a way.
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

const isSmall = (count: number, k: number): boolean => count !== 0 && Math.abs(count) < k;

/** Does the count tell of fewer than k children: being small, or beside what stood in its place before? */
const tellsOfFew = (count: number, before: readonly (number | null | undefined)[], k: number): boolean =>
  isSmall(count, k) || before.some((earlier) => typeof earlier === 'number' && isSmall(count - earlier, k));

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
  const totals = totalsOf(tables, columns);
  let hidden = totals.map(
    (total, at) =>
      total > 0 &&
      tellsOfFew(
        total,
        before.map((earlier) => earlier.totals[at]),
        k,
      ),
  );
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
    // A table leaves no other way: one sum more is hidden, at the worst all of them, and then there always is one.
    hidden = withSmallest(hidden, totals);
  }
}

/**
 * Hidden totals as they move: each may rise by one when the first falls by one, or rises where that is the sum of all. Tables are
 * bound to each other by their totals alone, so every table has to have a way for each of these moves.
 */
const moving = (hidden: readonly boolean[], totals: readonly number[]): number[] =>
  hidden
    .flatMap((isHidden, at) => (isHidden ? [at] : []))
    .sort((one, other) => (totals[other] as number) - (totals[one] as number) || other - one);

/** None are hidden, or more than one of which the first may move: the sum of all upwards, another down, but not to nothing. */
function canMove(hidden: readonly boolean[], totals: readonly number[]): boolean {
  const [first, ...others] = moving(hidden, totals);
  return first === undefined || (others.length > 0 && (first === totals.length - 1 || totals[first] !== 1));
}

function withSmallest(hidden: readonly boolean[], totals: readonly number[]): boolean[] {
  const open = totals.flatMap((total, at) => (total > 0 && !hidden[at] ? [{ total, at }] : []));
  const [least] = open.sort((one, other) => one.total - other.total);
  if (least === undefined) throw new RangeError('the tables do not add up to the same totals');
  return hidden.map((one, at) => one || at === least.at);
}

interface Edge {
  row: number;
  column: number;
  value: number;
  isSum: boolean;
  hidden: boolean;
}

function edgesOf({ rows }: CellTable, before: readonly ShownTables['tables'][number][], k: number): Edge[] {
  return rows.flatMap((row, at) =>
    [...row, sumOf(row)].flatMap((value, column): Edge[] => {
      if (value === 0) return [];
      const earlier = before.map((table) => table[at]?.[column]);
      return [
        { row: at, column, value, isSum: column === row.length, hidden: tellsOfFew(value, earlier, k) },
      ];
    }),
  );
}

function hideInTable(
  edges: readonly Edge[],
  { rows, columns }: CellTable & { columns: number },
  totals: readonly number[],
): HiddenTable | undefined {
  const graph = new Cells(edges, rows.length, columns);
  const [first, ...others] = totals.map(graph.columnNode);
  if (first !== undefined && !others.every((to) => graph.hideWay(first, to))) return undefined;
  graph.join(others, first);
  // What is hidden around one number lies on that same closed way, so each has to be looked at once.
  for (const edge of edges) if (edge.hidden && !graph.hideAround(edge)) return undefined;
  const hides = (row: number, column: number) =>
    edges.some((edge) => edge.hidden && edge.row === row && edge.column === column);
  return {
    rows: rows.map((row, at) => row.map((_, column) => hides(at, column))),
    sums: rows.map((_, at) => hides(at, columns)),
  };
}

/** A sum tells more than a number of the table: it is hidden last. */
const sumWeighs = 1000;

const weightOf = ({ hidden, isSum, value }: Edge): number => (hidden ? 0 : isSum ? value * sumWeighs : value);
const costOf = (way: readonly Edge[]): number => sumOf(way.map(weightOf));

function hide(way: readonly Edge[] | undefined): boolean {
  for (const edge of way ?? []) edge.hidden = true;
  return way !== undefined;
}

class Cells {
  readonly #rows: number;
  readonly #at: Edge[][];
  /** Through the totals it goes from the columns of these to that of the first. */
  #joined: { from: ReadonlySet<number>; to: number | undefined } = { from: new Set(), to: undefined };

  constructor(edges: readonly Edge[], rows: number, columns: number) {
    this.#rows = rows;
    this.#at = Array.from({ length: rows + columns + 1 }, () => []);
    for (const edge of edges) for (const node of this.#endsOf(edge)) this.#at[node]?.push(edge);
  }

  columnNode = (column: number): number => this.#rows + column;
  join(from: readonly number[], to: number | undefined): void {
    this.#joined = { from: new Set(from), to };
  }

  /** From where a number flows, and where to. */
  #endsOf({ row, column, isSum }: Edge): [number, number] {
    const to = this.columnNode(column);
    return isSum ? [to, row] : [row, to];
  }

  /** Hides the numbers of the way between two nodes that costs least, not counting those that are hidden already; false where none leads. */
  hideWay(from: number, to: number): boolean {
    return hide(this.#between([from, to]));
  }

  /** The same around a number, up or, where it is more than 1, down. */
  hideAround(edge: Edge): boolean {
    const [from, to] = this.#endsOf(edge);
    const up = this.#between([to, from], edge);
    const down = edge.value > 1 ? this.#between([from, to], edge) : undefined;
    return hide(up && down && costOf(down) < costOf(up) ? down : (up ?? down));
  }

  /** Dijkstra; undefined where no way leads. */
  #between([from, to]: readonly [number, number], without?: Edge): Edge[] | undefined {
    const cost = new Map<number, number>([[from, 0]]);
    const came = new Map<number, { node: number; edge: Edge | undefined }>();
    const done = new Set<number>();
    for (;;) {
      const node = nearest(cost, done);
      if (node === undefined) return undefined;
      if (node === to) return wayBack(came, from, to);
      done.add(node);
      const reach = (next: number, weight: number, edge: Edge | undefined) => {
        const total = (cost.get(node) as number) + weight;
        if (total >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) return;
        cost.set(next, total);
        came.set(next, { node, edge });
      };
      for (const edge of this.#at[node] ?? []) {
        const [start, end] = this.#endsOf(edge);
        if (edge === without || (end === node && edge.value === 1)) continue;
        reach(start === node ? end : start, weightOf(edge), edge);
      }
      const { from: joined, to: first } = this.#joined;
      if (first !== undefined && joined.has(node)) reach(first, 0, undefined);
    }
  }
}

function nearest(cost: ReadonlyMap<number, number>, done: ReadonlySet<number>): number | undefined {
  let found: number | undefined;
  for (const [node, weight] of cost)
    if (!done.has(node) && (found === undefined || weight < (cost.get(found) as number))) found = node;
  return found;
}

function wayBack(
  came: ReadonlyMap<number, { node: number; edge: Edge | undefined }>,
  from: number,
  to: number,
): Edge[] {
  const way: Edge[] = [];
  for (let node = to; node !== from; ) {
    const step = came.get(node) as { node: number; edge: Edge | undefined };
    if (step.edge) way.push(step.edge);
    node = step.node;
  }
  return way;
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
