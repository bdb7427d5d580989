import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

/** Lists of children come into the register by those who write it (`child.write`): the commune's officers. */
export const importPermissions = {
  'import.run': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ImportPermission = keyof typeof importPermissions;

export interface ImportStanding {
  unitId: string;
  state: string;
  step: string;
  /** Rows that would be entered now. */
  ready: number;
  /** Whether the days for taking it back are not over. */
  mayBeUndone: boolean;
  /** A job of it ended badly and may be asked for again. */
  failed: boolean;
}

export interface ImportAbilities {
  chooseSheets: boolean;
  chooseColumns: boolean;
  repair: boolean;
  commit: boolean;
  undo: boolean;
  discard: boolean;
  retry: boolean;
  downloadLeftOver: boolean;
}

const open = (state: string): boolean => state === 'open';

/** What the actor may do with one import now. Colleagues of one commune go on with each other's. */
export function importAbilities(
  actor: Pick<Actor, 'assignments'>,
  { unitId, state, step, ready, mayBeUndone, failed }: ImportStanding,
): ImportAbilities {
  const here = holdsAt(actor, importPermissions['import.run'], unitId);
  const reached = (...steps: string[]) => here && open(state) && steps.includes(step);
  return {
    chooseSheets: reached('sheets', 'columns', 'repair'),
    chooseColumns: reached('columns', 'repair'),
    repair: reached('repair'),
    commit: reached('repair') && ready > 0,
    undo: here && state === 'done' && mayBeUndone,
    discard: here && (open(state) || state === 'refused' || failed),
    retry: here && failed,
    downloadLeftOver: here && (reached('repair') || state === 'done' || state === 'undone'),
  };
}
