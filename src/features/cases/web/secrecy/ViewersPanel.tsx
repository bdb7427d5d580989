import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useActWords } from '../../../../platform/web/text/act-text.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { casesContract } from '../../contract.ts';
import { casesText } from '../text.ts';

/** "Ai đã xem": everyone who looked, printed, revealed, broke the glass or acted, from the trail. */
export function ViewersPanel({ caseId }: { caseId: string }) {
  const { glass: words } = useText(casesText);
  const { nameOf } = useActWords();
  const [asked, setAsked] = useState(false);
  const found = useQueryOf(casesContract.endpoints.listCaseViewers, asked ? { caseId } : undefined);
  return (
    <Panel title={words.viewers}>
      {!asked && (
        <Button variant="default" data-print="hidden" onClick={() => setAsked(true)}>
          {words.viewersShow}
        </Button>
      )}
      {asked && (
        <Answered query={found}>
          {({ views }) => (
            <DataTable
              caption={words.viewers}
              captionHidden
              rows={views.map((view, at) => ({ ...view, key: String(at) }))}
              keyOf={({ key }) => key}
              empty={null}
              columns={[
                { id: 'at', header: words.viewedAt, cell: ({ at }) => formatInstant(at) },
                { id: 'who', header: words.viewer, cell: ({ name }) => name },
                {
                  id: 'act',
                  header: words.viewed,
                  cell: ({ act, summary, revealed }) => (revealed ? words.revealed : nameOf(act, summary)),
                },
              ]}
            />
          )}
        </Answered>
      )}
    </Panel>
  );
}
