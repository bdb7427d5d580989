import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { fastestFolder } from '../../test/harness/fastest-folder.ts';
import { kyselyTypes } from './types.ts';
import { writeFileSync } from 'node:fs';

const dataDir = mkdtempSync(join(fastestFolder(), 'mang-non-generate-'));
const cluster = await startEmbedded({ dataDir, fast: true });
await migrate(cluster.url, join(import.meta.dirname, '../../db/migrations'));
const { db, close } = openDatabase({ url: cluster.url, role: 'mangnon_owner' });
writeFileSync(join(import.meta.dirname, '../../db/schema.ts'), await kyselyTypes(db));
await close();
await cluster.stop();
rmSync(dataDir, { recursive: true });
