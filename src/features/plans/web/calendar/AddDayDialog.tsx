import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { RadioField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../contract.ts';
import { plansText } from '../text.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

const endpoint = plansContract.endpoints.addCalendarDay;

/** A day off or a make-up day as a notice announces it. */
export function AddDayDialog({ onClose }: { onClose: () => void }) {
  const { calendar: words, common } = useText(plansText);
  const [values, setValues] = useState(() => ({
    id: newId(),
    day: '',
    kind: 'holiday' as 'holiday' | 'make-up',
    name: '',
    source: '',
  }));
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint);
  const set = (change: Partial<typeof values>) => setValues((old) => ({ ...old, ...change }));
  const act = async () => {
    const found = checkInput(endpoint.input, values);
    setWrong(found);
    if (found || !(await command.run(values))) return;
    tellDone(words.added);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.addTitle}>
      <Form
        onSubmit={() => void act()}
        problem={wrong ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack>
          <DateField
            path="day"
            label={words.day}
            value={values.day}
            onChange={(day) => set({ day })}
            required
          />
          <RadioField
            path="kind"
            label={words.kind}
            value={values.kind}
            onChange={(kind) => set({ kind: kind as typeof values.kind })}
            choices={[
              { value: 'holiday', label: words.kinds.holiday },
              { value: 'make-up', label: words.kinds['make-up'] },
            ]}
          />
          <TextField
            path="name"
            label={words.name}
            hint={words.nameHint}
            value={values.name}
            onChange={(name) => set({ name })}
            maxLength={120}
            required
          />
          <TextField
            path="source"
            label={words.source}
            hint={words.sourceHint}
            value={values.source}
            onChange={(source) => set({ source })}
            maxLength={300}
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {common.add}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
