import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './frame.module.css';
import { watchEscape } from './watch-escape.ts';

/** Esc pressed twice covers the whole screen at once, dialogs included; what was being typed stays underneath. */
export function BlankScreen() {
  const [covered, setCovered] = useState(false);
  const isCovered = useRef(false);
  useEffect(() => {
    isCovered.current = covered;
  }, [covered]);
  useEffect(() => watchEscape({ covered: () => isCovered.current, cover: () => setCovered(true) }), []);
  return covered ? <Cover onShow={() => setCovered(false)} /> : null;
}

/** Hides all else from sight, from paper, from the keyboard and from screen readers, the tab's title included. */
function Cover({ onShow }: { onShow: () => void }) {
  const { shell } = useText(platformText);
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => hideAllBut(cover.current, shell.blankTitle), [shell.blankTitle]);
  return createPortal(
    <div ref={cover} className={styles.cover} role="dialog" aria-modal="true" aria-labelledby="da-che">
      {/* Focus rests here, not on the button: no key pressed by habit uncovers the page. */}
      <h1 id="da-che" tabIndex={-1}>
        {shell.blankTitle}
      </h1>
      <p>{shell.blankText}</p>
      <Button variant="default" onClick={onShow}>
        {shell.blankBack}
      </Button>
    </div>,
    document.body,
  );
}

/** What comes later, a message or a dialog, is hidden as well; answers how to show everything again. */
function hideAllBut(cover: HTMLElement | null, neutralTitle: string): () => void {
  const before = document.activeElement;
  const hidden = new Set<HTMLElement>();
  let title = document.title;
  const hide = () => {
    for (const element of document.body.children)
      if (element instanceof HTMLElement && element !== cover && !element.inert) {
        element.inert = true;
        hidden.add(element);
      }
    if (document.title === neutralTitle) return;
    title = document.title;
    document.title = neutralTitle;
  };
  hide();
  document.body.classList.add(styles.covered as string);
  cover?.querySelector('h1')?.focus();
  const watch = new MutationObserver(hide);
  watch.observe(document.body, { childList: true });
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    watch.disconnect();
    for (const element of hidden) element.inert = false;
    document.body.classList.remove(styles.covered as string);
    document.title = title;
    if (before instanceof HTMLElement) before.focus();
  };
}
