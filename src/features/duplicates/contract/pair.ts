/** States of a pair and how it was found; known to the matcher, the screens and the rules. */

export const pairStates = ['open', 'unsure', 'moved', 'not-same', 'merged', 'faded'] as const;
export type PairState = (typeof pairStates)[number];

export const foundBys = ['entry', 'import', 'nightly'] as const;
export type FoundBy = (typeof foundBys)[number];

/** What a person says of a pair. `open` takes a judgement back; `moved` is for two communes: one child that moved. */
export const verdicts = ['not-same', 'unsure', 'moved', 'open'] as const;
export type Verdict = (typeof verdicts)[number];
