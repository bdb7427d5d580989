import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useText } from '../../../platform/web/text/language.tsx';
import type { PlacedUnit } from '../contract.ts';
import { unitsText } from './text.ts';
import { groupByParent, moveBy, openAtFirst, type TreeRow, visibleRows } from './tree-rows.ts';
import styles from './units.module.css';

interface UnitTreeViewProps {
  units: readonly PlacedUnit[];
  chosen: string | undefined;
  onChoose: (unitId: string) => void;
}

/** The tree by the ARIA pattern: one stop for Tab, arrows inside; the way to the chosen unit is unfolded. */
export function UnitTreeView({ units, chosen, onChoose }: UnitTreeViewProps) {
  const { tree } = useText(unitsText);
  const list = useRef<HTMLDivElement>(null);
  const children = useMemo(() => groupByParent(units), [units]);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focused, setFocused] = useState<string>();
  const open = useMemo(() => openUnits(units, chosen, toggled), [units, chosen, toggled]);
  const rows = visibleRows(children, open);
  const stop =
    [focused, chosen].find((id) => rows.some((row) => row.unit.unitId === id)) ?? rows[0]?.unit.unitId;
  const toggle = (unitId: string, unfold: boolean) => setToggled(new Map(toggled).set(unitId, unfold));
  const focus = (unitId: string) => {
    setFocused(unitId);
    list.current?.querySelector<HTMLElement>(`[data-unit="${unitId}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move =
      stop === undefined || event.altKey || event.ctrlKey ? undefined : moveBy(event.key, rows, stop);
    if (!move) return;
    event.preventDefault();
    if ('focus' in move) focus(move.focus);
    else if ('unfold' in move) toggle(move.unfold, true);
    else if ('fold' in move) toggle(move.fold, false);
    else onChoose(move.choose);
  };
  return (
    <div role="tree" aria-label={tree} ref={list} className={styles.tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <Row
          key={row.unit.unitId}
          row={row}
          chosen={row.unit.unitId === chosen}
          stop={row.unit.unitId === stop}
          onToggle={() => toggle(row.unit.unitId, !row.open)}
          onChoose={() => {
            setFocused(row.unit.unitId);
            onChoose(row.unit.unitId);
          }}
        />
      ))}
    </div>
  );
}

/** Unfolded at first, then as the person folds; the ancestors of a unit just chosen from elsewhere open by themselves. */
function openUnits(
  units: readonly PlacedUnit[],
  chosen: string | undefined,
  toggled: ReadonlyMap<string, boolean>,
): Set<string> {
  const open = openAtFirst(units);
  const parents = new Map(units.map((unit) => [unit.unitId, unit.parentId]));
  for (let id = chosen && parents.get(chosen); id; id = parents.get(id)) open.add(id);
  for (const [unitId, unfold] of toggled)
    if (unfold) open.add(unitId);
    else open.delete(unitId);
  return open;
}

interface RowProps {
  row: TreeRow;
  chosen: boolean;
  stop: boolean;
  onToggle: () => void;
  onChoose: () => void;
}

function Row({ row, chosen, stop, onToggle, onChoose }: RowProps) {
  const { unit, depth, open, place, siblings } = row;
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="treeitem"
      aria-level={depth}
      aria-setsize={siblings}
      aria-posinset={place}
      aria-expanded={open}
      aria-selected={chosen}
      tabIndex={stop ? 0 : -1}
      data-unit={unit.unitId}
      data-kind={unit.kind}
      className={styles.row}
      style={{ '--depth': depth - 1 } as Record<string, number>}
      onClick={onChoose}
    >
      {/* The arrow is for the pointer; the keyboard has left and right. */}
      <span
        aria-hidden="true"
        className={styles.arrow}
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {open !== undefined && <Arrow size={18} />}
      </span>
      <span>{unit.name}</span>
    </div>
  );
}
