import { Button, Popover, UnstyledButton } from '@mantine/core';
import {
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsSort,
  IconEyeOff,
  IconPin,
  IconPinnedOff,
  IconSortAscending,
  IconSortDescending,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { GridColumn } from '../column.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import {
  freeze,
  type GridView,
  hideColumn,
  moveColumn,
  resizeColumn,
  setFilter,
  shownIds,
  sortBy,
  unsort,
} from '../view/view.ts';
import { FilterForm } from './FilterForm.tsx';
import styles from './dialogs.module.css';
import { useGridText } from '../text/text.ts';

interface ColumnMenuProps {
  column: GridColumn<unknown>;
  view: GridView;
  /** The button under which the menu opens. */
  children: ReactElement;
}

/** A menu near the lower edge of the screen scrolls in itself. */
function fitHeight({
  availableHeight,
  elements,
}: {
  availableHeight: number;
  elements: { floating: HTMLElement };
}): void {
  elements.floating.style.setProperty('max-height', `${Math.max(availableHeight, 240)}px`);
}

/** Sorting, filter and settings of one column. */
export function ColumnMenu({ column, view, children }: ColumnMenuProps) {
  const model = useModel();
  const opened = useGrid(({ opened: open }) => open?.what === 'menu' && open.column === column.id);
  const close = () => {
    model.open(undefined);
    model.focus();
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      trapFocus
      withRoles={false}
      width="min(26rem, calc(100vw - 1rem))"
      shadow="md"
      middlewares={{ flip: false, shift: { padding: 8 }, size: { padding: 8, apply: fitHeight } }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        {opened && <MenuContent column={column} view={view} onClose={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function MenuContent({ column, view, onClose }: Omit<ColumnMenuProps, 'children'> & { onClose: () => void }) {
  const model = useModel();
  const { menu } = useGridText();
  const change = (changed: GridView) => {
    model.parts.onView(changed);
    onClose();
  };
  return (
    <div role="dialog" aria-label={menu.title(column.title)} onKeyDown={(event) => event.stopPropagation()}>
      <p className={styles.menuTitle}>{menu.title(column.title)}</p>
      {column.sorts !== false && <SortEntries column={column} view={view} onChange={change} />}
      {column.filters !== false && (
        <FilterForm
          column={column}
          filter={view.filters[column.id]}
          onChange={(filter) => change(setFilter(view, column.id, filter))}
        />
      )}
      <ColumnEntries column={column} view={view} onChange={change} />
      <Button variant="default" size="compact-md" onClick={onClose}>
        {menu.close}
      </Button>
    </div>
  );
}

interface EntriesProps {
  column: GridColumn<unknown>;
  view: GridView;
  onChange: (view: GridView) => void;
}

function Entry({ icon: Icon, label, onPress }: { icon: typeof IconPin; label: string; onPress: () => void }) {
  return (
    <UnstyledButton className={styles.entry} onClick={onPress}>
      <Icon size={18} aria-hidden="true" />
      {label}
    </UnstyledButton>
  );
}

function SortEntries({ column, view, onChange }: EntriesProps) {
  const { menu } = useGridText();
  const { id } = column;
  const others = view.sort.some((key) => key.column !== id);
  const sort = (descending: boolean, adding: boolean) =>
    onChange(sortBy(view, { column: id, descending }, adding));
  return (
    <div className={styles.entries}>
      <Entry icon={IconSortAscending} label={menu.ascending} onPress={() => sort(false, false)} />
      <Entry icon={IconSortDescending} label={menu.descending} onPress={() => sort(true, false)} />
      {others && (
        <Entry icon={IconSortAscending} label={menu.thenAscending} onPress={() => sort(false, true)} />
      )}
      {others && (
        <Entry icon={IconSortDescending} label={menu.thenDescending} onPress={() => sort(true, true)} />
      )}
      {view.sort.some((key) => key.column === id) && (
        <Entry icon={IconArrowsSort} label={menu.unsort} onPress={() => onChange(unsort(view, id))} />
      )}
    </div>
  );
}

const widthStep = 40;

function ColumnEntries({ column, view, onChange }: EntriesProps) {
  const { menu } = useGridText();
  const { id } = column;
  const place = shownIds(view).indexOf(id);
  const width = view.columns.find((shown) => shown.id === id)?.width ?? column.width;
  return (
    <div className={`${styles.entries} ${styles.paired}`}>
      <Entry icon={IconPin} label={menu.freeze} onPress={() => onChange(freeze(view, place + 1))} />
      <Entry icon={IconArrowLeft} label={menu.left} onPress={() => onChange(moveColumn(view, id, -1))} />
      <Entry icon={IconArrowRight} label={menu.right} onPress={() => onChange(moveColumn(view, id, 1))} />
      <Entry
        icon={IconArrowBarToLeft}
        label={menu.narrower}
        onPress={() => onChange(resizeColumn(view, id, width - widthStep))}
      />
      <Entry
        icon={IconArrowBarToRight}
        label={menu.wider}
        onPress={() => onChange(resizeColumn(view, id, width + widthStep))}
      />
      {view.frozen > 0 && (
        <Entry icon={IconPinnedOff} label={menu.unfreeze} onPress={() => onChange(freeze(view, 0))} />
      )}
      <Entry icon={IconEyeOff} label={menu.hide} onPress={() => onChange(hideColumn(view, id, true))} />
    </div>
  );
}
