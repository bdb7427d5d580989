import { memo, useMemo } from 'react';
import { toggleChecked } from '../model/checking.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import type { RowState } from '../rows/row-state.ts';
import { textOf } from '../rows/row-state.ts';
import { CheckCell } from './CheckCell.tsx';
import { drawCell } from './GridCell.tsx';
import styles from './grid.module.css';
import type { Layout, ShownColumn } from './layout.ts';
import { marksText, readMarks } from './marks.ts';
import { useGridText } from '../text/text.ts';

interface GridRowProps {
  rowId: string;
  /** Place among the shown rows, from 0. */
  index: number;
  layout: Layout;
  /** The drawn columns that scroll. */
  scrolled: readonly ShownColumn[];
  checked: boolean;
}

/** One row: what stays in place, then what scrolls. */
export const GridRow = memo(function GridRow({ rowId, index, layout, scrolled, checked }: GridRowProps) {
  const model = useModel();
  const words = useGridText();
  const state = useGrid((grid) => (grid.rows.has(rowId) ? grid.rows.get(rowId) : undefined));
  const marks = useGrid((grid) => marksText(grid, index));
  const { active, from, to, handle, fillFrom, fillTo } = useMemo(() => readMarks(marks), [marks]);
  if (!state) return null;
  const cellOf = (shown: ShownColumn) =>
    drawCell({
      ...{ shown, state, model, words },
      active: shown.index === active,
      selected: shown.index >= from && shown.index <= to,
      handle: shown.index === handle,
      filling: shown.index >= fillFrom && shown.index <= fillTo,
      colIndex: shown.index + (layout.checks ? 2 : 1),
    });
  const { row: height } = layout.measures;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-checked={checked || undefined}
      data-active={active >= 0 || undefined}
      style={{ top: index * height, height, width: layout.width }}
    >
      <div role="presentation" className={styles.frozen} style={{ width: layout.frozenWidth }}>
        {layout.checks && (
          <RowCheck state={state} index={index} checked={checked} width={layout.measures.check} />
        )}
        {layout.columns.slice(0, layout.frozen).map(cellOf)}
      </div>
      {scrolled.map(cellOf)}
    </div>
  );
});

/** A row that flies past while somebody drags the scroll bar: where one is, and nothing else. */
export const PassingRow = memo(function PassingRow({
  rowId,
  index,
  layout,
}: Pick<GridRowProps, 'rowId' | 'index' | 'layout'>) {
  const { rows, parts } = useModel();
  const column = parts.byId.get(parts.nameColumn);
  const { row: height } = layout.measures;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top: index * height, height, width: layout.width }}
    >
      <div role="gridcell" className={styles.passing}>
        {column && rows.has(rowId) && textOf(column, rows.get(rowId))}
      </div>
    </div>
  );
});

interface RowCheckProps {
  state: RowState<unknown>;
  index: number;
  checked: boolean;
  width: number;
}

function RowCheck({ state, index, checked, width }: RowCheckProps) {
  const model = useModel();
  const active = useGrid(({ selection }) => selection.active.row === index && selection.active.col < 0);
  const { byId, nameColumn } = model.parts;
  const text = useGridText();
  const column = byId.get(nameColumn);
  return (
    <CheckCell
      role="gridcell"
      label={text.head.check(column ? textOf(column, state) : String(index + 1))}
      checked={checked}
      active={active}
      width={width}
      onToggle={() => toggleChecked(model, index)}
    />
  );
}
