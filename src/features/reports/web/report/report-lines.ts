import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { reportsContract } from '../../contract.ts';

export type Report = AnswerOf<typeof reportsContract.endpoints.getReport>;
export type Line = Report['lines'][number];

/** What a line is about. */
export const titleOf = (line: Pick<Line, 'task' | 'target'>): string =>
  line.task?.title ?? line.target?.shortName ?? '';

/** A line that a person should look at first: returned, unusual, or changed since it was submitted. */
export const needsLook = (line: Pick<Line, 'state' | 'anomalies' | 'changes'>): boolean =>
  line.state === 'returned' || line.anomalies.length > 0 || line.changes.length > 0;

type Grouped = Pick<Line, 'kind' | 'task'>;

export interface LineGroup<L extends Grouped = Line> {
  /** The plan's own section number; `targets` for the targets; '' for duties without a section. */
  id: string;
  lines: L[];
}

/** The group a line belongs to, as `LineGroup` names it. */
export const groupIdOf = (line: Grouped): string =>
  line.kind === 'target' ? 'targets' : (line.task?.section ?? '');

/** The lines as the plan orders them: targets first, then the duties by the plan's sections. */
export function groupsOf<L extends Grouped>(lines: readonly L[]): LineGroup<L>[] {
  const groups = new Map<string, L[]>();
  const targets = lines.filter((line) => line.kind === 'target');
  if (targets.length > 0) groups.set('targets', targets);
  for (const line of lines) {
    if (line.kind === 'target') continue;
    const id = groupIdOf(line);
    groups.set(id, [...(groups.get(id) ?? []), line]);
  }
  return [...groups].map(([id, own]) => ({ id, lines: own }));
}

const weight: Readonly<Record<Line['state'], number>> = { returned: 0, open: 1, answered: 1, accepted: 2 };

/** For the checker: returned lines, then the most unusual ones; equal ones stay in the plan's order. */
export const lookFirst = (lines: readonly Line[]): Line[] =>
  lines
    .filter(needsLook)
    .sort(
      (one, other) =>
        weight[one.state] - weight[other.state] || other.anomalies.length - one.anomalies.length,
    );

export interface ReportDraft {
  overview: string;
  proposals: string;
  /** Explanations by line. */
  explanations: Readonly<Record<string, string>>;
}

interface Written extends Pick<Report, 'overview' | 'proposals'> {
  lines: readonly Pick<Line, 'id' | 'explanation'>[];
}

export const draftOf = ({ overview, proposals, lines }: Written): ReportDraft => ({
  overview,
  proposals,
  explanations: Object.fromEntries(lines.map((line) => [line.id, line.explanation])),
});

export const explanationOf = (draft: ReportDraft, line: Pick<Line, 'id' | 'explanation'>): string =>
  draft.explanations[line.id] ?? line.explanation;

/** What is sent: of the explanations only those that differ from what the server has. */
export const sentDraft = (draft: ReportDraft, saved: Pick<ReportDraft, 'explanations'>) => ({
  overview: draft.overview,
  proposals: draft.proposals,
  explanations: Object.entries(draft.explanations)
    .filter(([lineId, text]) => text !== saved.explanations[lineId])
    .map(([lineId, text]) => ({ lineId, text })),
});

/** Lines with nothing recorded that nobody has explained: the server does not take the report with them. */
export const unexplained = (lines: readonly Line[], draft: ReportDraft): Line[] =>
  lines.filter(
    (line) => line.anomalies.includes('nothing-recorded') && explanationOf(draft, line).trim() === '',
  );
