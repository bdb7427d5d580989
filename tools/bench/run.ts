import { benchDatabase } from './database.ts';

for (const [name, value] of Object.entries(await benchDatabase())) {
  console.log(`${String(value).padStart(8)}  ${name}`);
}
