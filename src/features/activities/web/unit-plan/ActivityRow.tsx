import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { MoneyField } from '../../../../platform/web/ui/forms/MoneyField.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import type { ObligationRow } from '../../../plans/contract.ts';
import { activitiesText } from '../text.ts';
import type { DraftActivity } from './draft.ts';
import styles from './unit-plan.module.css';

interface ActivityRowProps {
  index: number;
  activity: DraftActivity;
  tasks: readonly ObligationRow[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (activity: DraftActivity) => void;
  onRemove: () => void;
}

/** One activity: a line to read, opened to write. */
export function ActivityRow({ index, activity, open, onOpen, onRemove, ...fields }: ActivityRowProps) {
  const { unitPlan: words } = useText(activitiesText);
  const Icon = open ? IconChevronUp : IconChevronDown;
  const about = [
    `${dateText(activity.startsOn)} – ${dateText(activity.endsOn)}`,
    activity.responsible,
    activity.place,
    typeof activity.cost === 'number' && activity.cost > 0 && moneyText(activity.cost),
  ].filter(Boolean);
  return (
    <li className={styles.activity}>
      <div className={styles.line}>
        <span className={styles.no}>{index + 1}</span>
        <span className={styles.lineText}>
          <span className={styles.lineTitle}>{activity.what || words.unnamed}</span>
          <span className={styles.about}>{about.join(' · ')}</span>
        </span>
        <ActionIcon
          variant="default"
          size={36}
          aria-expanded={open}
          aria-label={open ? words.fold(index + 1) : words.edit(index + 1)}
          onClick={() => onOpen(!open)}
        >
          <Icon size={20} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={words.remove(index + 1)} onClick={onRemove}>
          <IconTrash size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      {open && <ActivityFields index={index} activity={activity} {...fields} />}
    </li>
  );
}

type FieldsProps = Pick<ActivityRowProps, 'index' | 'activity' | 'tasks' | 'onChange'>;

function ActivityFields({ index, activity, tasks, onChange }: FieldsProps) {
  const { unitPlan: words, section } = useText(activitiesText);
  const at = (name: string) => `activities.${index}.${name}`;
  const edit = (change: Partial<DraftActivity>) => onChange({ ...activity, ...change });
  const text = (name: 'responsible' | 'place' | 'costSource') => (
    <TextField
      path={at(name)}
      label={words[name]}
      maxLength={200}
      value={activity[name]}
      onChange={(value) => edit({ [name]: value })}
    />
  );
  return (
    <fieldset className={styles.activityFields}>
      <legend className="for-screen-readers">{words.row(index + 1)}</legend>
      <div className={styles.wide}>
        <AreaField
          path={at('what')}
          label={words.what}
          required
          rows={1}
          maxLength={1000}
          value={activity.what}
          onChange={(what) => edit({ what })}
        />
      </div>
      <DateField
        path={at('startsOn')}
        label={words.startsOn}
        required
        value={activity.startsOn}
        onChange={(startsOn) => edit({ startsOn })}
      />
      <DateField
        path={at('endsOn')}
        label={words.endsOn}
        required
        value={activity.endsOn}
        onChange={(endsOn) => edit({ endsOn })}
      />
      {text('responsible')}
      {text('place')}
      <MoneyField
        path={at('cost')}
        label={words.cost}
        value={activity.cost}
        onChange={(cost) => edit({ cost })}
      />
      {text('costSource')}
      <div className={styles.wide}>
        <AreaField
          path={at('expected')}
          label={words.expected}
          rows={1}
          maxLength={1000}
          value={activity.expected}
          onChange={(expected) => edit({ expected })}
        />
      </div>
      <div className={styles.wide}>
        <SelectField
          path={at('obligationId')}
          label={words.task}
          blank={words.noTask}
          choices={tasks.map((task) => ({
            value: task.id,
            label: task.section ? `${section(task.section)}: ${task.title}` : task.title,
          }))}
          value={activity.obligationId ?? ''}
          onChange={(value) => edit({ obligationId: value || null })}
        />
      </div>
    </fieldset>
  );
}
