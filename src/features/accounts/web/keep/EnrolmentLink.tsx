import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface ShownLink {
  path: string;
  expiresAt: string;
}

/** Opens a link by which the person sets their own password; it is shown this once and kept nowhere. */
export function EnrolmentLink({ accountId }: { accountId: string }) {
  const { account: text } = useText(accountsText);
  const [shown, setShown] = useState<ShownLink>();
  const command = useCommandOf(accountsContract.endpoints.openEnrolmentLink);
  const open = async () => setShown(await command.run({ accountId }));
  const address = shown ? `${window.location.origin}${shown.path}` : '';
  const copy = async () => {
    // Where the page stands on plain http the browser has no clipboard: the text is there to be selected.
    await navigator.clipboard?.writeText(address);
    tellDone(text.copied);
  };
  const close = () => {
    command.reset();
    setShown(undefined);
  };
  return (
    <>
      <Button variant="default" loading={command.busy} onClick={() => void open()}>
        {text.link}
      </Button>
      <ProblemNotice problem={command.problem} onRetry={() => void open()} />
      <Dialog opened={shown !== undefined} onClose={close} title={text.linkLabel}>
        <Stack>
          <p>
            {text.linkText} {shown && <DateText value={shown.expiresAt} />}
          </p>
          <TextInput
            label={text.linkLabel}
            value={address}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{text.copy}</Button>}
        </Stack>
      </Dialog>
    </>
  );
}
