import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import type { Consolidated } from './types.ts';

/** A leader approves (which freezes the report) or returns it with a reason. */
export function DecideConsolidated({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const [asking, setAsking] = useState<'approve' | 'return'>();
  const decide = useCommandOf(reportsContract.endpoints.decideConsolidated, {
    invalidates: ['plans', 'obligations'],
  });
  const run = async (decision: 'approved' | 'returned', reason: string) => {
    if (!(await decide.run({ reportId: report.id, version: report.version, decision, reason }))) return;
    setAsking(undefined);
    tellDone(decision === 'approved' ? words.approved : words.returnedDone);
  };
  const close = () => {
    setAsking(undefined);
    decide.reset();
  };
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => setAsking('return')}>
        {words.return}
      </Button>
      <Button onClick={() => setAsking('approve')}>{words.approve}</Button>
      <ConfirmDialog
        opened={asking === 'approve'}
        title={words.approveTitle}
        confirm={words.approve}
        busy={decide.busy}
        danger={false}
        onConfirm={() => void run('approved', '')}
        onClose={close}
      >
        <ProblemNotice problem={decide.problem} onRetry={() => void decide.retry()} />
        {words.approveText}
      </ConfirmDialog>
      {asking === 'return' && (
        <ReasonDialog
          title={words.return}
          label={words.returnLabel}
          confirm={words.return}
          busy={decide.busy}
          problem={decide.problem}
          onRetry={() => void decide.retry()}
          onConfirm={(reason) => void run('returned', reason)}
          onClose={close}
        />
      )}
    </Group>
  );
}
