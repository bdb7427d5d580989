import { benchDatabase } from './database.ts';
import { benchPlanYear } from './plan-year/run.ts';

/** `npm run bench` measures all; `npm run bench -- plan-year` or `-- database` only that part. */
const wanted = process.argv[2];

if (wanted !== 'plan-year') {
  for (const [name, value] of Object.entries(await benchDatabase()))
    console.log(`${String(value).padStart(8)}  ${name}`);
}
if (wanted !== 'database') await benchPlanYear((line) => console.log(line));
