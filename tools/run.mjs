import { ensureDependencies, giveUp, runInForeground } from './bootstrap.mjs';

/** `node tools/run.mjs file.ts …`: runs a TypeScript file of the project on the pinned Node. */
const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('Cách dùng: node tools/run.mjs <tệp.ts> [tham số…]');
ensureDependencies();
process.exitCode = await runInForeground([file, ...args]);
