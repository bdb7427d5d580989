import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { checkInput } from '../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { platformText } from '../../../platform/web/text/platform.ts';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { exportsContract } from '../../exports/contract.ts';
import { serialText } from '../../exports/rules/watermark.ts';
import { exportsAddress } from '../../exports/web/public.ts';
import { type CleaningList, cleaningContract } from '../contract.ts';
import { cleaningText } from './text.ts';

const { askFile } = cleaningContract.endpoints;
type Offer = AnswerOf<typeof exportsContract.endpoints.offerExport>;

interface AskDialogProps {
  list: CleaningList;
  unitId: string;
  onClose: () => void;
}

/** What for; the columns are those of the list. */
export default function AskDialog(props: AskDialogProps) {
  const words = useText(cleaningText);
  const { list, unitId, onClose } = props;
  const offer = useQueryOf(exportsContract.endpoints.offerExport, { list: 'all', lacking: list, unitId });
  return (
    <Dialog title={words.dialog.title(words.lists[list])} onClose={onClose}>
      <Answered query={offer}>
        {(offered) =>
          offered.total === 0 ? <p>{words.out.nothing}</p> : <AskForm {...props} offer={offered} />
        }
      </Answered>
    </Dialog>
  );
}

function AskForm({ list, unitId, onClose, offer }: AskDialogProps & { offer: Offer }) {
  const { dialog } = useText(cleaningText);
  const { kit } = useText(platformText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [purpose, setPurpose] = useState(list === 'police-check' ? 'police-check' : 'review');
  const [purposeNote, setNote] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const ask = useCommandOf(askFile, { invalidates: ['exports'] });
  const send = async () => {
    const input = { id, list, unitId, expected: offer.total, purpose, purposeNote };
    const problem = checkInput(askFile.input, input);
    setWrong(problem);
    const done = problem ? undefined : await ask.run(input);
    if (!done) return;
    tellDone((done.state === 'waiting' ? dialog.waiting : dialog.sent)(serialText(done)));
    go(to(exportsAddress, undefined, { muc: 'mine' }));
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? ask.problem} onRetry={() => void ask.retry()}>
      <Stack gap="sm">
        <div>
          <strong>{dialog.about(offer.filterWords, numberText(offer.total))}</strong>
          <p>
            {offer.needsApproval ? dialog.second(offer.approvers) : dialog.alone(numberText(offer.alone))}{' '}
            {dialog.locked}
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={ask.busy}>
            {offer.needsApproval ? dialog.sendForApproval : dialog.send}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
