import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { type BirthPrecision, childrenContract, type Sex, type Transfer } from '../../contract.ts';
import { childrenAddress, movesAddress } from '../addresses.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import { DecideMove, type MoveDecision } from './DecideMove.tsx';

/** "Chuyển đi, chuyển đến": who waits to be taken in, who was offered, and how each offer ended. */
export default function MovesPage() {
  const words = useText(childrenText);
  const text = words.movesPage;
  const { search, setSearch } = usePage(movesAddress);
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        crumbs={[{ label: words.title, to: to(childrenAddress) }]}
      />
      <PageTabs
        label={text.direction}
        value={search.huong ?? 'in'}
        onChange={(huong) => setSearch({ huong: huong as 'in' | 'out' })}
        tabs={(['in', 'out'] as const).map((direction) => ({
          id: direction,
          label: text[direction],
          content: <Moves direction={direction} />,
        }))}
      />
    </>
  );
}

function Moves({ direction }: { direction: 'in' | 'out' }) {
  const words = useText(childrenText);
  const text = words.movesPage;
  const [deciding, setDeciding] = useState<{ transfer: Transfer; as: MoveDecision }>();
  const moves = useQueryOf(childrenContract.endpoints.listTransfers, { direction });
  return (
    <>
      <Answered query={moves}>
        {({ transfers }) => (
          <DataTable
            caption={text[direction]}
            captionHidden
            rows={transfers}
            keyOf={(transfer) => transfer.id}
            empty={<EmptyState>{text.none[direction]}</EmptyState>}
            columns={[
              { id: 'name', header: words.columns.name, cell: ({ summary }) => summary.fullName },
              {
                id: 'birth',
                header: words.columns.birth,
                cell: ({ summary }) =>
                  birthText({ ...summary, birthPrecision: summary.birthPrecision as BirthPrecision }, words),
              },
              { id: 'sex', header: words.columns.sex, cell: ({ summary }) => words.sex[summary.sex as Sex] },
              { id: 'guardian', header: words.columns.guardian, cell: ({ summary }) => summary.guardian },
              {
                id: 'other',
                header: direction === 'in' ? text.from : text.to,
                cell: (transfer) => (direction === 'in' ? transfer.fromCommuneName : transfer.toCommuneName),
              },
              {
                id: 'on',
                header: words.life.on,
                cell: ({ movedOn }) => formatDate(movedOn),
                sortBy: (row) => row.movedOn,
              },
              { id: 'state', header: text.state, cell: ({ state }) => text.states[state] },
              {
                id: 'acts',
                header: '',
                cell: (transfer) => (
                  <MoveActs transfer={transfer} onDecide={(as) => setDeciding({ transfer, as })} />
                ),
              },
            ]}
          />
        )}
      </Answered>
      {deciding && <DecideMove {...deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}

function MoveActs({ transfer, onDecide }: { transfer: Transfer; onDecide: (as: MoveDecision) => void }) {
  const { movesPage: text } = useText(childrenText);
  const { takeIn, withdraw } = transfer.abilities;
  if (!takeIn && !withdraw) return <>{transfer.answer}</>;
  return (
    <Group gap="xs" data-print="hidden">
      {takeIn && (
        <Button size="compact-md" onClick={() => onDecide('take-in')}>
          {text.takeIn}
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={() => onDecide('return')}>
        {takeIn ? text.giveBack : text.takeBack}
      </Button>
    </Group>
  );
}
