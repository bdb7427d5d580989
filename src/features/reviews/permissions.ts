import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

export const reviewPermissions = {
  'review.read': ['collaborator', 'commune-officer', 'consolidating-officer'],
  'review.record': ['collaborator', 'commune-officer'],
  'review.lead': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ReviewPermission = keyof typeof reviewPermissions;

/** Who leads the round of a commune opens and closes it; whoever works in a hamlet records there while it is open. */
export function roundAbilities(
  actor: Pick<Actor, 'assignments'>,
  round: { unitId: string; closedOn: string | null },
): { close: boolean } {
  return { close: round.closedOn === null && holdsAt(actor, reviewPermissions['review.lead'], round.unitId) };
}
