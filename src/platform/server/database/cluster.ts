import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { serverCanEnter, serverUser } from './binaries.ts';

/** A PostgreSQL data folder on disk and the way to reach the server that runs on it. */
export interface Cluster {
  folder: string;
  /** Socket folder: the only door, no TCP port is opened. */
  socket: string;
  fast: boolean;
}

const passwordFile = 'superuser-password';

/** Runs one of PostgreSQL's programs as the server's user; resolves to its exit code and what it said. */
export function runProgram(program: string, args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...serverUser(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? -1, said }));
  });
}

/**
 * Finds or makes the data folder below `dataDir`. initdb fills a folder beside it that is then renamed, so that a
 * half-made cluster never passes for a whole one, and of two first starts at once one wins.
 */
export async function prepareCluster(bin: string, dataDir: string, fast: boolean): Promise<Cluster> {
  const folder = placeFor(dataDir);
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(bin, folder, fast);
  const cluster = { folder, socket: socketFolder(folder), fast };
  writeForServer(join(folder, 'mang-non.conf'), settings(cluster));
  return cluster;
}

export function superuserUrl({ folder, socket }: Cluster, database: string): string {
  const password = readFileSync(join(folder, passwordFile), 'utf8').trim();
  return `postgresql://postgres:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

const lockSettlesInMs = 30_000;

/**
 * Takes away a lock file whose process id another program has got since (after a reboot, a container restart).
 * PostgreSQL itself sees to a lock whose process is gone. A lock is all that keeps two servers off one folder: a
 * young one is never touched, and one that changed while we looked is put back.
 */
export function removeStaleLock(cluster: Cluster): void {
  const lock = join(cluster.folder, 'postmaster.pid');
  const seen = statSync(lock, { throwIfNoEntry: false });
  if (!seen || Date.now() - seen.mtimeMs < lockSettlesInMs || !heldByAnotherProgram(lock)) return;
  const aside = `${lock}.${process.pid}`;
  renameSync(lock, aside);
  if (statSync(aside).ino === seen.ino) rmSync(aside);
  else renameSync(aside, lock);
}

/** Only what surely is no PostgreSQL counts; the command line is what every user may read of every process. */
function heldByAnotherProgram(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0];
    return program !== undefined && program !== '' && basename(program) !== 'postgres';
  } catch {
    return false;
  }
}

/** `dataDir/postgresql`; for root, where `nobody` cannot reach that, a folder of /var/lib that it links to. */
function placeFor(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const place = join(dataDir, 'postgresql');
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
    mkdirSync(dirname(readlinkSync(place)), { recursive: true, mode: 0o711 });
    return readlinkSync(place);
  }
  // Lets the server's user pass through our own folder, not list it; the cluster inside is closed to all but it.
  if (!serverCanEnter(dataDir)) chmodSync(dataDir, statSync(dataDir).mode | 0o111);
  if (serverCanEnter(dataDir)) return join(realpathSync(dataDir), 'postgresql');
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const elsewhere = join('/var/lib/mang-non', name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  symlinkSync(join(elsewhere, 'postgresql'), place);
  return join(elsewhere, 'postgresql');
}

async function createCluster(bin: string, folder: string, fast: boolean): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  const password = randomBytes(24).toString('hex');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveToServer(fresh);
  writeForServer(`${fresh}.password`, password);
  const made = await runProgram(join(bin, 'initdb'), [
    ...['-D', fresh, '-U', 'postgres', '--pwfile', `${fresh}.password`, '--auth=scram-sha-256'],
    // Builtin C.UTF-8: no ICU or libc upgrade can invalidate an index; Vietnamese order is asked for by COLLATE.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'],
    ...(fast ? ['--no-sync'] : ['--data-checksums']),
  ]);
  rmSync(`${fresh}.password`);
  if (made.code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error(`Không tạo được cơ sở dữ liệu nhúng ở ${folder}: ${made.said.trim()}`);
  }
  appendFileSync(join(fresh, 'postgresql.conf'), "\ninclude 'mang-non.conf'\n");
  writeForServer(join(fresh, 'mang-non.conf'), '');
  writeForServer(join(fresh, passwordFile), password);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error;
  }
}

/** Paths of unix sockets must stay under 107 bytes, and odd letters would have to be quoted twice. */
function socketFolder(folder: string): string {
  if (/^[\w./-]{1,90}$/.test(folder)) return folder;
  const name = `mang-non-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const short = join(tmpdir(), name);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const owner = statSync(short).uid;
  const server = serverUser().uid ?? process.getuid?.();
  if (owner !== server && owner !== process.getuid?.())
    throw new Error(`Thư mục ${short} thuộc về người khác.`);
  giveToServer(short);
  return short;
}

function settings({ socket, fast }: Cluster): string {
  const lines = [
    `listen_addresses = ''`,
    `unix_socket_directories = '${socket}'`,
    'port = 5432',
    'max_connections = 100',
    `shared_buffers = '${fast ? 128 : 256}MB'`,
    'jit = off',
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    // The log must not hold what people wrote: no statements, no details with key values.
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
    'log_checkpoints = off',
    ...(fast
      ? [
          'fsync = off',
          'synchronous_commit = off',
          'full_page_writes = off',
          'wal_level = minimal',
          'max_wal_senders = 0',
        ]
      : []),
  ];
  return `# Written at each start; own settings belong in postgresql.conf or ALTER SYSTEM.\n${lines.join('\n')}\n`;
}

function writeForServer(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  giveToServer(file);
}

function giveToServer(path: string): void {
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
