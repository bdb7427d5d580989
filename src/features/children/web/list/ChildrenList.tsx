import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { childrenContract } from '../../contract.ts';
import { childAddress, childrenAddress } from '../addresses.ts';
import { ChildrenGrid } from '../grid/ChildrenGrid.tsx';
import { useCodeBook } from '../code-lists.ts';
import { listNotes } from '../list-notes.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';
import { rowColumns } from './columns.tsx';
import { AssignedOnly } from './AssignedOnly.tsx';
import { HoldContext } from './hold.ts';
import { ListActs } from './ListActs.tsx';
import type { ListQuestion } from './ListFilters.tsx';
import styles from './list.module.css';
import { usePlain } from './use-plain.ts';

const pageSize = 50;

/** One list, page by page under each other; its filter stands in the address, so that a link restores it. */
export function ChildrenList() {
  const { search } = usePage(childrenAddress);
  const list = search.danhSach ?? 'all';
  const [holds, setHolds] = useState(0);
  const hold = useCallback((by: 1 | -1) => setHolds((before) => before + by), []);
  const { plain, on } = usePlain(holds > 0);
  const question: ListQuestion = {
    list,
    ...(search.donVi && { unitId: search.donVi }),
    ...(search.nhom && { code: search.nhom }),
    ...(search.gioi && { sex: search.gioi }),
    ...(search.thieu && { lacking: search.thieu }),
    ...(on && { on }),
  };
  const unitId = search.donVi;
  return (
    <HoldContext value={hold}>
      <AssignedOnly {...{ list, unitId }} />
      {!on && listNotes().map((Note, at) => <Note key={at} {...{ list, unitId }} />)}
      {plain ? (
        <PlainList {...{ question, on }} sort={search.xep ?? 'name'} />
      ) : (
        <ChildrenGrid list={question} />
      )}
    </HoldContext>
  );
}

function PlainList({ question, on, sort }: PagesProps & { on: string | undefined }) {
  const words = useText(childrenText);
  const total = useQueryOf(childrenContract.endpoints.countMatching, question);
  return (
    <>
      <ListActs filter={question} count={total.data?.total} />
      {on && (
        <p className={styles.readAs}>
          {words.list.day(formatDate(on))} · <PageLink to={to(childrenAddress)}>{words.list.today}</PageLink>
        </p>
      )}
      <p role="status" className={styles.total}>
        {total.data && words.list.count(numberText(total.data.total))}
        {question.sex && `, ${words.sex[question.sex].toLowerCase()}`}
      </p>
      <Pages key={JSON.stringify([question, sort])} question={question} sort={sort} />
    </>
  );
}

interface PagesProps {
  question: ListQuestion;
  sort: 'name' | 'birth-date' | 'unit' | 'changed';
}

function Pages({ question, sort }: PagesProps) {
  const [after, setAfter] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <>
      {after.map((key, at) => (
        <ListPage
          key={key ?? ''}
          question={question}
          sort={sort}
          after={key}
          onNext={at === after.length - 1 ? (next) => setAfter([...after, next]) : undefined}
        />
      ))}
    </>
  );
}

interface ListPageProps extends PagesProps {
  after: string | undefined;
  onNext: ((next: string) => void) | undefined;
}

function ListPage({ question, sort, after, onNext }: ListPageProps) {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const oneCommune = usePlaces().communes.length === 1;
  const page = useQueryOf(childrenContract.endpoints.listChildren, {
    ...question,
    ...{ sort, descending: sort === 'changed', limit: pageSize },
    ...(after && { after }),
  });
  return (
    <Answered query={page}>
      {({ rows, next, hidden }) => (
        <>
          <DataTable
            caption={words.list.caption(words.lists[question.list])}
            captionHidden
            rows={rows}
            columns={rowColumns(words, codes, { hidden, oneCommune })}
            keyOf={(row) => row.id}
            linkOf={(row) => to(childAddress, { childId: row.id })}
            empty={<EmptyState>{words.list.empty}</EmptyState>}
          />
          {next && onNext && (
            <Button variant="default" data-print="hidden" onClick={() => onNext(next)}>
              {words.list.next}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
