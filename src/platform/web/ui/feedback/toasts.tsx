import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { newId } from '../../../shared/id.ts';
import { platformText } from '../../text/platform.ts';
import { isLanguage } from '../../text/texts.ts';

const seconds = 1000;
const undoMillis = 10 * seconds;

/** Toasts stand outside the page's tree: they take the language from the document. */
function kitWords() {
  const { lang } = document.documentElement;
  return platformText[isLanguage(lang) ? lang : 'vi'].kit;
}

const closeLabel = () => ({ 'aria-label': kitWords().close });

/** Says that something was done; goes by itself after six seconds. */
export function tellDone(message: string): void {
  notifications.show({
    message,
    icon: <IconCheck size={18} aria-hidden="true" />,
    color: 'work',
    autoClose: 6 * seconds,
    role: 'status',
    closeButtonProps: closeLabel(),
  });
}

/** Says what failed where no place on the screen can; stays until closed. */
export function tellProblem(message: string): void {
  notifications.show({
    message,
    icon: <IconAlertTriangle size={18} aria-hidden="true" />,
    color: 'danger',
    autoClose: false,
    role: 'alert',
    closeButtonProps: closeLabel(),
  });
}

/** Says what was done and offers to take it back for ten seconds (longer while the pointer rests on it). */
export function tellUndoable(message: string, undo: () => void): void {
  const id = newId();
  const words = kitWords();
  const takeBack = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
    id,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-md" variant="default" flex="none" onClick={takeBack}>
          {words.undo}
        </Button>
      </Group>
    ),
    color: 'work',
    autoClose: undoMillis,
    role: 'status',
    closeButtonProps: closeLabel(),
  });
}
