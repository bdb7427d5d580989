import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { importsAddress } from './addresses.ts';
import { page as en } from './text/page.en.ts';
import { page as vi } from './text/page.vi.ts';

/** Apart from the words of the five steps, which are fetched with them. */
const pageText = { vi, en };

export function ImportButton() {
  const page = useText(pageText);
  if (!usePermission('import.run')) return null;
  return (
    <Button
      component={PageLink}
      to={to(importsAddress)}
      variant="default"
      leftSection={<IconFileImport size={18} aria-hidden="true" />}
    >
      {page.button}
    </Button>
  );
}
