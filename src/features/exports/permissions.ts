import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

/** Leaders see numbers, administrators no content: neither takes names out. Who protects the data reads the register. */
export const exportPermissions = {
  'export.ask': ['commune-officer', 'consolidating-officer'],
  'export.approve': ['commune-officer', 'consolidating-officer'],
  'export.read': ['commune-officer', 'consolidating-officer', 'data-protection-officer'],
  /** Watches over all of it without taking part: an entry of the navigation of their own. */
  'export.oversee': ['data-protection-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export interface ExportStanding {
  unitId: string;
  requestedBy: string;
  state: string;
}

export interface ExportAbilities {
  decide: boolean;
  recall: boolean;
  download: boolean;
}

/**
 * The second person holds a function whose area has the asker's unit: a colleague of the same unit or one above, never the
 * asker. The file is for the asker alone; both may call it back.
 */
export function exportAbilities(
  actor: Pick<Actor, 'accountId' | 'assignments'>,
  { unitId, requestedBy, state }: ExportStanding,
): ExportAbilities {
  const mine = requestedBy === actor.accountId;
  const asks = holdsAt(actor, exportPermissions['export.ask'], unitId);
  const approves = holdsAt(actor, exportPermissions['export.approve'], unitId);
  const isOpen = state === 'waiting' || state === 'making' || state === 'ready';
  return {
    decide: state === 'waiting' && approves && !mine,
    recall: isOpen && (mine || (approves && state !== 'waiting')),
    download: state === 'ready' && mine && asks,
  };
}
