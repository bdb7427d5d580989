import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { ChildAct } from '../../../children/web/public.ts';
import { casesText } from '../text.ts';

const OpenCaseDialog = lazy(() => import('./OpenCaseDialog.tsx'));

/**
 * "Lập vụ việc" on a child's page. It stands there for every child whom the commune's officer may change, whether a case exists
 * or not: the page tells nothing of cases.
 */
export const OpenCaseOfChild: ChildAct = ({ file }) => {
  const { opening: words } = useText(casesText);
  const [asked, setAsked] = useState(false);
  const mayOpen = usePermission('case.open');
  const { id, fullName, state } = file.child;
  if (!mayOpen || !file.abilities.change || state !== 'living-here') return null;
  return (
    <>
      <Button variant="default" data-print="hidden" onClick={() => setAsked(true)}>
        {words.open}
      </Button>
      {asked && (
        <Suspense>
          <OpenCaseDialog child={{ childId: id, fullName }} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
};
