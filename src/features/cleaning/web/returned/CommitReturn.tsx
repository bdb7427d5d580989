import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { cleaningContract, type Return, type ReturnPile } from '../../contract.ts';
import { cleaningText } from '../text.ts';

interface CommitReturnProps {
  of: Return;
  counts: Record<ReturnPile, number>;
  takes: ReadonlySet<number>;
}

/** Exactly the number that stands on the button is entered, or nothing. */
export function CommitReturn({ of, counts, takes }: CommitReturnProps) {
  const words = useText(cleaningText);
  const [asking, setAsking] = useState(false);
  const commit = useCommandOf(cleaningContract.endpoints.commitReturn, { invalidates: ['children'] });
  const expected = counts.change + takes.size;
  const said = numberText(expected);
  const confirm = async () => {
    await commit.run({ returnId: of.id, version: of.version, expected, takes: [...takes] });
    setAsking(false);
  };
  return (
    <>
      <ProblemNotice problem={commit.problem} onRetry={() => void commit.retry()} />
      <Button disabled={expected === 0} onClick={() => setAsking(true)}>
        {words.commit(said)}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.commitTitle(said)}
        confirm={words.commit(said)}
        onConfirm={() => void confirm()}
        busy={commit.busy}
        danger={false}
      >
        {words.commitText}
      </ConfirmDialog>
    </>
  );
}
