import { Button, Group } from '@mantine/core';
import { newId } from '../../../../platform/shared/id.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { tellDone, tellUndoable } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import type { ObligationRow } from '../../../plans/contract.ts';
import { activitiesText } from '../text.ts';
import { ActivityRow } from './ActivityRow.tsx';
import {
  activitiesFromTasks,
  type DraftActivity,
  emptyActivity,
  totalCost,
  uncoveredTasks,
} from './draft.ts';
import styles from './unit-plan.module.css';

interface ActivityRowsProps {
  activities: readonly DraftActivity[];
  tasks: readonly ObligationRow[];
  /** The year of the plan, for the dates of an empty row. */
  year: string;
  /** Ids of the rows opened to be written. */
  open: readonly string[];
  onOpen: (open: readonly string[]) => void;
  onChange: (activities: readonly DraftActivity[]) => void;
}

/** The table of activities: a line each, opened to be written; rows can be made from the duties. */
export function ActivityRows({ activities, tasks, year, open, onOpen, onChange }: ActivityRowsProps) {
  const { unitPlan: words } = useText(activitiesText);
  const left = uncoveredTasks(activities, tasks).length;
  const add = () => {
    const period = tasks[0]
      ? { from: tasks[0].periodFrom, to: tasks[0].periodTo }
      : { from: `${year}-01-01`, to: `${year}-12-31` };
    const activity = emptyActivity(newId(), period);
    onChange([...activities, activity]);
    onOpen([...open, activity.id]);
  };
  const fromTasks = () => {
    onChange(activitiesFromTasks(activities, tasks, newId));
    tellDone(words.fromTasksDone(left));
  };
  const remove = (activity: DraftActivity) => {
    onChange(activities.filter((other) => other.id !== activity.id));
    tellUndoable(words.removed, () => onChange(activities));
  };
  return (
    <Panel
      title={words.activities}
      aside={
        <>
          <span>{words.covered(tasks.length - left, tasks.length)}</span>
          <strong>
            {words.total}: {moneyText(totalCost(activities))}
          </strong>
        </>
      }
    >
      {activities.length === 0 ? (
        <EmptyState>{words.noActivities}</EmptyState>
      ) : (
        <ol className={styles.activities}>
          {activities.map((activity, index) => (
            <ActivityRow
              key={activity.id}
              index={index}
              activity={activity}
              tasks={tasks}
              open={open.includes(activity.id)}
              onOpen={(opened) =>
                onOpen(opened ? [...open, activity.id] : open.filter((id) => id !== activity.id))
              }
              onRemove={() => remove(activity)}
              onChange={(changed) =>
                onChange(activities.map((other) => (other.id === activity.id ? changed : other)))
              }
            />
          ))}
        </ol>
      )}
      <Group mt="sm">
        <Button variant="default" onClick={add}>
          {words.add}
        </Button>
        {left > 0 && (
          <Button variant="light" onClick={fromTasks}>
            {words.fromTasks(left)}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
