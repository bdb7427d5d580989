import { timeOf } from '../../../platform/shared/instant.ts';
import type { AccountState } from '../contract.ts';

/** Days without use after which an account no longer opens (level 3 of the security scheme for state systems). */
export const idleDays = 45;

export interface AccountUse {
  state: string;
  hasPassword: boolean;
  /** The latest of: last used, password set, allowed again; null when none has happened. */
  lastUsedAt: string | null;
}

export function accountStateOf(account: AccountUse, now: string): AccountState {
  if (account.state === 'disabled') return 'disabled';
  if (!account.hasPassword || account.lastUsedAt === null) return 'waiting';
  return timeOf(now) - timeOf(account.lastUsedAt) > idleDays * 86_400_000 ? 'idle' : 'active';
}

interface Period {
  validFrom: string;
  /** The first day on which it no longer counts. */
  validTo: string | null;
}

/** Do two holdings of the same function at the same unit share a day? */
export const functionsOverlap = (one: Period, other: Period): boolean =>
  (one.validTo === null || other.validFrom < one.validTo) &&
  (other.validTo === null || one.validFrom < other.validTo);
