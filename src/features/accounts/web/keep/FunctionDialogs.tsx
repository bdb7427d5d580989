import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type Account, accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';
import { FunctionFields, functionOf } from './FunctionFields.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

const { addFunction, endFunction } = accountsContract.endpoints;

/** "Giao chức năng": one more function, from today unless another day is said. */
export function AddFunction({ account }: { account: Account }) {
  const { account: text } = useText(accountsText);
  const today = localDateOf(useNow());
  const blank = { function: '', unitId: '', validFrom: today, validTo: '' };
  const [opened, setOpened] = useState(false);
  const [id, setId] = useState(newId);
  const [draft, setDraft] = useState(blank);
  const [seen, setSeen] = useState<CallProblem>();
  const command = useCommandOf(addFunction);
  const open = () => {
    setId(newId());
    setDraft(blank);
    setSeen(undefined);
    command.reset();
    setOpened(true);
  };
  const submit = async () => {
    const input = { accountId: account.id, version: account.version, id, ...functionOf(draft) };
    const wrong = checkInput(addFunction.input, input);
    setSeen(wrong);
    if (wrong || !(await command.run(input as Parameters<typeof command.run>[0]))) return;
    tellDone(text.saved);
    setOpened(false);
  };
  return (
    <>
      <Button onClick={open}>{text.add}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={text.add}>
        <Form
          onSubmit={() => void submit()}
          problem={seen ?? command.problem}
          onRetry={() => void command.retry()}
        >
          <Stack>
            <FunctionFields value={draft} onChange={setDraft} />
            <Button type="submit" loading={command.busy}>
              {text.add}
            </Button>
          </Stack>
        </Form>
      </Dialog>
    </>
  );
}

interface EndFunctionProps {
  account: Account;
  held: Account['functions'][number];
}

/** "Cho thôi": from today on unless a later day is said. */
export function EndFunction({ account, held }: EndFunctionProps) {
  const { account: text } = useText(accountsText);
  const { kit, shell } = useText(platformText);
  const today = localDateOf(useNow());
  const [opened, setOpened] = useState(false);
  const [endsOn, setEndsOn] = useState(today);
  const [seen, setSeen] = useState<CallProblem>();
  const command = useCommandOf(endFunction);
  if (held.validTo !== null && held.validTo <= today) return null;
  const name = `${shell.functions[held.function]}, ${held.unitName}`;
  const submit = async () => {
    const input = { accountId: account.id, version: account.version, functionId: held.id, endsOn };
    const wrong = checkInput(endFunction.input, input);
    setSeen(wrong);
    if (wrong || !(await command.run(input))) return;
    tellDone(text.saved);
    setOpened(false);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        aria-label={`${text.end}: ${name}`}
        onClick={() => setOpened(true)}
      >
        {text.end}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={text.endTitle(name)}>
        <Form
          onSubmit={() => void submit()}
          problem={seen ?? command.problem}
          onRetry={() => void command.retry()}
        >
          <Stack>
            <DateField
              path="endsOn"
              label={text.endsOn}
              value={endsOn}
              onChange={setEndsOn}
              min={today}
              required
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {kit.cancel}
              </Button>
              <Button type="submit" color="danger" loading={command.busy}>
                {text.end}
              </Button>
            </Group>
          </Stack>
        </Form>
      </Dialog>
    </>
  );
}
