import { z } from 'zod';

/**
 * Makes the page live under the server's content security policy. Must be the first import of the page: zod looks at
 * `jitless` when a schema is made, and it would otherwise try `new Function`, which the policy reports.
 */
z.config({ jitless: true });

/** The nonce that the server put into this answer of `index.html`; it lets Mantine's own style tags through. */
export const styleNonce: string =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock under dialogs asks for its nonce by this name.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce;
