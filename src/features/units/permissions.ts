import { functionNames, type PermissionTable } from '../../platform/shared/actor.ts';

/** The tree of units is public knowledge of the locality: every function reads it, only an administrator changes it. */
export const unitPermissions = {
  'unit.read': functionNames,
  'unit.change': ['administrator'],
} as const satisfies PermissionTable;
