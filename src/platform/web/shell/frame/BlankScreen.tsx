import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './frame.module.css';

const pairMillis = 600;

/** Esc pressed twice covers the whole screen at once, dialogs included; what was being typed stays underneath. */
export function BlankScreen() {
  const [covered, setCovered] = useState(false);
  const lastEscape = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
      const pair = event.timeStamp - lastEscape.current < pairMillis;
      lastEscape.current = pair ? 0 : event.timeStamp;
      if (pair) setCovered(true);
    };
    // Captured at the window: a dialog that handles Escape itself must not swallow it.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return covered ? <Cover onShow={() => setCovered(false)} /> : null;
}

/** Hides all else from sight, from the keyboard and from screen readers, the tab's title included. */
function Cover({ onShow }: { onShow: () => void }) {
  const { shell, product } = useText(platformText);
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const others = [...document.body.children].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== cover.current && !element.inert,
    );
    const before = document.activeElement;
    const title = document.title;
    for (const element of others) element.inert = true;
    document.title = product;
    cover.current?.querySelector('button')?.focus();
    return () => {
      for (const element of others) element.inert = false;
      document.title = title;
      if (before instanceof HTMLElement) before.focus();
    };
  }, [product]);
  return createPortal(
    <div ref={cover} className={styles.cover} role="dialog" aria-modal="true" aria-labelledby="da-che">
      <h1 id="da-che">{shell.blankTitle}</h1>
      <p>{shell.blankText}</p>
      <Button onClick={onShow}>{shell.blankBack}</Button>
    </div>,
    document.body,
  );
}
