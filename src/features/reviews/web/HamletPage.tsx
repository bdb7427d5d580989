import { NativeSelect } from '@mantine/core';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { type ReviewItem, reviewsContract } from '../contract.ts';
import { hamletAddress, type ItemFilter, itemFilters, reviewsAddress, roundAddress } from './addresses.ts';
import { type Entry, useEntry } from './entry-state.ts';
import { FastEntry } from './FastEntry.tsx';
import { ItemRow } from './ItemRow.tsx';
import { RestConfirmed } from './RestConfirmed.tsx';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

type Items = AnswerOf<typeof reviewsContract.endpoints.listItems>;

/** Entry of what came back from a hamlet, by typing the sheet's numbers or by pressing. Each result is saved at once. */
export default function HamletPage() {
  const words = useText(reviewsText);
  const { params } = usePage(hamletAddress);
  const items = useQueryOf(reviewsContract.endpoints.listItems, params);
  return (
    <Answered query={items} page>
      {(answer) => (
        <>
          <PageHeader
            title={`${words.title}: ${answer.unitName}`}
            crumbs={[
              { label: words.title, to: to(reviewsAddress) },
              { label: words.rounds, to: to(roundAddress, { roundId: params.roundId }) },
            ]}
          />
          <Hamlet key={`${params.unitId} ${items.dataUpdatedAt}`} roundId={params.roundId} answer={answer} />
        </>
      )}
    </Answered>
  );
}

const isShown: Readonly<Record<ItemFilter, (item: ReviewItem) => boolean>> = {
  all: () => true,
  open: ({ outcome }) => outcome === null,
  act: ({ followUp }) => followUp === 'open',
};

function Hamlet({ roundId, answer }: { roundId: string; answer: Items }) {
  const words = useText(reviewsText);
  const entry = useEntry(roundId, answer.items);
  const { items, command } = entry;
  const done = items.filter(({ outcome }) => outcome !== null).length;
  return (
    <>
      <div className={styles.bar}>
        <p role="status" className={styles.progress}>
          {words.progress}: {words.of(numberText(done), numberText(items.length))}
        </p>
        <progress aria-label={words.progress} value={done} max={items.length} />
        {answer.mayRecord && <RestConfirmed entry={entry} />}
      </div>
      {answer.mayRecord && (
        <div data-print="hidden" className={styles.fastEntry}>
          <FastEntry entry={entry} />
        </div>
      )}
      <ProblemNotice problem={command.problem} onRetry={() => void command.retry()} />
      <Lines entry={entry} answer={answer} />
    </>
  );
}

function Lines({ entry, answer }: { entry: Entry; answer: Items }) {
  const words = useText(reviewsText);
  const { search, setSearch } = usePage(hamletAddress);
  const filter = search.hien ?? 'all';
  const shown = entry.items.filter(isShown[filter]);
  return (
    <>
      <div className={styles.filter} data-print="hidden">
        <NativeSelect
          label={words.show}
          value={filter}
          data={itemFilters.map((value) => ({
            value,
            label: `${words.shows[value]} (${numberText(entry.items.filter(isShown[value]).length)})`,
          }))}
          onChange={(event) => setSearch({ hien: event.currentTarget.value as ItemFilter })}
        />
        {answer.mayRecord && <p className={styles.keys}>{words.keys}</p>}
      </div>
      {shown.length === 0 && <EmptyState>{words.nobodyShown}</EmptyState>}
      <ol className={styles.items}>
        {shown.map((item) => (
          <ItemRow
            key={item.childId}
            item={item}
            state={entry.states.get(item.childId)}
            mayRecord={answer.mayRecord}
            mayChange={answer.mayChange}
            onRecord={(result) => void entry.record([item], result)}
            onSettled={() => entry.settle(item.childId)}
          />
        ))}
      </ol>
    </>
  );
}
