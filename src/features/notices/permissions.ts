import type { PermissionTable } from '../../platform/shared/actor.ts';

/** Everybody reads what was written to them, and nothing else. */
export const noticePermissions = {} as const satisfies PermissionTable;
