/** Hands come and go within seconds while somebody works; what a page asks later than this it asks by itself. */
const handsOnMs = 10_000;

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
let lastTouch = 0;

/** From now on it is known whether somebody is at the page. Without it every request counts as a person's. */
export function watchHands(page: Pick<EventTarget, 'addEventListener'>, now = () => performance.now()): void {
  const touch = () => {
    lastTouch = now();
  };
  touch();
  for (const kind of touches) page.addEventListener(kind, touch, { capture: true, passive: true });
  isUnattended = () => now() - lastTouch > handsOnMs;
}

/**
 * Nobody has touched the page for a while: what it asks now it asks by itself, and does not keep a session alive. An empty chair must
 * not look like someone at work (idle times of sessions: `accounts/rules/session.ts`).
 */
export let isUnattended = (): boolean => false;
