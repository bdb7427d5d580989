import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The web part. `__CSP_NONCE__` stands in the built `index.html` wherever a nonce belongs; the server puts a fresh one in
 * for each answer, so that Mantine's style tags pass a policy without 'unsafe-inline'.
 */
export default defineConfig({
  plugins: [react()],
  publicDir: 'src/platform/web/public',
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files: the policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
});
