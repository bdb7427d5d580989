import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { plansContract } from '../../contract.ts';
import type { ListedObligation } from '../../contract/ledger.ts';
import { ledgerAddress, obligationAddress } from '../addresses.ts';
import { UnitName } from '../kit/UnitName.tsx';
import { plansText } from '../text.ts';
import { LedgerFilters } from './LedgerFilters.tsx';
import { isOwed } from './obligation-state.ts';
import { ObligationState } from './ObligationState.tsx';
import { PickBox } from './remind/PickBox.tsx';
import type { Picked } from './remind/picked.ts';

const pageSize = 100;
/** Whom to remind is looked at from the top: shorter pages come sooner. */
const owedPageSize = 50;

interface LedgerListProps {
  planId: string;
  picked: Picked | undefined;
}

/** Rows of the ledger by filters that the address keeps; or, with "ai còn nợ", all who owe by a day. */
export function LedgerList({ planId, picked }: LedgerListProps) {
  const { ledger } = useText(plansText);
  const { search } = usePage(ledgerAddress);
  const { no, loai, 'ket-cuc': outcome, 'don-vi': unitId } = search;
  const filters = JSON.stringify([no, loai, outcome, unitId]);
  // A page belongs to the filters under which it was turned: other filters begin at the first.
  const [turned, setTurned] = useState<{ filters: string; after: string | undefined }>();
  const after = turned?.filters === filters ? turned.after : undefined;
  const setAfter = (key: string | undefined) => setTurned({ filters, after: key });
  const rows = useQueryOf(
    plansContract.endpoints.listObligations,
    no === undefined ? { planId, kind: loai, outcome, unitId, after, limit: pageSize } : undefined,
    { keepPrevious: true },
  );
  const owing = useQueryOf(
    plansContract.endpoints.whoOwes,
    no === undefined
      ? undefined
      : { planId, withinDays: Number(no), kind: loai, unitId, after, limit: owedPageSize },
    { keepPrevious: true },
  );
  return (
    <>
      <LedgerFilters planId={planId} />
      <Answered query={no === undefined ? rows : owing}>
        {(answer) => (
          <>
            <RowsTable rows={answer.rows} picked={picked} />
            <Group mt="md">
              {after !== undefined && (
                <Button variant="default" onClick={() => setAfter(undefined)}>
                  {ledger.first}
                </Button>
              )}
              {answer.next !== null && (
                <Button variant="default" onClick={() => setAfter(answer.next ?? undefined)}>
                  {ledger.next}
                </Button>
              )}
            </Group>
          </>
        )}
      </Answered>
    </>
  );
}

function RowsTable({ rows, picked }: { rows: readonly ListedObligation[]; picked: Picked | undefined }) {
  const { ledger, common } = useText(plansText);
  const pickedOf = ({ id, unitId, unitName }: ListedObligation) => ({ obligationId: id, unitId, unitName });
  const columns: Column<ListedObligation>[] = [
    { id: 'title', header: ledger.columns.title, cell: (row) => row.title, sortBy: (row) => row.title },
    {
      id: 'unit',
      header: ledger.columns.unit,
      cell: (row) => <UnitName unit={row} />,
      sortBy: (row) => row.unitName,
    },
    {
      id: 'kind',
      header: ledger.columns.kind,
      cell: (row) => common.kinds[row.kind],
      sortBy: (row) => common.kinds[row.kind],
    },
    { id: 'due', header: ledger.columns.due, cell: (row) => <Due row={row} />, sortBy: (row) => row.dueAt },
    {
      id: 'state',
      header: ledger.columns.state,
      cell: (row) => <ObligationState stage={row.stage} outcome={row.outcome} daysLate={row.daysLate} />,
      sortBy: (row) => row.outcome,
    },
    { id: 'recipient', header: ledger.columns.recipient, cell: (row) => row.recipientName },
  ];
  if (picked)
    columns.splice(1, 0, {
      id: 'pick',
      header: ledger.columns.pick,
      onScreenOnly: true,
      cell: (row) =>
        isOwed(row) && (
          <PickBox label={ledger.pickCell(row.title, row.unitName)} rows={[pickedOf(row)]} picked={picked} />
        ),
    });
  return (
    <DataTable
      caption={ledger.listCaption}
      captionHidden
      wideOnPaper
      rows={rows}
      columns={columns}
      keyOf={(row) => row.id}
      linkOf={(row) => to(obligationAddress, { obligationId: row.id })}
      empty={<EmptyState>{ledger.noRows}</EmptyState>}
    />
  );
}

function Due({ row }: { row: ListedObligation }) {
  return row.outcome === 'open' ? (
    <>
      <DateText value={localDateOf(row.dueAt)} /> <Clock dueAt={row.dueAt} />
    </>
  ) : (
    <DateText value={localDateOf(row.dueAt)} />
  );
}
