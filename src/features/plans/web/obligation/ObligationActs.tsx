import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { plansContract } from '../../contract.ts';
import { plansText } from '../text.ts';
import { AskExtensionDialog } from './AskExtensionDialog.tsx';
import { ExcuseDialog } from './ExcuseDialog.tsx';

type Card = z.output<typeof plansContract.endpoints.getObligation.answer>;

/** What this person may do with the obligation, as the server said. */
export function ObligationActs({ card }: { card: Card }) {
  const { obligation: words } = useText(plansText);
  const [open, setOpen] = useState<'ask' | 'excuse'>();
  const { askExtension, excuse } = card.abilities;
  if (!askExtension && !excuse) return null;
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs">
      {askExtension && (
        <Button variant="default" onClick={() => setOpen('ask')}>
          {words.ask.open}
        </Button>
      )}
      {excuse && (
        <Button variant="default" onClick={() => setOpen('excuse')}>
          {words.excuse.open}
        </Button>
      )}
      {open === 'ask' && <AskExtensionDialog obligation={card.obligation} onClose={close} />}
      {open === 'excuse' && <ExcuseDialog obligation={card.obligation} onClose={close} />}
    </Group>
  );
}
