import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { callProblemOf } from '../../client/problem-error.ts';
import { onSignedOut } from '../../client/signed-out.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import { useShell } from '../routes/shell-context.ts';
import { useSessionState } from '../session/SessionProvider.tsx';
import { Dialog } from '../../ui/feedback/Dialog.tsx';

/**
 * When any call finds the session ended while this page is open: a dialog over the page, which stays as it is with
 * everything typed. Someone else signing in gets a fresh page, never the draft of the person before.
 */
export function ExpiredDialog() {
  const { session, refresh } = useSessionState();
  const { shell } = useText(platformText);
  const { accounts } = useShell();
  const problem = useProblemText();
  const [expired, setExpired] = useState(false);
  const [said, setSaid] = useState('');
  const owner = session?.account?.id;
  useEffect(() => {
    if (owner) return onSignedOut(() => setExpired(true));
  }, [owner]);
  const check = async () => {
    try {
      const again = await refresh();
      if (!again.signedIn) return setSaid(shell.expiredStill);
      if (again.account?.id !== owner) return window.location.assign('/');
      setSaid('');
      setExpired(false);
    } catch (error) {
      setSaid(problem.sentence(callProblemOf(error)));
    }
  };
  const { SignInAgain } = accounts;
  return (
    <Dialog opened={expired} title={shell.expiredTitle} centered>
      <Stack>
        <Text>{shell.expiredText}</Text>
        {SignInAgain && <SignInAgain onDone={() => void check()} />}
        {!SignInAgain && (
          <Group>
            <Button component="a" href={accounts.signIn.path} target="_blank" rel="noopener">
              {shell.expiredOpen}
            </Button>
            <Button variant="default" onClick={() => void check()}>
              {shell.expiredCheck}
            </Button>
          </Group>
        )}
        {said && <Text role="alert">{said}</Text>}
      </Stack>
    </Dialog>
  );
}
