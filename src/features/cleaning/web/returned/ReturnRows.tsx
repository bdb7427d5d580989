import { Checkbox } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { type ListPage, Pages } from '../../../../platform/web/ui/data/Pages.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childAddress } from '../../../children/web/public.ts';
import { cleaningContract, type ReturnPile, type ReturnRow } from '../../contract.ts';
import { cleaningText } from '../text.ts';
import { RowChanges } from './RowChanges.tsx';

const pageSize = 50;

interface ReturnRowsProps {
  returnId: string;
  title: string;
  pile: ReturnPile;
  /** Rows whose file is believed; undefined where there is nothing to choose. */
  takes: ReadonlySet<number> | undefined;
  onTake: (seq: number) => void;
}

/** Rows of one pile, page under page. */
export function ReturnRows(props: ReturnRowsProps) {
  const words = useText(cleaningText);
  return (
    <section>
      <h2>{props.title}</h2>
      <p>{words.pileHint[props.pile]}</p>
      <Pages<number> more={words.more}>{(page) => <RowPage {...props} {...page} />}</Pages>
    </section>
  );
}

function RowPage({
  returnId,
  title,
  pile,
  takes,
  onTake,
  after = 0,
  more,
}: ReturnRowsProps & ListPage<number>) {
  const words = useText(cleaningText);
  const rows = useQueryOf(cleaningContract.endpoints.listReturnRows, {
    ...{ returnId, pile, after, size: pageSize },
  });
  const columns: Column<ReturnRow>[] = [
    { id: 'child', header: words.columns.child, cell: (row) => <Who row={row} /> },
    { id: 'row', header: words.columns.row, cell: (row) => words.rowOf(row.sheet, row.row) },
    { id: 'what', header: words.columns.what, cell: (row) => <RowChanges row={row} /> },
    ...(takes
      ? [
          {
            id: 'take',
            header: words.columns.take,
            onScreenOnly: true,
            cell: (row: ReturnRow) => (
              <Checkbox
                label={words.take}
                aria-label={words.takeOf(row.fullName)}
                checked={takes.has(row.seq)}
                onChange={() => onTake(row.seq)}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <Answered query={rows}>
      {(answer) => (
        <>
          {(answer.rows.length > 0 || after === 0) && (
            <DataTable
              caption={title}
              captionHidden
              rows={answer.rows}
              keyOf={({ seq }) => String(seq)}
              empty={<EmptyState>{words.none}</EmptyState>}
              columns={columns}
            />
          )}
          {more(answer.next)}
        </>
      )}
    </Answered>
  );
}

function Who({ row: { childId, fullName, unitName, key } }: { row: ReturnRow }) {
  const name = fullName === '' ? key : fullName;
  return (
    <>
      {childId ? <PageLink to={to(childAddress, { childId })}>{name}</PageLink> : name}
      {unitName !== '' && <div>{unitName}</div>}
    </>
  );
}
