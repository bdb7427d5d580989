import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';
import type { ConcernState } from './contract/states.ts';
import { mayAct } from './rules/states.ts';

/**
 * Anyone in the network reports; only the commune's officer handles (Decree 56/2017 art. 25–26). Who reported and is not the
 * commune reads nothing of it afterwards, only that it arrived. That there is a concern at all is secret (art. 24).
 */
export const concernPermissions = {
  'concern.report': ['collaborator', 'commune-officer', 'sector-officer'],
  /** Whose part is to send alone: an entry of its own in the navigation. */
  'concern.send': ['collaborator', 'sector-officer'],
  'concern.handle': ['commune-officer'],
  /** State and clocks of the scope, nothing of what was told. */
  'concern.oversee': ['consolidating-officer', 'leader'],
  'concern.viewers': ['commune-officer', 'data-protection-officer'],
  'duty.keep': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ConcernPermission = keyof typeof concernPermissions;

export interface ConcernAbilities {
  acknowledge: boolean;
  /** Content, link, joins. */
  work: boolean;
  decide: boolean;
  passOn: boolean;
  reply: boolean;
  informant: boolean;
}

/** What the actor may do with a concern of a commune, as its state stands. */
export function concernAbilities(
  actor: Pick<Actor, 'assignments'>,
  concern: { unitId: string; state: ConcernState; hasInformant: boolean; replyNeeded: boolean },
): ConcernAbilities {
  const holds = holdsAt(actor, concernPermissions['concern.handle'], concern.unitId);
  const may = (act: Parameters<typeof mayAct>[1]) => holds && mayAct(concern.state, act);
  return {
    acknowledge: may('acknowledge'),
    work: may('work'),
    decide: may('decide'),
    passOn: may('pass-on'),
    reply: may('reply'),
    informant: holds && concern.hasInformant,
  };
}
