import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { casesText } from '../text.ts';
import OpenCaseDialog from './OpenCaseDialog.tsx';

/** "Lập vụ việc" over the queue: the child is looked for in the register first. */
export function OpenCaseFromQueue() {
  const { opening: words } = useText(casesText);
  const [asked, setAsked] = useState(false);
  if (!usePermission('case.open')) return null;
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.open}</Button>
      {asked && <OpenCaseDialog child={undefined} onClose={() => setAsked(false)} />}
    </>
  );
}
