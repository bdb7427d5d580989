import { join } from 'node:path';
import { composeServer } from '../../src/composition.ts';
import { foundAccount } from '../../src/features/accounts/server/public.ts';
import { sendReminders } from '../../src/features/plans/server/public.ts';
import { foldName } from '../../src/features/units/rules.ts';
import { createLocality, type Locality, loadLocality } from '../../src/features/units/server/public.ts';
import { settableClock } from '../../src/platform/server/clock.ts';
import {
  type Database,
  type OpenDatabase,
  openDatabase,
} from '../../src/platform/server/database/connect.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import type { Keyring } from '../../src/platform/server/sealed/index.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import { lamGiangStory } from './lam-giang/story.ts';
import { markFinished, markStarted, startOver, stateOf } from './marker.ts';
import { commonPassword, functionWords } from './people.ts';
import { tanLamStory } from './tan-lam/story.ts';
import { buildingOf } from './work/desk.ts';
import type { Story } from './work/story.ts';

/** By the year that DEMO names; `on` is the district of 2021. */
export const stories = { '2021': tanLamStory, '2026': lamGiangStory } as const satisfies Record<
  string,
  Story
>;
export type StoryYear = keyof typeof stories;

export interface LoadOptions {
  /** Address of the database with the rights of who migrates it. */
  url: string;
  year: StoryYear;
  keys: Keyring;
  say(line: string): void;
}

/**
 * Fills an empty database with a locality's year; does nothing where that was done before. What a load left behind that
 * was cut off is thrown away first. Answers whether anything was loaded.
 * @throws Error where the database holds something that is no demonstration.
 */
export async function ensureDemonstration({ url, year, keys, say }: LoadOptions): Promise<boolean> {
  const state = await withOwner(url, ({ db }) => stateOf(db));
  if (state === 'finished') return false;
  if (state === 'foreign')
    throw new Error('Cơ sở dữ liệu này đã có địa phương thật: không nạp dữ liệu trình diễn vào đó.');
  if (state === 'cut-off') {
    say('Lần nạp trước bị ngắt giữa chừng: bỏ phần dở dang và nạp lại từ đầu.');
    await startOver(url);
    await migrate(url, join(import.meta.dirname, '../../db/migrations'));
  }
  await load(url, stories[year], keys, say);
  return true;
}

async function load(url: string, story: Story, keys: Keyring, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const unitIds = await withOwner(url, ({ db }) => setUp(db, story));
  const app = openDatabase({ url, max: 8 });
  const clock = settableClock(story.beginsAt);
  const config = { tls: false, demonstration: true, logLevel: 'error' };
  const server = await composeServer({ db: app.db, clock, keys, config, limits: patient });
  const unitIdOf = (key: string): string => {
    const id = unitIds.get(key);
    if (!id) throw new Error(`no unit ${key}`);
    return id;
  };
  try {
    await story.live({
      ...{ building: buildingOf(server, clock), password: commonPassword, unitIdOf },
      everyDay: async () => void (await sendReminders(app.db, clock.now())),
      progress: progressOf(say),
    });
  } finally {
    await server.close();
    await app.close();
  }
  await withOwner(url, ({ db }) => markFinished(db));
  say(`Đã nạp xong dữ liệu trình diễn trong ${((performance.now() - began) / 1000).toFixed(0)} giây.`);
}

/** What has no endpoint: the locality with its units, and its first administrator. */
async function setUp(owner: Database, story: Story): Promise<ReadonlyMap<string, string>> {
  const locality = loadLocality(story.locality);
  const first = story.staff.find((member) => member.loginName === story.administrator);
  if (!first) throw new Error(`${story.administrator} is not among the staff`);
  await withoutActor(owner, 'sign-in', markStarted);
  return withoutActor(owner, 'sign-in', async (tx) => {
    const { localityId, unitIds } = await createLocality(tx, locality, story.beginsAt);
    const unitId = unitIds.get(first.unitKey) as string;
    const { loginName, displayName } = first;
    await foundAccount(tx, {
      ...{ localityId, loginName, displayName, password: commonPassword, now: story.beginsAt },
      functions: [{ function: first.function, unitId, validFrom: locality.validFrom }],
    });
    return unitIds;
  });
}

async function withOwner<T>(url: string, work: (owner: OpenDatabase) => Promise<T>): Promise<T> {
  const owner = openDatabase({ url, role: 'mangnon_owner', max: 2 });
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

/** Everybody signs in from one machine here, hundreds of times a minute. */
const any = { free: 1_000_000, firstWait: 1, longestWait: 1, forgetAfter: 1 };
const patient = { strangerAtAccount: any, knownDevice: any, address: any, everyone: any };

/** A line for each tenth. */
function progressOf(say: (line: string) => void): (done: number, total: number) => void {
  let said = 0;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth <= said) return;
    said = tenth;
    say(`Đang nạp dữ liệu trình diễn: ${done}/${total}`);
  };
}

/** Who may sign in, one line each, and the one phrase that opens all of these accounts. */
export function accountLines(year: StoryYear): string[] {
  const story = stories[year];
  const names = namesIn(loadLocality(story.locality).root);
  const rows = story.staff.map((member) => [
    member.loginName,
    member.displayName,
    functionWords[member.function],
    names.get(member.unitKey) ?? '',
  ]);
  const head = ['Tên đăng nhập', 'Họ và tên', 'Chức năng', 'Đơn vị'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [
    'Tài khoản trình diễn:',
    line(head),
    ...rows.map(line),
    `Mật khẩu chung của mọi tài khoản trình diễn: ${commonPassword}`,
  ];
}

/** Names by key; a hamlet's key holds that of its commune. */
function namesIn(root: Locality['root']): Map<string, string> {
  const names = new Map([[root.key, root.name]]);
  for (const hamlet of root.hamlets)
    names.set(`${root.key}/${foldName(hamlet).replaceAll(' ', '-')}`, hamlet);
  for (const child of root.children) for (const [key, name] of namesIn(child)) names.set(key, name);
  return names;
}
