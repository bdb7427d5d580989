import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The question, naming what will be lost: "Xóa dự thảo kế hoạch 2022?". */
  title: string;
  children: ReactNode;
  /** The verb of the act: "Xóa dự thảo". */
  confirm: string;
  onConfirm: () => void;
  busy?: boolean;
  /** False where nothing is lost: accepting, approving. */
  danger?: boolean;
}

/** Asks before what cannot be taken back; what can be undone is done at once and offers "Hoàn tác". */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  busy = false,
  danger = true,
}: ConfirmDialogProps) {
  const { kit } = useText(platformText);
  return (
    <Dialog opened={opened} onClose={onClose} title={title} centered>
      <Stack>
        <div>{children}</div>
        <Group justify="flex-end">
          {/* The harmless choice has the focus: Enter must not destroy. */}
          <Button variant="default" onClick={onClose} data-autofocus>
            {kit.cancel}
          </Button>
          <Button onClick={onConfirm} loading={busy} {...(danger && { color: 'danger' })}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
