import { Button, Group, Modal, Stack } from '@mantine/core';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { noBanner } from './no-banner.ts';

interface UnsentProps {
  opened: boolean;
  onStay: () => void;
  onDrop: () => void;
}

/** Asked before words that nobody has recorded are thrown away by a step back, a link, Escape or a press beside the dialog. */
export function UnsentQuestion({ opened, onStay, onDrop }: UnsentProps) {
  const { kit } = useText(platformText);
  return (
    <Modal
      {...{ opened, title: kit.unsentTitle, onClose: onStay, centered: true }}
      closeButtonProps={{ 'aria-label': kit.close }}
      attributes={noBanner}
    >
      <Stack>
        <div>{kit.unsentText}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDrop}>
            {kit.unsentDrop}
          </Button>
          {/* The harmless choice has the focus: Enter must not destroy. */}
          <Button onClick={onStay} data-autofocus>
            {kit.unsentStay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
