import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export type ApiAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export interface StaticWeb {
  url: string;
  stop(): Promise<void>;
}

/** Serves a built web folder under the strictest policy the product can live with; `/api/` goes to `api`. */
export async function serveStaticWeb(folder: string, api: ApiAnswer): Promise<StaticWeb> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    if (pathname.startsWith('/api/')) api(request, response);
    else void sendPage(folder, pathname, response);
  });
  // On a kept connection the browser itself would send a lost request again, before the page hears of it.
  server.maxRequestsPerSocket = 1;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function sendPage(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const isFile = extname(pathname) !== '';
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('content-security-policy', policy(nonce));
  response.setHeader(
    'content-type',
    mediaTypes[isFile ? extname(pathname) : '.html'] ?? 'application/octet-stream',
  );
  try {
    const bytes = await readFile(join(folder, isFile ? normalize(pathname) : 'index.html'));
    response.end(isFile ? bytes : bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce));
  } catch {
    response.writeHead(404).end();
  }
}
