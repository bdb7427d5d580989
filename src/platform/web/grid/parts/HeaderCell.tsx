import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilterFilled } from '@tabler/icons-react';
import { useRef } from 'react';
import { headerRow } from '../keys/selection.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import { ColumnMenu } from '../panels/ColumnMenu.tsx';
import { type GridView, pressHeader } from '../view/view.ts';
import styles from './head.module.css';
import type { ShownColumn } from './layout.ts';
import { ResizeHandle } from './ResizeHandle.tsx';
import { useWriter } from './use-writer.ts';
import { type GridWords, useGridText } from '../text/text.ts';

interface HeaderCellProps {
  shown: ShownColumn;
  view: GridView;
  colIndex: number;
}

/** How a column is sorted and filtered, in words after its title. */
function standing({ shown, view }: HeaderCellProps, words: GridWords): string {
  const place = view.sort.findIndex(({ column }) => column === shown.column.id);
  const key = view.sort[place];
  const parts: string[] = [];
  if (key) parts.push(key.descending ? words.head.descending : words.head.ascending);
  if (key && view.sort.length > 1) parts.push(words.head.key(place + 1));
  if (view.filters[shown.column.id]) parts.push(words.head.filtered);
  return parts.join(', ');
}

/** Title of a column: pressing it sorts; beside it the menu with filter and column settings, and the edge for resizing. */
export function HeaderCell(props: HeaderCellProps) {
  const { shown, view, colIndex } = props;
  const words = useGridText();
  const { column, left, width, index } = shown;
  const model = useModel();
  const active = useGrid(({ selection: { active: at } }) => at.row === headerRow && at.col === index);
  const title = useRef<HTMLButtonElement>(null);
  useWriter(title, active);
  const place = view.sort.findIndex((key) => key.column === column.id);
  const sorted = view.sort[place];
  const filtered = view.filters[column.id] !== undefined;
  const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp;
  const said = standing(props, words);
  return (
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={sorted && place === 0 ? (sorted.descending ? 'descending' : 'ascending') : undefined}
      className={styles.headCell}
      data-kind={column.kind}
      data-active={active || undefined}
      style={{ left, width }}
    >
      <UnstyledButton
        ref={title}
        tabIndex={active ? 0 : -1}
        className={styles.title}
        aria-keyshortcuts="Alt+ArrowDown"
        title={column.title}
        onClick={(event) =>
          column.sorts === false
            ? model.open({ what: 'menu', column: column.id })
            : model.parts.onView(pressHeader(view, column.id, event.shiftKey))
        }
      >
        <span className={styles.titleText}>{column.title}</span>
        {sorted && <Arrow size={16} aria-hidden="true" />}
        {sorted && view.sort.length > 1 && <span aria-hidden="true">{place + 1}</span>}
        {said && <span className="for-screen-readers">, {said}</span>}
      </UnstyledButton>
      <ColumnMenu column={column} view={view}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.menuButton}
          data-filtered={filtered || undefined}
          aria-label={words.head.menu(column.title)}
          aria-haspopup="dialog"
          onClick={() => model.open({ what: 'menu', column: column.id })}
        >
          {filtered ? (
            <IconFilterFilled size={16} aria-hidden="true" />
          ) : (
            <IconChevronDown size={16} aria-hidden="true" />
          )}
        </button>
      </ColumnMenu>
      <ResizeHandle column={column} width={width} view={view} />
    </div>
  );
}
