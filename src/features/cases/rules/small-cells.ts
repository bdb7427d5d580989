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

const isSmall = (count: number, k: number): boolean => count !== 0 && Math.abs(count) < k;

/** Does the count tell of fewer than k children: being small, or beside what stood in its place before? */
const tellsOfFew = (count: number, before: readonly (number | null | undefined)[], k: number): boolean =>
  isSmall(count, k) || before.some((earlier) => typeof earlier === 'number' && isSmall(count - earlier, k));

/**
 * What a reader takes a hidden number to be at least: zeros are never hidden, and who presumes that a count of a year does not fall
 * takes it for no less than was shown before. Where it did fall, they are wrong.
 */
const leastOf = (count: number, before: readonly (number | null | undefined)[]): number =>
  Math.max(1, ...before.map((earlier) => (typeof earlier === 'number' && earlier <= count ? earlier : 1)));

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

interface Total {
  value: number;
  least: number;
  small: boolean;
}

/**
 * Hidden totals as they move: each may rise by one when the first falls by one, or rises where that is the sum of all. Tables are
 * bound to each other by their totals alone, so every table has to have a way for each of these moves.
 */
function moving(hidden: readonly boolean[], totals: readonly Total[]): number[] {
  const spare = (at: number) =>
    at === totals.length - 1
      ? Number.POSITIVE_INFINITY
      : (totals[at] as Total).value - (totals[at] as Total).least;
  const found = hidden.flatMap((isHidden, at) => (isHidden ? [at] : []));
  return found.sort((one, other) => spare(other) - spare(one));
}

/** None are hidden, or more than one of which the first may move: the sum of all upwards, another down. */
function canMove(hidden: readonly boolean[], totals: readonly Total[]): boolean {
  const [first, ...others] = moving(hidden, totals);
  if (first === undefined) return true;
  const { value, least } = totals[first] as Total;
  return others.length > 0 && (first === totals.length - 1 || value > least);
}

function withSmallest(hidden: readonly boolean[], totals: readonly Total[]): boolean[] {
  const open = totals.flatMap(({ value }, at) => (value > 0 && !hidden[at] ? [{ value, at }] : []));
  const [smallest] = open.sort((one, other) => one.value - other.value);
  if (smallest === undefined) throw new RangeError('the tables do not add up to the same totals');
  return hidden.map((one, at) => one || at === smallest.at);
}

interface Edge {
  row: number;
  column: number;
  /** Nodes between which the number flows: columns first, the last of them "all", then rows. */
  from: number;
  to: number;
  value: number;
  /** No way goes below. */
  least: number;
  isSum: boolean;
  hidden: boolean;
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

/** A sum tells more than a number of the table: it is hidden last. */
const sumWeighs = 1000;

const weightOf = ({ hidden, isSum, value }: Edge): number => (hidden ? 0 : isSum ? value * sumWeighs : value);
const costOf = (way: readonly Edge[]): number => sumOf(way.map(weightOf));

function hideAll(way: readonly Edge[] | undefined): boolean {
  for (const edge of way ?? []) edge.hidden = true;
  return way !== undefined;
}

class Ways {
  readonly #edges: readonly Edge[];
  /** Through the totals it goes from these columns to the first. */
  #joined: { from: readonly number[]; to: number | undefined } = { from: [], to: undefined };

  constructor(edges: readonly Edge[]) {
    this.#edges = edges;
  }

  join(from: readonly number[], to: number | undefined): void {
    this.#joined = { from, to };
  }

  /** Hides the numbers of the way between two nodes that costs least, not counting those that are hidden already; false where none leads. */
  hide(from: number, to: number): boolean {
    return hideAll(this.#between(from, to));
  }

  /** The same around a number, up or, where it may fall, down. */
  hideAround(edge: Edge): boolean {
    const up = this.#between(edge.to, edge.from, edge);
    const down = edge.value > edge.least ? this.#between(edge.from, edge.to, edge) : undefined;
    return hideAll(up && down && costOf(down) < costOf(up) ? down : (up ?? down));
  }

  /** Bellman and Ford: there are few columns, so ways are short and a few rounds are enough. */
  #between(from: number, to: number, without?: Edge): Edge[] | undefined {
    const cost: (number | undefined)[] = [];
    const came: { node: number; edge: Edge | undefined }[] = [];
    cost[from] = 0;
    const reach = (node: number, next: number, weight: number, edge?: Edge): boolean => {
      const total = (cost[node] ?? Number.POSITIVE_INFINITY) + weight;
      if (total >= (cost[next] ?? Number.POSITIVE_INFINITY)) return false;
      cost[next] = total;
      came[next] = { node, edge };
      return true;
    };
    for (let moved = true; moved; ) {
      moved = false;
      for (const edge of this.#edges) {
        if (edge === without) continue;
        const weight = weightOf(edge);
        if (reach(edge.from, edge.to, weight, edge)) moved = true;
        if (edge.value > edge.least && reach(edge.to, edge.from, weight, edge)) moved = true;
      }
      const { from: joined, to: first } = this.#joined;
      for (const node of joined) if (first !== undefined && reach(node, first, 0)) moved = true;
    }
    return cost[to] === undefined ? undefined : wayBack(came, from, to);
  }
}

function wayBack(
  came: readonly { node: number; edge: Edge | undefined }[],
  from: number,
  to: number,
): Edge[] {
  const way: Edge[] = [];
  for (let node = to; node !== from; ) {
    const step = came[node] as { node: number; edge: Edge | undefined };
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
