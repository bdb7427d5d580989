import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Layout, ShownColumn } from './layout.ts';

/** The active row and column are always drawn: the keyboard's focus lives in them. */
const withActive =
  (active: number, first = 0) =>
  (range: Range): number[] => {
    const drawn = defaultRangeExtractor(range).filter((index) => index >= first);
    if (active < first || active >= range.count || drawn.includes(active)) return drawn;
    return [...drawn, active].sort((one, other) => one - other);
  };

interface Windows {
  /** Indices of the rows that are drawn. */
  rows: readonly number[];
  /** The columns that scroll and are drawn. */
  columns: readonly ShownColumn[];
  /** The scroll bar is being dragged past more rows than anybody can read. */
  flying: boolean;
}

/** Rows and columns drawn outside the part in sight. */
const around = { rows: 4, columns: 1 };

/** Which of many rows and columns are drawn: those in sight, some around them, and the active ones. */
export function useWindows(
  scroller: RefObject<HTMLElement | null>,
  { layout, count, active }: { layout: Layout; count: number; active: { row: number; col: number } },
): Windows {
  const { measures, columns, frozen } = layout;
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here, and nothing of it is passed on
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => measures.row, [measures]),
    rangeExtractor: useMemo(() => withActive(active.row), [active.row]),
    overscan: around.rows,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => columns[index]?.width ?? 0, [columns]),
    rangeExtractor: useMemo(() => withActive(active.col, frozen), [active.col, frozen]),
    overscan: around.columns,
  });
  useLayoutEffect(() => rows.measure(), [rows, measures]);
  useLayoutEffect(() => across.measure(), [across, columns]);
  const drawn = across
    .getVirtualItems()
    .map(({ index }) => index)
    .join();
  const drawnColumns = useMemo(
    () => (drawn === '' ? [] : drawn.split(',').flatMap((index) => columns[Number(index)] ?? [])),
    [drawn, columns],
  );
  const flying = useFlying(rows.isScrolling, rows.scrollOffset ?? 0, rows.scrollRect?.height ?? 0);
  return { rows: rows.getVirtualItems().map(({ index }) => index), columns: drawnColumns, flying };
}

/** More than a screen from one frame to the next; until the scrolling rests. */
function useFlying(scrolling: boolean, offset: number, height: number): boolean {
  const [flight, setFlight] = useState({ offset, is: false });
  const jumped = height > 0 && Math.abs(offset - flight.offset) > height;
  const is = scrolling && (flight.is || jumped);
  if (flight.offset !== offset || flight.is !== is) setFlight({ offset, is });
  return is;
}
