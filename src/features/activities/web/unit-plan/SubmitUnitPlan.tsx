import { Button, Group, Stack } from '@mantine/core';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { moneyText, numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { type DraftActivity, type Plan, totalCost, uncoveredTasks } from './draft.ts';
import styles from './unit-plan.module.css';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface SubmitUnitPlanProps {
  plan: Plan;
  /** The version that has just been saved. */
  version: number;
  activities: readonly DraftActivity[];
  onClose: () => void;
}

/** The last look before submitting: what goes, what is left out, what follows. */
export function SubmitUnitPlan({ plan, version, activities, onClose }: SubmitUnitPlanProps) {
  const { unitPlan: words, task } = useText(activitiesText);
  const { kit } = useText(platformText);
  const submit = useCommandOf(activitiesContract.endpoints.submitUnitPlan, {
    invalidates: ['plans', 'obligations'],
  });
  const left = uncoveredTasks(activities, plan.tasks);
  const send = async () => {
    if (!(await submit.run({ unitPlanId: plan.id, version }))) return;
    tellDone(words.submitted);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.check} size="lg">
      <Stack>
        <ProblemNotice problem={submit.problem} onRetry={() => void submit.retry()} />
        <DefinitionList
          items={[
            { term: words.checkActivities, value: numberText(activities.length) },
            { term: words.total, value: moneyText(totalCost(activities)) },
            { term: task.due, value: <Clock dueAt={plan.dueAt} /> },
          ]}
        />
        {left.length > 0 && (
          <div className={styles.warning}>
            <p>{words.checkUncovered(left.length)}</p>
            <ul className={styles.plain}>
              {left.map((one) => (
                <li key={one.id}>{one.title}</li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.plainText}>{words.checkText}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button onClick={() => void send()} loading={submit.busy}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
