import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellUndoable } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { RecordForm } from './RecordForm.tsx';
import styles from './task.module.css';
import type { TaskRecords } from './task-records.ts';

type TaskRecord = TaskRecords['records'][number];

interface RecordListProps {
  obligationId: string;
  task: TaskRecords;
  writable: boolean;
}

/** The recordings, newest day first. */
export function RecordList({ obligationId, task, writable }: RecordListProps) {
  const [editing, setEditing] = useState<string>();
  const remove = useCommandOf(activitiesContract.endpoints.removeRecord, {
    invalidates: ['obligations', 'results-reports'],
  });
  const { task: words } = useText(activitiesText);
  const takeAway = async (record: TaskRecord) => {
    const removed = await remove.run({ recordId: record.id, version: record.version, undo: false });
    if (!removed) return;
    tellUndoable(
      words.removed,
      () => void remove.run({ recordId: record.id, version: removed.version, undo: true }),
    );
  };
  return (
    <>
      <ProblemNotice problem={remove.problem} onRetry={() => void remove.retry()} />
      <ul className={styles.records}>
        {[...task.records].reverse().map((record) => (
          <li key={record.id} className={styles.record}>
            {editing === record.id ? (
              <RecordForm
                obligationId={obligationId}
                task={task}
                record={record}
                onClose={() => setEditing(undefined)}
              />
            ) : (
              <RecordText record={record} task={task} />
            )}
            <EvidenceFiles record={record} writable={writable} />
            {writable && editing !== record.id && (
              <RecordActs
                record={record}
                onEdit={() => setEditing(record.id)}
                onRemove={() => void takeAway(record)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function RecordText({ record, task }: { record: TaskRecord; task: TaskRecords }) {
  const { task: words } = useText(activitiesText);
  const activity = task.activities.find((one) => one.id === record.activityId);
  return (
    <>
      <p className={styles.head}>
        <strong>
          <DateText value={record.happenedOn} />
        </strong>{' '}
        <span className={styles.note}>{words.by(record.recordedBy)}</span>
      </p>
      <p className={styles.content}>{record.content}</p>
      {activity && (
        <p className={styles.note}>
          {words.activity}: {activity.what}
        </p>
      )}
      <ul className={styles.chips}>
        {record.figures.map((figure) => (
          <li key={figure.measureId}>
            {figure.name}: <strong className="figures">{decimalText(figure.value)}</strong>{' '}
            {figure.measureUnit}
          </li>
        ))}
        {record.spent > 0 && (
          <li>
            {words.spent}: <strong className="figures">{moneyText(record.spent)}</strong>
          </li>
        )}
      </ul>
    </>
  );
}

interface RecordActsProps {
  record: TaskRecord;
  onEdit: () => void;
  onRemove: () => void;
}

function RecordActs({ record, onEdit, onRemove }: RecordActsProps) {
  const { task: words } = useText(activitiesText);
  const date = dateText(record.happenedOn);
  return (
    <Group gap="xs" mt="xs" data-print="hidden">
      <Button size="compact-md" variant="default" aria-label={words.about(words.edit, date)} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        aria-label={words.about(words.remove, date)}
        onClick={onRemove}
      >
        {words.remove}
      </Button>
    </Group>
  );
}
