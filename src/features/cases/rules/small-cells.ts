/**
 * Numbers that may point at a child are kept from whoever stands outside the statutory chain (security 4.11): counts from 1 to k − 1
 * are hidden, and so many others with them that none can be worked out of the sums. Pure: tables in, what to hide out.
 *
 * Tables have the same columns and the same totals (children by commune, by sex, by age; in time, late, waiting). Rows and columns are
 * the two sides of a graph, each number is an edge between its row and its column, the sum of a row an edge to the column "all".
 * What is hidden can be moved by one along a closed way of hidden edges, up and down in turn, without any sum changing; so nothing
 * hidden is determined when every hidden edge lies on a closed way and holds at least 1. Zeros are shown and never hidden.
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** @param k the smallest count that is shown, 2 or more; tables have the same column sums */
export function hideSmall(tables: readonly CellTable[], columns: number, k: number): Hidden {
  const first = tables[0]?.rows ?? [];
  const sums = Array.from({ length: columns }, (_, at) => sumOf(first.map((row) => row[at] ?? 0)));
  const totals = [...sums, sumOf(sums)];
  let hidden = totals.map((total) => total > 0 && total < k);
  if (hidden.filter(Boolean).length === 1) hidden = withSmallest(hidden, totals);
  for (;;) {
    const found = tables.map((table) => hideInTable(table, columns, hidden, k));
    if (found.every((one) => one !== undefined)) return { tables: found, totals: hidden };
    // A table leaves no other way: one sum more is hidden, at the worst all of them, and then there always is one.
    hidden = withSmallest(hidden, totals);
  }
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
  hidden: boolean;
}

function hideInTable(
  { rows }: CellTable,
  columns: number,
  totals: readonly boolean[],
  k: number,
): HiddenTable | undefined {
  const edges = rows.flatMap((row, at) =>
    [...row, sumOf(row)].flatMap((value, column): Edge[] =>
      value > 0 ? [{ row: at, column, value, hidden: value < k }] : [],
    ),
  );
  const graph = new Cells(edges, rows.length, columns);
  const open = totals.flatMap((hidden, at) => (hidden ? [at] : []));
  // Hidden totals move together in every table: each table has a hidden way from one of their columns to the other.
  const [from, ...others] = open.map(graph.columnNode);
  if (from !== undefined && !others.every((to) => graph.hideWay(from, to))) return undefined;
  graph.join(open.map(graph.columnNode));
  for (let loose = graph.bridge(); loose !== undefined; loose = graph.bridge())
    if (!graph.hideWay(graph.rowNode(loose.row), graph.columnNode(loose.column), loose)) return undefined;
  const hides = (row: number, column: number) =>
    edges.some((edge) => edge.hidden && edge.row === row && edge.column === column);
  return {
    rows: rows.map((row, at) => row.map((_, column) => hides(at, column))),
    sums: rows.map((_, at) => hides(at, columns)),
  };
}

/** A sum tells more than a number of the table: it is hidden last. */
const sumWeighs = 1000;

class Cells {
  readonly #edges: readonly Edge[];
  readonly #rows: number;
  readonly #columns: number;
  /** Columns whose totals are hidden too, as one: from one to the other it goes through the totals. */
  #joined: readonly number[] = [];
  readonly #at: Edge[][];

  constructor(edges: readonly Edge[], rows: number, columns: number) {
    this.#edges = edges;
    this.#rows = rows;
    this.#columns = columns;
    this.#at = Array.from({ length: rows + columns + 1 }, () => []);
    for (const edge of edges) {
      this.#at[this.rowNode(edge.row)]?.push(edge);
      this.#at[this.columnNode(edge.column)]?.push(edge);
    }
  }

  rowNode = (row: number): number => row;
  columnNode = (column: number): number => this.#rows + column;
  join(nodes: readonly number[]): void {
    this.#joined = nodes;
  }

  /** A hidden number that lies on no closed way: it can be worked out. */
  bridge(): Edge | undefined {
    return this.#edges.find(
      (edge) => edge.hidden && this.#way(edge, (one) => (one.hidden ? 0 : undefined)) === undefined,
    );
  }

  /** Hides the numbers of the way between two nodes that costs least, not counting those that are hidden already; false where none leads. */
  hideWay(from: number, to: number, without?: Edge): boolean {
    const way = this.#between(from, to, without, (edge) =>
      edge.hidden ? 0 : edge.column === this.#columns ? edge.value * sumWeighs : edge.value,
    );
    for (const edge of way ?? []) edge.hidden = true;
    return way !== undefined;
  }

  #way(edge: Edge, weigh: (edge: Edge) => number | undefined): Edge[] | undefined {
    return this.#between(this.rowNode(edge.row), this.columnNode(edge.column), edge, weigh);
  }

  /** Dijkstra; undefined where no way leads. A weight of undefined is no edge. */
  #between(
    from: number,
    to: number,
    without: Edge | undefined,
    weigh: (edge: Edge) => number | undefined,
  ): Edge[] | undefined {
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
        const weight = edge === without ? undefined : weigh(edge);
        if (weight === undefined) continue;
        reach(node < this.#rows ? this.columnNode(edge.column) : this.rowNode(edge.row), weight, edge);
      }
      if (this.#joined.includes(node)) for (const other of this.#joined) reach(other, 0, undefined);
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

/** A count that is part of another: hidden where it or what is left of the whole is small. */
export const hidesPart = (part: number, whole: number, k: number): boolean =>
  (part > 0 && part < k) || (whole - part > 0 && whole - part < k);

/** For whoever reads all numbers. */
export const nothingHidden = (tables: readonly CellTable[], columns: number): Hidden => ({
  totals: Array.from({ length: columns + 1 }, () => false),
  tables: tables.map(({ rows }) => ({
    rows: rows.map((row) => row.map(() => false)),
    sums: rows.map(() => false),
  })),
});
