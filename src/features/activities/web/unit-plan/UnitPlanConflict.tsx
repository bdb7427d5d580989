import type { Kept } from '../../../../platform/web/keeping/use-keeper.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { writingText } from '../../../../platform/web/text/writing.ts';
import { ConflictDialog } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { useSavedBy } from '../../../../platform/web/ui/feedback/use-saved-by.ts';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import { activitiesText } from '../text.ts';
import type { DraftActivity, UnitPlanDraft } from './draft.ts';

/** Another person changed the same field or activity: both sides of just that; the rest is kept from both. */
export function UnitPlanConflict({ writing }: { writing: Kept<UnitPlanDraft> }) {
  const { unitPlan: words } = useText(activitiesText);
  const { removedThere } = useText(writingText);
  const savedBy = useSavedBy();
  const { title, introduction, number, issuedOn } = words;
  const labels: Readonly<Record<string, string>> = { title, introduction, number, issuedOn };
  const activityText = (one: DraftActivity): string =>
    [
      one.what,
      `${dateText(one.startsOn)} – ${dateText(one.endsOn)}`,
      one.responsible,
      one.place,
      [typeof one.cost === 'number' ? moneyText(one.cost) : one.cost, one.costSource]
        .filter(Boolean)
        .join(' · '),
      one.expected,
    ]
      .filter(Boolean)
      .join('\n');
  const sideText = (side: unknown): string => {
    if (side === undefined) return removedThere;
    return typeof side === 'string' ? dateText(side) : activityText(side as DraftActivity);
  };
  const labelOf = ([field = '', id]: readonly string[]): string => {
    if (id === undefined) return labels[field] ?? field;
    const at = writing.conflict?.mineFirst.activities.findIndex((one) => one.id === id) ?? -1;
    return at < 0 ? words.activities : words.row(at + 1);
  };
  const rows = (writing.conflict?.conflicts ?? []).map(({ path, mine, theirs }) => ({
    ...{ label: labelOf(path), mine: sideText(mine), theirs: sideText(theirs) },
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
