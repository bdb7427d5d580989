import { type Actor, type FunctionName, holdsAt, holdsExactlyAt } from '../../platform/shared/actor.ts';
import { worksFor } from '../plans/permissions.ts';

const officers = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;

export const reportPermissions = {
  'report.read': [...officers, 'leader', 'data-protection-officer'],
  'report.write': [...officers],
  'report.check': ['consolidating-officer'],
  'report.reopen': ['consolidating-officer'],
  'report.approve-reopening': ['leader'],
  'consolidation.read': ['consolidating-officer', 'leader', 'data-protection-officer'],
  'consolidation.write': ['consolidating-officer'],
  'consolidation.approve': ['leader'],
  'overview.read': ['leader', 'consolidating-officer'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ReportPermission = keyof typeof reportPermissions;
export type ReportState = 'draft' | 'submitted' | 'returned' | 'accepted';
export type ConsolidatedState = 'draft' | 'submitted' | 'returned' | 'approved';

/** One table of the report's transitions: from, to, who may; server and browser both read it. */
export function reportAbilities(
  actor: Pick<Actor, 'assignments'>,
  report: { unitId: string; state: ReportState; reopeningAsked: boolean },
): { edit: boolean; submit: boolean; check: boolean; askReopening: boolean; decideReopening: boolean } {
  const own = worksFor(actor, report.unitId);
  const writable = report.state === 'draft' || report.state === 'returned';
  const checks = holdsAt(actor, reportPermissions['report.check'], report.unitId) && !own;
  const mayReopen = own || checks;
  return {
    edit: own && writable,
    submit: own && writable,
    check: checks && report.state === 'submitted',
    askReopening: mayReopen && report.state === 'accepted' && !report.reopeningAsked,
    decideReopening: report.reopeningAsked && mayDecideReopening(actor, report.unitId),
  };
}

/** A leader above the unit decides; the unit's own head does not open again what others accepted. */
export const mayDecideReopening = (actor: Pick<Actor, 'assignments'>, unitId: string): boolean =>
  holdsAt(actor, reportPermissions['report.approve-reopening'], unitId) &&
  !holdsExactlyAt(actor, reportPermissions['report.approve-reopening'], unitId);

export function consolidationAbilities(
  actor: Pick<Actor, 'assignments'>,
  report: { unitId: string; recipientUnitId: string; state: ConsolidatedState },
): { edit: boolean; submit: boolean; decide: boolean } {
  const leads = holdsAt(actor, reportPermissions['consolidation.write'], report.unitId);
  const writable = report.state === 'draft' || report.state === 'returned';
  return {
    edit: leads && writable,
    submit: leads && writable,
    decide:
      report.state === 'submitted' &&
      holdsAt(actor, reportPermissions['consolidation.approve'], report.recipientUnitId),
  };
}
