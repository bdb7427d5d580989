/** One thing that both sides changed, each in its own way; `undefined` is a removed item. */
export interface Conflict {
  /** Keys down to the field; an item of a list by its id. */
  path: readonly string[];
  mine: unknown;
  theirs: unknown;
}

export interface Merged<D> {
  /** Both sides' changes together; where they conflict, mine or theirs. */
  mineFirst: D;
  theirsFirst: D;
  conflicts: readonly Conflict[];
}

/**
 * Puts two people's changes of one draft together; `base` is what both began with. Records are merged key by key, lists
 * whose items have an id item by item; an item, and everything else, is one whole.
 */
export const mergeDrafts = <D>(base: D, mine: D, theirs: D): Merged<D> =>
  mergeValue([], base, mine, theirs) as Merged<D>;

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;
interface Item {
  id: string;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isItem = (value: unknown): value is Item => isFields(value) && typeof value.id === 'string';
const areItems = (value: unknown): value is readonly Item[] => Array.isArray(value) && value.every(isItem);

/** The same content; a key that is missing and one that is undefined are alike, and their order says nothing. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => same(value, other[at]));
  if (!isFields(one) || !isFields(other)) return false;
  return keysOf(one, other).every((key) => same(one[key], other[key]));
}

const keysOf = (...sides: Fields[]): string[] => [...new Set(sides.flatMap((side) => Object.keys(side)))];

function mergeValue(path: Path, base: unknown, mine: unknown, theirs: unknown): Merged<unknown> {
  const clear = settled(base, mine, theirs);
  if (clear) return clear;
  if (areItems(mine) && areItems(theirs)) return mergeItems(path, areItems(base) ? base : [], mine, theirs);
  if (isFields(mine) && isFields(theirs)) return mergeFields(path, isFields(base) ? base : {}, mine, theirs);
  return asked(path, mine, theirs);
}

/** Who did not change it gives way; undefined when both did, differently. */
function settled<T>(base: T, mine: T, theirs: T): Merged<T> | undefined {
  if (same(mine, theirs) || same(base, theirs)) return { mineFirst: mine, theirsFirst: mine, conflicts: [] };
  if (same(base, mine)) return { mineFirst: theirs, theirsFirst: theirs, conflicts: [] };
  return undefined;
}

const asked = <T>(path: Path, mine: T, theirs: T): Merged<T> => ({
  mineFirst: mine,
  theirsFirst: theirs,
  conflicts: [{ path, mine, theirs }],
});

function mergeFields(path: Path, base: Fields, mine: Fields, theirs: Fields): Merged<Fields> {
  const parts = keysOf(mine, theirs).map(
    (key) => [key, mergeValue([...path, key], base[key], mine[key], theirs[key])] as const,
  );
  return {
    mineFirst: Object.fromEntries(parts.map(([key, part]) => [key, part.mineFirst])),
    theirsFirst: Object.fromEntries(parts.map(([key, part]) => [key, part.theirsFirst])),
    conflicts: parts.flatMap(([, part]) => part.conflicts),
  };
}

function mergeItems(
  path: Path,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): Merged<Item[]> {
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  const parts = orderOf(mine, theirs).map((id) => {
    const [m, t] = [find(mine, id), find(theirs, id)];
    return settled(find(base, id), m, t) ?? asked([...path, id], m, t);
  });
  return {
    mineFirst: parts.flatMap((part) => part.mineFirst ?? []),
    theirsFirst: parts.flatMap((part) => part.theirsFirst ?? []),
    conflicts: parts.flatMap((part) => part.conflicts),
  };
}

/** In my order; items that only the other side has come after the one they follow there. */
function orderOf(mine: readonly Item[], theirs: readonly Item[]): string[] {
  const order = mine.map((item) => item.id);
  theirs.forEach((item, at) => {
    if (order.includes(item.id)) return;
    const before = theirs[at - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, item.id);
  });
  return order;
}
