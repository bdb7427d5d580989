import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useMemo } from 'react';
import type { GridColumn } from '../column.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import { type Layout, layoutOf, officeMeasures, phoneMeasures } from '../parts/layout.ts';
import { useArrangement } from './use-arrangement.ts';
import { frozenThatFit, type GridView, shownIds } from './view.ts';

interface LaidOutInput {
  columns: readonly GridColumn<unknown>[];
  view: GridView;
  nameColumn: string;
  arrangedBy: 'grid' | 'room';
  checks: boolean;
  /** Pixels that the grid has; 0 while unknown. */
  width: number;
}

/** The part of a narrow screen that the naming column may take. */
const nameShare = 0.42;

/** Which columns stay in place: as the view says, but never so many that nothing else could be read. */
function useFrozen({ view, nameColumn, width }: LaidOutInput, narrow: boolean): readonly string[] {
  return useMemo(() => {
    const shown = shownIds(view);
    if (narrow) return shown.includes(nameColumn) ? [nameColumn] : [];
    const widthOf = new Map(view.columns.map((column) => [column.id, column.width]));
    const widths = shown.map((id) => widthOf.get(id) ?? 0);
    const frozen = width === 0 ? view.frozen : frozenThatFit(widths, view.frozen, width);
    return shown.slice(0, frozen);
  }, [view, nameColumn, width, narrow]);
}

/** Order of the rows and places of the columns, as the view and the screen ask; the model learns of them too. */
export function useLaidOut(input: LaidOutInput): { layout: Layout; order: readonly string[] } {
  const { columns, view, arrangedBy, checks, width } = input;
  const model = useModel();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const frozen = useFrozen(input, narrow);
  const rows = useGrid((grid) => grid.rowsFor(view));
  const arranged = useArrangement({ columns, rows, view, frozen, arrangedBy });
  const layout = useMemo(() => {
    const widths = arranged.widths.map((wide, index) =>
      narrow && index < frozen.length && width > 0 ? Math.min(wide, Math.floor(width * nameShare)) : wide,
    );
    const measures = narrow ? phoneMeasures : officeMeasures;
    return layoutOf({ measures, columns: arranged.columns, widths, frozen: frozen.length, checks });
  }, [arranged, frozen, checks, narrow, width]);
  useLayoutEffect(() => model.layOut(arranged.order, arranged.columns), [model, arranged]);
  useLayoutEffect(() => model.arranged(), [model, rows]);
  return { layout, order: arranged.order };
}
