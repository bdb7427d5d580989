import { Button } from '@mantine/core';
import { newId } from '../../../../platform/shared/id.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import { consolidationsAddress } from '../../../activities/web/public.ts';
import { planAddress } from '../../../plans/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { consolidatedAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import { stateWord } from './types.ts';

/** "Báo cáo tổng hợp" of a plan: one press makes it, the list keeps every version. */
export default function ConsolidationsPage() {
  const text = useText(reportsText);
  const { consolidated: words } = text;
  const { params } = usePage(consolidationsAddress);
  const go = useGo();
  const writes = usePermission('consolidation.write');
  const list = useQueryOf(reportsContract.endpoints.listConsolidated, { planId: params.planId });
  const make = useCommandOf(reportsContract.endpoints.consolidate, {
    invalidates: ['consolidated-reports', 'obligations'],
  });
  const arrive = (made: { id: string } | undefined) => {
    if (!made) return;
    tellDone(words.made);
    go(to(consolidatedAddress, { reportId: made.id }));
  };
  const button = (
    <Button
      loading={make.busy}
      onClick={() => void make.run({ planId: params.planId, id: newId() }).then(arrive)}
    >
      {words.make}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={words.listTitle}
        crumbs={[{ label: text.plan, to: to(planAddress, params) }]}
        action={writes && (list.data?.reports.length ?? 0) > 0 && button}
      />
      <ProblemNotice problem={make.problem} onRetry={() => void make.retry().then(arrive)} />
      {make.busy && <p role="status">{words.making}</p>}
      <Answered query={list} page>
        {({ reports }) => (
          <DataTable
            caption={words.listTitle}
            captionHidden
            rows={reports}
            keyOf={(row) => row.id}
            linkOf={(row) => to(consolidatedAddress, { reportId: row.id })}
            empty={
              <EmptyState action={writes && button}>
                {writes ? words.listEmpty : words.listEmptyRead}
              </EmptyState>
            }
            columns={[
              {
                id: 'built',
                header: words.builtAt,
                cell: (row) => formatInstant(row.builtAt),
                sortBy: (row) => row.builtAt,
              },
              {
                id: 'state',
                header: words.state,
                cell: (row) => <StatusBadge status={stateWord[row.state]} />,
              },
              {
                id: 'digest',
                header: text.report.digest,
                cell: (row) => (row.digest ? `${row.digest.slice(0, 16)}…` : '–'),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
