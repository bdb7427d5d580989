import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../../platform/web/ui/status/numbers.ts';
import { type Counts, type Import, importsContract } from '../../../contract.ts';
import { importsText } from '../../text.ts';

/** Step 5 begins: exactly the number that stands on the button is entered, or nothing. */
export function CommitImport({ import: found, counts }: { import: Import; counts: Counts }) {
  const { repair: text } = useText(importsText);
  const [asking, setAsking] = useState(false);
  const commit = useCommandOf(importsContract.endpoints.commitImport);
  const waiting = counts.mend + counts.doubtful + counts.duplicate;
  const confirm = async () => {
    await commit.run({ importId: found.id, version: found.version, expected: counts.ready });
    setAsking(false);
  };
  return (
    <>
      <ProblemNotice problem={commit.problem} onRetry={() => void commit.retry()} />
      <Button disabled={!found.abilities.commit || counts.ready === 0} onClick={() => setAsking(true)}>
        {text.commit(numberText(counts.ready))}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={text.commitTitle(numberText(counts.ready))}
        confirm={text.commit(numberText(counts.ready))}
        onConfirm={() => void confirm()}
        busy={commit.busy}
        danger={false}
      >
        {waiting > 0 ? text.commitText(numberText(waiting)) : text.commitAll}
      </ConfirmDialog>
    </>
  );
}
