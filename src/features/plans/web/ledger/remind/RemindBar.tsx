import { Button, Group, Stack } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useState } from 'react';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../../contract.ts';
import { plansText } from '../../text.ts';
import styles from '../ledger.module.css';
import type { Picked } from './picked.ts';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';

const endpoint = plansContract.endpoints.remind;

/** What is chosen, and the button that reminds; stays in sight while the ledger scrolls. */
export function RemindBar({ planId, picked }: { planId: string; picked: Picked }) {
  const { ledger } = useText(plansText);
  const [open, setOpen] = useState(false);
  const units = new Set(picked.rows.map((row) => row.unitId)).size;
  if (picked.rows.length === 0) return null;
  return (
    <div className={styles.remindBar} data-print="hidden">
      <span role="status">{ledger.picked(picked.rows.length, units)}</span>
      <Group gap="xs">
        <Button variant="default" onClick={picked.clear}>
          {ledger.unpick}
        </Button>
        <Button leftSection={<IconBellRinging size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {ledger.remind(units)}
        </Button>
      </Group>
      {open && <RemindDialog planId={planId} picked={picked} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface RemindDialogProps {
  planId: string;
  picked: Picked;
  onClose: () => void;
}

function RemindDialog({ planId, picked, onClose }: RemindDialogProps) {
  const { ledger, common } = useText(plansText);
  const { reminding } = ledger;
  const [message, setMessage] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const [unreached, setUnreached] = useState<readonly string[]>([]);
  const command = useCommandOf(endpoint, { invalidates: ['obligations'] });
  const names = [...new Set(picked.rows.map((row) => row.unitName))];
  const close = () => {
    if (command.answer) picked.clear();
    onClose();
  };
  const act = async () => {
    const input = { planId, obligationIds: picked.rows.map((row) => row.obligationId), message };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    const answer = found ? undefined : await command.run(input);
    if (!answer) return;
    tellDone(reminding.done(answer.reminded, answer.people));
    if (answer.withoutPeople.length > 0) return setUnreached(answer.withoutPeople);
    picked.clear();
    onClose();
  };
  return (
    <Dialog onClose={close} title={reminding.title(names.length)} size="lg">
      {unreached.length > 0 ? (
        <Stack>
          <div>{reminding.without}</div>
          <ul className={styles.units}>
            {unreached.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <Group justify="flex-end">
            <Button onClick={close}>{common.close}</Button>
          </Group>
        </Stack>
      ) : (
        <Form
          onSubmit={() => void act()}
          problem={wrong ?? command.problem}
          onRetry={() => void command.retry()}
        >
          <Stack>
            <div>{reminding.text(picked.rows.length)}</div>
            <div>
              <strong>{reminding.units}</strong>
              <ul className={styles.units}>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </div>
            <AreaField
              path="message"
              label={reminding.message}
              hint={reminding.messageHint}
              value={message}
              onChange={setMessage}
              maxLength={300}
              rows={2}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {common.cancel}
              </Button>
              <Button type="submit" loading={command.busy}>
                {reminding.act}
              </Button>
            </Group>
          </Stack>
        </Form>
      )}
    </Dialog>
  );
}
