import { readFileSync } from 'node:fs';
import { ConcernLimitTable } from '../rules/clocks.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

/** The shipped limits, read once: a new file needs a new start. */
export const concernLimits: ConcernLimitTable = ConcernLimitTable.parse(read('concern-limits'));
