import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, runInForeground } from './bootstrap.mjs';

const inputs = [
  'src',
  'index.html',
  'public',
  'vite.config.ts',
  'tsconfig.web.json',
  'tsconfig.json',
  'package-lock.json',
];
const mark = join(root, 'dist/.inputs');

/** Builds the web into `dist` unless it was built from these very files. */
export async function ensureWebBuilt() {
  const wanted = inputsHash();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Dựng giao diện…');
  const code = await runInForeground(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  if (code !== 0) giveUp('Không dựng được giao diện: xem lỗi ở trên.');
  writeFileSync(mark, wanted);
}

/** Hash over names and contents; server code and tests do not reach the browser. */
function inputsHash() {
  const hash = createHash('sha256');
  for (const path of inputs) {
    for (const file of filesBelow(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(join(root, path))) return [];
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !/\/server\/|\.test\.tsx?$/.test(file))
    .sort();
}
