import type { PlanContent } from '../../../contract/content.ts';
import { type Edited, type ItemOf, type ListName, listNames } from './draft-content.ts';

/** One thing that both sides changed, each in its own way; `undefined` is a removed item. */
export interface DraftConflict {
  /** A field of the draft, or the list and the item. */
  field: HeadField | ListName;
  itemId: string | null;
  mine: unknown;
  theirs: unknown;
}

export interface MergedDrafts {
  /** Both sides' changes together; where they conflict, mine or theirs. */
  mineFirst: Edited;
  theirsFirst: Edited;
  conflicts: DraftConflict[];
}

const headFields = [
  'title',
  'place',
  'parentAgency',
  'agency',
  'opening',
  'closing',
  'signer',
] as const satisfies readonly (keyof PlanContent)[];
const frameFields = ['year', 'periodFrom', 'periodTo'] as const;
export type HeadField = (typeof headFields)[number] | (typeof frameFields)[number];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Three-way: who did not change it gives way; undefined when both did, differently. */
function settled<T>(base: T, mine: T, theirs: T): { value: T } | undefined {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine };
  if (same(base, mine)) return { value: theirs };
  return undefined;
}

/** Puts two officers' changes of one draft together, field by field and item by item; `base` is what both began with. */
export function mergeDrafts(base: Edited, mine: Edited, theirs: Edited): MergedDrafts {
  const conflicts: DraftConflict[] = [];
  const pick = <T>(field: HeadField, b: T, m: T, t: T): [T, T] => {
    const clear = settled(b, m, t);
    if (clear) return [clear.value, clear.value];
    conflicts.push({ field, itemId: null, mine: m, theirs: t });
    return [m, t];
  };
  const mineFirst = structuredClone(mine);
  const theirsFirst = structuredClone(mine);
  for (const field of frameFields) {
    const [one, other] = pick<string | number>(field, base[field], mine[field], theirs[field]);
    Object.assign(mineFirst, { [field]: one });
    Object.assign(theirsFirst, { [field]: other });
  }
  for (const field of headFields) {
    const [one, other] = pick<unknown>(
      field,
      base.content[field],
      mine.content[field],
      theirs.content[field],
    );
    Object.assign(mineFirst.content, { [field]: one });
    Object.assign(theirsFirst.content, { [field]: other });
  }
  for (const list of listNames) {
    const merged = mergeList(list, base.content[list], mine.content[list], theirs.content[list]);
    Object.assign(mineFirst.content, { [list]: merged.mineFirst });
    Object.assign(theirsFirst.content, { [list]: merged.theirsFirst });
    conflicts.push(...merged.conflicts);
  }
  return { mineFirst, theirsFirst, conflicts };
}

type Item = ItemOf<ListName>;

/** In my order; items that only the other side has come after the one they follow there. */
function mergeList(list: ListName, base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]) {
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  const conflicts: DraftConflict[] = [];
  const mineFirst: Item[] = [];
  const theirsFirst: Item[] = [];
  for (const id of orderOf(mine, theirs)) {
    const [m, t] = [find(mine, id), find(theirs, id)];
    const clear = settled(find(base, id), m, t);
    if (!clear) conflicts.push({ field: list, itemId: id, mine: m, theirs: t });
    const [one, other] = clear ? [clear.value, clear.value] : [m, t];
    if (one) mineFirst.push(one);
    if (other) theirsFirst.push(other);
  }
  return { mineFirst, theirsFirst, conflicts };
}

function orderOf(mine: readonly Item[], theirs: readonly Item[]): string[] {
  const order = mine.map((item) => item.id);
  theirs.forEach((item, at) => {
    if (order.includes(item.id)) return;
    const before = theirs[at - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, item.id);
  });
  return order;
}
