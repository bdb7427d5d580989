/**
 * Who acts. A person holds functions *at a unit*; a function covers that unit's part of the tree. The unit is data:
 * the same function works for a district's office of 2021 and a commune's office of 2026.
 */
export const functionNames = [
  'collaborator',
  'commune-officer',
  'consolidating-officer',
  'sector-officer',
  'leader',
  'administrator',
  'data-protection-officer',
] as const;
export type FunctionName = (typeof functionNames)[number];

export interface Assignment {
  function: FunctionName;
  /** The unit at which the function is held. */
  unitId: string;
  /** Every unit that the function covers today, predecessors that were merged into one of them included. */
  unitIds: readonly string[];
}

export interface Actor {
  accountId: string;
  localityId: string;
  displayName: string;
  sessionId: string;
  /** When this session last entered the account's password: at sign-in or since. Absent where no session stands behind. */
  provenAt?: string;
  assignments: readonly Assignment[];
  /** Union over the assignments. */
  unitIds: readonly string[];
  /** True when `unitIds` is the whole locality: the scope is then not sent unit by unit. */
  wholeLocality: boolean;
  /** State of the unit tree from which these rights were read, while that may stand for the tree itself: in a request that only reads. */
  treeStamp?: string | undefined;
}

/** Which functions hold which permission; one table per room, read by the server, the browser and the tests. */
export type PermissionTable = Readonly<Record<string, readonly FunctionName[]>>;

/** Does any of the actor's functions hold a permission that `functions` lists? */
export function holdsAny(actor: Pick<Actor, 'assignments'>, functions: readonly FunctionName[]): boolean {
  return actor.assignments.some((assignment) => functions.includes(assignment.function));
}

/** Does the actor hold one of `functions` with `unitId` inside that very function's area? */
export function holdsAt(
  actor: Pick<Actor, 'assignments'>,
  functions: readonly FunctionName[],
  unitId: string,
): boolean {
  return actor.assignments.some(
    (assignment) => functions.includes(assignment.function) && assignment.unitIds.includes(unitId),
  );
}

/** Does the actor hold one of `functions` at exactly this unit (not merely above it)? */
export function holdsExactlyAt(
  actor: Pick<Actor, 'assignments'>,
  functions: readonly FunctionName[],
  unitId: string,
): boolean {
  return actor.assignments.some(
    (assignment) => functions.includes(assignment.function) && assignment.unitId === unitId,
  );
}
