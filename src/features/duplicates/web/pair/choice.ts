import { differs, type Seen, type MergeGroup, mergeGroups, proposed } from '../../../children/rules/merge.ts';
import type { PairSide } from '../../contract.ts';

/** Which record is kept, and from which each field comes. */
export interface MergeChoice {
  keep: PairSide;
  from: Readonly<Record<MergeGroup, PairSide>>;
}

interface Sides {
  a: { child: Seen; attached: Readonly<Record<string, number>> };
  b: { child: Seen; attached: Readonly<Record<string, number>> };
}

const hangingOn = ({ attached }: Sides['a']): number =>
  Object.values(attached).reduce((all, count) => all + count, 0);

/** The record on which more hangs is kept; each field as the rules propose it. */
export function firstChoice({ a, b }: Sides): MergeChoice {
  return {
    keep: hangingOn(b) > hangingOn(a) ? 'b' : 'a',
    from: Object.fromEntries(
      mergeGroups.map((group) => [group, proposed(a.child, b.child, group)]),
    ) as MergeChoice['from'],
  };
}

/** Groups to take from the record that goes: those chosen there in which the two differ. */
export const takenFrom = ({ a, b }: Sides, { keep, from }: MergeChoice): MergeGroup[] =>
  mergeGroups.filter((group) => from[group] !== keep && differs(a.child, b.child, group));
