import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { moneyText, numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import { planAddress } from '../../../plans/web/public.ts';
import { activitiesContract } from '../../contract.ts';
import { unitPlanAddress, unitPlansAddress } from '../addresses.ts';
import { activitiesText } from '../text.ts';
import { stateWord } from './UnitPlanPage.tsx';

/** The plans that units have opened under one plan, those waiting to be received first. */
export default function UnitPlansPage() {
  const { unitPlan: words, plan } = useText(activitiesText);
  const { params } = usePage(unitPlansAddress);
  const list = useQueryOf(activitiesContract.endpoints.listUnitPlans, { planId: params.planId });
  return (
    <>
      <PageHeader title={words.listTitle} crumbs={[{ label: plan, to: to(planAddress, params) }]} />
      <Answered query={list} page>
        {({ unitPlans }) => (
          <DataTable
            caption={words.listTitle}
            captionHidden
            rows={[...unitPlans].sort((one, other) => order[one.state] - order[other.state])}
            keyOf={(row) => row.id}
            linkOf={(row) => to(unitPlanAddress, { unitPlanId: row.id })}
            empty={<EmptyState>{words.listEmpty}</EmptyState>}
            columns={[
              { id: 'unit', header: words.unit, cell: (row) => row.unitName, sortBy: (row) => row.unitName },
              {
                id: 'state',
                header: words.state,
                cell: (row) => <StatusBadge status={stateWord[row.state]} />,
              },
              {
                id: 'submitted',
                header: words.submittedAt,
                cell: (row) => (row.submittedAt ? <DateText value={row.submittedAt} /> : '–'),
                sortBy: (row) => row.submittedAt,
              },
              {
                id: 'count',
                header: words.count,
                cell: (row) => numberText(row.activities),
                sortBy: (row) => row.activities,
                align: 'end',
              },
              {
                id: 'cost',
                header: words.total,
                cell: (row) => moneyText(row.cost),
                sortBy: (row) => row.cost,
                align: 'end',
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}

const order = { submitted: 0, returned: 1, draft: 2, accepted: 3 } as const;
