import { startBackground } from '../../src/background.ts';
import { composeServer } from '../../src/composition.ts';
import { settableClock } from '../../src/platform/server/clock.ts';
import { buildingOf, type Desk } from '../../tools/demonstration/work/desk.ts';
import { launchBrowser, screenshot } from './browser.ts';
import { cloneDemonstration } from './demonstration.ts';
import { Seat } from './seat.ts';
import { builtWeb } from './served-web.ts';
import { testKeys } from './keys.ts';

/** The demonstration behind a real port, as `npm start` opens it, with a browser. Its people sign in by its one phrase. */
export async function serveDemonstration() {
  const webFolder = await builtWeb();
  const [loaded, browser] = await Promise.all([cloneDemonstration(), launchBrowser()]);
  const clock = settableClock(loaded.startsAt);
  const config = { tls: false, demonstration: true, logLevel: 'silent' };
  const app = await composeServer({ db: loaded.db, keys: testKeys, clock, config, webFolder });
  const faults: string[] = [];
  const log = (message: string, detail: object) => faults.push(`${message} ${JSON.stringify(detail)}`);
  const background = await startBackground({
    db: loaded.db,
    ownerUrl: loaded.adminUrl,
    clock,
    keys: testKeys,
    log,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const seats: Seat[] = [];
  let pictures = 0;
  return {
    ...{ clock, browser, url, password: loaded.password },
    /** Rows straight from the tables, past every wall. */
    rows: async (statement: string, ...values: unknown[]) =>
      (await loaded.admin.query(statement, values)).rows,
    /** Somebody who acts without a screen. */
    desk: (loginName: string): Promise<Desk> => buildingOf(app, clock).signIn(loginName, loaded.password),
    async seat(loginName: string, opens = '/'): Promise<Seat> {
      const seat = await Seat.take(browser, url);
      seats.push(seat);
      await seat.page.goto(opens);
      await seat.signIn(loginName, loaded.password);
      return seat;
    },
    async later(instant: string): Promise<void> {
      clock.set(instant);
      await loaded.admin.query('update accounts set last_seen_at = $1', [instant]);
    },
    async picture(name: string): Promise<void> {
      for (const page of seats.flatMap((seat) => seat.context.pages()))
        await screenshot(page, `failed ${name} ${++pictures}`, false);
    },
    complaints: () => [...faults, ...seats.flatMap((seat) => seat.faults)],
    async close() {
      await browser.close();
      await background.stop();
      await app.close();
      await loaded.close();
    },
  };
}

export type ServedDemonstration = Awaited<ReturnType<typeof serveDemonstration>>;
