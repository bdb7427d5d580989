import type { FunctionName } from '../../platform/shared/actor.ts';

/**
 * Carers are the commune's register; the lead office circulates the list of those who may be chosen in other communes (Decree
 * 56/2017 art. 40). Whatever ties a child to a carer is for the readers of its case, whom the room of cases knows.
 */
export const carePermissions = {
  'carer.read': ['commune-officer', 'leader', 'consolidating-officer'],
  'carer.keep': ['commune-officer'],
  'carer.circulate': ['consolidating-officer'],
  'care.work': ['commune-officer', 'leader'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type CarePermission = keyof typeof carePermissions;
