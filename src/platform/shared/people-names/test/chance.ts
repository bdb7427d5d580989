/** Chances that fall alike at every run: the numbers of Mulberry32 from a seed. */
export interface Chance {
  /** From 0, below 1. */
  next: () => number;
  /** Whole, both ends included. */
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** True in `share` of all cases. */
  falls: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T,
    falls: (share) => next() < share,
  };
}
