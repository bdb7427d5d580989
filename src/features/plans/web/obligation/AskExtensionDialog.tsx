import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { addDays } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../contract.ts';
import type { ObligationRow } from '../../contract/ledger.ts';
import { plansText } from '../text.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

const endpoint = plansContract.endpoints.askExtension;

interface AskExtensionDialogProps {
  obligation: ObligationRow;
  onClose: () => void;
}

/** The unit asks for more time, with a day and a reason. */
export function AskExtensionDialog({ obligation, onClose }: AskExtensionDialogProps) {
  const { obligation: words, common } = useText(plansText);
  const [values, setValues] = useState(() => ({ id: newId(), wantedDueOn: '', reason: '' }));
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const set = (change: Partial<typeof values>) => setValues((old) => ({ ...old, ...change }));
  const act = async () => {
    const input = { ...values, obligationId: obligation.id };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (found || !(await command.run(input))) return;
    tellDone(words.ask.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.ask.title}>
      <Form
        onSubmit={() => void act()}
        problem={wrong ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack>
          <DateField
            path="wantedDueOn"
            label={words.ask.wanted}
            value={values.wantedDueOn}
            onChange={(wantedDueOn) => set({ wantedDueOn })}
            min={addDays(localDateOf(obligation.dueAt), 1)}
            required
          />
          <AreaField
            path="reason"
            label={words.ask.reason}
            hint={words.ask.reasonHint}
            value={values.reason}
            onChange={(reason) => set({ reason })}
            maxLength={1000}
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {words.ask.act}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
