import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { checkInput } from '../../../platform/web/client/check-input.ts';
import type { Command } from '../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { platformText } from '../../../platform/web/text/platform.ts';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { exportsContract, Registered } from '../contract.ts';
import { serialText } from '../rules/watermark.ts';
import { exportsAddress } from './addresses.ts';
import { exportsText } from './text.ts';

export type Offer = AnswerOf<typeof exportsContract.endpoints.offerExport>;

/** What every list that leaves is asked with. */
export interface Asked {
  id: string;
  expected: number;
  purpose: string;
  purposeNote: string;
}

interface ExportFormProps<In> {
  offer: Offer;
  /** Purpose that is chosen beforehand. */
  usual?: string;
  /** Said of the file that comes of it. */
  about: string;
  command: Command<In, z.output<typeof Registered>>;
  schema: z.ZodType;
  inputOf: (asked: Asked) => In;
  onClose: () => void;
  /** The kind of file, where it may be chosen. */
  children?: ReactNode;
}

/** Asks for a list to leave: how many children, what for, whether a second person is needed; then leads to the register of exports. */
export function ExportForm<In>(props: ExportFormProps<In>) {
  const { offer, usual = '', about, command, schema, inputOf, onClose, children } = props;
  const { dialog } = useText(exportsText);
  const { kit } = useText(platformText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [purpose, setPurpose] = useState(usual);
  const [purposeNote, setNote] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const send = async () => {
    const input = inputOf({ id, expected: offer.total, purpose, purposeNote });
    const problem = checkInput(schema, input);
    setWrong(problem);
    const done = problem ? undefined : await command.run(input);
    if (!done) return;
    tellDone((done.state === 'waiting' ? dialog.waiting : dialog.sent)(serialText(done)));
    go(to(exportsAddress, undefined, { muc: 'mine' }));
  };
  return (
    <Form
      onSubmit={() => void send()}
      problem={wrong ?? command.problem}
      onRetry={() => void command.retry()}
    >
      <Stack gap="sm">
        <div>
          <strong>{dialog.about(offer.filterWords, numberText(offer.total))}</strong>
          <p>
            {offer.needsApproval ? dialog.second(offer.approvers) : dialog.alone(numberText(offer.alone))}{' '}
            {about}
          </p>
        </div>
        <SelectField
          path="purpose"
          label={dialog.purpose}
          required
          blank={dialog.choosePurpose}
          value={purpose}
          choices={offer.purposes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setPurpose}
        />
        <AreaField
          path="purposeNote"
          label={dialog.note}
          hint={dialog.noteHint}
          rows={2}
          maxLength={300}
          value={purposeNote}
          onChange={setNote}
        />
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={command.busy}>
            {offer.needsApproval ? dialog.sendForApproval : dialog.send}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
