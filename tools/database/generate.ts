import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase, openPool } from '../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { fastestFolder } from '../../test/harness/fastest-folder.ts';
import { readRoutines, readTables } from './catalog.ts';
import { dataDictionary } from './dictionary.ts';
import { schemaDump } from './dump.ts';
import { kyselyTypes } from './types.ts';

const root = join(import.meta.dirname, '../..');

/** Writes what the migrations imply; with `--check` only says which file is behind, and fails. */
async function main(): Promise<void> {
  const files = await generated();
  const behind = Object.entries(files).filter(([path, text]) => contentOf(path) !== text);
  if (!process.argv.includes('--check')) return behind.forEach(([path, text]) => write(path, text));
  if (behind.length === 0) return;
  console.error(
    `Chạy npm run db:generate: ${behind.map(([path]) => path).join(', ')} không khớp với db/migrations.`,
  );
  process.exitCode = 1;
}

/** Path → text, from a throw-away database. */
async function generated(): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(fastestFolder(), 'mang-non-generate-'));
  const cluster = await startEmbedded({ dataDir, fast: true });
  try {
    await migrate(cluster.url, join(root, 'db/migrations'));
    return await describe(cluster.url);
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function describe(url: string): Promise<Record<string, string>> {
  const { db, close } = openDatabase({ url, role: 'mangnon_owner' });
  const admin = openPool(url);
  try {
    const tables = await readTables(admin);
    return {
      'db/schema.ts': await kyselyTypes(db),
      'db/schema.sql': schemaDump(tables, await readRoutines(admin)),
      'docs/generated/data-dictionary.md': dataDictionary(tables),
    };
  } finally {
    await Promise.all([close(), admin.end()]);
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}

await main();
