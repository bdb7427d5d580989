import { ensureDependencies, runInForeground } from './bootstrap.mjs';
import { serverEnvironment, serverFlags } from './server-flags.mjs';
import { ensureWebBuilt } from './web-build.mjs';

/** `npm start`: install, build, serve. `npm run dev`: the same, built and started again at each change. */
ensureDependencies();
if (process.argv.includes('--dev')) {
  const build = runInForeground(['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn']);
  const server = runInForeground(['--watch-path=src', '--watch-preserve-output', 'src/server.ts']);
  process.exitCode = await Promise.race([build, server]);
} else {
  await ensureWebBuilt();
  process.exitCode = await runInForeground([...serverFlags, 'src/server.ts', ...process.argv.slice(2)], {
    withParent: true,
    env: serverEnvironment,
  });
}
