import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildForProduction } from '../production-build.ts';
import { serveStaticWeb } from '../static-web.ts';

const session = {
  signedIn: true,
  now: '2021-11-29T01:00:00.000Z',
  demonstration: true,
  account: { id: '0190a0a0-0000-7000-8000-000000000001', displayName: 'Lê Văn Đức', loginName: 'duc.lv' },
  functions: [{ function: 'commune-officer', unitId: 'u1', unitName: 'Xã Hòa Bình' }],
  permissions: [],
  mustChangePassword: false,
  locality: { id: 'l1', name: 'Huyện Ân Thi' },
};

/** A gift as the made-up API received it. */
export interface ReceivedGift {
  requestId: string | undefined;
  body: unknown;
}

export interface Gallery {
  url: string;
  /** Everything that was sent to the gifts' address, lost answers included. */
  gifts: ReceivedGift[];
  /** The next answers: `lose` cuts the line after the request came in. */
  answers: ('lose' | 'refuse' | 'record')[];
  session: typeof session;
  stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Builds the gallery as the product is built, and serves it with a made-up API behind it. */
export async function serveGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await buildForProduction({
    configFile: resolve('vite.config.ts'),
    root: resolve('test/harness/gallery'),
    publicDir: false,
    build: { outDir: folder, emptyOutDir: true },
  });
  const state: Pick<Gallery, 'gifts' | 'answers' | 'session'> = {
    gifts: [],
    answers: [],
    session: { ...session },
  };
  const web = await serveStaticWeb(folder, async (request, response) => {
    if (request.url === '/api/session') return sendJson(response, 200, state.session);
    const requestId = request.headers['x-request-id'];
    state.gifts.push({ requestId: String(requestId), body: JSON.parse(await bodyOf(request)) });
    const answer = state.answers.shift() ?? 'record';
    if (answer === 'lose') return void request.socket.destroy();
    if (answer === 'refuse')
      return sendJson(response, 422, {
        code: 'platform.invalid-input',
        status: 422,
        fields: [{ path: 'note.3', code: 'too_big', params: { origin: 'string', maximum: '200' } }],
      });
    sendJson(response, 200, { id: 'g1' });
  });
  const stop = async () => {
    await web.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return Object.assign(state, { url: web.url, stop });
}
