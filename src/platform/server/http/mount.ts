import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodError } from 'zod';
import { type Actor, holdsAny } from '../../shared/actor.ts';
import type { Endpoint, FileAnswer, InputSchema, UploadedFile } from '../../shared/endpoint.ts';
import { type FieldProblem, Problem } from '../../shared/problem.ts';
import { appendAudit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database/connect.ts';
import type { Still } from '../database/opening.ts';
import { withActor } from '../database/scope.ts';
import { type Keyring, noKeys } from '../sealed/keyring.ts';
import { findBrokenText } from './broken-text.ts';
import type { AuditNote, Context, MountedRoom, PublicContext } from './context.ts';
import { httpSideOf } from './cookies.ts';
import { type FindLastSave, withLastSave, writingActs } from './last-save.ts';
import { rememberRequest } from './remembered.ts';
import { requireStepUp } from './step-up.ts';

export interface MountOptions {
  db: Database;
  clock: Clock;
  /** Root keys of sealed content; left out: nothing can be sealed or opened. */
  keys?: Keyring;
  secureCookies: boolean;
  /** Who sends this request; undefined when no live session stands behind it. */
  authenticate(request: FastifyRequest, now: string): Promise<Actor | undefined>;
  /**
   * Who sent it as far as is known without asking; `still` asks whether that is so, in the transaction of the request itself.
   * Left out: `authenticate` is asked each time.
   */
  recall?(request: FastifyRequest, now: string): { actor: Actor; still: Still } | undefined;
  /** Tells those whose version is stale who was quicker; left out: they are told no name. */
  lastSave?: FindLastSave;
}

export const uploadLimit = 20 * 1024 * 1024;
const requestIdShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type AnyHandler = ((ctx: unknown, input: unknown, file: unknown) => Promise<unknown>) & {
  /** See `lookFirst`. */
  look?: (sent: { input: unknown; file: UploadedFile | undefined; now: string }) => Promise<unknown>;
};

/** Registers every endpoint of every room. The order of the steps is the same for all and stands in `answer`. */
export function mount(app: FastifyInstance, rooms: readonly MountedRoom[], options: MountOptions): void {
  const acts = writingActs(rooms);
  for (const { contract, handlers } of rooms) {
    for (const [name, endpoint] of Object.entries(contract.endpoints)) {
      const act = `${contract.room}.${name}`;
      const functions = contract.permissions[endpoint.permission] ?? [];
      const handler = handlers[name] as AnyHandler;
      // Made once: a schema made anew for a request would also be compiled anew for it.
      const input = endpoint.input.strict();
      const step: Step = { act, acts, endpoint, input, functions, handler, options };
      app.route({
        method: endpoint.kind === 'query' || endpoint.kind === 'download' ? 'GET' : 'POST',
        url: endpoint.path,
        bodyLimit: endpoint.kind === 'upload' ? uploadLimit + 1 : 1024 * 1024,
        handler: (request, reply) => answer(step, request, reply),
      });
    }
  }
}

interface Step {
  act: string;
  /** The acts of all rooms that write. */
  acts: readonly string[];
  endpoint: Endpoint;
  /** The contract's input, with unknown keys refused. */
  input: InputSchema;
  functions: readonly Actor['assignments'][number]['function'][];
  handler: AnyHandler;
  options: MountOptions;
}

async function answer(step: Step, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { endpoint, options } = step;
  refuseCrossSite(request);
  const now = options.clock.now();
  const sent = { request, reply, now };
  const deliver = (result: unknown): unknown =>
    endpoint.kind === 'download' ? sendFile(reply, result as FileAnswer) : result;
  const isRecalled = endpoint.permission !== 'anyone' && !step.handler.look;
  const recalled = isRecalled ? options.recall?.(request, now) : undefined;
  if (recalled) {
    const told = await answerRecalled(step, sent, recalled);
    if (told) return deliver(told.answer);
  }
  const actor = await options.authenticate(request, now);
  if (endpoint.permission === 'anyone') return answerAnyone(step, request, reply, now, actor);
  if (!actor) throw new Problem(401, 'platform.not-signed-in');
  return deliver(await answerActor(step, sent, actor));
}

interface Sent {
  request: FastifyRequest;
  reply: FastifyReply;
  now: string;
}

/** Undefined, and nothing done, unless the database said that this is who sends the request: neither answers nor refusals count before. */
async function answerRecalled(
  step: Step,
  sent: Sent,
  { actor, still }: { actor: Actor; still: Still },
): Promise<{ answer: unknown } | undefined> {
  let isProven = false;
  const holds = (rows: readonly unknown[]) => (isProven = still.holds(rows));
  try {
    const answer = await answerActor(step, sent, actor, { ...still, holds });
    return isProven ? { answer } : undefined;
  } catch (error) {
    if (isProven) throw error;
    return undefined;
  }
}

async function answerActor(
  step: Step,
  { request, reply, now }: Sent,
  actor: Actor,
  still?: Still,
): Promise<unknown> {
  const { endpoint, options } = step;
  if (endpoint.permission !== 'signed-in' && !holdsAny(actor, step.functions))
    throw new Problem(403, 'platform.not-allowed');
  if (endpoint.stepUp) requireStepUp(actor, now);
  const input = parseInput(step, request);
  const file = endpoint.kind === 'upload' ? uploadedFile(request) : undefined;
  const requestId = requestIdOf(endpoint, request);
  const seen = step.handler.look ? await step.handler.look({ input, file, now }) : file;
  const work = async (tx: Tx) => {
    const note: AuditNote = {};
    const context: Context = {
      actor: seenBy(endpoint, actor),
      tx,
      keys: options.keys ?? noKeys,
      now,
      requestId,
      http: httpSideOf(request, reply, options.secureCookies),
      audit: (more) => void Object.assign(note, more),
    };
    const refuse = async (error: unknown): Promise<never> => {
      const find = options.lastSave;
      throw find ? await withLastSave(error, { tx, actor, note, find, acts: step.acts }) : error;
    };
    const act = async () => {
      const raw = await step.handler(context, input, seen).catch((error: unknown) => refuse(error));
      if (endpoint.audited) await appendAudit(tx, { actor, now, requestId, act: step.act, note });
      return endpoint.kind === 'download' ? raw : endpoint.answer.parse(raw);
    };
    if (!endpoint.remembered) return act();
    return rememberRequest(tx, { actor, now, requestId, act: step.act, input, file }, act);
  };
  return withActor(options.db, { ...actor }, work, still);
}

/** Who writes looks at the unit tree again, inside the transaction: it may have changed since the session was found. */
const seenBy = ({ kind }: Endpoint, actor: Actor): Actor =>
  kind === 'query' || kind === 'download' ? actor : { ...actor, treeStamp: undefined };

async function answerAnyone(
  step: Step,
  request: FastifyRequest,
  reply: FastifyReply,
  now: string,
  actor: Actor | undefined,
): Promise<unknown> {
  const { endpoint, options } = step;
  const input = parseInput(step, request);
  const context: PublicContext = {
    actor,
    db: options.db,
    keys: options.keys ?? noKeys,
    now,
    http: httpSideOf(request, reply, options.secureCookies),
  };
  return endpoint.answer.parse(await step.handler(context, input, undefined));
}

/** Writes come only from our own pages: a custom header that a foreign form cannot send, and the browser's own word. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (request.headers['x-mang-non'] !== '1' || foreign) throw new Problem(403, 'platform.cross-site');
}

/** What travels beside the path: see `Endpoint`. */
function sentBeside({ kind }: Endpoint, request: FastifyRequest): unknown {
  if (kind === 'command') return request.body ?? {};
  if (kind !== 'upload') return request.query;
  const header = request.headers['x-input'];
  if (header === undefined) return {};
  try {
    return JSON.parse(decodeURIComponent(String(header)));
  } catch {
    return undefined;
  }
}

function parseInput({ endpoint, input }: Step, request: FastifyRequest): unknown {
  const fromBody = sentBeside(endpoint, request);
  if (typeof fromBody !== 'object' || fromBody === null || Array.isArray(fromBody))
    throw new Problem(422, 'platform.invalid-input', { fields: [{ path: '', code: 'not-an-object' }] });
  const sent = { ...(fromBody as object), ...(request.params as object) };
  const broken = findBrokenText(sent);
  if (broken) throw new Problem(422, 'platform.invalid-input', { fields: [broken] });
  const parsed = input.safeParse(sent);
  if (!parsed.success)
    throw new Problem(422, 'platform.invalid-input', { fields: fieldProblemsOf(parsed.error) });
  return parsed.data;
}

/** All field problems at once, with codes that the web turns into Vietnamese sentences. */
export function fieldProblemsOf(error: ZodError): FieldProblem[] {
  return error.issues.slice(0, 100).map((issue) => {
    const params: Record<string, string | number> = {};
    for (const [key, value] of Object.entries(issue))
      if (['minimum', 'maximum', 'format', 'expected', 'origin'].includes(key)) params[key] = String(value);
    const own = issue.code === 'custom' ? (issue.params as { code?: string } | undefined)?.code : undefined;
    return { path: issue.path.join('.'), code: own ?? issue.code, params };
  });
}

function uploadedFile(request: FastifyRequest): UploadedFile {
  const bytes = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0)
    throw new Problem(422, 'platform.invalid-input', { fields: [{ path: 'file', code: 'empty-file' }] });
  if (bytes.length > uploadLimit) throw new Problem(413, 'platform.too-large');
  const header = String(request.headers['x-file-name'] ?? '');
  let name = 'tep';
  try {
    name = decodeURIComponent(header) || name;
  } catch {
    throw new Problem(422, 'platform.invalid-input', { fields: [{ path: 'file', code: 'file-name' }] });
  }
  return {
    name: name
      .normalize('NFC')
      .replace(/[\u0000-\u001f\\/:*?"<>|]/g, '_')
      .slice(0, 200),
    bytes,
  };
}

function requestIdOf(endpoint: Endpoint, request: FastifyRequest): string {
  const sent = String(request.headers['x-request-id'] ?? '').toLowerCase();
  if (requestIdShape.test(sent)) return sent;
  if (endpoint.remembered) throw new Problem(400, 'platform.missing-request-id');
  return request.id;
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes));
}
