import { useQueryClient } from '@tanstack/react-query';
import { Grid } from '../../../../platform/web/grid/Grid.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import type { ListFilter } from '../../contract.ts';
import { childAddress } from '../addresses.ts';
import { ListActs } from '../list/ListActs.tsx';
import { childrenText } from '../text.ts';
import { useBeyond } from './Beyond.tsx';
import { BulkActs } from './bulk/BulkActs.tsx';
import { useChoosing } from './bulk/use-choosing.ts';
import type { GridChild } from './child-columns.ts';
import styles from './grid.module.css';
import { childrenGridText } from './text.ts';
import { useChildColumns } from './use-child-columns.ts';
import { useCount } from './use-count.ts';
import { useQuestion } from './use-question.ts';
import { useRows } from './use-rows.ts';
import { useSaving } from './use-saving.ts';
import { useSavedView } from './views/use-saved-view.ts';
import { ViewPicker } from './views/ViewPicker.tsx';

const rowId = (row: GridChild) => row.id;
const rowVersion = (row: GridChild) => row.version;

/** The list as a grid: worked in like a sheet, filtered and put in order by the server. */
export function ChildrenGrid({ list }: { list: ListFilter }) {
  const words = useText(childrenText);
  const own = useText(childrenGridText);
  const go = useGo();
  const client = useQueryClient();
  const { view, look, picker } = useSavedView(list);
  const question = useQuestion(list, view);
  const { loaded, reload, keep } = useRows(question);
  const count = useCount(question.filter);
  const columns = useChildColumns(loaded);
  const save = useSaving(keep);
  const choosing = useChoosing(question.filter, count);
  const beyond = useBeyond();
  const renew = () => {
    choosing.clear();
    reload();
    void client.invalidateQueries({ queryKey: ['children'] });
  };
  const notice = <ProblemNotice problem={loaded.problem} onRetry={reload} />;
  if (!columns) return loaded.problem ? notice : <p role="status">{own.loading(0)}</p>;
  return (
    <div className={styles.grid}>
      {notice}
      <ListActs filter={question.filter} count={count} />
      <Grid<GridChild>
        caption={words.list.caption(words.lists[list.list])}
        rows={loaded.rows}
        columns={columns}
        {...{ rowId, rowVersion, save, view }}
        nameColumn="fullName"
        frozen={3}
        onView={look}
        arrangedBy="room"
        onRearrange={reload}
        onPasteBeyond={beyond.take}
        {...(loaded.editable && { checking: choosing.checking })}
        onOpenRow={(row) => go(to(childAddress, { childId: row.id }))}
        empty={
          loaded.busy ? <p role="status">{own.loading(0)}</p> : <EmptyState>{words.list.empty}</EmptyState>
        }
      >
        <ViewPicker {...picker} />
        {loaded.editable && choosing.chosen && <BulkActs chosen={choosing.chosen} onDone={renew} />}
        <p role="status" className={styles.count}>
          {countText(own, { loaded: loaded.rows.length, busy: loaded.busy, total: count })}
        </p>
      </Grid>
      {loaded.more && !loaded.busy && <p className={styles.count}>{own.otherUnits}</p>}
      {beyond.dialog}
    </div>
  );
}

function countText(
  own: (typeof childrenGridText)['vi'],
  { loaded, busy, total }: { loaded: number; busy: boolean; total: number | undefined },
): string {
  if (total === undefined) return busy ? own.loading(loaded) : '';
  if (busy) return own.loading(loaded);
  return loaded < total ? own.countOfLoaded(loaded, total) : own.count(total);
}
