import { benchCases } from './cases/run.ts';
import { benchDatabase } from './database.ts';
import { benchDuplicates } from './duplicates/run.ts';
import { benchGrid } from './grid/run.ts';
import { benchImport } from './import/run.ts';
import { benchPlanYear } from './plan-year/run.ts';
import { benchRegister } from './register/run.ts';
import { benchSealed } from './sealed.ts';

/**
 * `npm run bench` measures all; `npm run bench -- plan-year`, `-- database`, `-- grid`, `-- duplicates`, `-- sealed`,
 * `-- import`, `-- cases` or `-- register` only that part. Cases are 200,000 (`-- cases 20000`). The register is measured with 2,000,000 children and the import with a list of 40,000 rows, or
 * as many as follow: `-- register 100000`; a word behind that picks the pieces of the register's work whose name holds it.
 */
const [wanted, size, only] = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted === undefined || wanted === part;
const say = (line: string): void => console.log(line);

if (isWanted('database')) {
  for (const [name, value] of Object.entries(await benchDatabase()))
    console.log(`${String(value).padStart(8)}  ${name}`);
}
if (isWanted('plan-year')) await benchPlanYear(say);
if (isWanted('register')) await benchRegister(say, { ...(size && { children: Number(size) }), only });
if (isWanted('cases')) await benchCases(say, { ...(size && { cases: Number(size) }), only });
if (isWanted('grid')) await benchGrid(say);
if (isWanted('duplicates')) await benchDuplicates(say);
if (isWanted('sealed')) await benchSealed(say);
if (isWanted('import')) await benchImport(say, Number(size ?? 40_000));
