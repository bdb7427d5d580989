import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { noBanner } from './no-banner.ts';
import { UnsentQuestion } from './UnsentQuestion.tsx';

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

const nothing = () => {};

/**
 * A dialog over the page, named by its title; Escape, the cross and a press beside it close it, after a question where something
 * was written in it.
 */
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
  const written = useRef(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!opened) written.current = false;
  }, [opened]);
  const leave = () => {
    written.current = false;
    setAsking(false);
    onClose?.();
  };
  return (
    <Modal
      {...{ opened, title, size, centered }}
      onClose={onClose ? () => (written.current ? setAsking(true) : leave()) : nothing}
      withCloseButton={closable}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      closeButtonProps={{ 'aria-label': kit.close }}
      attributes={noBanner}
    >
      <div onChange={() => void (written.current = true)}>{children}</div>
      {asking && <UnsentQuestion opened onStay={() => setAsking(false)} onDrop={leave} />}
    </Modal>
  );
}
