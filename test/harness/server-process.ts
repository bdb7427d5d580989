import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';
import { answerOf, type Wire } from './people.ts';

const program = join(import.meta.dirname, '../../src/server.ts');

/** The product's own process on a database. */
export interface ServerProcess {
  address: string;
  /** At once, as a power cut would, whatever it is doing. */
  kill(): Promise<void>;
}

/** @throws Error with all that it said where it ended before it had an address */
export async function startServer(
  databaseUrl: string,
  keyFile: string = inject('keyFile'),
): Promise<ServerProcess> {
  const env = {
    ...{ ...process.env, DATABASE_URL: databaseUrl, MANG_NON_KEYS: keyFile },
    ...{ PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent' },
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whatever becomes of the test, no server outlives it.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    let complained = '';
    child.stderr.on('data', (part) => (complained += part));
    child.stdout.on('data', (part) => {
      said += part;
      const url = /https?:\/\/[^\s/]+(?=[\s/])/.exec(said)?.[0];
      if (url) found(url);
    });
    child.once('close', () => failed(new Error(said + complained)));
  });
  return {
    address,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** To whichever process stands at the address at that moment: it changes with every start. */
export const wireOver =
  (address: () => string): Wire =>
  async ({ method, url, headers, payload }) => {
    const response = await fetch(`${address()}${url}`, {
      ...{ method, headers, signal: AbortSignal.timeout(20_000) },
      ...(payload !== undefined && { body: payload as RequestInit['body'] }),
    });
    return answerOf(response.status, await response.text(), Object.fromEntries(response.headers));
  };
