import { useState } from 'react';
import { useQueryOf } from '../../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../../../platform/web/ui/data/EmptyState.tsx';
import { type ListPage, Pages } from '../../../../../../platform/web/ui/data/Pages.tsx';
import { Answered } from '../../../../../../platform/web/ui/feedback/Answered.tsx';
import { SearchInput } from '../../../../../../platform/web/ui/forms/SearchInput.tsx';
import { type Import, importsContract, type Pile } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { RowTable } from './RowTable.tsx';

const pageSize = 25;

interface RowsProps {
  import: Import;
  /** Rows of one pile, or of one group of findings. */
  pile?: Pile;
  group?: string;
}

/** Rows of the list, page under page. */
export function Rows({ import: found, pile, group }: RowsProps) {
  const { page, repair: text } = useText(importsText);
  const [search, setSearch] = useState('');
  return (
    <div>
      {pile && (
        <>
          <h3>{text.rowsOf(page.piles[pile])}</h3>
          {pile === 'not-a-row' && <p>{text.notRows}</p>}
          <SearchInput label={text.search} value={search} onSearch={setSearch} />
        </>
      )}
      <Pages<number> key={search} more={text.more}>
        {(page) => <RowPage {...{ import: found, pile, group, search }} {...page} />}
      </Pages>
    </div>
  );
}

type Question = RowsProps & { pile: Pile | undefined; group: string | undefined; search: string };

function RowPage({ import: found, pile, group, search, after = 0, more }: Question & ListPage<number>) {
  const { repair: text } = useText(importsText);
  const rows = useQueryOf(importsContract.endpoints.listRows, {
    importId: found.id,
    ...{ after, size: pageSize },
    ...(pile && { pile }),
    ...(group && { group }),
    ...(search !== '' && { search }),
  });
  const none =
    pile === 'mend' ? text.nothing.mend : pile === 'doubtful' ? text.nothing.doubtful : text.nothing.other;
  return (
    <Answered query={rows}>
      {(answer) => (
        <>
          {answer.rows.length === 0 ? (
            after === 0 && <EmptyState>{none}</EmptyState>
          ) : (
            <RowTable import={found} rows={answer.rows} pile={pile} />
          )}
          {more(answer.next)}
        </>
      )}
    </Answered>
  );
}
