import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { type Import, importsContract } from '../../../contract.ts';
import { importsText } from '../../text.ts';

/** Takes the whole import back; records that somebody worked with stay and are named afterwards. */
export function UndoImport({ import: found }: { import: Import }) {
  const { result: text } = useText(importsText);
  const [asking, setAsking] = useState(false);
  const undo = useCommandOf(importsContract.endpoints.undoImport, { invalidates: ['children'] });
  const confirm = async () => {
    await undo.run({ importId: found.id, version: found.version });
    setAsking(false);
  };
  return (
    <>
      <ProblemNotice problem={undo.problem} onRetry={() => void undo.retry()} />
      <Button variant="default" onClick={() => setAsking(true)}>
        {text.undo}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text.undoTitle(numberText(found.counts.entered))}
        confirm={text.undo}
        onConfirm={() => void confirm()}
        busy={undo.busy}
      >
        {text.undoText}
      </ConfirmDialog>
    </>
  );
}
