import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import type { z } from 'zod';
import { type PlanSummary as PlanSummarySchema, plansContract } from '../../contract.ts';
import { draftAddress, newPlanAddress, planAddress, plansAddress } from '../addresses.ts';
import { Chips } from '../kit/Chips.tsx';
import { Fact } from '../kit/Fact.tsx';
import { plansText } from '../text.ts';

type PlanSummary = z.output<typeof PlanSummarySchema>;

/** All plans in the person's area: drafts and issued ones. */
export default function PlansPage() {
  const text = useText(plansText);
  const { search, setSearch } = usePage(plansAddress);
  const state = search['trang-thai'];
  const query = useQueryOf(plansContract.endpoints.listPlans, {});
  const make = (
    <Button
      component={PageLink}
      to={to(newPlanAddress)}
      leftSection={<IconPlus size={18} aria-hidden="true" />}
    >
      {text.plan.list.make}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={text.plan.list.title}
        lead={text.plan.list.lead}
        action={query.data?.mayDraft ? make : undefined}
      />
      <Answered query={query}>
        {({ plans, mayDraft }) => {
          const shown = plans.filter((one) => one.state !== 'discarded' && (!state || one.state === state));
          if (plans.length === 0)
            return (
              <EmptyState action={mayDraft ? make : undefined}>
                {text.plan.list.none} {mayDraft && text.plan.list.noneHint}
              </EmptyState>
            );
          return (
            <>
              <Group mb="md">
                <Chips
                  label={text.plan.list.filter}
                  value={state ?? ''}
                  choices={[
                    { value: '', label: text.plan.list.all },
                    { value: 'draft', label: text.common.states.draft },
                    { value: 'issued', label: text.common.states.issued },
                  ]}
                  onChange={(value) =>
                    setSearch({ 'trang-thai': value === '' ? undefined : (value as 'draft' | 'issued') })
                  }
                />
              </Group>
              <PlansTable plans={shown} drafts={mayDraft} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

function PlansTable({ plans, drafts }: { plans: readonly PlanSummary[]; drafts: boolean }) {
  const { plan: words, common } = useText(plansText);
  const columns: Column<PlanSummary>[] = [
    { id: 'title', header: words.list.name, cell: (row) => row.title, sortBy: (row) => row.title },
    { id: 'year', header: words.list.year, cell: (row) => row.year, sortBy: (row) => row.year, align: 'end' },
    {
      id: 'state',
      header: words.list.state,
      cell: (row) =>
        row.state === 'issued' ? (
          <Fact short>{common.states.issued}</Fact>
        ) : (
          <Fact meaning="work" short>
            {common.states.draft}
          </Fact>
        ),
      sortBy: (row) => row.state,
    },
    {
      id: 'number',
      header: words.list.number,
      cell: (row) => row.number ?? words.list.notNumbered,
      sortBy: (row) => row.number,
    },
    {
      id: 'issuedOn',
      header: words.list.issuedOn,
      cell: (row) => (row.issuedOn ? <DateText value={row.issuedOn} /> : '–'),
      sortBy: (row) => row.issuedOn,
    },
    { id: 'lead', header: words.list.leadUnit, cell: (row) => row.leadName, sortBy: (row) => row.leadName },
    {
      id: 'changed',
      header: words.list.changed,
      cell: (row) => <DateText value={row.changedAt} />,
      sortBy: (row) => row.changedAt,
    },
  ];
  return (
    <DataTable
      caption={words.list.caption}
      captionHidden
      wideOnPaper
      rows={plans}
      columns={columns}
      keyOf={(row) => row.id}
      linkOf={(row) =>
        row.state === 'draft' && drafts
          ? to(draftAddress, { planId: row.id }, {})
          : to(planAddress, { planId: row.id }, {})
      }
      initialSorting={{ column: 'changed', descending: true }}
      empty={<EmptyState>{words.list.noneFiltered}</EmptyState>}
    />
  );
}
