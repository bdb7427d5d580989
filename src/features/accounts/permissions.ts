import { type Actor, holdsAt, type PermissionTable } from '../../platform/shared/actor.ts';

/** An administrator keeps accounts but never a password; the data-protection officer reads and changes nothing. */
export const accountPermissions = {
  'account.read': ['administrator', 'data-protection-officer'],
  'account.manage': ['administrator'],
  'audit.read': ['administrator', 'data-protection-officer'],
} as const satisfies PermissionTable;

export interface AccountPlace {
  id: string;
  /** Units of the functions that are held or will be. */
  openUnitIds: readonly string[];
  /** Units of every function ever held. */
  unitIds: readonly string[];
}

export interface AccountAbilities {
  /** Functions, state and enrolment links: only where every function that the person holds lies in the caller's area. */
  manage: boolean;
  /** Nobody changes their own functions or state. */
  isOwn: boolean;
}

/**
 * An enrolment link hands over the whole account: who could open one for a person that also serves elsewhere would hold
 * that other unit's functions too.
 */
export function accountAbilities(actor: Actor, account: AccountPlace): AccountAbilities {
  const places = account.openUnitIds.length > 0 ? account.openUnitIds : account.unitIds;
  const inArea = (unitId: string) => holdsAt(actor, accountPermissions['account.manage'], unitId);
  return { manage: places.length > 0 && places.every(inArea), isOwn: account.id === actor.accountId };
}

/** Units whose accounts the person may see: the area of the functions that read accounts, and of no other. */
export function accountArea(actor: Actor): readonly string[] {
  const readers: readonly string[] = accountPermissions['account.read'];
  const held = actor.assignments.filter((assignment) => readers.includes(assignment.function));
  return [...new Set(held.flatMap((assignment) => assignment.unitIds))];
}

/**
 * What of the audit trail the person may read: a data-protection officer the records and the people of their area, an
 * administrator what was done by people of the very units where they hold that function.
 */
export function auditArea(actor: Actor): { areaUnitIds: string[]; ownUnitIds: string[] } {
  const of = (name: string) => actor.assignments.filter((assignment) => assignment.function === name);
  return {
    areaUnitIds: [...new Set(of('data-protection-officer').flatMap((held) => held.unitIds))],
    ownUnitIds: [...new Set(of('administrator').map((held) => held.unitId))],
  };
}
