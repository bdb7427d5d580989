import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconPencil } from '@tabler/icons-react';
import { localTimeOf } from '../../../shared/instant.ts';
import type { Saving } from '../../keeping/keeper.ts';
import { useText } from '../../text/language.tsx';
import { writingText } from '../../text/writing.ts';
import statusStyles from '../status/status.module.css';

const icons: Readonly<Record<Saving['kind'], typeof IconCheck>> = {
  saved: IconCheck,
  unsaved: IconPencil,
  saving: IconCloudUpload,
  incomplete: IconAlertTriangle,
  failed: IconAlertTriangle,
};

interface SaveStateTextProps {
  saving: Saving;
  /** Shows what is wrong, or tries again. */
  onPress: () => void;
}

/** Where the writing stands: saved and when, on its way, or not saved with the way out of it. */
export function SaveStateText({ saving, onPress }: SaveStateTextProps) {
  const text = useText(writingText);
  const { kind } = saving;
  const Icon = icons[kind];
  const wrong = kind === 'incomplete' || kind === 'failed';
  return (
    <>
      <span role="status" className={`${statusStyles.chip} ${wrong ? statusStyles.look : statusStyles.done}`}>
        <Icon size={16} aria-hidden="true" />
        {kind === 'saved' && saving.at ? text.savedAt(localTimeOf(saving.at)) : text.save[kind]}
      </span>
      {wrong && (
        <Button size="compact-md" variant="default" onClick={onPress}>
          {kind === 'failed' ? text.saveAgain : text.showProblems}
        </Button>
      )}
    </>
  );
}
