import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { isValid } from '../../../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../../contract.ts';
import { planAddress } from '../../addresses.ts';
import { plansText } from '../../text.ts';
import { IssuePreview } from './IssuePreview.tsx';
import type { DraftInHand, Plan } from '../keeping/use-draft.ts';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';

const endpoint = plansContract.endpoints.issuePlan;

interface IssueDialogProps {
  plan: Plan;
  hand: DraftInHand;
  onClose: () => void;
}

/** Number, day, and what issuing will make, before it is done. */
export function IssueDialog({ plan, hand, onClose }: IssueDialogProps) {
  const { draft, common } = useText(plansText);
  const { issuing } = draft;
  const go = useGo();
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState(localDateOf(useNow()));
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['obligations', 'targets'] });
  const act = async () => {
    const input = { planId: plan.id, version: hand.version, number, issuedOn };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (found) return;
    const issued = await command.run(input);
    if (!issued) return;
    tellDone(issuing.done(issued.obligations));
    go(to(planAddress, { planId: plan.id }, {}));
  };
  return (
    <Dialog onClose={onClose} title={issuing.title} size="lg">
      <Form
        onSubmit={() => void act()}
        problem={wrong ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack>
          <div>{issuing.text}</div>
          <TextField
            path="number"
            label={issuing.number}
            hint={issuing.numberHint}
            value={number}
            onChange={setNumber}
            maxLength={60}
            required
          />
          <DateField
            path="issuedOn"
            label={issuing.issuedOn}
            value={issuedOn}
            onChange={setIssuedOn}
            required
          />
          {isValid(issuedOn) && <IssuePreview plan={plan} edited={hand.edited} issuedOn={issuedOn} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {issuing.act}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
