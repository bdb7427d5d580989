import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureDependencies, pinnedEnvironment, pinnedNode, root } from './bootstrap.mjs';
import { findBrowser } from './browser.mjs';
import { runChecks } from './checks.mjs';

const tally = /^(\d+) passed, (\d+) failed$/;

/**
 * `npm test`: every check and every test; the last line counts them all. `npm run check:pages` (`pages`): only the walk over
 * every page, and `npm run check:kills` (`kills`): only imports whose server dies thirty times and whose PostgreSQL ten; both take too long to be
 * part of it.
 */
const apart = process.argv[2];
ensureDependencies();
const total = apart ? { passed: 0, failed: 0 } : await runChecks();
const browser = findBrowser();
if (!browser) {
  console.log(
    '✗ trình duyệt: hãy cài Chromium (apt-get install chromium) hoặc đặt CHROMIUM_PATH; các hành trình chưa được chạy.',
  );
  total.failed++;
}
const tests = await runTests(browser);
total.passed += tests.passed;
total.failed += tests.failed;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Vitest's own tally is taken from its last line; a run that ends without one, or that ran nothing, has failed. */
async function runTests(chromium) {
  const projects = apart ? [apart] : ['rooms', ...(chromium ? ['journeys'] : [])];
  const chosen = projects.flatMap((name) => ['--project', name]);
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...chosen];
  const env = pinnedEnvironment(chromium ? { CHROMIUM_PATH: chromium } : {});
  const child = spawn(pinnedNode(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let counted;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const found = tally.exec(line);
    if (found) counted = { passed: Number(found[1]), failed: Number(found[2]) };
    else console.log(line);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (!counted || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
