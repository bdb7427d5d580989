import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { introduceStepUp, noteProven } from '../../client/step-up.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { Dialog } from '../../ui/feedback/Dialog.tsx';
import { useShell } from '../routes/shell-context.ts';

/**
 * Over whatever is open, when an act first wants the password again: entered, the act goes on by itself; closed, the act is
 * refused as any other.
 */
export function StepUpDialog() {
  const { shell } = useText(platformText);
  const { ProveAgain } = useShell().accounts;
  const [asked, setAsked] = useState<{ answer: (proven: boolean) => void }>();
  useEffect(
    () => introduceStepUp(() => new Promise<boolean>((resolve) => setAsked({ answer: resolve }))),
    [],
  );
  if (!asked || !ProveAgain) return null;
  const done = (proven: boolean) => {
    if (proven) noteProven();
    setAsked(undefined);
    asked.answer(proven);
  };
  return (
    <Dialog title={shell.stepUpTitle} onClose={() => done(false)} centered>
      <Stack>
        <Text>{shell.stepUpText}</Text>
        <ProveAgain onDone={done} />
      </Stack>
    </Dialog>
  );
}
