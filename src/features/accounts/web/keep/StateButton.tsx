import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type Account, accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';

/** Closes the account, or opens it again after it was closed or lay unused. */
export function StateButton({ account }: { account: Account }) {
  const { account: text } = useText(accountsText);
  const [asking, setAsking] = useState(false);
  const disable = useCommandOf(accountsContract.endpoints.disable);
  const enable = useCommandOf(accountsContract.endpoints.enable);
  const seen = { accountId: account.id, version: account.version };
  const act = async (command: typeof disable) => {
    const saved = await command.run(seen);
    setAsking(false);
    if (saved) tellDone(text.saved);
  };
  const closed = account.state === 'disabled' || account.state === 'idle';
  return (
    <>
      {closed && (
        <Button variant="default" loading={enable.busy} onClick={() => void act(enable)}>
          {text.enable}
        </Button>
      )}
      {account.state !== 'disabled' && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {text.disable}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`${text.disable}: ${account.displayName}?`}
        confirm={text.disable}
        onConfirm={() => void act(disable)}
        busy={disable.busy}
      >
        {text.disableText}
      </ConfirmDialog>
      <ProblemNotice problem={disable.problem ?? enable.problem} />
    </>
  );
}
