import { join } from 'node:path';
import { startBackground } from '../../../src/background.ts';
import { composeServer } from '../../../src/composition.ts';
import { clockRunningFrom } from '../../../src/platform/server/clock.ts';
import { readConfig } from '../../../src/platform/server/config.ts';
import { openDatabase } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { keysAtStart } from '../../../src/platform/server/sealed/start.ts';
import { measuredAt } from './moment.ts';

/** The product as `src/server.ts` puts it together, at a clock that begins on the day for which the data were made. */
const config = { ...readConfig(process.env), demonstration: false };
const embedded = await startEmbedded({ dataDir: config.dataDir });
await migrate(embedded.url, join(import.meta.dirname, '../../../db/migrations'));
const keys = await keysAtStart({
  ...{ path: join(config.dataDir, 'bench.keys'), ownerUrl: embedded.url, mayMake: true, now: measuredAt },
  ...{ say: console.error, complain: console.error },
});
const { db, close } = openDatabase({ url: embedded.url, prepare: config.databasePrepare });
const clock = clockRunningFrom(measuredAt);
const app = await composeServer({ db, clock, keys, config });
const log = (message: string, detail: object) => app.log.error(detail, message);
const background = await startBackground({ db, clock, keys, ownerUrl: embedded.url, log });
console.log(await app.listen({ host: config.host, port: config.port }));

process.once('SIGTERM', async () => {
  await background.stop();
  await app.close();
  await close();
  await embedded.stop();
  process.exit(0);
});
