import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { FunctionName } from '../../src/platform/shared/actor.ts';
import type { AnswerOf, Endpoint, SentOf, UploadedFile } from '../../src/platform/shared/endpoint.ts';
import { newId } from '../../src/platform/shared/id.ts';

/** What came back, whatever the way it went. `body` is the parsed JSON, or undefined for a file. */
export interface Answer {
  status: number;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- the answers of every endpoint, looked into by tests
  body: any;
  headers: Record<string, string>;
}

export interface Sent {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

/** A way to the product: in this process, or over a socket to another one. */
export type Wire = (sent: Sent) => Promise<Answer>;

export const answerOf = (status: number, text: string, headers: Record<string, string>): Answer => ({
  ...{ status, text, headers },
  body: headers['content-type']?.includes('json') ? JSON.parse(text) : undefined,
});

/** The product's HTTP side without a network. */
export const wireTo =
  (app: FastifyInstance): Wire =>
  async ({ payload, ...sent }) => {
    const response = await app.inject({ ...sent, ...(payload !== undefined && { payload }) });
    return answerOf(response.statusCode, response.payload, response.headers as Record<string, string>);
  };

export const methodOf = ({ kind }: Pick<Endpoint, 'kind'>): 'GET' | 'POST' =>
  kind === 'query' || kind === 'download' ? 'GET' : 'POST';

export interface More {
  requestId?: string;
  file?: UploadedFile;
}

/** One person with a live session: every act goes through the product's own endpoint. */
export class Person {
  readonly wire: Wire;
  readonly accountId: string;
  readonly token: string;
  constructor(wire: Wire, accountId = '', token = '') {
    this.wire = wire;
    this.accountId = accountId;
    this.token = token;
  }

  act(endpoint: Endpoint, input: Record<string, unknown>, more: More = {}): Promise<Answer> {
    const { url, rest } = addressOf(endpoint, input);
    const query = new URLSearchParams(rest as Record<string, string>).toString();
    const isCommand = endpoint.kind === 'command';
    const isUpload = endpoint.kind === 'upload';
    const file = more.file && {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(more.file.name),
    };
    return this.send({
      method: methodOf(endpoint),
      url: methodOf(endpoint) === 'GET' && query !== '' ? `${url}?${query}` : url,
      headers: {
        'x-request-id': more.requestId ?? newId(),
        ...file,
        ...(isUpload && { 'x-input': encodeURIComponent(JSON.stringify(rest)) }),
        ...(isCommand && { 'content-type': 'application/json' }),
      },
      ...(isCommand && { payload: JSON.stringify(rest) }),
      ...(more.file && { payload: Buffer.from(more.file.bytes) }),
    });
  }

  /** The answer of an act that must go well. @throws Error with what the product said. */
  async done<E extends Endpoint>(endpoint: E, input: SentOf<E>, more?: More): Promise<AnswerOf<E>> {
    const answer = await this.act(endpoint, input as Record<string, unknown>, more);
    if (answer.status !== 200) throw new Error(`${endpoint.path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** Anything at all, with this person's session and the product's own header. */
  send(sent: Sent): Promise<Answer> {
    const cookie: Record<string, string> = this.token ? { cookie: `mn=${this.token}` } : {};
    return this.wire({ ...sent, headers: { 'x-mang-non': '1', ...cookie, ...sent.headers } });
  }
}

/** Keys that the path names travel in the path, as the browser sends them. */
function addressOf(endpoint: Endpoint, input: Record<string, unknown>) {
  const rest = { ...input };
  const url = endpoint.path.replace(/:([A-Za-z]+)/g, (_, key: string) => {
    const value = rest[key];
    delete rest[key];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

/** argon2id of 'mưa phùn rơi trên mái ngói nâu', made once: hashing for every person would cost more than the tests. */
export const sharedPassword = 'mưa phùn rơi trên mái ngói nâu';
const sharedHash =
  '$argon2id$v=19$m=47104,t=2,p=1$oWe6zlDRt/SyJSfySdUjxQ$+juUOIbJlx3M2j5kBX3L9LmczSU6kcCdJY2oNIp+oBg';

let made = 0;

/** An account with one function and a session, written behind the product's back; real sign-in has tests of its own. */
export async function insertPerson(
  admin: pg.Pool,
  { localityId, unitId, name, now }: { localityId: string; unitId: string; name: FunctionName; now: string },
): Promise<{ accountId: string; functionId: string; token: string; loginName: string }> {
  const [accountId, functionId] = [newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const loginName = `nguoi.${++made}.${name}`.slice(0, 60);
  await admin.query(
    `with account as (insert into accounts (id, locality_id, login_name, display_name, password_hash, password_set_at, created_at)
        values ($1, $2, $3, $4, $5, $6, $6)),
      held as (insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
        values ($7, $1, $2, $8, $9, '2021-01-01', $6))
    insert into sessions (token_hash, id, account_id, locality_id, permission_version, started_at, last_used_at, expires_at)
    values ($10, $11, $1, $2, 1, $6, $6, $6::timestamptz + interval '12 hours')`,
    [
      ...[accountId, localityId, loginName, `Người ${made}`, sharedHash, now, functionId, name, unitId],
      ...[createHash('sha256').update(token).digest(), newId()],
    ],
  );
  return { accountId, functionId, token, loginName };
}
