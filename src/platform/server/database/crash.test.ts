import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { openPool } from './connect.ts';
import { type Embedded, startEmbedded } from './embedded.ts';

/** On a real disk, with fsync, in processes that are really killed. */
const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-crash-'));
const writers: ChildProcess[] = [];

afterAll(async () => {
  for (const writer of writers) writer.kill('SIGKILL');
  await (await startEmbedded({ dataDir })).stop();
  rmSync(dataDir, { recursive: true });
});

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** The same while it may be away: the one that was killed as long as its file lies there. */
function runningServer(): number | undefined {
  try {
    return postmaster();
  } catch {
    return undefined;
  }
}

/** Starts a writer at number `from`; `promised` grows while it runs. */
function startWriter(from: number, folder = dataDir) {
  const script = join(import.meta.dirname, '../../../../test/harness/steady-writer.ts');
  const process_ = spawn(process.execPath, [script, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(process_);
  const promised: number[] = [];
  createInterface({ input: process_.stdout }).on('line', (line) => promised.push(Number(line)));
  return {
    process: process_,
    promised,
    until: (count: number) => expect.poll(() => promised.length, { timeout: 15_000 }).toBeGreaterThan(count),
  };
}

async function killed(writer: ChildProcess): Promise<void> {
  const gone = once(writer, 'exit');
  writer.kill('SIGKILL');
  await gone;
}

async function kept({ url }: Embedded): Promise<Set<number>> {
  const pool = openPool(url);
  const { rows } = await pool.query<{ n: number }>('select n from promises').finally(() => pool.end());
  return new Set(rows.map(({ n }) => n));
}

it('keeps every acknowledged row when the program is killed, and adopts the server that lived on', async () => {
  const writer = startWriter(1);
  await writer.until(100);
  await killed(writer.process);
  const server = postmaster();
  const embedded = await startEmbedded({ dataDir });
  expect(postmaster()).toBe(server);
  const rows = await kept(embedded);
  expect(writer.promised.filter((n) => !rows.has(n))).toEqual([]);
  await embedded.stop();
});

it('keeps every acknowledged row when PostgreSQL is killed, and brings it back while the program runs', async () => {
  const writer = startWriter(100_000);
  await writer.until(50);
  const server = postmaster();
  process.kill(server, 'SIGKILL');
  // Only what is acknowledged by the server that came back counts; lines of the old one may still be on their way here.
  await expect.poll(() => runningServer(), { timeout: 15_000 }).not.toBe(server);
  await expect.poll(() => runningServer(), { timeout: 15_000 }).toBeDefined();
  await writer.until(writer.promised.length + 50);
  const embedded = await startEmbedded({ dataDir });
  // The writer goes on: what it is promised while the rows are read is not among them yet.
  const promised = [...writer.promised];
  const rows = await kept(embedded);
  expect(promised.filter((n) => !rows.has(n))).toEqual([]);
  await killed(writer.process);
  await embedded.stop();
});

it('leaves the server to the other program that still works on it', async () => {
  const first = await startEmbedded({ dataDir });
  const server = postmaster();
  const second = await startEmbedded({ dataDir });
  await second.stop();
  expect((await kept(first)).size).toBeGreaterThan(0);
  expect(postmaster()).toBe(server);
  await first.stop();
  await expect(kept(first)).rejects.toThrow();
});

it('keeps its rows over an orderly stop', async () => {
  const embedded = await startEmbedded({ dataDir });
  const rows = await kept(embedded);
  await embedded.stop();
  expect(rows.size).toBeGreaterThan(150);
});

it('makes one database when two programs start for the first time at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mang-non-twice-'));
  const [one, two] = [startWriter(1, folder), startWriter(100_000, folder)];
  await Promise.all([one.until(10), two.until(10)]);
  await Promise.all([killed(one.process), killed(two.process)]);
  const embedded = await startEmbedded({ dataDir: folder });
  const rows = await kept(embedded);
  expect([...one.promised, ...two.promised].filter((n) => !rows.has(n))).toEqual([]);
  await embedded.stop();
  rmSync(folder, { recursive: true });
});
