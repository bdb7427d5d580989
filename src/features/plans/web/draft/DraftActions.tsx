import { Button, Group } from '@mantine/core';
import { IconFileTypePdf, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommandOf, useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { plansContract } from '../../contract.ts';
import type { Blocker } from '../../rules/issue.ts';
import { plansAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import type { UnitsOfDay } from '../use-directory.ts';
import { IssueDialog } from './issuing/IssueDialog.tsx';
import type { DraftInHand, Plan } from './keeping/use-draft.ts';

interface DraftActionsProps {
  plan: Plan;
  hand: DraftInHand;
  blockers: readonly Blocker[];
  units: UnitsOfDay;
}

/** Issue, see it as it prints, or discard it. */
export function DraftActions({ plan, hand, blockers, units }: DraftActionsProps) {
  const { draft } = useText(plansText);
  const [open, setOpen] = useState<'issue' | 'discard'>();
  const preview = useDownloadOf(plansContract.endpoints.downloadPlan);
  const print = async () => {
    if ((await hand.save()) !== undefined) await preview.run({ planId: plan.id, format: 'pdf' });
  };
  const startIssuing = async () => {
    if ((await hand.save()) !== undefined) setOpen('issue');
  };
  return (
    <>
      <Group gap="xs">
        <Button
          variant="subtle"
          color="danger"
          leftSection={<IconTrash size={18} aria-hidden="true" />}
          onClick={() => setOpen('discard')}
        >
          {draft.discard}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
          loading={preview.busy}
          onClick={() => void print()}
        >
          {draft.print}
        </Button>
        <Button
          disabled={blockers.length > 0 || units.directory === undefined}
          onClick={() => void startIssuing()}
        >
          {draft.issue}
        </Button>
      </Group>
      <ProblemNotice problem={preview.problem} onRetry={() => void preview.retry()} />
      {open === 'issue' && <IssueDialog plan={plan} hand={hand} onClose={() => setOpen(undefined)} />}
      {open === 'discard' && <DiscardDialog plan={plan} hand={hand} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface DiscardDialogProps {
  plan: Plan;
  hand: DraftInHand;
  onClose: () => void;
}

function DiscardDialog({ plan, hand, onClose }: DiscardDialogProps) {
  const { draft } = useText(plansText);
  const go = useGo();
  const command = useCommandOf(plansContract.endpoints.discardPlan);
  const act = async () => {
    if (!(await command.run({ planId: plan.id, version: hand.version }))) return;
    tellDone(draft.discarded);
    go(to(plansAddress));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={draft.discardTitle}
      confirm={draft.discard}
      onConfirm={() => void act()}
      busy={command.busy}
    >
      <ProblemNotice problem={command.problem} />
      {draft.discardText}
    </ConfirmDialog>
  );
}
