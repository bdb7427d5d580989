import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type ObligationRow, plansContract } from '../../../plans/contract.ts';
import { activitiesContract } from '../../contract.ts';
import { servedUnits, type Unit } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import styles from './difficulties.module.css';

interface RaiseDifficultyProps {
  planId: string;
  own: readonly Unit[];
  obligationId: string | undefined;
  onClose: () => void;
}

/** A unit tells the lead office what hinders it, or what hinders the work that it took over. */
export function RaiseDifficulty(props: RaiseDifficultyProps) {
  const { difficulties: words } = useText(activitiesText);
  const mine = useQueryOf(plansContract.endpoints.myObligations, { planId: props.planId });
  return (
    <div className={styles.raise}>
      <Panel title={words.raiseTitle}>
        <Answered query={mine}>{({ rows }) => <RaiseForm {...props} rows={rows} />}</Answered>
      </Panel>
    </div>
  );
}

interface RaiseFormProps extends RaiseDifficultyProps {
  rows: readonly ObligationRow[];
}

function RaiseForm({ planId, own, rows, obligationId, onClose }: RaiseFormProps) {
  const text = useText(activitiesText);
  const { difficulties: words } = text;
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const units = servedUnits(own, rows);
  const [draft, setDraft] = useState({
    unitId: (rows.find((row) => row.id === obligationId) ?? units[0])?.unitId ?? '',
    obligationId: obligationId ?? '',
    content: '',
    proposal: '',
  });
  const [wrong, setWrong] = useState<CallProblem>();
  const raise = useCommandOf(activitiesContract.endpoints.raiseDifficulty);
  const tasks = rows.filter((row) => row.kind === 'duty' && row.unitId === draft.unitId);
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const send = async () => {
    const input = { ...draft, planId, id, obligationId: draft.obligationId || null };
    const problem = checkInput(activitiesContract.endpoints.raiseDifficulty.input, input);
    setWrong(problem);
    if (problem || !(await raise.run(input))) return;
    tellDone(words.sent);
    onClose();
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? raise.problem} onRetry={() => void raise.retry()}>
      <Stack gap="sm">
        {units.length > 1 && (
          <SelectField
            path="unitId"
            label={words.unit}
            choices={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
            value={draft.unitId}
            onChange={(unitId) => edit({ unitId, obligationId: '' })}
          />
        )}
        <SelectField
          path="obligationId"
          label={words.task}
          blank={words.noTask}
          choices={tasks.map((task) => ({
            value: task.id,
            label: task.section ? `${text.section(task.section)}: ${task.title}` : task.title,
          }))}
          value={draft.obligationId}
          onChange={(value) => edit({ obligationId: value })}
        />
        <AreaField
          path="content"
          label={words.content}
          hint={words.contentHint}
          required
          maxLength={4000}
          value={draft.content}
          onChange={(content) => edit({ content })}
        />
        <AreaField
          path="proposal"
          label={words.proposal}
          maxLength={2000}
          rows={2}
          value={draft.proposal}
          onChange={(proposal) => edit({ proposal })}
        />
        <Group>
          <Button type="submit" loading={raise.busy}>
            {words.send}
          </Button>
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
