import {
  type Actor,
  type FunctionName,
  functionNames,
  holdsAny,
  holdsAt,
  holdsExactlyAt,
} from '../../platform/shared/actor.ts';

const everyone: readonly FunctionName[] = functionNames;
const officers = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;

/** Who may do what with plans and obligations. The same table is the document, the check and the tests' oracle. */
export const planPermissions = {
  'plan.read': everyone.filter((name) => name !== 'administrator'),
  'plan.draft': ['consolidating-officer'],
  'plan.issue': ['consolidating-officer'],
  'obligation.read': [
    'commune-officer',
    'sector-officer',
    'consolidating-officer',
    'leader',
    'data-protection-officer',
  ],
  'obligation.work': [...officers],
  'obligation.decide': ['consolidating-officer', 'leader'],
  'obligation.remind': ['consolidating-officer'],
  'target.enter': [...officers],
  'calendar.read': everyone,
  'calendar.change': ['administrator'],
  'job.read': everyone,
} as const satisfies Record<string, readonly FunctionName[]>;

export type PlanPermission = keyof typeof planPermissions;

export interface PlanAbilities {
  edit: boolean;
  issue: boolean;
  discard: boolean;
  remind: boolean;
}

/** What this person may do with this plan now; sent with the record, so that the browser derives nothing. */
export function planAbilities(
  actor: Pick<Actor, 'assignments'>,
  plan: { state: 'draft' | 'issued' | 'discarded'; leadUnitId: string },
): PlanAbilities {
  const leads = holdsAt(actor, planPermissions['plan.draft'], plan.leadUnitId);
  return {
    edit: leads && plan.state === 'draft',
    issue: leads && plan.state === 'draft',
    discard: leads && plan.state === 'draft',
    remind: leads && plan.state === 'issued' && holdsAny(actor, planPermissions['obligation.remind']),
  };
}

export interface ObligationAbilities {
  work: boolean;
  askExtension: boolean;
  decideExtension: boolean;
  excuse: boolean;
}

/**
 * Does this person work for the obliged unit? Commune and sector officers work for their unit and what was merged into
 * it; a consolidating officer's area is wider than the own office, so only the office itself counts.
 */
export function worksFor(actor: Pick<Actor, 'assignments'>, unitId: string): boolean {
  return (
    holdsAt(actor, ['commune-officer', 'sector-officer'], unitId) ||
    holdsExactlyAt(actor, ['consolidating-officer'], unitId)
  );
}

/** Who works for the unit or heads that very unit has put its requests and plans forward, and decides on none of them. */
export const isOwnMatter = (actor: Pick<Actor, 'assignments'>, unitId: string): boolean =>
  worksFor(actor, unitId) || holdsExactlyAt(actor, ['leader'], unitId);

/** The obliged unit works and asks; who leads or heads the area decides, but never on the own unit's request. */
export function obligationAbilities(
  actor: Pick<Actor, 'assignments'>,
  obligation: { unitId: string; open: boolean; extensionAsked: boolean },
): ObligationAbilities {
  const own = worksFor(actor, obligation.unitId);
  const decides =
    holdsAt(actor, planPermissions['obligation.decide'], obligation.unitId) &&
    !isOwnMatter(actor, obligation.unitId);
  return {
    work: own,
    askExtension: own && obligation.open && !obligation.extensionAsked,
    decideExtension: decides && obligation.extensionAsked,
    excuse: decides && obligation.open,
  };
}
