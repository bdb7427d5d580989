import type { Kept } from '../../../../platform/web/keeping/use-keeper.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConflictDialog } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { useSavedBy } from '../../../../platform/web/ui/feedback/use-saved-by.ts';
import { reportsText } from '../text.ts';
import { type Report, type ReportDraft, titleOf } from './report-lines.ts';

interface ReportConflictProps {
  report: Report;
  writing: Kept<ReportDraft>;
}

/** Another person wrote the same part or explanation: both sides of just that; the rest is kept from both. */
export function ReportConflict({ report, writing }: ReportConflictProps) {
  const { report: words } = useText(reportsText);
  const savedBy = useSavedBy();
  const labelOf = ([field, lineId]: readonly string[]): string => {
    if (field === 'overview') return words.overview;
    if (field === 'proposals') return words.proposals;
    const line = report.lines.find((one) => one.id === lineId);
    return line ? words.explanationOf(titleOf(line)) : words.explanation;
  };
  // Texts all of them; a line that one side does not know has none.
  const text = (side: unknown): string => (side as string | undefined) ?? '';
  const rows = (writing.conflict?.conflicts ?? []).map(({ path, mine, theirs }) => ({
    ...{ label: labelOf(path), mine: text(mine), theirs: text(theirs) },
  }));
  return (
    <ConflictDialog
      opened={writing.conflict !== undefined}
      rows={rows}
      by={savedBy(writing.theirs)}
      onKeepMine={() => writing.settle('mine')}
      onTakeTheirs={() => writing.settle('theirs')}
    />
  );
}
