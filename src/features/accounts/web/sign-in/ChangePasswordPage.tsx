import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useSessionState } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { PasswordField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { fieldProblem } from './page-problem.ts';
import styles from './sign-in.module.css';

const endpoint = accountsContract.endpoints.changePassword;
const blank = { password: '', again: '' };

/** "Đổi mật khẩu", also the first thing a person does who must choose one. */
export default function ChangePasswordPage() {
  const { password: text, signIn } = useText(accountsText);
  const { session, refresh } = useSessionState();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(blank);
  const [seen, setSeen] = useState<CallProblem>();
  const command = useCommandOf(endpoint);
  const go = useGo();
  const submit = async () => {
    const input = { current, password: next.password };
    const wrong =
      checkInput(endpoint.input, input) ??
      (next.password === next.again ? undefined : fieldProblem('again', 'accounts.not-the-same'));
    setSeen(wrong);
    if (wrong) return;
    const answer = await command.run(input);
    if (answer?.outcome === 'current-wrong')
      return setSeen(fieldProblem('current', 'accounts.current-wrong'));
    if (!answer) return;
    tellDone(text.done);
    await refresh().catch(() => undefined);
    go({ path: '/', params: {}, search: {} }, { replace: true });
  };
  return (
    <div className={styles.narrow}>
      <PageHeader title={text.title} lead={session?.mustChangePassword ? text.forced : undefined} />
      <Form onSubmit={() => void submit()} problem={seen ?? command.problem} onRetry={() => void submit()}>
        <Stack>
          <PasswordField
            path="current"
            label={text.current}
            toggleLabel={signIn.show}
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            required
          />
          <NewPasswordFields value={next} onChange={setNext} />
          <Button type="submit" loading={command.busy}>
            {text.submit}
          </Button>
        </Stack>
      </Form>
    </div>
  );
}
