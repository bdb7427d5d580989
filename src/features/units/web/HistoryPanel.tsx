import { Button, Group } from '@mantine/core';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Timeline } from '../../../platform/web/ui/data/Timeline.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { unitsContract } from '../contract.ts';
import { PreviewLists } from './PreviewLists.tsx';
import { unitsText } from './text.ts';

interface HistoryPanelProps {
  unitId: string | undefined;
  page: number;
  onPage: (page: number) => void;
  /** Leaves the chosen unit for the history of the whole locality. */
  onAll: () => void;
}

/** What was changed, under which document, the latest first. */
export function HistoryPanel({ unitId, page, onPage, onAll }: HistoryPanelProps) {
  const { history, changeKinds } = useText(unitsText);
  const query = useQueryOf(
    unitsContract.endpoints.changes,
    { page, ...(unitId && { unitId }) },
    { keepPrevious: true },
  );
  return (
    <>
      {unitId && (
        <Button variant="default" mb="md" onClick={onAll}>
          {history.all}
        </Button>
      )}
      <Answered query={query}>
        {({ changes, pages }) => (
          <>
            {changes.length === 0 && <EmptyState>{history.empty}</EmptyState>}
            <Timeline
              label={history.label}
              entries={changes.map((change) => ({
                id: change.id,
                at: change.effectiveOn,
                who: change.document,
                what: changeKinds[change.kind],
                detail: <PreviewLists preview={change.preview} />,
              }))}
            />
            {pages > 1 && (
              <Group>
                <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
                  {history.newer}
                </Button>
                <span>{history.page(page, pages)}</span>
                <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
                  {history.older}
                </Button>
              </Group>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
