import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { PasswordField } from '../../../../platform/web/ui/forms/fields.tsx';
import { accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';

const wrong = new ProblemError({
  ...{ code: 'platform.invalid-input', status: 422 },
  fields: [{ path: 'password', code: 'accounts.current-wrong' }],
});

/** The password once more, before an act that must surely be the person's own. */
export function ProveAgain({ onDone }: { onDone: (proven: boolean) => void }) {
  const { signIn: text, prove } = useText(accountsText);
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState<CallProblem>();
  const command = useCommandOf(accountsContract.endpoints.stepUp);
  const submit = async () => {
    setSaid(undefined);
    const answer = await command.run({ password });
    if (answer?.outcome === 'proven') return onDone(true);
    setPassword('');
    if (answer) setSaid(wrong);
  };
  return (
    <Form onSubmit={() => void submit()} problem={said ?? command.problem} onRetry={() => void submit()}>
      <Stack>
        <PasswordField
          path="password"
          label={text.password}
          toggleLabel={text.show}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <Button type="submit" loading={command.busy}>
          {prove}
        </Button>
      </Stack>
    </Form>
  );
}
