import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startBackground } from '../../src/background.ts';
import { composeServer } from '../../src/composition.ts';
import { foundAccount } from '../../src/features/accounts/server/public.ts';
import { createLocality, type LocalityName, loadLocality } from '../../src/features/units/server/public.ts';
import { settableClock } from '../../src/platform/server/clock.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import type { FunctionName } from '../../src/platform/shared/actor.ts';
import { launchBrowser, screenshot } from './browser.ts';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';
import { wireTo } from './people.ts';
import { buildForProduction } from './production-build.ts';
import { Seat } from './seat.ts';
import { testKeys } from './keys.ts';

/** Somebody of a journey: name to sign in with, name on the screen, function and the unit's key in its locality. */
export interface Member {
  loginName: string;
  displayName: string;
  function: FunctionName;
  unitKey: string;
}

/** One phrase for everybody in the journeys. */
export const journeyPhrase = 'con trâu đen gặm cỏ ven đê sớm';

interface Served {
  locality: LocalityName;
  /** ISO 8601 instant at which the clock stands until it is set. */
  now: string;
  staff: readonly Member[];
}

/** The whole product behind a real port, with its background work and a browser; the clock stands until it is set. */
export async function serveWeb({ locality, now, staff }: Served) {
  const webFolder = await builtWeb();
  const [clone, browser] = await Promise.all([cloneDatabase(), launchBrowser()]);
  const place = await foundStaff(clone, { locality, now, staff });
  const clock = settableClock(now);
  const config = { tls: false, demonstration: false, logLevel: 'silent' };
  const app = await composeServer({ db: clone.db, keys: testKeys, clock, config, webFolder });
  const faults: string[] = [];
  const log = (message: string, detail: object) => faults.push(`${message} ${JSON.stringify(detail)}`);
  const parts = { db: clone.db, ownerUrl: clone.adminUrl, clock, keys: testKeys, log };
  let background = await startBackground(parts);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const seats: Seat[] = [];
  let pictures = 0;
  const sitDown = async (): Promise<Seat> => {
    const seat = await Seat.take(browser, url);
    seats.push(seat);
    return seat;
  };
  return {
    ...{ clone, clock, url, browser, faults },
    place,
    /** The way to the product for those who act without a screen. */
    wire: wireTo(app),
    /** An account for somebody who comes later, at a unit known by its name. */
    async employ({ unitName, ...member }: Omit<Member, 'unitKey'> & { unitName: string }): Promise<void> {
      const found = 'select unit_id from unit_versions where name = $1';
      const [row] = (await clone.admin.query(found, [unitName])).rows;
      const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
      await withoutActor(owner.db, 'sign-in', (tx) =>
        foundMember(tx, place.localityId, clock.now(), { ...member, unitId: row.unit_id }),
      );
      await owner.close();
    },
    /** A computer where nobody is signed in. */
    sitDown,
    /** A computer for this person, signed in by the form. */
    async seat(loginName: string, opens = '/'): Promise<Seat> {
      const seat = await sitDown();
      await seat.page.goto(opens);
      await seat.signIn(loginName, journeyPhrase);
      return seat;
    },
    /** Months later. Everybody came in now and then: whose account lies unused for a season is let in no more. */
    async later(instant: string): Promise<void> {
      clock.set(instant);
      await clone.admin.query('update accounts set last_seen_at = $1', [instant]);
    },
    /** Runs with nothing going on in the background: what is asked of it waits until this ends. */
    async whileJobsWait(act: () => Promise<void>): Promise<void> {
      await background.stop();
      await act();
      background = await startBackground(parts);
    },
    /** What everybody had before them when something went wrong. */
    async picture(name: string): Promise<void> {
      for (const page of seats.flatMap((seat) => seat.context.pages()))
        await screenshot(page, `failed ${name} ${++pictures}`, false);
    },
    /** What browsers and background work complained of. */
    complaints: () => [...faults, ...seats.flatMap((seat) => seat.faults)],
    async close() {
      await browser.close();
      await background.stop();
      await app.close();
      await clone.close();
    },
  };
}

export type ServedWeb = Awaited<ReturnType<typeof serveWeb>>;

async function foundStaff(clone: ClonedDatabase, { locality, now, staff }: Served) {
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const place = await withoutActor(owner.db, 'sign-in', async (tx) => {
    const founded = await createLocality(tx, loadLocality(locality), now);
    for (const { unitKey, ...member } of staff) {
      const unitId = founded.unitIds.get(unitKey) as string;
      await foundMember(tx, founded.localityId, now, { ...member, unitId });
    }
    return founded;
  });
  await owner.close();
  return place;
}

type Transaction = Parameters<typeof foundAccount>[0];

async function foundMember(
  tx: Transaction,
  localityId: string,
  now: string,
  { function: name, unitId, ...member }: Omit<Member, 'unitKey'> & { unitId: string },
): Promise<void> {
  const functions = [{ function: name, unitId, validFrom: '2021-01-01' }];
  await foundAccount(tx, { ...member, localityId, password: journeyPhrase, now, functions });
}

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/journeys-web');

/** The web built from the files as they stand; each state has a folder of its own, so that no run empties another's. */
export async function builtWeb(): Promise<string> {
  const folder = join(kept, inputsHash());
  if (existsSync(join(folder, 'index.html'))) return folder;
  const making = `${folder}-${process.pid}`;
  await buildForProduction({ root, build: { outDir: making, emptyOutDir: true } });
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another journey that began at the same moment was first with the same files.
    if (!existsSync(join(folder, 'index.html'))) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  for (const name of readdirSync(kept).map((one) => join(kept, one)))
    if (!isYoung(name)) rmSync(name, { recursive: true, force: true });
  return folder;
}

const keptFor = 3_600_000;

/** What another journey has just put in its place under its last name counts as young. */
function isYoung(name: string): boolean {
  const found = statSync(name, { throwIfNoEntry: false });
  return found === undefined || Date.now() - found.mtimeMs <= keptFor;
}

function inputsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(root, 'src', name);
    const seenByBrowser = !/\/server(\/|$)|\.test\.tsx?$/.test(path) && statSync(path).isFile();
    if (seenByBrowser) hash.update(name).update(readFileSync(path));
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
