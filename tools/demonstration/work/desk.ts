import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { accountsContract } from '../../../src/features/accounts/contract.ts';
import type { Clock } from '../../../src/platform/server/clock.ts';
import type { AnswerOf, Endpoint, SentOf, UploadedFile } from '../../../src/platform/shared/endpoint.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { addHours } from '../../../src/platform/shared/instant.ts';
import type { ProblemBody } from '../../../src/platform/shared/problem.ts';

/** A person at work: every act goes through the product's own endpoint, with that person's session. */
export interface Desk {
  loginName: string;
  /** What the clock on the wall shows. */
  now(): string;
  /** @throws RefusedAct when the product says no. */
  act<E extends Endpoint>(endpoint: E, input: SentOf<E>, file?: UploadedFile): Promise<AnswerOf<E>>;
}

/** The product refused what the demonstration wanted: the demonstration, or the product, is wrong. */
export class RefusedAct extends Error {
  readonly problem: ProblemBody;
  constructor(who: string, endpoint: Endpoint, problem: ProblemBody) {
    super(`${who}: ${endpoint.path} → ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}

/** The product's clock. While a year is loaded it goes on with each act; once the product is open nobody sets it. */
export interface WallClock extends Clock {
  set(instant: string): void;
}

export const runningOn = (clock: Clock): WallClock => ({ now: () => clock.now(), set: () => undefined });

export interface Building {
  clock: WallClock;
  signIn(loginName: string, password: string): Promise<Desk>;
  /** A desk at which nobody has signed in: the page that an enrolment link opens. */
  nobody(): Desk;
}

const cookieLine = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Each act takes a person a few seconds. */
const secondsPerAct = 7;

/** The product's HTTP side without a network. Machines remember their people, as office machines do. */
export function buildingOf(app: FastifyInstance, clock: Building['clock']): Building {
  const machines = new Map<string, Map<string, string>>();
  const deskOf = (loginName: string, cookies: Map<string, string>): Desk => ({
    loginName,
    now: () => clock.now(),
    act: (endpoint, input, file) => send(app, clock, { loginName, cookies, endpoint, input, file }),
  });
  return {
    clock,
    nobody: () => deskOf('', new Map()),
    async signIn(loginName, password) {
      const cookies = machines.get(loginName) ?? new Map<string, string>();
      machines.set(loginName, cookies);
      const desk = deskOf(loginName, cookies);
      await desk.act(accountsContract.endpoints.signIn, { loginName, password });
      return desk;
    },
  };
}

interface Sending {
  loginName: string;
  cookies: Map<string, string>;
  endpoint: Endpoint;
  input: unknown;
  file: UploadedFile | undefined;
}

async function send<E extends Endpoint>(
  app: FastifyInstance,
  clock: Building['clock'],
  { loginName, cookies, endpoint, input, file }: Sending,
): Promise<AnswerOf<E>> {
  clock.set(addHours(clock.now(), secondsPerAct / 3600));
  const { url, rest } = addressOf(endpoint, input as Record<string, unknown>);
  const query = new URLSearchParams(rest as Record<string, string>).toString();
  const inQuery = (endpoint.kind === 'query' || endpoint.kind === 'download') && query !== '';
  const response = await app.inject({
    method: endpoint.kind === 'query' || endpoint.kind === 'download' ? 'GET' : 'POST',
    url: inQuery ? `${url}?${query}` : url,
    headers: {
      cookie: cookieLine(cookies),
      'x-mang-non': '1',
      'x-request-id': newId(),
      ...(file && {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        'x-input': encodeURIComponent(JSON.stringify(rest)),
      }),
    },
    ...(endpoint.kind === 'command' && { payload: rest }),
    ...(file && { payload: Buffer.from(file.bytes) }),
  });
  for (const { name, value } of response.cookies) cookies.set(name, value);
  // Others share the machine: a breath between two acts keeps the page that waits alive.
  await wait(0);
  if (response.statusCode !== 200) throw new RefusedAct(loginName, endpoint, response.json());
  return response.json();
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
