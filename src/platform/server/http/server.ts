import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { newId } from '../../shared/id.ts';
import type { MountedRoom } from './context.ts';
import { type MountOptions, mount } from './mount.ts';
import { openApiOf } from './openapi.ts';
import { answerProblems } from './problems.ts';

export interface ServerOptions extends MountOptions {
  rooms: readonly MountedRoom[];
  /** Folder of the built web, or undefined for the API alone. */
  webFolder?: string;
  trustProxy?: boolean;
  logger?: boolean | object;
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The HTTP side of the product: headers, cookies, endpoints of the rooms, their description, and the web. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => newId(),
    disableRequestLogging: true,
    routerOptions: { maxParamLength: 200 },
  });
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  await app.register(cookie);
  addHeaders(app, options.secureCookies);
  answerProblems(app);
  mount(app, options.rooms, options);
  const description = openApiOf(options.rooms.map((room) => room.contract));
  app.get('/api/openapi.json', () => description);
  app.get('/api/health', async () => ({ ok: true }));
  if (options.webFolder && existsSync(options.webFolder)) await serveWeb(app, options.webFolder);
  return app;
}

function addHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    void reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    if (secure) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}

/** Static files; every address that is not the API answers the page, so that a link to any screen works. */
async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/'))
      return reply.status(404).send({ code: 'platform.not-found', status: 404, requestId: request.id });
    return reply.sendFile('index.html');
  });
}
