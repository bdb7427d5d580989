import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { type ListActProps, useListHeld } from '../../children/web/public.ts';
import { exportsAddress } from './addresses.ts';
import { exportsText } from './text.ts';

const AskDialog = lazy(() => import('./AskDialog.tsx'));

/** The way out of a list, and the way to the register of what went out. */
export function ExportAct({ filter, count }: ListActProps) {
  const words = useText(exportsText);
  const mayAsk = usePermission('export.ask');
  const [asking, setAsking] = useState(false);
  useListHeld(asking);
  if (!mayAsk) return null;
  return (
    <>
      <Button
        variant="default"
        disabled={!count}
        leftSection={<IconFileExport size={18} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {words.ask}
      </Button>
      <PageLink to={to(exportsAddress)}>{words.toRegister}</PageLink>
      {asking && (
        <Suspense>
          <AskDialog filter={filter} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
