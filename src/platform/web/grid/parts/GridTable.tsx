import { type RefObject, useLayoutEffect, useRef } from 'react';
import { checkShown, standingOf } from '../model/checking.ts';
import type { Checking } from '../model/grid-parts.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import type { GridView } from '../view/view.ts';
import { CheckCell } from './CheckCell.tsx';
import { GridRow, PassingRow } from './GridRow.tsx';
import styles from './grid.module.css';
import { HeaderCell } from './HeaderCell.tsx';
import { type Layout, revealedOffset, type ShownColumn } from './layout.ts';
import { useGridEvents } from './use-grid-events.ts';
import { useWindows } from './use-windows.ts';
import { useGridText } from '../text/text.ts';

interface GridTableProps {
  caption: string;
  /** Id of the text that tells how the grid is used by keyboard. */
  hintId: string;
  layout: Layout;
  order: readonly string[];
  view: GridView;
  checking: Checking | undefined;
}

/** The grid itself: one element that scrolls, a header that stays, and of the rows and columns those in sight. */
export function GridTable({ caption, hintId, layout, order, view, checking }: GridTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const active = useGrid(({ selection }) => selection.active);
  const windows = useWindows(scroller, { layout, count: order.length, active });
  const events = useGridEvents({ layout, scroller });
  useReveal(scroller, layout);
  const text = useGridText();
  const { measures, checks, columns } = layout;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={text.tableName(caption)}
      aria-describedby={hintId}
      aria-rowcount={order.length + 1}
      aria-colcount={columns.length + (checks ? 1 : 0)}
      aria-multiselectable="true"
      className={styles.scroller}
      data-print="hidden"
      {...events}
    >
      <div role="rowgroup" className={styles.head} style={{ height: measures.head, width: layout.width }}>
        <HeaderRow
          layout={layout}
          scrolled={windows.columns}
          view={view}
          checking={checking}
          standing={checking && standingOf(order, checking)}
        />
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: order.length * measures.row, width: layout.width }}
      >
        {windows.rows.map((index) => {
          const rowId = order[index];
          if (rowId !== undefined && windows.flying && index !== active.row)
            return <PassingRow key={rowId} rowId={rowId} index={index} layout={layout} />;
          return (
            rowId !== undefined && (
              <GridRow
                key={rowId}
                rowId={rowId}
                index={index}
                layout={layout}
                scrolled={windows.columns}
                checked={checking?.checked.has(rowId) ?? false}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface HeaderRowProps {
  layout: Layout;
  scrolled: readonly ShownColumn[];
  view: GridView;
  checking: Checking | undefined;
  /** How many of the shown rows are checked. */
  standing: 'all' | 'some' | 'none' | undefined;
}

function HeaderRow({ layout, scrolled, view, checking, standing }: HeaderRowProps) {
  const model = useModel();
  const active = useGrid(({ selection: { active: at } }) => at.row < 0 && at.col < 0);
  const text = useGridText();
  const cellOf = (shown: ShownColumn) => (
    <HeaderCell
      key={shown.column.id}
      shown={shown}
      view={view}
      colIndex={shown.index + (layout.checks ? 2 : 1)}
    />
  );
  return (
    <div role="row" aria-rowindex={1} className={styles.headRow}>
      <div role="presentation" className={styles.frozen} style={{ width: layout.frozenWidth }}>
        {checking && (
          <CheckCell
            role="columnheader"
            label={text.head.checkAll}
            checked={standing === 'all'}
            mixed={standing === 'some'}
            active={active}
            width={layout.measures.check}
            onToggle={() => checkShown(model)}
          />
        )}
        {layout.columns.slice(0, layout.frozen).map(cellOf)}
      </div>
      {scrolled.map(cellOf)}
    </div>
  );
}

/** Scrolls as little as needed for the cell that was moved to, and tells the grid how many rows a page holds. */
function useReveal(scroller: RefObject<HTMLElement | null>, layout: Layout): void {
  const model = useModel();
  const revealed = useGrid((grid) => grid.revealed);
  const done = useRef(revealed);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || revealed === done.current) return;
    done.current = revealed;
    const { measures, columns, frozen, frozenWidth } = layout;
    const height = element.clientHeight - measures.head;
    const width = element.clientWidth - frozenWidth;
    model.pageHolds(Math.floor(height / measures.row) - 1);
    const { scrollTop, scrollLeft } = element;
    const shown = columns[revealed.col];
    const scrolls = shown !== undefined && shown.index >= frozen;
    element.scrollTo({
      top:
        revealed.row < 0
          ? scrollTop
          : revealedOffset(scrollTop, revealed.row * measures.row, measures.row, height),
      left: scrolls ? revealedOffset(scrollLeft, shown.left - frozenWidth, shown.width, width) : scrollLeft,
    });
  }, [model, scroller, layout, revealed]);
}
