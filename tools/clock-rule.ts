import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rules and handlers are told what time it is: a feature that asks the machine cannot be tried on another day. */
const features = join(import.meta.dirname, '../src/features');
const asksTheMachine = /\bnew Date\(\s*\)|\bDate\.now\(|\bnow\(\) *at time zone|\bcurrent_date\b/;

const found = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .flatMap((path) =>
    readFileSync(join(features, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        asksTheMachine.test(line) ? [`src/features/${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );

for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;
