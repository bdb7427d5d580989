import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconColumns3,
  IconKeyboard,
  IconRefresh,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { redoLast, undoLast } from '../model/travelling.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import { FindBox } from './FindBox.tsx';
import styles from './panels.module.css';
import { useGridText } from '../text/text.ts';

/** Above the grid: find, undo, the screen's own controls, columns and keys. */
export function Toolbar({ children }: { children: ReactNode }) {
  const model = useModel();
  const { bar } = useGridText();
  const canUndo = useGrid(({ history }) => history.done.length > 0);
  const canRedo = useGrid(({ history }) => history.undone.length > 0);
  const unarranged = useGrid((grid) => grid.unarranged);
  return (
    <div role="group" aria-label={bar.name} className={styles.toolbar} data-print="hidden">
      <FindBox />
      <div className={styles.tools}>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={bar.undo}
          disabled={!canUndo}
          onClick={() => undoLast(model)}
        >
          <IconArrowBackUp size={20} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={bar.redo}
          disabled={!canRedo}
          onClick={() => redoLast(model)}
        >
          <IconArrowForwardUp size={20} aria-hidden="true" />
        </ActionIcon>
        {unarranged && (
          <Button
            variant="light"
            size="sm"
            title={bar.rearrangeWhy}
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
            onClick={() => model.rearrangeNow()}
          >
            {bar.rearrange}
          </Button>
        )}
      </div>
      <div className={styles.ownTools}>{children}</div>
      <div className={styles.tools}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconColumns3 size={18} aria-hidden="true" />}
          onClick={() => model.open({ what: 'columns' })}
        >
          {bar.columns}
        </Button>
        <Button
          variant="default"
          size="sm"
          className={styles.keysButton}
          leftSection={<IconKeyboard size={18} aria-hidden="true" />}
          onClick={() => model.open({ what: 'keys' })}
        >
          {bar.keys}
        </Button>
      </div>
    </div>
  );
}
