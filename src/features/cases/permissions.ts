import { type Actor, type FunctionName, holdsAt, holdsExactlyAt } from '../../platform/shared/actor.ts';
import type { Role } from './rules/transitions.ts';

/**
 * Who may use which part of the room. Whom a case is about and what was done is for its team and for the commune's leaders, who
 * decide; those above see states and clocks (security: need to know by assignment).
 */
export const casePermissions = {
  'case.open': ['commune-officer'],
  'case.work': ['commune-officer', 'leader'],
  /** What is read by a step of its own; who decides a case does not need it. */
  'case.reveal': ['commune-officer'],
  // For the team: whoever is on it, a leader who was taken into it too.
  'case.attach': ['commune-officer', 'leader'],
  'case.oversee': ['consolidating-officer', 'leader'],
  'case.count': ['commune-officer', 'consolidating-officer', 'leader', 'data-protection-officer'],
  // Where they must hold it is data: `rules/glass.ts#mayBreakGlass`.
  'case.break-glass': ['consolidating-officer', 'leader'],
  'glass.review': ['data-protection-officer', 'leader'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type CasePermission = keyof typeof casePermissions;

export interface CasePeople {
  unitId: string;
  workerId: string | null;
  team: readonly string[];
  named: readonly string[];
  /** The commune that may take the case over: it is offered there, or fell to it without a worker. */
  awaitedIn: string | null;
}

/** As whom somebody stands in a case; as nobody: the case does not exist for them beyond its state. */
export function rolesIn(actor: Pick<Actor, 'accountId' | 'assignments'>, people: CasePeople): Role[] {
  const { accountId } = actor;
  if (people.named.includes(accountId)) return [];
  const { unitId } = people;
  const inTeam = people.team.includes(accountId) && holdsAt(actor, casePermissions['case.work'], unitId);
  const decides = holdsExactlyAt(actor, ['leader'], unitId) || (inTeam && holdsAt(actor, ['leader'], unitId));
  const { awaitedIn } = people;
  const receives =
    awaitedIn !== null &&
    (holdsAt(actor, ['commune-officer'], awaitedIn) || holdsExactlyAt(actor, ['leader'], awaitedIn));
  return [
    ...(receives ? (['receiver'] as const) : []),
    ...(inTeam && people.workerId === accountId ? (['worker'] as const) : []),
    ...(inTeam ? (['member'] as const) : []),
    ...(decides ? (['decider'] as const) : []),
  ];
}
