import { type PointerEvent, useState } from 'react';
import type { GridColumn } from '../column.ts';
import { useModel } from '../model/use-grid.ts';
import { type GridView, resizeColumn } from '../view/view.ts';
import styles from './head.module.css';
import { useGridText } from '../text/text.ts';

interface ResizeHandleProps {
  column: GridColumn<unknown>;
  width: number;
  view: GridView;
}

/** The edge of a header, dragged to change the column's width; without a mouse the column's menu does the same. */
export function ResizeHandle({ column, width, view }: ResizeHandleProps) {
  const model = useModel();
  const { head } = useGridText();
  const [drag, setDrag] = useState<{ from: number; by: number }>();
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, by: 0 });
  };
  const end = () => {
    if (drag && drag.by !== 0) model.parts.onView(resizeColumn(view, column.id, width + drag.by));
    setDrag(undefined);
  };
  return (
    <div
      className={styles.resize}
      aria-hidden="true"
      title={head.resize(column.title)}
      data-dragging={drag ? '' : undefined}
      style={drag && { transform: `translateX(${drag.by}px)` }}
      onPointerDown={start}
      onPointerMove={(event) => drag && setDrag({ ...drag, by: event.clientX - drag.from })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
    />
  );
}
