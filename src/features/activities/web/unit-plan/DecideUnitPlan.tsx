import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import type { Plan } from './draft.ts';

/** The lead office receives the plan, or returns it with a reason. */
export function DecideUnitPlan({ plan }: { plan: Plan }) {
  const { unitPlan: words } = useText(activitiesText);
  const [returning, setReturning] = useState(false);
  const decide = useCommandOf(activitiesContract.endpoints.decideUnitPlan, {
    invalidates: ['plans', 'obligations'],
  });
  const input = { unitPlanId: plan.id, version: plan.version };
  const accept = async () => {
    if (await decide.run({ ...input, decision: 'accepted', reason: '' })) tellDone(words.accepted);
  };
  const giveBack = async (reason: string) => {
    if (!(await decide.run({ ...input, decision: 'returned', reason }))) return;
    setReturning(false);
    tellDone(words.returnedDone);
  };
  return (
    <>
      {!returning && <ProblemNotice problem={decide.problem} onRetry={() => void decide.retry()} />}
      <Group gap="sm">
        <Button variant="default" onClick={() => setReturning(true)}>
          {words.return}
        </Button>
        <Button onClick={() => void accept()} loading={decide.busy && !returning}>
          {words.accept}
        </Button>
      </Group>
      {returning && (
        <ReasonDialog
          title={words.returnTitle(plan.unitName)}
          label={words.returnLabel}
          confirm={words.return}
          busy={decide.busy}
          problem={decide.problem}
          onRetry={() => void decide.retry()}
          onConfirm={(reason) => void giveBack(reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}
