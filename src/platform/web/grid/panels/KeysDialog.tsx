import { Modal } from '@mantine/core';
import { useGrid, useModel } from '../model/use-grid.ts';
import styles from './dialogs.module.css';
import { useGridText } from '../text/text.ts';
import { noBanner } from '../../ui/feedback/no-banner.ts';

/** Every key of the grid, and what undo covers. */
export function KeysDialog() {
  const model = useModel();
  const { keys } = useGridText();
  const opened = useGrid((grid) => grid.opened?.what === 'keys');
  const close = () => {
    model.open(undefined);
    model.focus();
  };
  return (
    <Modal
      attributes={noBanner}
      opened={opened}
      onClose={close}
      title={keys.title}
      size="60rem"
      returnFocus={false}
      closeButtonProps={{ 'aria-label': keys.close }}
    >
      <dl className={styles.keys}>
        {keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{keys.covers}</p>
    </Modal>
  );
}
