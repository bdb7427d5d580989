import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { cleaningContract, type Return } from '../../contract.ts';
import { cleaningText } from '../text.ts';

/** Takes the whole file back; cells that somebody changed since stay. */
export function UndoReturn({ of }: { of: Return }) {
  const words = useText(cleaningText);
  const [asking, setAsking] = useState(false);
  const undo = useCommandOf(cleaningContract.endpoints.undoReturn, { invalidates: ['children'] });
  const confirm = async () => {
    await undo.run({ returnId: of.id, version: of.version });
    setAsking(false);
  };
  return (
    <>
      <ProblemNotice problem={undo.problem} onRetry={() => void undo.retry()} />
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.undoTitle}
        confirm={words.undo}
        onConfirm={() => void confirm()}
        busy={undo.busy}
      >
        {words.undoText}
      </ConfirmDialog>
    </>
  );
}
