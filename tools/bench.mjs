import { ensureDependencies, runInForeground } from './bootstrap.mjs';

/** `npm run bench`: measures on this machine, on a database of its own. */
ensureDependencies();
process.exitCode = await runInForeground(['tools/bench/run.ts', ...process.argv.slice(2)]);
