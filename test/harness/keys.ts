import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createKeyFile, type RootKey, readKeyFile } from '../../src/platform/server/sealed/key-file.ts';
import { type Keyring, keyringOf } from '../../src/platform/server/sealed/keyring.ts';

/** The one root key of a test run: what one process seals, a clone of its database opens in another. */
const testRoot: RootKey = {
  id: '01900000-0000-7000-8000-000000000001',
  madeAt: '2021-01-01T00:00:00.000Z',
  bytes: new Uint8Array(32).fill(7),
};

export const testKeys: Keyring = keyringOf([testRoot]);

/** The same key as a file for the product's own process (`MANG_NON_KEYS`): made by the run's set-up, found by `inject('keyFile')`. */
export function makeTestKeyFile(path: string): string {
  createKeyFile(path, [testRoot]);
  if (readKeyFile(path)?.length !== 1) throw new Error('the key file of the tests is not as it was written');
  return path;
}

const tool = join(import.meta.dirname, '../../tools/keys.ts');

/** `npm run keys -- …` as a process of its own. */
export function runKeys(
  { databaseUrl, keyFile }: { databaseUrl: string; keyFile: string },
  ...args: string[]
): { child: ChildProcess; ended: Promise<{ code: number | null; said: string }> } {
  const env = { ...process.env, DATABASE_URL: databaseUrl, MANG_NON_KEYS: keyFile, DEMO: 'off' };
  const child = spawn(process.execPath, [tool, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) };
}
