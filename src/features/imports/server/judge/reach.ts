/** Where and when the children of a list were born and live: which of the register may be the same. */
export interface Reach {
  communeIds: string[];
  bornFrom: string;
  bornTo: string;
}

/** A year more at both ends: a birth date may be mistyped by one. */
export const reachOf = (communeIds: Iterable<string>, firstYear: number, lastYear: number): Reach => ({
  communeIds: [...communeIds],
  ...{ bornFrom: `${firstYear - 1}-01-01`, bornTo: `${lastYear + 1}-12-31` },
});
