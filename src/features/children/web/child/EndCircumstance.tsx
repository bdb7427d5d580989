import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, CheckField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type Circumstance } from '../../contract.ts';
import { childrenText } from '../text.ts';

const { endCircumstance } = childrenContract.endpoints;

interface EndCircumstanceProps {
  line: Circumstance;
  childId: string;
  onClose: () => void;
}

/** The child leaves a list on a day, or never belonged there. */
export function EndCircumstance({ line, childId, onClose }: EndCircumstanceProps) {
  const { circumstances: words } = useText(childrenText);
  const { kit } = useText(platformText);
  const today = localDateOf(useNow());
  const [endsOn, setEndsOn] = useState(today);
  const [mistake, setMistake] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const end = useCommandOf(endCircumstance);
  const send = async () => {
    const input = {
      ...{ childId, circumstanceId: line.id, version: line.version, reason },
      endsOn: mistake ? null : endsOn,
    };
    const problem = checkInput(endCircumstance.input, input);
    setWrong(problem);
    if (problem || !(await end.run(input))) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.endTitle}>
      <Form onSubmit={() => void send()} problem={wrong ?? end.problem} onRetry={() => void end.retry()}>
        <Stack gap="sm">
          <CheckField path="mistake" label={words.mistake} value={mistake} onChange={setMistake} />
          {!mistake && <DateField path="endsOn" label={words.endsOn} value={endsOn} onChange={setEndsOn} />}
          <AreaField
            path="reason"
            label={words.reason}
            required
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={end.busy}>
              {words.end}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
