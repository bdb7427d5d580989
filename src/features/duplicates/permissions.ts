import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

/**
 * A pair is for who works with both records: the commune's officer where both are the commune's, and where they lie in two
 * communes the officer who consolidates above them. Nobody else knows that there is one.
 */
export const duplicatePermissions = {
  'duplicate.read': ['commune-officer', 'consolidating-officer'],
  'duplicate.judge': ['commune-officer', 'consolidating-officer'],
  'duplicate.merge': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type DuplicatePermission = keyof typeof duplicatePermissions;

interface PlacedPair {
  unitA: string;
  unitB: string;
  communeA: string;
  communeB: string;
  state: string;
}

export interface PairAbilities {
  /** Say that they are two, or that it is not clear; take that back. */
  judge: boolean;
  /** Say that it is one child that moved from one commune to the other. */
  sayMoved: boolean;
  merge: boolean;
  unmerge: boolean;
}

const undecided = ['open', 'unsure', 'moved', 'faded'];

/** In one commune its officer decides; over two communes who sees both says what it is, and the communes move the child. */
export function pairAbilities(actor: Pick<Actor, 'assignments'>, pair: PlacedPair): PairAbilities {
  const holdsBoth = (functions: readonly FunctionName[]) =>
    holdsAt(actor, functions, pair.unitA) && holdsAt(actor, functions, pair.unitB);
  const owns = holdsBoth(duplicatePermissions['duplicate.merge']);
  const across = pair.communeA !== pair.communeB;
  const judges = owns || (across && holdsBoth(duplicatePermissions['duplicate.judge']));
  return {
    judge: judges && pair.state !== 'merged',
    sayMoved: judges && across && undecided.includes(pair.state),
    merge: owns && !across && pair.state !== 'merged',
    unmerge: owns && pair.state === 'merged',
  };
}
