import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../contract.ts';
import type { ObligationRow } from '../../contract/ledger.ts';
import { plansText } from '../text.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

const endpoint = plansContract.endpoints.excuseObligation;

interface ExcuseDialogProps {
  obligation: ObligationRow;
  onClose: () => void;
}

/** The lead or a leader releases the unit, with a reason that the history keeps. */
export function ExcuseDialog({ obligation, onClose }: ExcuseDialogProps) {
  const { obligation: words, common } = useText(plansText);
  const [as, setAs] = useState<'excused' | 'not-applicable'>('excused');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const act = async () => {
    const input = { obligationId: obligation.id, version: obligation.version, as, reason };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (found || !(await command.run(input))) return;
    tellDone(words.excuse.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.excuse.title}>
      <Form
        onSubmit={() => void act()}
        problem={wrong ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack>
          <RadioField
            path="as"
            label={words.excuse.as}
            value={as}
            onChange={(value) => setAs(value as typeof as)}
            choices={[
              { value: 'excused', label: words.excuse.excused },
              { value: 'not-applicable', label: words.excuse['not-applicable'] },
            ]}
          />
          <AreaField
            path="reason"
            label={words.excuse.reason}
            hint={words.excuse.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {words.excuse.act}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
