import type { FieldProblem } from '../../../platform/shared/problem.ts';
import type { ReportLine } from '../contract/report.ts';

/** What a returned line is compared by: the unit's words and its records, not what the clock or the checker adds. */
export const answerOf = (line: Pick<ReportLine, 'explanation' | 'task' | 'target'>) => ({
  explanation: line.explanation,
  task: line.task && {
    records: line.task.records,
    totals: line.task.totals,
    spent: line.task.spent,
    evidence: line.task.evidence,
  },
  target: line.target && { numerator: line.target.numerator, denominator: line.target.denominator },
});

export type SubmitBlocker = 'reports.line-unanswered' | 'reports.explanation-needed';

/**
 * What stops a report from being submitted, a field for each line: a returned line that is still as it was, and a task
 * with nothing recorded that nobody explains. `unanswered`: ids of such returned lines.
 */
export function submitBlockers(
  lines: readonly Pick<ReportLine, 'id' | 'explanation' | 'anomalies'>[],
  unanswered: ReadonlySet<string>,
): FieldProblem[] {
  return lines.flatMap((line): FieldProblem[] => {
    if (unanswered.has(line.id))
      return [{ path: `explanations.${line.id}`, code: 'reports.line-unanswered' satisfies SubmitBlocker }];
    return line.anomalies.includes('nothing-recorded') && line.explanation === ''
      ? [{ path: `explanations.${line.id}`, code: 'reports.explanation-needed' satisfies SubmitBlocker }]
      : [];
  });
}

/** Lines that opened with something in them: records of the task, or an entry of the target. */
export const prefilledOf = (lines: readonly Pick<ReportLine, 'task' | 'target'>[]) => ({
  filled: lines.filter((line) =>
    line.task ? line.task.records.length > 0 : line.target !== null && line.target.numerator !== null,
  ).length,
  total: lines.length,
});
