import type { ConcernContent } from '../contract/concern.ts';

/** Which fields of the content differ: their names go into the history, their values nowhere but under the seal. */
export const changedFields = (before: ConcernContent, after: ConcernContent): string[] =>
  (Object.keys(after) as (keyof ConcernContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
