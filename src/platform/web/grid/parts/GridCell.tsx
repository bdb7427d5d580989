import type { ReactElement } from 'react';
import { IconAlertTriangle, IconArrowsDiff, IconCloudUpload, IconExternalLink } from '@tabler/icons-react';
import type { AnyGrid } from '../model/use-grid.ts';
import type { RowState } from '../rows/row-state.ts';
import { CellInput } from './CellInput.tsx';
import { type CellMark, lookOf } from './cell-look.ts';
import styles from './cell.module.css';
import type { ShownColumn } from './layout.ts';
import type { GridWords } from '../text/text.ts';

interface GridCellProps {
  shown: ShownColumn;
  state: RowState<unknown>;
  active: boolean;
  selected: boolean;
  /** The fill handle stands at this cell's corner. */
  handle: boolean;
  filling: boolean;
  /** Column number for screen readers, from 1. */
  colIndex: number;
  model: AnyGrid;
  words: GridWords;
}

const icons: Readonly<Partial<Record<CellMark, typeof IconAlertTriangle>>> = {
  saving: IconCloudUpload,
  invalid: IconAlertTriangle,
  refused: IconAlertTriangle,
  conflict: IconArrowsDiff,
};

/**
 * One cell: its text, its state as colour, icon and words, and the field for writing while it is the active one. Drawn as a
 * part of its row and not as a component: some hundred of them come and go in one frame of scrolling.
 */
export function drawCell(props: GridCellProps): ReactElement {
  const { shown, state, active, selected, handle, filling, colIndex, model, words } = props;
  const { column, left, width } = shown;
  const { nameColumn, onOpenRow } = model.parts;
  const look = lookOf(column, state, words);
  const Icon = look.mark && icons[look.mark];
  const isName = column.id === nameColumn;
  return (
    <div
      key={column.id}
      role={isName ? 'rowheader' : 'gridcell'}
      aria-colindex={colIndex}
      aria-selected={selected}
      aria-readonly={look.locked || undefined}
      aria-invalid={look.wrong || undefined}
      className={styles.cell}
      data-kind={column.kind}
      data-mark={look.mark}
      data-active={active || undefined}
      data-filling={filling || undefined}
      title={look.wrong ? look.words : undefined}
      style={{ left, width }}
    >
      <span className={styles.text}>{look.text}</span>
      {Icon && <Icon className={styles.mark} size={16} aria-hidden="true" />}
      {look.mark && look.mark !== 'locked' && <span className="for-screen-readers">, {look.words}</span>}
      {isName && onOpenRow && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          aria-label={words.openRow(look.text)}
          onClick={() => onOpenRow(state.row)}
        >
          <IconExternalLink size={16} aria-hidden="true" />
        </button>
      )}
      {active && (
        <CellInput
          key={`${state.id} ${column.id}`}
          column={column}
          text={look.text}
          locked={look.locked}
          invalid={look.wrong}
        />
      )}
      {handle && <span className={styles.handle} data-handle="" />}
    </div>
  );
}
