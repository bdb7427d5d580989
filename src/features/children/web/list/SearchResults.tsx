import { useEffect } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { childrenContract, type SearchHit } from '../../contract.ts';
import { childAddress } from '../addresses.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import styles from './list.module.css';

type Found = AnswerOf<typeof childrenContract.endpoints.searchChildren>;

/** What the text found; a search that failed says that it failed. */
export function SearchResults({ text }: { text: string }) {
  const words = useText(childrenText);
  const { run, retry, problem, answer, busy } = useCommandOf(childrenContract.endpoints.searchChildren);
  // oxlint-disable-next-line react/exhaustive-deps -- a search is sent once for each text, not for each drawing
  useEffect(() => void run({ text, limit: 30 }), [text]);
  if (problem)
    return (
      <>
        <ProblemNotice problem={problem} onRetry={() => void retry()} />
        <p role="alert">{words.search.failed}</p>
      </>
    );
  if (!answer) return <p role="status">{words.search.readAs}…</p>;
  return (
    <div aria-busy={busy}>
      <ReadAs found={answer} />
      <DataTable
        caption={words.search.found(answer.hits.length)}
        rows={answer.hits}
        columns={columnsOf(words)}
        keyOf={(hit) => hit.childId}
        linkOf={(hit) => to(childAddress, { childId: hit.childId })}
        empty={
          <EmptyState>
            {words.search.none(text)} {words.search.hint}
          </EmptyState>
        }
      />
      {answer.more && <p>{words.search.more}</p>}
    </div>
  );
}

/** How the text was understood, in the reader's own words. */
function ReadAs({ found: { readAs } }: { found: Found }) {
  const { search } = useText(childrenText);
  const parts = [
    readAs.name,
    readAs.year === null ? '' : search.year(readAs.year),
    readAs.unitName ?? '',
    readAs.relative === null ? '' : search.relative(readAs.relative),
    readAs.personalId === null ? '' : search.number(readAs.personalId),
  ].filter((part) => part !== '');
  return (
    <p role="status" className={styles.readAs}>
      {search.readAs}: <strong>{parts.join(' · ')}</strong>
    </p>
  );
}

const columnsOf = (words: (typeof childrenText)['vi']): Column<SearchHit>[] => [
  {
    id: 'name',
    header: words.columns.name,
    cell: (hit) => (
      <>
        {hit.fullName}
        {hit.via && <span className={styles.beside}>{words.search.via(hit.via)}</span>}
      </>
    ),
  },
  { id: 'birth', header: words.columns.birth, cell: (hit) => birthText(hit, words) },
  { id: 'sex', header: words.columns.sex, cell: (hit) => words.sex[hit.sex] },
  { id: 'unit', header: words.columns.unit, cell: (hit) => placeOf(hit) },
  { id: 'guardian', header: words.columns.guardian, cell: (hit) => hit.guardian },
  {
    id: 'match',
    header: words.columns.match,
    cell: (hit) => (hit.state === 'living-here' ? words.search.tier[hit.tier] : words.state[hit.state]),
  },
];

const placeOf = ({ unitName, communeName }: Pick<SearchHit, 'unitName' | 'communeName'>): string =>
  unitName === communeName ? communeName : `${unitName}, ${communeName}`;
