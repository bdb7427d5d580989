import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { newId } from '../../shared/id.ts';
import type { MountedRoom } from './context.ts';
import { type MountOptions, mount } from './mount.ts';
import { openApiOf } from './openapi.ts';
import { answerProblems } from './problems.ts';
import { policyFor, serveWeb } from './web.ts';

export interface ServerOptions extends MountOptions {
  rooms: readonly MountedRoom[];
  /** Folder of the built web, or undefined for the API alone. */
  webFolder?: string;
  /** One proxy stands before us: what it says of the client is believed, what others told it is not. */
  trustProxy?: boolean;
  logger?: boolean | object;
}

/** The HTTP side of the product: headers, cookies, endpoints of the rooms, their description, and the web. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true }),
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
  if (options.webFolder) await serveWeb(app, options.webFolder);
  return app;
}

function addHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    if (!reply.hasHeader('content-security-policy'))
      void reply.header('content-security-policy', policyFor(undefined));
    if (secure) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
}
