import { spawn } from 'node:child_process';
import { root, pinnedEnvironment, pinnedNode } from './bootstrap.mjs';

/** What is checked without running the product: name → arguments for the pinned Node. */
const checks = {
  'định dạng (biome)': ['node_modules/@biomejs/biome/bin/biome', 'format', '.'],
  'lint (oxlint)': [
    'node_modules/oxlint/bin/oxlint',
    '--type-aware',
    '--deny-warnings',
    'src',
    'test',
    'tools',
  ],
  'kiểu, phía máy chủ (tsc)': ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.server.json'],
  'kiểu, phía trình duyệt (tsc)': ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.web.json'],
  'tường giữa các phòng (dependency-cruiser)': [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'],
  ],
  'tệp sinh ra khớp với nguồn': ['tools/database/generate.ts', '--check'],
  'ngân sách độ dài': ['tools/budgets.ts'],
  'đồng hồ là tham số': ['tools/clock-rule.ts'],
  'dựng giao diện (vite)': ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
};

/** Runs the checks, two at a time; what a failed one said is shown. Resolves to the names that passed and failed. */
export async function runChecks() {
  const waiting = Object.entries(checks);
  const outcome = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcome[await runCheck(...next)]++;
  };
  await Promise.all([worker(), worker()]);
  return outcome;
}

async function runCheck(name, args) {
  const began = Date.now();
  const { code, said } = await capture(args);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
  if (code !== 0) console.log(said.trimEnd());
  return code === 0 ? 'passed' : 'failed';
}

function capture(args) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), args, { cwd: root, env: pinnedEnvironment() });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
