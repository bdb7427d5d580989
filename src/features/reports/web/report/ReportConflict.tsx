import type { Autosave } from '../../../../platform/web/client/autosave.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConflictDialog } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { reportsText } from '../text.ts';
import { draftOf, type Report, type ReportDraft, titleOf } from './report-lines.ts';

interface ReportConflictProps {
  problem: ProblemError;
  draft: ReportDraft;
  writing: Autosave<ReportDraft>;
  onDone: () => void;
}

/** Another person saved this report meanwhile: both sides of what was written in here. */
export function ReportConflict({ problem, draft, writing, onDone }: ReportConflictProps) {
  const { report: words } = useText(reportsText);
  const current = problem.body.current as Report;
  const lines = current.lines.filter((line) => draft.explanations[line.id] !== undefined);
  return (
    <ConflictDialog
      opened
      rows={[
        { label: words.overview, mine: draft.overview, theirs: current.overview },
        { label: words.proposals, mine: draft.proposals, theirs: current.proposals },
        ...lines.map((line) => ({
          label: words.explanationOf(titleOf(line)),
          mine: draft.explanations[line.id] ?? '',
          theirs: line.explanation,
        })),
      ]}
      onKeepMine={() => {
        onDone();
        void writing.overwrite(current.version);
      }}
      onTakeTheirs={() => {
        onDone();
        writing.restart(draftOf(current), current.version);
      }}
      onClose={onDone}
    />
  );
}
