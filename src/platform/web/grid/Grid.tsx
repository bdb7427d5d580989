import { Button } from '@mantine/core';
import { useResizeObserver } from '@mantine/hooks';
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import { EmptyState } from '../ui/data/EmptyState.tsx';
import type { GridColumn, RowIdentity, SaveRows } from './column.ts';
import { GridModel } from './model/grid-model.ts';
import type { Checking, GridParts, PasteBeyond } from './model/grid-parts.ts';
import { type AnyGrid, GridProvider } from './model/use-grid.ts';
import { CheckBar } from './panels/CheckBar.tsx';
import { ColumnsDialog } from './panels/ColumnsDialog.tsx';
import { ConflictChoice } from './panels/ConflictChoice.tsx';
import { FilterChips } from './panels/FilterChips.tsx';
import { KeysDialog } from './panels/KeysDialog.tsx';
import { PrintTable } from './panels/PrintTable.tsx';
import { StatusLine } from './panels/StatusLine.tsx';
import { Toolbar } from './panels/Toolbar.tsx';
import { GridTable } from './parts/GridTable.tsx';
import styles from './parts/grid.module.css';
import { useGridText } from './text/text.ts';
import { useLaidOut } from './view/use-laid-out.ts';
import { clearFilters, completeView, type GridView } from './view/view.ts';

export interface GridProps<R> extends RowIdentity<R> {
  /** Name of the list: heard with the grid and printed above it. */
  caption: string;
  /** A new array only when something in it changed; rows that the grid has saved itself may come later. */
  rows: readonly R[];
  /** Made once (`useMemo`): a new array puts everything in order anew. */
  columns: readonly GridColumn<R>[];
  /** Id of the column that names a row: its row header, and the one that stays in sight on a phone. */
  nameColumn: string;
  /** How many of the first columns stay in place until the person decides otherwise. */
  frozen?: number;
  /** Undefined: every column, unsorted, unfiltered. */
  view: GridView | undefined;
  onView: (view: GridView) => void;
  /** `room`: the rows come sorted and filtered by `view` from the server; default `grid`. */
  arrangedBy?: 'grid' | 'room';
  save: SaveRows<R>;
  /** Rows as the server saved them, for the room's own copy. */
  onSaved?: (rows: readonly R[]) => void;
  /** What of a paste found no place; without it the grid only says so. */
  onPasteBeyond?: (beyond: PasteBeyond) => void;
  /** With `arrangedBy: 'room'`: the person asks for the rows in order anew. */
  onRearrange?: () => void;
  /** The row that the focus went to. */
  onActiveRow?: (row: R | undefined) => void;
  /** Given: each row has a button, and Ctrl+Enter, that opens its record. */
  onOpenRow?: (row: R) => void;
  /** Given: a checkbox before each row. */
  checking?: Checking;
  /** Shown in place of the grid when there are no rows at all: an `EmptyState`. */
  empty: ReactNode;
  /** The room's own controls between the grid's. */
  children?: ReactNode;
}

/** A list to work in as in Excel. */
export function Grid<R>(props: GridProps<R>) {
  const { rows, columns, empty, frozen = 1 } = props;
  const text = useGridText();
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const plain = useMemo(() => completeView(undefined, columns, frozen), [columns, frozen]);
  const view = useMemo(
    () => (props.view ? completeView(props.view, columns, frozen) : plain),
    [props.view, columns, frozen, plain],
  );
  const parts: GridParts<R> = { ...props, byId, view, text };
  const [model] = useState(() => new GridModel<R>(props, parts, rows));
  useLayoutEffect(() => model.hears(parts));
  useLayoutEffect(() => model.changed(), [model, text]);
  useLayoutEffect(() => model.take(rows), [model, rows]);
  useUnsavedWarning(model as AnyGrid);
  if (rows.length === 0 && Object.keys(view.filters).length === 0) return <>{empty}</>;
  return (
    <GridProvider value={model as AnyGrid}>
      <GridFrame {...(props as GridProps<unknown>)} view={view} plain={plain} />
    </GridProvider>
  );
}

/** The tab is being closed while something is not saved. */
function useUnsavedWarning(model: AnyGrid): void {
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (model.loop.unsaved > 0 || model.rows.troubled.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [model]);
}

interface GridFrameProps extends GridProps<unknown> {
  view: GridView;
  plain: GridView;
}

function GridFrame(props: GridFrameProps) {
  const { caption, columns, view, plain, checking, children, nameColumn, arrangedBy = 'grid' } = props;
  const text = useGridText();
  const hintId = useId();
  const [frame, { width }] = useResizeObserver<HTMLDivElement>();
  const checks = checking !== undefined;
  const { layout, order } = useLaidOut({ columns, view, arrangedBy, width, nameColumn, checks });
  return (
    <div ref={frame} className={styles.frame}>
      <Toolbar>{children}</Toolbar>
      <FilterChips columns={columns} view={view} />
      {checking && <CheckBar checking={checking} shown={order.length} />}
      <p id={hintId} hidden>
        {text.keyHint}
      </p>
      <GridTable
        caption={caption}
        hintId={hintId}
        layout={layout}
        order={order}
        view={view}
        checking={checking}
      />
      {order.length === 0 && (
        <EmptyState
          action={<Button onClick={() => props.onView(clearFilters(view))}>{text.chips.clearAll}</Button>}
        >
          {text.chips.noneMatch}
        </EmptyState>
      )}
      <StatusLine shown={order.length} all={props.rows.length} />
      <PrintTable caption={caption} columns={layout.columns.map(({ column }) => column)} order={order} />
      <KeysDialog />
      <ColumnsDialog columns={columns} view={view} plain={plain} />
      <ConflictChoice />
    </div>
  );
}
