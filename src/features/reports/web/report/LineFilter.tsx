import { SegmentedControl } from '@mantine/core';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { reportAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import { groupsOf, type Line, type LineGroup, lookFirst, needsLook } from './report-lines.ts';
import styles from './report.module.css';

export type Shown = 'can-xem' | 'tat-ca';

export interface LineFilterState {
  shown: Shown;
  choose: (shown: Shown) => void;
  /** The lines to show, under their sections. */
  groups: LineGroup[];
  /** The lines to look at first, without sections. */
  look: Line[];
  count: number;
}

/** Which lines are shown, kept in the address. */
export function useLineFilter(lines: readonly Line[], usual: Shown): LineFilterState {
  const { search, setSearch } = usePage(reportAddress);
  const look = lookFirst(lines);
  const shown = search.dong ?? (look.length === 0 ? 'tat-ca' : usual);
  return {
    shown,
    choose: (dong) => setSearch({ dong }),
    groups: groupsOf(shown === 'tat-ca' ? lines : lines.filter(needsLook)),
    look,
    count: lines.length,
  };
}

export function LineFilter({ filter }: { filter: LineFilterState }) {
  const { report: words } = useText(reportsText);
  return (
    <>
      <SegmentedControl
        aria-label={words.show}
        data-print="hidden"
        value={filter.shown}
        onChange={(value) => filter.choose(value as Shown)}
        data={[
          { value: 'can-xem', label: words.onlyLook(filter.look.length) },
          { value: 'tat-ca', label: words.everything(filter.count) },
        ]}
        className={styles.filter ?? ''}
      />
      {filter.groups.length === 0 && <EmptyState>{words.noneToLook}</EmptyState>}
    </>
  );
}
