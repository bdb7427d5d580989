import { room } from '../../platform/shared/endpoint.ts';
import { consolidationEndpoints } from './contract/consolidation-endpoints.ts';
import { reportEndpoints } from './contract/report-endpoints.ts';
import { reportPermissions } from './permissions.ts';

export { ConsolidatedContent, ConsolidatedReport } from './contract/consolidated.ts';
export { Snapshot, SnapshotContent } from './contract/snapshot.ts';
export {
  Change,
  lineStates,
  ReportLine,
  reportStates,
  ResultsReport,
  TargetFacts,
  TaskFacts,
} from './contract/report.ts';

export const reportProblems = [
  'reports.not-open',
  'reports.not-submitted',
  'reports.not-accepted',
  'reports.line-unanswered',
  'reports.returned-lines-remain',
  'reports.explanation-needed',
  'reports.return-due-in-past',
  'reports.reopening-already-asked',
  'reports.own-reopening',
  'reports.no-reopening',
  'consolidation.not-open',
  'consolidation.not-submitted',
  'consolidation.already-decided',
  'consolidation.reason-needed',
] as const;
export type ReportProblem = (typeof reportProblems)[number];

export const reportsContract = room('reports', reportPermissions, {
  ...reportEndpoints,
  ...consolidationEndpoints,
});
