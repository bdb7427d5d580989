/** Which counts tell of few, alone or beside what was shown before. */

type Before = readonly (number | null | undefined)[];

const isSmall = (count: number, k: number): boolean => count !== 0 && Math.abs(count) < k;

/** Does the count tell of fewer than k children: being small, or beside what stood in its place before? */
export const tellsOfFew = (count: number, before: Before, k: number): boolean =>
  isSmall(count, k) || before.some((earlier) => typeof earlier === 'number' && isSmall(count - earlier, k));

/**
 * What a reader takes a hidden number to be at least: zeros are never hidden, and who presumes that a count of a year does not fall
 * takes it for no less than was shown before. Where it did fall, they are wrong.
 */
export const leastOf = (count: number, before: Before): number =>
  Math.max(1, ...before.map((earlier) => (typeof earlier === 'number' && earlier <= count ? earlier : 1)));
