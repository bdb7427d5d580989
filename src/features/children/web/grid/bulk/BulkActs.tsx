import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { usePermission } from '../../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { useListHeld } from '../../list/hold.ts';
import { BulkChange } from './BulkChange.tsx';
import type { Chosen } from './chosen.ts';
import { bulkText } from './text.ts';

interface BulkActsProps {
  chosen: Chosen;
  onDone: () => void;
}

/** What can be done with the chosen children together. */
export function BulkActs({ chosen, onDone }: BulkActsProps) {
  const words = useText(bulkText);
  const mayWrite = usePermission('child.write');
  const [open, setOpen] = useState<'change'>();
  useListHeld(open !== undefined);
  const close = () => setOpen(undefined);
  return (
    <>
      {mayWrite && (
        <Button
          size="sm"
          leftSection={<IconPencil size={18} aria-hidden="true" />}
          onClick={() => setOpen('change')}
        >
          {words.change(chosen.count)}
        </Button>
      )}
      {open === 'change' && <BulkChange {...{ chosen, onDone }} onClose={close} />}
    </>
  );
}
