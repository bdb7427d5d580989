import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconPencil } from '@tabler/icons-react';
import type { SaveState } from '../../client/autosave.ts';
import { useText } from '../../text/language.tsx';
import { writingText } from '../../text/writing.ts';
import statusStyles from '../status/status.module.css';

const icons: Readonly<Record<SaveState, typeof IconCheck>> = {
  saved: IconCheck,
  waiting: IconPencil,
  saving: IconCloudUpload,
  incomplete: IconAlertTriangle,
  failed: IconAlertTriangle,
};

interface SaveStateTextProps {
  state: SaveState;
  /** Shows what is wrong, or tries again. */
  onPress: () => void;
}

/** Where the writing stands: saved, on its way, or not saved with the way out of it. */
export function SaveStateText({ state, onPress }: SaveStateTextProps) {
  const text = useText(writingText);
  const Icon = icons[state];
  const wrong = state === 'incomplete' || state === 'failed';
  return (
    <>
      <span role="status" className={`${statusStyles.chip} ${wrong ? statusStyles.look : statusStyles.done}`}>
        <Icon size={16} aria-hidden="true" />
        {text.save[state]}
      </span>
      {wrong && (
        <Button size="compact-md" variant="default" onClick={onPress}>
          {state === 'failed' ? text.saveAgain : text.showProblems}
        </Button>
      )}
    </>
  );
}
