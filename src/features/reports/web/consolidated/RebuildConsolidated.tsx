import { Button } from '@mantine/core';
import { newId } from '../../../../platform/shared/id.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { reportsContract } from '../../contract.ts';
import { consolidatedAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import type { Consolidated } from './types.ts';

/** "Tổng hợp lại": takes the numbers from the ledger again and leads to the report that carries them. */
export function RebuildConsolidated({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const go = useGo();
  const rebuild = useCommandOf(reportsContract.endpoints.consolidate, {
    invalidates: ['consolidated-reports'],
  });
  const arrive = (made: { id: string } | undefined) => {
    if (!made) return;
    tellDone(words.againDone);
    if (made.id !== report.id) go(to(consolidatedAddress, { reportId: made.id }), { replace: true });
  };
  return (
    <div data-print="hidden">
      <ProblemNotice problem={rebuild.problem} onRetry={() => void rebuild.retry().then(arrive)} />
      <Button
        variant="default"
        loading={rebuild.busy}
        onClick={() => void rebuild.run({ planId: report.planId, id: newId() }).then(arrive)}
      >
        {words.again}
      </Button>
    </div>
  );
}
