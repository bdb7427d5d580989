import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Runs on whatever Node the machine has (20.19 or later) and without any dependency: it is what installs them. */

export const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules/.mang-non-stamp');

/** Ends the program with one Vietnamese line and no stack. */
export function giveUp(line) {
  console.error(line);
  process.exit(1);
}

/** Installs what package-lock.json names, unless that very lock file was installed here already. */
export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Cài thư viện (lần đầu khoảng một phút)…');
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } };
  const installed = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', '--include=optional'],
    options,
  );
  if (installed.error) giveUp(`Không chạy được npm (${installed.error.message}): hãy cài Node.js kèm npm.`);
  if (installed.status !== 0)
    giveUp('npm install không thành: xem lỗi ở trên (thường do mạng hoặc đĩa đầy).');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** The Node 24 that the lock file pins; the machine's own where it is new enough. */
export function pinnedNode() {
  const pinned = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return giveUp(`Không có Node 24 cho ${process.platform}-${process.arch}: hãy cài Node.js 24 rồi chạy lại.`);
}

/** So that every `#!/usr/bin/env node` below runs on the pinned Node too. */
export function pinnedEnvironment(more = {}) {
  const path = [dirname(pinnedNode()), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, ...more, PATH: path };
}

/** Runs a program of the project in the foreground; resolves to its exit code. Signals are handed on. */
export function runInForeground(args, { env = {}, withParent = false } = {}) {
  const preload = withParent ? ['--import', join(root, 'tools/end-with-parent.mjs')] : [];
  const child = spawn(pinnedNode(), [...preload, ...args], {
    cwd: root,
    env: pinnedEnvironment(env),
    stdio: withParent ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))));
}
