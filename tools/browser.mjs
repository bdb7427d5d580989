import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pinnedNode, root } from './bootstrap.mjs';

/** The shell first: the same browser without a window, so that the journeys have the processor for themselves. */
const names = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable'],
];
const packages = ['chromium-headless-shell', 'chromium'];
const downloads = join(root, '.cache/browsers');

/** Path of a Chromium for the journeys: the machine's own, else installed now; undefined when neither can be. */
export function findBrowser() {
  return present() ?? downloaded() ?? (installByApt() ? present() : undefined) ?? download();
}

function present() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => path && runs(path));
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Cài trình duyệt Chromium bằng apt…');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () =>
    packages.some(
      (name) =>
        spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options).status === 0,
    );
  return install() || (spawnSync('apt-get', ['update'], options).status === 0 && install());
}

function download() {
  console.log('Tải trình duyệt Chromium…');
  spawnSync(pinnedNode(), ['node_modules/playwright-core/cli.js', 'install', 'chromium-headless-shell'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: downloads },
  });
  return downloaded();
}

function downloaded() {
  if (!existsSync(downloads)) return undefined;
  const file = readdirSync(downloads, { recursive: true }).find(
    (name) => /(^|\/)(chrome-)?headless[-_]shell$/.test(name) && runs(join(downloads, name)),
  );
  return file && join(downloads, file);
}
