/**
 * Something that a unit plans in April and does in the year. Texts have slots: `{noi}` the unit, `{thon}` and `{thon2}`
 * two of its hamlets, and each figure by its key (`{gifts}`).
 */
export interface Deed {
  /** Key of the duty it belongs to. */
  duty: string;
  /** When it may happen, `MM-DD`, both ends included. */
  from: string;
  to: string;
  what: string;
  place: string;
  expected: string;
  /** What was recorded afterwards; one of these. */
  done: readonly string[];
  /** Least and most, for a unit of ordinary size. */
  figures: Readonly<Record<string, readonly [number, number]>>;
  /** Least and most, in millions of đồng. */
  cost: readonly [number, number];
  source: string;
}

/** `[from, to]`, what, where, expected, what was recorded, figures, cost, source. */
export type DeedLine = readonly [
  span: readonly [string, string],
  what: string,
  place: string,
  expected: string,
  done: readonly string[],
  figures: Readonly<Record<string, readonly [number, number]>>,
  cost: readonly [number, number],
  source: string,
];

export const deedsOf = (duty: string, lines: readonly DeedLine[]): Deed[] =>
  lines.map(([[from, to], what, place, expected, done, figures, cost, source]) => ({
    ...{ duty, from, to, what, place, expected, done, figures, cost, source },
  }));

/** Fills the slots. @throws RangeError for a slot that nobody fills. */
export const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new RangeError(`nothing fills {${name}} in “${text}”`);
    return value;
  });
