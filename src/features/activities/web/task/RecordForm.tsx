import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { MoneyField } from '../../../../platform/web/ui/forms/MoneyField.tsx';
import { NumberField } from '../../../../platform/web/ui/forms/NumberField.tsx';
import { activitiesContract, type TaskRecord } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { filledFigures, newRecord, type RecordDraft, recordDraftOf, sentRecord } from './record-draft.ts';
import styles from './task.module.css';
import type { TaskRecords } from './task-records.ts';

interface RecordFormProps {
  obligationId: string;
  task: Pick<TaskRecords, 'totals' | 'activities'>;
  /** Given: this one is changed. */
  record?: z.output<typeof TaskRecord>;
  onClose: () => void;
}

const { recordResult, changeRecord } = activitiesContract.endpoints;

/** Recording what was done on a day, or mending what was recorded. */
export function RecordForm({ obligationId, task, record, onClose }: RecordFormProps) {
  const { task: words } = useText(activitiesText);
  const { kit } = useText(platformText);
  const today = localDateOf(useNow());
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => (record ? recordDraftOf(record) : newRecord(today)));
  const [wrong, setWrong] = useState<CallProblem>();
  const add = useCommandOf(recordResult, { invalidates: ['plans', 'results-reports'] });
  const change = useCommandOf(changeRecord, { invalidates: ['obligations', 'results-reports'] });
  const act = record ? change : add;
  const submit = async () => {
    const measureIds = task.totals.map((total) => total.measureId);
    const sent = {
      ...sentRecord(draft, measureIds),
      obligationId,
      id,
      recordId: record?.id,
      version: record?.version,
    };
    const problem = checkInput((record ? changeRecord : recordResult).input, sent);
    setWrong(problem);
    if (problem) return;
    const saved = record ? await change.run(sent as never) : await add.run(sent as never);
    if (!saved) return;
    tellDone(record ? words.changed : words.saved);
    onClose();
  };
  return (
    <div className={styles.form}>
      <Form onSubmit={() => void submit()} problem={wrong ?? act.problem} onRetry={() => void act.retry()}>
        <h3>{record ? words.change : words.add}</h3>
        <RecordFields draft={draft} task={task} today={today} onChange={setDraft} />
        <Group mt="md">
          <Button type="submit" loading={act.busy}>
            {record ? words.save : words.add}
          </Button>
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
        </Group>
      </Form>
    </div>
  );
}

interface RecordFieldsProps {
  draft: RecordDraft;
  task: Pick<TaskRecords, 'totals' | 'activities'>;
  today: string;
  onChange: (draft: RecordDraft) => void;
}

function RecordFields({ draft, task, today, onChange }: RecordFieldsProps) {
  const { task: words } = useText(activitiesText);
  const edit = (change: Partial<RecordDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={styles.fields}>
      <DateField
        path="happenedOn"
        label={words.happenedOn}
        required
        max={today}
        value={draft.happenedOn}
        onChange={(happenedOn) => edit({ happenedOn })}
      />
      <MoneyField
        path="spent"
        label={words.spent}
        value={draft.spent}
        onChange={(spent) => edit({ spent })}
      />
      <div className={styles.full}>
        <AreaField
          path="content"
          label={words.content}
          required
          maxLength={4000}
          value={draft.content}
          onChange={(content) => edit({ content })}
        />
      </div>
      {task.activities.length > 0 && (
        <div className={styles.full}>
          <SelectField
            path="activityId"
            label={words.activity}
            blank={words.noActivity}
            choices={task.activities.map(({ id, what }) => ({ value: id, label: what }))}
            value={draft.activityId}
            onChange={(activityId) => edit({ activityId })}
          />
        </div>
      )}
      {task.totals.length > 0 && <FigureFields draft={draft} totals={task.totals} edit={edit} />}
    </div>
  );
}

interface FigureFieldsProps {
  draft: RecordDraft;
  totals: TaskRecords['totals'];
  edit: (change: Partial<RecordDraft>) => void;
}

function FigureFields({ draft, totals, edit }: FigureFieldsProps) {
  const { task: words } = useText(activitiesText);
  const filled = filledFigures(
    draft,
    totals.map((total) => total.measureId),
  ).map((figure) => figure.measureId);
  return (
    <fieldset className={`${styles.full} ${styles.figures}`}>
      <legend>{words.figures}</legend>
      <p className={styles.note}>{words.figuresHint}</p>
      <div className={styles.fields}>
        {totals.map((total) => {
          const index = filled.indexOf(total.measureId);
          return (
            <NumberField
              key={total.measureId}
              path={index < 0 ? `measure.${total.measureId}` : `figures.${index}`}
              label={total.name}
              unit={total.measureUnit}
              value={draft.figures[total.measureId] ?? ''}
              onChange={(value) => edit({ figures: { ...draft.figures, [total.measureId]: value } })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
