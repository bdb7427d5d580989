import type { FunctionName } from '../../platform/shared/actor.ts';

/** The case's team sends and reads (which case is asked beside it); a sector office reads what is referred to it. */
export const caseReferralPermissions = {
  'case-referral.send': ['commune-officer'],
  'case-referral.read': ['commune-officer', 'leader'],
  'case-referral.receive': ['sector-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;
