import { ActionIcon, Button, Checkbox, Modal, NativeSelect, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useGrid, useModel } from '../model/use-grid.ts';
import { freeze, type GridView, hideColumn, moveColumn, shownIds } from '../view/view.ts';
import styles from './dialogs.module.css';
import { useGridText } from '../text/text.ts';
import type { GridColumn } from '../column.ts';
import { noBanner } from '../../ui/feedback/no-banner.ts';

interface ColumnsDialogProps {
  columns: readonly GridColumn<unknown>[];
  view: GridView;
  /** The view as it is for who never changed anything. */
  plain: GridView;
}

/** Which columns are shown, in which order, and how many stay in place. */
export function ColumnsDialog({ columns, view, plain }: ColumnsDialogProps) {
  const model = useModel();
  const { columns: words } = useGridText();
  const opened = useGrid((grid) => grid.opened?.what === 'columns');
  const shown = shownIds(view);
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  return (
    <Modal
      attributes={noBanner}
      opened={opened}
      onClose={() => model.open(undefined)}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <NativeSelect
          label={words.frozen}
          value={String(view.frozen)}
          data={Array.from({ length: Math.min(shown.length, 6) }, (_, count) => String(count))}
          onChange={(event) => model.parts.onView(freeze(view, Number(event.currentTarget.value)))}
        />
        <ul className={styles.columnList}>
          {view.columns.map(({ id, hidden }) => (
            <ColumnLine
              key={id}
              id={id}
              title={titles.get(id) ?? id}
              hidden={hidden}
              view={view}
              place={shown.indexOf(id)}
              count={shown.length}
            />
          ))}
        </ul>
        <Button variant="default" onClick={() => model.parts.onView(plain)}>
          {words.reset}
        </Button>
      </Stack>
    </Modal>
  );
}

interface ColumnLineProps {
  id: string;
  title: string;
  hidden: boolean;
  view: GridView;
  /** Place among the shown columns, −1 when hidden. */
  place: number;
  count: number;
}

function ColumnLine({ id, title, hidden, view, place, count }: ColumnLineProps) {
  const { onView } = useModel().parts;
  const text = useGridText();
  return (
    <li>
      <Checkbox
        label={title}
        checked={!hidden}
        disabled={!hidden && count === 1}
        onChange={() => onView(hideColumn(view, id, !hidden))}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={text.columns.up(title)}
        disabled={place <= 0}
        onClick={() => onView(moveColumn(view, id, -1))}
      >
        <IconArrowUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={text.columns.down(title)}
        disabled={place < 0 || place === count - 1}
        onClick={() => onView(moveColumn(view, id, 1))}
      >
        <IconArrowDown size={18} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
