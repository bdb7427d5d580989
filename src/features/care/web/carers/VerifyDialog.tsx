import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { careContract } from '../../contract.ts';
import { carersText } from '../text.ts';
import type { FoundCarer } from './found-carer.ts';

const { verifyCarer } = careContract.endpoints;

/** Mẫu 11: what the commune found, and its conclusion; the rule names every condition that is not met. */
export function VerifyDialog({ found, onClose }: { found: FoundCarer; onClose: () => void }) {
  const { verify: words, page, form } = useText(carersText);
  const { kit } = useText(platformText);
  const now = useNow();
  const [on, setOn] = useState(() => localDateOf(now));
  const [eligible, setEligible] = useState('');
  const [findings, setFindings] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const verify = useCommandOf(verifyCarer);
  const send = async () => {
    const said = eligible === '' ? undefined : eligible === 'yes';
    const { id: carerId, version } = found.carer;
    const input = { carerId, version, verification: { on, eligible: said as boolean, findings } };
    const unsound = checkInput(verifyCarer.input, input);
    setWrong(unsound);
    if (unsound || !(await verify.run(input))) return;
    tellDone(form.saved);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? verify.problem}
        onRetry={() => void verify.retry()}
        labels={{ missing: words.missing }}
      >
        <Stack gap="sm">
          <DateField path="verification.on" label={words.on} required value={on} onChange={setOn} />
          <AreaField
            path="verification.findings"
            label={words.findings}
            required
            maxLength={4000}
            value={findings}
            onChange={setFindings}
          />
          <RadioField
            path="verification.eligible"
            label={words.eligible}
            required
            value={eligible}
            onChange={setEligible}
            choices={[
              { value: 'yes', label: page.eligible },
              { value: 'no', label: page.notEligible },
            ]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={verify.busy}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
