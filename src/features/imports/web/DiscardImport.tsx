import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { type Import, importsContract } from '../contract.ts';
import { importsAddress } from './addresses.ts';
import { importsText } from './text.ts';

/** Gives up an import that was not entered. */
export function DiscardImport({ import: { id, version } }: { import: Import }) {
  const { page } = useText(importsText);
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const discard = useCommandOf(importsContract.endpoints.discardImport);
  const confirm = async () => {
    const done = await discard.run({ importId: id, version });
    setAsking(false);
    if (!done) return;
    tellDone(page.discarded);
    go(to(importsAddress));
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {page.discard}
      </Button>
      <ProblemNotice problem={discard.problem} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={page.discardTitle}
        confirm={page.discard}
        onConfirm={() => void confirm()}
        busy={discard.busy}
      >
        {page.discardText}
      </ConfirmDialog>
    </>
  );
}
