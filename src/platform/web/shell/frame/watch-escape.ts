/** Two presses at most this far apart, in milliseconds, are meant as one. */
const pairMillis = 500;

interface Watched {
  covered: () => boolean;
  cover: () => void;
}

/** A dialog in which something is written: a press of Escape would throw it away. */
const somethingTyped = (): boolean =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '[role="dialog"] textarea, [role="dialog"] input:not([type="radio"], [type="checkbox"], [type="hidden"])',
    ),
  ].some(({ value }) => value !== '');

/**
 * Listens for Escape twice. Where the first would close a dialog with words in it, it is held back until it is clear that no
 * second follows, and then given on; while the screen is covered none reaches the page. Answers how to stop.
 */
export function watchEscape({ covered, cover }: Watched): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let held: { timer: ReturnType<typeof setTimeout>; giveOn: () => void } | undefined;
  let givenOn: Event | undefined;

  const drop = () => {
    if (held) clearTimeout(held.timer);
    held = undefined;
  };
  const flush = () => {
    const { giveOn } = held ?? {};
    drop();
    giveOn?.();
  };
  const hold = (event: KeyboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    const { target } = event;
    const giveOn = () => {
      givenOn = new KeyboardEvent('keydown', {
        key: 'Escape',
        code: 'Escape',
        bubbles: true,
        cancelable: true,
      });
      target?.dispatchEvent(givenOn);
    };
    held = { giveOn, timer: setTimeout(flush, pairMillis) };
  };
  const listen = (event: KeyboardEvent) => {
    if (event === givenOn) return;
    if (event.key !== 'Escape' || event.isComposing) return covered() ? undefined : flush();
    if (covered()) {
      event.stopImmediatePropagation();
      return;
    }
    if (event.repeat) return;
    const pair = event.timeStamp - last <= pairMillis;
    last = pair ? Number.NEGATIVE_INFINITY : event.timeStamp;
    if (!pair) {
      if (somethingTyped()) hold(event);
      return;
    }
    drop();
    event.stopImmediatePropagation();
    cover();
  };
  // Captured at the window, before any dialog is there to listen: one that handles Escape itself must not swallow it.
  window.addEventListener('keydown', listen, { capture: true });
  return () => {
    drop();
    window.removeEventListener('keydown', listen, { capture: true });
  };
}
