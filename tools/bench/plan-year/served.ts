import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newId } from '../../../src/platform/shared/id.ts';

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
  stop(): Promise<void>;
}

/** Starts the product in a process of its own on the given data folder; resolves when it says that it listens. */
export async function serve(dataDir: string): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: 'off', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: (question) => send(agent, address, question),
    memory: () => memoryOf(child.pid as number),
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

/** Linux only: elsewhere nothing is known and the server counts as NaN. */
function memoryOf(pid: number): ReturnType<Served['memory']> {
  try {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
      .map((name) => ({ name: commandOf(name), megabytes: residentOf(name) }));
    return { server: residentOf(String(pid)), children };
  } catch {
    return { server: Number.NaN, children: [] };
  }
}

const field = (pid: string, name: string): string =>
  new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';

const parentOf = (pid: string): number | undefined => {
  try {
    return Number(field(pid, 'PPid'));
  } catch {
    return undefined; // it ended while we looked
  }
};
const residentOf = (pid: string): number => Math.round(Number(field(pid, 'VmRSS')) / 1024);
const commandOf = (pid: string): string =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ').slice(-80).trim();
