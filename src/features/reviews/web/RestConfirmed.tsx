import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { tellUndoable } from '../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { Entry } from './entry-state.ts';
import { reviewsText } from './text.ts';

/** "Còn lại: đúng như cũ": everyone without a result is still there. Asked first, and taken back at once if wrong. */
export function RestConfirmed({ entry }: { entry: Entry }) {
  const words = useText(reviewsText);
  const [asking, setAsking] = useState(false);
  const left = entry.items.filter(({ outcome }) => outcome === null);
  if (left.length === 0) return null;
  const count = numberText(left.length);
  const confirm = async () => {
    const kept = await entry.record(left, { outcome: 'confirmed', note: '' });
    setAsking(false);
    const takeBack = () => void entry.record(kept, { outcome: null, note: '' });
    if (kept.length > 0) tellUndoable(words.restDone(numberText(kept.length)), takeBack);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.rest(count)}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.restTitle}
        confirm={words.confirmRest}
        onConfirm={() => void confirm()}
        busy={entry.command.busy}
        danger={false}
      >
        {words.restText(count)}
      </ConfirmDialog>
    </>
  );
}
