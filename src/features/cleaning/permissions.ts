import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

/** Who writes the register cleans it; how much there is to clean is a number without names. */
export const cleaningPermissions = {
  'cleaning.count': ['commune-officer', 'consolidating-officer'],
  'cleaning.run': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export interface ReturnStanding {
  unitId: string;
  state: string;
  /** Whether the days for taking it back are not over. */
  mayBeUndone: boolean;
  /** The reading ended badly. */
  failed: boolean;
}

export interface ReturnAbilities {
  commit: boolean;
  undo: boolean;
  discard: boolean;
}

/** Colleagues of one commune go on with each other's. */
export function returnAbilities(
  actor: Pick<Actor, 'assignments'>,
  { unitId, state, mayBeUndone, failed }: ReturnStanding,
): ReturnAbilities {
  const here = holdsAt(actor, cleaningPermissions['cleaning.run'], unitId);
  return {
    commit: here && state === 'open',
    undo: here && state === 'done' && mayBeUndone,
    discard: here && (state === 'open' || state === 'refused' || failed),
  };
}
