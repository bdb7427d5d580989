import { benchDatabase } from './database.ts';
import { benchDuplicates } from './duplicates/run.ts';
import { benchGrid } from './grid/run.ts';
import { benchImport } from './import/run.ts';
import { benchPlanYear } from './plan-year/run.ts';

/** `npm run bench` measures all; `npm run bench -- plan-year`, `-- database`, `-- grid`, `-- duplicates` or `-- import` only that part; `-- import 5000` a shorter list. */
const wanted = process.argv[2];
const isWanted = (part: string): boolean => wanted === undefined || wanted === part;

if (isWanted('database')) {
  for (const [name, value] of Object.entries(await benchDatabase()))
    console.log(`${String(value).padStart(8)}  ${name}`);
}
if (isWanted('plan-year')) await benchPlanYear((line) => console.log(line));
if (isWanted('grid')) await benchGrid((line) => console.log(line));
if (isWanted('duplicates')) await benchDuplicates((line) => console.log(line));
if (isWanted('import')) await benchImport((line) => console.log(line), Number(process.argv[3] ?? 40_000));
