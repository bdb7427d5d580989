import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { cleaningContract, type Return } from '../../contract.ts';
import { cleaningAddress } from '../addresses.ts';
import { cleaningText } from '../text.ts';

/** Gives a file up that was not entered. */
export function DiscardReturn({ of }: { of: Return }) {
  const words = useText(cleaningText);
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const discard = useCommandOf(cleaningContract.endpoints.discardReturn);
  const confirm = async () => {
    const done = await discard.run({ returnId: of.id, version: of.version });
    setAsking(false);
    if (!done) return;
    tellDone(words.discarded);
    go(to(cleaningAddress));
  };
  return (
    <>
      <ProblemNotice problem={discard.problem} onRetry={() => void discard.retry()} />
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.discardTitle}
        confirm={words.discard}
        onConfirm={() => void confirm()}
        busy={discard.busy}
      >
        {words.discardText}
      </ConfirmDialog>
    </>
  );
}
