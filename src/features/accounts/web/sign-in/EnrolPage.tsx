import { Button, Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { pathOf, to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { accountsContract } from '../../contract.ts';
import { enrolAddress, signInAddress } from '../addresses.ts';
import { accountsText } from '../text.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';
import { fieldProblem } from './page-problem.ts';
import styles from './sign-in.module.css';

const endpoint = accountsContract.endpoints.enrol;
const tokenShape = /^#[\w-]{43}$/;

/** "Đặt mật khẩu": opened by the link that an administrator handed over. */
export default function EnrolPage() {
  const { enrol: text } = useText(accountsText);
  const [hash] = useState(() => window.location.hash);
  const [next, setNext] = useState({ password: '', again: '' });
  const [seen, setSeen] = useState<CallProblem>();
  const command = useCommandOf(endpoint);
  const { history } = useRouter();
  const submit = async () => {
    const input = { token: hash.slice(1), password: next.password };
    const wrong =
      checkInput(endpoint.input, input) ??
      (next.password === next.again ? undefined : fieldProblem('again', 'accounts.not-the-same'));
    setSeen(wrong);
    if (wrong) return;
    // The secret leaves the address as soon as it is used up.
    if (await command.run(input)) history.replace(pathOf(to(enrolAddress)));
  };
  if (command.answer) return <Enrolled loginName={command.answer.loginName} />;
  return (
    <div className={styles.narrow}>
      <PageHeader title={text.title} lead={text.lead} />
      {!tokenShape.test(hash) ? (
        <>
          <p role="alert">{text.noLink}</p>
          <Button component={PageLink} to={to(signInAddress)} variant="default">
            {text.toSignIn}
          </Button>
        </>
      ) : (
        <Form onSubmit={() => void submit()} problem={seen ?? command.problem} onRetry={() => void submit()}>
          <Stack>
            <NewPasswordFields value={next} onChange={setNext} />
            <Button type="submit" loading={command.busy}>
              {text.submit}
            </Button>
          </Stack>
        </Form>
      )}
    </div>
  );
}

function Enrolled({ loginName }: { loginName: string }) {
  const { enrol: text, signIn } = useText(accountsText);
  return (
    <div className={styles.narrow}>
      <PageHeader title={text.title} />
      <p role="status">{text.done(loginName)}</p>
      <Button component={PageLink} to={to(signInAddress)}>
        {signIn.submit}
      </Button>
    </div>
  );
}
