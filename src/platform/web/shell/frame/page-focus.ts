import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** True between a navigation and the drawing of its heading, when the heading waits for data. */
let pending = false;

/**
 * After moving to another screen the focus goes to its heading, so that those who hear the page know where they are. The
 * first screen after loading keeps the browser's own focus.
 */
export function usePageFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const heading = document.querySelector<HTMLElement>('main h1');
        if (heading) heading.focus({ preventScroll: true });
        pending = heading === null;
      }),
    [router],
  );
}

/** Called by a heading once it stands: focuses it when a navigation waits for one. */
export function takeFocus(heading: HTMLElement): void {
  if (!pending) return;
  pending = false;
  heading.focus({ preventScroll: true });
}
