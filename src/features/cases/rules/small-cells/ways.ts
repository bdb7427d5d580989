/** Closed ways of hidden numbers: what makes up a table's flow, and which numbers the cheapest ways hide. */

export interface Edge {
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

/** A sum tells more than a number of the table: it is hidden last. */
const sumWeighs = 1000;

const weightOf = ({ hidden, isSum, value }: Edge): number => (hidden ? 0 : isSum ? value * sumWeighs : value);
const costOf = (way: readonly Edge[]): number => way.reduce((cost, edge) => cost + weightOf(edge), 0);

function hideAll(way: readonly Edge[] | undefined): boolean {
  for (const edge of way ?? []) edge.hidden = true;
  return way !== undefined;
}

export class Ways {
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
