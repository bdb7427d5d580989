import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';

/**
 * Who may use which part of the register. Leaders see numbers; administrators no content; sector offices only what a
 * referral names (security: need to know by assignment).
 */
export const childPermissions = {
  'child.read': ['collaborator', 'commune-officer', 'consolidating-officer'],
  'child.papers': ['commune-officer', 'consolidating-officer'],
  'child.write': ['commune-officer'],
  'child.move': ['commune-officer'],
  'child.assign': ['commune-officer'],
  'child.refer': ['commune-officer'],
  'child.referred': ['sector-officer'],
  'child.viewers': ['commune-officer', 'data-protection-officer'],
  'child.count': ['commune-officer', 'consolidating-officer', 'leader'],
  'circumstance.write': ['commune-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ChildPermission = keyof typeof childPermissions;

/**
 * The person as holder of these functions alone: a leader of the district who also collects in one hamlet reads that
 * hamlet's children and no other's. Asked at every request: the same rights give the same lists of units, so that what is
 * worked out from a list of units can be kept beside it.
 */
export function asHolderOf(actor: Actor, functions: readonly FunctionName[]): Actor {
  const known = partsOf.get(actor.assignments) ?? new Map<readonly FunctionName[], PartOfRights>();
  partsOf.set(actor.assignments, known);
  const part = known.get(functions) ?? partOf(actor, functions);
  known.set(functions, part);
  return { ...actor, ...part };
}

type PartOfRights = Pick<Actor, 'assignments' | 'unitIds' | 'wholeLocality'>;

const partsOf = new WeakMap<Actor['assignments'], Map<readonly FunctionName[], PartOfRights>>();

function partOf(actor: PartOfRights, functions: readonly FunctionName[]): PartOfRights {
  const assignments = actor.assignments.filter((held) => functions.includes(held.function));
  const unitIds = [...new Set(assignments.flatMap((held) => held.unitIds))];
  const wholeLocality = actor.wholeLocality && unitIds.length === new Set(actor.unitIds).size;
  return { assignments, unitIds, wholeLocality };
}

export interface ChildAbilities {
  change: boolean;
  circumstances: boolean;
  move: boolean;
  assign: boolean;
  refer: boolean;
}

/** What the actor may do with one child of a unit. A record that is no longer followed is only read and returned. */
export function childAbilities(
  actor: Pick<Actor, 'assignments'>,
  child: { unitId: string; state: string },
): ChildAbilities {
  const here = child.state === 'living-here';
  const holds = (permission: ChildPermission) => holdsAt(actor, childPermissions[permission], child.unitId);
  return {
    change: here && holds('child.write'),
    circumstances: here && holds('circumstance.write'),
    move: here && holds('child.move'),
    assign: here && holds('child.assign'),
    refer: here && holds('child.refer'),
  };
}
