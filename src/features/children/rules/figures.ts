import type { CircumstanceKind } from '../contract/circumstances.ts';
import { circumstanceKinds } from '../contract/circumstances.ts';
import type { CountLine, SexCounts } from '../contract/lists.ts';
import type { Sex } from '../contract/child.ts';

/** Figures of the register out of counted groups; children once, memberships apart. */

interface Counted {
  unitId: string;
  sex: Sex;
  children: number;
}

interface CountedMembers extends Counted {
  kind: CircumstanceKind;
  code: string | null;
}

export type Figures = Omit<CountLine, 'unitId' | 'unitName'>;

const none = (): SexCounts => ({ male: 0, female: 0, unknown: 0, total: 0 });

/** Every list is named even where nobody stands in it: "nobody" is a figure too. */
const noFigures = (): Figures => ({
  children: none(),
  special: none(),
  lists: Object.fromEntries(
    circumstanceKinds.filter((kind) => kind !== 'special').map((kind) => [kind, none()]),
  ),
  groups: {},
});

function add(counts: SexCounts, { sex, children }: Counted): void {
  counts[sex] += children;
  counts.total += children;
}

function addMembers(figures: Figures, group: CountedMembers): void {
  if (group.code === null) {
    add(group.kind === 'special' ? figures.special : (figures.lists[group.kind] as SexCounts), group);
    return;
  }
  const key = group.kind === 'special' ? group.code : `${group.kind}:${group.code}`;
  const counts = figures.groups[key] ?? none();
  figures.groups[key] = counts;
  add(counts, group);
}

/**
 * One line per place and one of all together. `heirOf` says under which place a unit's facts are shown: a commune that was
 * merged away stands in the line of the one it went into.
 */
export function figuresOf(
  stays: readonly Counted[],
  members: readonly CountedMembers[],
  heirOf: (unitId: string) => string,
): { lines: Map<string, Figures>; all: Figures } {
  const lines = new Map<string, Figures>();
  const all = noFigures();
  const lineOf = (unitId: string): Figures => {
    const heir = heirOf(unitId);
    const line = lines.get(heir) ?? noFigures();
    lines.set(heir, line);
    return line;
  };
  for (const group of stays) for (const figures of [lineOf(group.unitId), all]) add(figures.children, group);
  for (const group of members) for (const figures of [lineOf(group.unitId), all]) addMembers(figures, group);
  return { lines, all };
}

/** Share in percent of the children, for the plan's target "dưới 1,0 %"; undefined where there is no child to divide by. */
export const specialRate = (figures: Figures): number | undefined =>
  figures.children.total === 0 ? undefined : (figures.special.total / figures.children.total) * 100;
