import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { startBackground } from './background.ts';
import { composeServer } from './composition.ts';
import { goOnWithDemonstration, openDemonstration } from './demonstration.ts';
import { type Clock, clockRunningFrom, systemClock } from './platform/server/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/server/config.ts';
import { type OpenDatabase, openDatabase } from './platform/server/database/connect.ts';
import { startEmbedded } from './platform/server/database/embedded.ts';
import { migrate } from './platform/server/database/migrate.ts';
import type { Keyring } from './platform/server/sealed/index.ts';
import { keysAtStart } from './platform/server/sealed/start.ts';

const root = join(import.meta.dirname, '..');

/** What was opened, to be closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const database = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ dataDir: config.dataDir });
  opened.push(database.stop);
  await migrate(database.url, join(root, 'db/migrations'));
  const keys = await keysAtStart({
    ...{ path: config.keyFile, ownerUrl: database.url, now: systemClock.now(), say },
    mayMake: config.databaseUrl === undefined || config.demonstration,
    complain,
  });
  const { clock, accounts } = await settleClock(config, database.url, keys);
  const { db, close } = openDatabase({ url: database.url, prepare: config.databasePrepare });
  opened.push(close);
  const webFolder = join(root, 'dist/web');
  const app = await composeServer({ db, clock, keys, config, ...(existsSync(webFolder) && { webFolder }) });
  opened.push(() => app.close());
  const background = await startBackground({
    ...{ db, clock, keys, ownerUrl: database.url },
    log: (message, detail) => app.log.error(detail, message),
  });
  opened.push(background.stop);
  const address = await listen(app, config);
  for (const line of accounts) say(line);
  say(`Măng Non đang chạy tại ${address} (Ctrl+C để dừng).`);
  if (!config.demonstration) return;
  const { url } = database;
  opened.push(
    goOnWithDemonstration({ app, clock, url, year: config.demonstrationYear, say, complain: warn }),
  );
}

/** A demonstration brings its own time and its own people; the first start fills the database. */
async function settleClock(
  config: Config,
  url: string,
  keys: Keyring,
): Promise<{ clock: Clock; accounts: readonly string[] }> {
  if (!config.demonstration) return { clock: systemClock, accounts: [] };
  const owner: OpenDatabase = openDatabase({ url, role: 'mangnon_owner', max: 2 });
  try {
    const year = config.demonstrationYear;
    const { startsAt, accounts } = await openDemonstration(owner, { url, year, keys, say });
    return { clock: clockRunningFrom(startsAt), accounts };
  } finally {
    await owner.close();
  }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ConfigError(`Cổng ${port} đang có chương trình khác dùng: đặt PORT là một số khác.`);
    if (code === 'EACCES')
      throw new ConfigError(`Không được phép mở cổng ${port}: đặt PORT từ 1024 trở lên.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`Máy này không có địa chỉ ${host}: đặt HOST là địa chỉ của máy.`);
    throw error;
  }
}

let closing: Promise<void> | undefined;

function closeAll(): Promise<void> {
  closing ??= (async () => {
    for (let close = opened.pop(); close; close = opened.pop()) await close();
  })();
  return closing;
}

async function end(code: number): Promise<void> {
  await closeAll().catch((error: unknown) => complain(error));
  process.exit(code);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The product goes on without it. */
const warn = (error: unknown): void =>
  void process.stderr.write(`Chưa nạp xong dữ liệu trình diễn: ${(error as Error).message.split('\n')[0]}\n`);

/** One line for the operator; the whole story only where it is asked for. */
function complain(error: unknown): void {
  const { message, stack } = error as Error;
  const line = message.split('\n')[0] ?? '';
  process.stderr.write(error instanceof ConfigError ? `${line}\n` : `Không khởi động được: ${line}\n`);
  if (process.env.LOG_LEVEL === 'debug') process.stderr.write(`${stack}\n`);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(0));
try {
  await start();
} catch (error) {
  complain(error);
  await end(1);
}
