import { useState } from 'react';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { type Outcome, type ReviewItem, reviewsContract } from '../contract.ts';
import { hamletAddress, reviewsAddress, roundAddress } from './addresses.ts';
import { ItemRow, type ItemState } from './ItemRow.tsx';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

type Items = AnswerOf<typeof reviewsContract.endpoints.listItems>;

/** Entry of what came back from a hamlet: one key a child. Each result is saved at once. */
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
          <Entry key={params.unitId} roundId={params.roundId} answer={answer} />
        </>
      )}
    </Answered>
  );
}

function Entry({ roundId, answer }: { roundId: string; answer: Items }) {
  const words = useText(reviewsText);
  // The page keeps its own copy: a result appears under the finger, and the order does not jump while entering.
  const [items, setItems] = useState(answer.items);
  const [states, setStates] = useState<ReadonlyMap<string, ItemState>>(new Map());
  const record = useCommandOf(reviewsContract.endpoints.recordOutcomes);
  const mark = (childId: string, state: ItemState) => setStates((old) => new Map(old).set(childId, state));
  const replace = (item: ReviewItem) =>
    setItems((old) => old.map((one) => (one.childId === item.childId ? item : one)));
  const save = async (item: ReviewItem, outcome: Outcome | null, note: string) => {
    const { childId, version } = item;
    replace({ ...item, outcome, note });
    mark(childId, 'saving');
    const done = await record.run({ roundId, items: [{ childId, version, outcome, note }] });
    const saved = done?.saved.find((one) => one.childId === childId);
    const stale = done?.stale.find((one) => one.childId === childId);
    if (saved) replace({ ...item, outcome, note, version: saved.version });
    else replace(stale ?? item);
    mark(childId, saved ? 'saved' : stale ? 'stale' : done ? 'absent' : 'stale');
  };
  const done = items.filter(({ outcome }) => outcome !== null).length;
  return (
    <>
      <p role="status" className={styles.progress}>
        {words.progress}: {words.of(numberText(done), numberText(items.length))}
      </p>
      {answer.mayRecord && <p data-print="hidden">{words.keys}</p>}
      <ProblemNotice problem={record.problem} onRetry={() => void record.retry()} />
      <ol className={styles.items}>
        {items.map((item) => (
          <ItemRow
            key={item.childId}
            item={item}
            state={states.get(item.childId)}
            mayRecord={answer.mayRecord}
            onRecord={(outcome, note) => void save(item, outcome, note)}
          />
        ))}
      </ol>
    </>
  );
}
