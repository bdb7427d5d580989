import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { fastestFolder } from './fastest-folder.ts';
import { makeTestKeyFile } from './keys.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's URL of the run's own cluster; its database `mangnon` is the template of every clone. */
    templateUrl: string;
    /** A file with the root key of `testKeys`. */
    keyFile: string;
  }
}

/** One cluster per run, one template from the real migrations; test files clone it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  sweepLeftovers();
  const dataDir = mkdtempSync(join(fastestFolder(), `mang-non-test-${process.pid}-`));
  const cluster = await startEmbedded({ dataDir, fast: true });
  await migrate(cluster.url, join(import.meta.dirname, '../../db/migrations'));
  project.provide('templateUrl', cluster.url);
  project.provide('keyFile', makeTestKeyFile(join(dataDir, 'test.keys')));
  return async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A run that was killed leaves its server and 100 MB of memory disk behind. */
function sweepLeftovers(): void {
  for (const name of readdirSync(fastestFolder())) {
    const runner = /^mang-non-test-(\d+)-/.exec(name)?.[1];
    if (!runner || lives(Number(runner))) continue;
    const folder = join(fastestFolder(), name);
    if (isAnothers(folder)) continue;
    const server = postmasterBelow(folder);
    if (server !== undefined && lives(server)) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Left by another user of the machine, whose it is to sweep: who is not root could not. */
function isAnothers(folder: string): boolean {
  const self = process.getuid?.();
  return self !== undefined && self !== 0 && statSync(folder).uid !== self;
}

function postmasterBelow(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
