import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { sessionKey, useSessionState } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { CheckField, PasswordField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';
import { forgetPerson, rememberPerson } from './known-people.ts';

interface SignInFormProps {
  /** Already chosen from the list: only the password is asked. */
  loginName?: string;
  /** After the session stands. */
  onDone: () => void;
  /** False where the caller reads the session itself. */
  refreshes?: boolean;
}

/** Name and password; whatever was wrong, the sentence is the same. */
export function SignInForm({ loginName, onDone, refreshes = true }: SignInFormProps) {
  const { signIn: text } = useText(accountsText);
  const { refresh } = useSessionState();
  const client = useQueryClient();
  const [name, setName] = useState(loginName ?? '');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(true);
  const [missing, setMissing] = useState<CallProblem>();
  const command = useCommandOf(accountsContract.endpoints.signIn);
  const submit = async () => {
    const input = { loginName: name, password };
    const wrong = checkInput(accountsContract.endpoints.signIn.input, input);
    setMissing(wrong);
    if (wrong || !(await command.run(input))) return setPassword('');
    if (!refreshes) return onDone();
    // What the person before has read must not flash up for the next.
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    const session = await refresh().catch(() => undefined);
    const account = session?.account;
    if (account && remember) rememberPerson(account.loginName, account.displayName);
    if (account && !remember) forgetPerson(account.loginName);
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()} problem={missing ?? command.problem} onRetry={() => void submit()}>
      <Stack>
        {loginName === undefined && (
          <TextField
            path="loginName"
            label={text.loginName}
            value={name}
            onChange={setName}
            autoComplete="username"
            required
          />
        )}
        <PasswordField
          path="password"
          label={text.password}
          toggleLabel={text.show}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        {loginName === undefined && (
          <CheckField path="remember" label={text.remember} value={remember} onChange={setRemember} />
        )}
        <Button type="submit" loading={command.busy}>
          {text.submit}
        </Button>
      </Stack>
    </Form>
  );
}
