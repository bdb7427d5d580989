import type { FunctionName } from '../../../shared/actor.ts';

/** What the shell must know about the person before it; `GET /api/session` answers exactly this. */
export interface Session {
  signedIn: boolean;
  /** The product's clock (it may stand in another year than this machine's). */
  now: string;
  /** Nothing here is real. */
  demonstration: boolean;
  account: { id: string; displayName: string; loginName: string } | null;
  functions: readonly { function: FunctionName; unitId: string; unitName: string }[];
  /** Permissions held, as the rooms' tables name them. */
  permissions: readonly string[];
  mustChangePassword: boolean;
  locality: { id: string; name: string } | null;
}

/** The strings that `permission` of a screen or a navigation entry may hold besides a room's permissions. */
export function mayOpen(session: Session, permission: string): boolean {
  if (permission === 'anyone') return true;
  if (!session.signedIn) return false;
  return permission === 'signed-in' || session.permissions.includes(permission);
}
