import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useActWords } from '../../../../platform/web/text/act-text.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { childrenContract } from '../../contract.ts';
import { childrenText } from '../text.ts';

/** "Ai đã xem": every look at this record, from the audit trail. */
export function ViewersTab({ childId }: { childId: string }) {
  const { child: words } = useText(childrenText);
  const { nameOf } = useActWords();
  const viewers = useQueryOf(childrenContract.endpoints.listViewers, { childId });
  return (
    <>
      <p>{words.viewers}</p>
      <Answered query={viewers}>
        {({ views }) => (
          <DataTable
            caption={words.tabs['ai-da-xem']}
            captionHidden
            rows={views.map((view, at) => ({ ...view, line: at }))}
            keyOf={(view) => String(view.line)}
            empty={<EmptyState>{words.noViewers}</EmptyState>}
            columns={[
              { id: 'by', header: words.by, cell: (view) => view.name },
              { id: 'act', header: words.act, cell: (view) => nameOf(view.act, view.summary) },
              { id: 'at', header: words.at, cell: (view) => <DateText value={view.at} /> },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
