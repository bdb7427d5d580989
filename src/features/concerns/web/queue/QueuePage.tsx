import { Button } from '@mantine/core';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { type ListPage, Pages } from '../../../../platform/web/ui/data/Pages.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { CounterTiles } from '../../../../platform/web/ui/status/NumberLink.tsx';
import type { Meaning } from '../../../../platform/web/ui/status/status-word.ts';
import { type ConcernPile, concernPiles, type ConcernRow, concernsContract } from '../../contract.ts';
import { concernAddress, dutyAddress, logAddress, queueAddress, sentAddress } from '../addresses.ts';
import { ClockList, runningOf } from '../ClockList.tsx';
import { DangerMark } from '../ConcernWords.tsx';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

const { countConcerns, listConcerns } = concernsContract.endpoints;
const refreshEvery = 60_000;

const meanings: Readonly<Record<ConcernPile, Meaning>> = {
  ...{
    open: 'work',
    waiting: 'look',
    urgent: 'look',
    overdue: 'danger',
    'to-answer': 'look',
    closed: 'done',
  },
};

/** "Tiếp nhận thông tin": the commune's queue, the most urgent first; each number opens what it counts. */
export default function QueuePage() {
  const words = useText(concernsText);
  const { search } = usePage(queueAddress);
  const pile = search.muc ?? 'open';
  const counts = useQueryOf(countConcerns, {}, { refreshEvery });
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={
          <Button component={PageLink} to={to(logAddress)}>
            {words.log}
          </Button>
        }
      />
      <CounterTiles
        label={words.pile}
        tiles={concernPiles.map((one) => ({
          label: words.piles[one],
          value: counts.data?.counts[one] ?? 0,
          meaning: counts.data?.counts[one] ? meanings[one] : 'done',
          to: to(queueAddress, undefined, { muc: one }),
        }))}
      />
      <div className={styles.links} data-print="hidden">
        <PageLink to={to(dutyAddress)}>{words.duty}</PageLink>
        <PageLink to={to(sentAddress)}>{words.sentAway}</PageLink>
      </div>
      <h2>{words.piles[pile]}</h2>
      <Pages<string> key={pile} more={words.more}>
        {(page) => <Part pile={pile} {...page} />}
      </Pages>
    </>
  );
}

function Part({ pile, after, more }: ListPage<string> & { pile: ConcernPile }) {
  const found = useQueryOf(listConcerns, { pile, ...(after && { after }) });
  return (
    <Answered query={found}>
      {({ rows, next }) => (
        <>
          <ConcernTable pile={pile} rows={rows} />
          {more(next)}
        </>
      )}
    </Answered>
  );
}

function ConcernTable({ pile, rows }: { pile: ConcernPile; rows: readonly ConcernRow[] }) {
  const words = useText(concernsText);
  return (
    <DataTable
      caption={words.piles[pile]}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      linkOf={({ id }) => to(concernAddress, { concernId: id })}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { id: 'child', header: words.child, cell: ({ initials }) => initials || words.unnamed },
        {
          id: 'category',
          header: words.category,
          cell: ({ category, inDanger }) => (
            <div>
              {words.categories[category]} {inDanger && <DangerMark />}
            </div>
          ),
        },
        { id: 'hamlet', header: words.hamlet, cell: ({ hamletName }) => hamletName },
        { id: 'received', header: words.received, cell: ({ receivedAt }) => formatInstant(receivedAt) },
        { id: 'state', header: words.state, cell: (row) => stateOf(row, words) },
        {
          id: 'clocks',
          header: words.clocks,
          cell: ({ clocks }) => <ClockList clocks={runningOf(clocks)} />,
        },
      ]}
    />
  );
}

function stateOf({ state, outcome, joined, linked }: ConcernRow, words: (typeof concernsText)['vi']): string {
  const said = outcome && state === 'closed' ? words.decision.outcomes[outcome] : words.states[state];
  return [said, linked ? words.linked : '', joined > 0 ? words.joinedCount(joined) : '']
    .filter((part) => part !== '')
    .join(', ');
}
