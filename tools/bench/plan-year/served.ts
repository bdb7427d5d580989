import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '../../../src/platform/shared/id.ts';
import { childrenOf, commandOf, cpuOf, residentOf } from './processes.ts';

/** One question to the product: who asks, what, and for a command its body. */
export interface Ask {
  login: string;
  path: string;
  body?: object;
}

export interface Served {
  ask(question: Ask): Promise<Buffer>;
  /** Resident memory in MB: the server itself, and each process that it started, by what it runs. */
  memory(): { server: number; children: { name: string; megabytes: number }[] };
  /** Processor time so far in milliseconds, of the server and of all of PostgreSQL. */
  cpu(): { server: number; database: number };
  stop(): Promise<void>;
}

function cpuOfDatabase(dataDir: string): number {
  const lock = readFileSync(join(dataDir, 'postgresql/postmaster.pid'), 'utf8');
  return childrenOf(Number(lock.split('\n')[0])).reduce((sum, pid) => sum + cpuOf(pid), 0);
}

/** Starts the product in a process of its own on the given data folder; resolves when it says that it listens. */
export async function serve(dataDir: string): Promise<Served> {
  // The flag is the one that `npm start` gives.
  const args = ['--max-semi-space-size=4', join(import.meta.dirname, 'server.ts')];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const pid = child.pid as number;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: (question) => send(agent, address, question),
    memory: () => ({
      server: residentOf(pid),
      children: childrenOf(pid).map((one) => ({ name: commandOf(one), megabytes: residentOf(one) })),
    }),
    cpu: () => ({ server: cpuOf(pid), database: cpuOfDatabase(dataDir) }),
    stop: async () => {
      agent.destroy();
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

function send(agent: Agent, address: string, { login, path, body }: Ask): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: `mn=${login}`,
      ...(body && { 'x-mang-non': '1', 'x-request-id': newId(), 'content-type': 'application/json' }),
    };
    const sent = request(`${address}${path}`, { agent, headers, method: body ? 'POST' : 'GET' }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const whole = Buffer.concat(parts);
        if (answer.statusCode === 200) resolve(whole);
        else reject(new Error(`${path}: ${answer.statusCode} ${whole.toString().slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
