import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';

interface DialogProps {
  opened?: boolean;
  title: string;
  /** Left out: the dialog goes only by what stands in it. */
  onClose?: () => void;
  size?: 'md' | 'lg' | 'xl';
  /** In the middle of the screen: for a question, not for a form that grows. */
  centered?: boolean;
  children: ReactNode;
}

/** A page's head is its only banner: Mantine draws the head of a dialog as a second one. */
export const noBanner = { header: { role: 'none' } };

const nothing = () => {};

/** A dialog over the page, named by its title; Escape, the cross and a press beside it close it. */
export function Dialog({
  opened = true,
  title,
  onClose,
  size = 'md',
  centered = false,
  children,
}: DialogProps) {
  const { kit } = useText(platformText);
  const closable = onClose !== undefined;
  return (
    <Modal
      {...{ opened, title, size, centered }}
      onClose={onClose ?? nothing}
      withCloseButton={closable}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      closeButtonProps={{ 'aria-label': kit.close }}
      attributes={noBanner}
    >
      {children}
    </Modal>
  );
}
