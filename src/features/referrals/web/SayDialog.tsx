import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallProblem } from '../../../platform/web/client/problem-error.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { platformText } from '../../../platform/web/text/platform.ts';
import { Dialog } from '../../../platform/web/ui/feedback/Dialog.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';

interface SayProps {
  title: string;
  confirm: string;
  busy: boolean;
  problem: CallProblem | undefined;
  onSend: () => void;
  onRetry: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a few fields, a way back and one act. */
export function SayDialog({ title, confirm, busy, problem, onSend, onRetry, onClose, children }: SayProps) {
  const { kit } = useText(platformText);
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Form onSubmit={onSend} problem={problem} onRetry={onRetry}>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
