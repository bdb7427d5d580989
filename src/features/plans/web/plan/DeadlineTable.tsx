import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import type { Deadline } from '../../contract/content.ts';
import { useDueText } from '../draft/proposals/DeadlinesTab.tsx';
import type { Plan } from '../draft/keeping/use-draft.ts';
import { plansText } from '../text.ts';
import { usePlanPartyName } from './party-words.ts';

/** Who owes what to whom by when. */
export function DeadlineTable({ plan }: { plan: Plan }) {
  const { page } = useText(plansText).plan;
  const nameOf = usePlanPartyName(plan);
  const dueText = useDueText();
  const columns: Column<Deadline>[] = [
    { id: 'what', header: page.what, cell: (row) => row.shortName },
    {
      id: 'when',
      header: page.when,
      cell: (row) => dueText(row.rule),
      sortBy: (row) => (row.rule?.kind === 'fixed-date' ? row.rule.date : undefined),
    },
    { id: 'owes', header: page.owes, cell: (row) => row.obligors.map(nameOf).join('; ') },
    {
      id: 'toWhom',
      header: page.toWhom,
      cell: (row) =>
        [row.recipient && nameOf(row.recipient), row.via && `${page.via} ${nameOf(row.via)}`]
          .filter(Boolean)
          .join(', '),
    },
  ];
  return (
    <DataTable
      caption={page.deadlines}
      captionHidden
      rows={plan.content.deadlines}
      columns={columns}
      keyOf={(row) => row.id}
      empty={<EmptyState>{page.noDeadlines}</EmptyState>}
    />
  );
}
