import { ensureDependencies } from './bootstrap.mjs';
import { runChecks } from './checks.mjs';

/** `npm run check`: all that can be said without running the product. */
ensureDependencies();
const { passed, failed } = await runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
