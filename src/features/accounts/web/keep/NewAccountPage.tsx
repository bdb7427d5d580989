import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { accountsContract } from '../../contract.ts';
import { accountAddress, accountsAddress } from '../addresses.ts';
import styles from '../sign-in/sign-in.module.css';
import { accountsText } from '../text.ts';
import { FunctionFields, functionOf } from './FunctionFields.tsx';

const endpoint = accountsContract.endpoints.createAccount;

/** "Lập tài khoản": a person, a login name, the first function. */
export default function NewAccountPage() {
  const { accounts, account: text } = useText(accountsText);
  const today = localDateOf(useNow());
  const [ids] = useState(() => ({ account: newId(), held: newId() }));
  const [displayName, setDisplayName] = useState('');
  const [loginName, setLoginName] = useState('');
  const [held, setHeld] = useState({ function: '', unitId: '', validFrom: today, validTo: '' });
  const [seen, setSeen] = useState<CallProblem>();
  const command = useCommandOf(endpoint);
  const go = useGo();
  const submit = async () => {
    const input = {
      ...{ id: ids.account, loginName, displayName },
      functions: [{ id: ids.held, ...functionOf(held) }],
    };
    const wrong = checkInput(endpoint.input, input);
    setSeen(wrong);
    if (wrong || !(await command.run(input as Parameters<typeof command.run>[0]))) return;
    tellDone(text.created);
    go(to(accountAddress, { accountId: ids.account }), { replace: true });
  };
  return (
    <div className={styles.narrow}>
      <PageHeader
        title={accounts.create}
        crumbs={[{ label: accounts.title, to: to(accountsAddress) }]}
        failed={(seen ?? command.problem) !== undefined}
      />
      <Form
        onSubmit={() => void submit()}
        problem={seen ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack>
          <TextField
            path="displayName"
            label={accounts.name}
            value={displayName}
            onChange={setDisplayName}
            required
          />
          <TextField
            path="loginName"
            label={accounts.loginName}
            hint={text.loginHint}
            value={loginName}
            onChange={setLoginName}
            required
          />
          <FunctionFields at="functions.0." value={held} onChange={setHeld} />
          <Button type="submit" loading={command.busy}>
            {text.submit}
          </Button>
        </Stack>
      </Form>
    </div>
  );
}
