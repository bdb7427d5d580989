import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '../../../src/platform/shared/id.ts';
import { serverEnvironment, serverFlags } from '../../server-flags.mjs';
import { type Client, openClient } from './client.ts';
import { childrenOf, commandOf, cpuOf, cpuOfEnded, residentOf } from './processes.ts';

/** One question to the product: who asks, what, and for a command its body. */
export interface Ask {
  login: string;
  path: string;
  body?: object;
}

export interface Served {
  /** `http://127.0.0.1:…` */
  address: string;
  ask(question: Ask): Promise<Buffer>;
  /** Resident memory in MB: the server itself, and each process that it started, by what it runs. */
  memory(): { server: number; children: { name: string; megabytes: number }[] };
  /** Processor time so far in milliseconds, of the server and of all of PostgreSQL. */
  cpu(): { server: number; database: number };
  stop(): Promise<void>;
}

function cpuOfDatabase(dataDir: string): number {
  const lock = readFileSync(join(dataDir, 'postgresql/postmaster.pid'), 'utf8');
  const postmaster = Number(lock.split('\n')[0]);
  return childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid), cpuOfEnded(postmaster));
}

/** Starts the product in a process of its own on the given data folder; resolves when it says that it listens. */
export async function serve(dataDir: string): Promise<Served> {
  // The flags are those that `npm start` gives.
  const args = [...serverFlags, join(import.meta.dirname, 'server.ts')];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...serverEnvironment,
      DATA_DIR: dataDir,
      PORT: '0',
      DEMO: 'off',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const pid = child.pid as number;
  const client = openClient(new URL(address));
  return {
    address,
    ask: (question) => send(client, question),
    memory: () => ({
      server: residentOf(pid),
      children: childrenOf(pid).map((one) => ({ name: commandOf(one), megabytes: residentOf(one) })),
    }),
    cpu: () => ({ server: cpuOf(pid), database: cpuOfDatabase(dataDir) }),
    stop: async () => {
      client.close();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const address = /http:\/\/[\w.:]+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('the server ended before it listened');
}

async function send(client: Client, { login, path, body }: Ask): Promise<Buffer> {
  const headers = {
    cookie: `mn=${login}`,
    ...(body && { 'x-mang-non': '1', 'x-request-id': newId(), 'content-type': 'application/json' }),
  };
  const method = body ? 'POST' : 'GET';
  const answer = await client.send({ method, path, headers, body: body ? JSON.stringify(body) : '' });
  if (answer.status !== 200)
    throw new Error(`${path}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
  return answer.body;
}
