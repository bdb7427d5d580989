import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Background, startBackground } from '../../../src/background.ts';
import { composeServer } from '../../../src/composition.ts';
import { foundAccount } from '../../../src/features/accounts/server/public.ts';
import { childrenContract } from '../../../src/features/children/contract.ts';
import { createLocality, loadLocality } from '../../../src/features/units/server/public.ts';
import { clockRunningFrom } from '../../../src/platform/server/clock.ts';
import { openDatabase } from '../../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../../src/platform/server/database/scope.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { type ClonedDatabase, cloneDatabase } from '../../../test/harness/clone-database.ts';
import type { Child } from '../../people/child.ts';
import { peopleOf } from '../../people/generate.ts';
import { commonPassword, tanLamStaff } from '../people.ts';
import { buildingOf, type Desk, runningOn } from '../work/desk.ts';
import { beginRegister, entryOf } from '../work/register.ts';
import { bringLists, expectCounted } from './lists.ts';
import { knownOn, tanLamCounts, tanLamPopulation } from './population.ts';
import { tanLamStory } from './story.ts';
import { testKeys } from '../../../test/harness/keys.ts';

const room = childrenContract.endpoints;
const commune = 'ngoc-linh';
const meant = tanLamCounts().get(commune) ?? { children: 0, special: 0 };
const faults: object[] = [];
let clone: ClonedDatabase;
let app: Awaited<ReturnType<typeof composeServer>>;
let background: Background;
let officer: Desk;
let bring: (said: string[], signal?: AbortSignal) => Promise<void>;

beforeAll(async () => {
  clone = await cloneDatabase();
  const unitIds = await employOfficer();
  const clock = clockRunningFrom(tanLamStory.startsAt);
  const config = { tls: false, demonstration: true, logLevel: 'silent' };
  app = await composeServer({ db: clone.db, keys: testKeys, clock, config });
  background = await startBackground({
    ...{ db: clone.db, ownerUrl: clone.adminUrl, clock, keys: testKeys },
    log: (message, detail) => void faults.push({ message, ...detail }),
  });
  const building = buildingOf(app, runningOn(clock));
  officer = await building.signIn('xa.ngoclinh', commonPassword);
  const known = [...knownOn('2021-10-04', commune)].slice(0, 20);
  await beginRegister(officer, known, { since: '2021-01-01', unitIdOf: (key) => unitIds.get(key) ?? '' });
  bring = (said, signal = new AbortController().signal) =>
    bringLists({ building, password: commonPassword, say: (line) => void said.push(line), signal }, [
      commune,
    ]);
}, 120_000);

afterAll(async () => {
  await background?.stop();
  await app?.close();
  await clone?.close();
});

/** The district with its units, and the one person of the commune. */
async function employOfficer(): Promise<ReadonlyMap<string, string>> {
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const member = tanLamStaff.find(({ unitKey }) => unitKey === commune);
  const { loginName = '', displayName = '' } = member ?? {};
  const now = tanLamStory.beginsAt;
  const founded = await withoutActor(owner.db, 'sign-in', async (tx) => {
    const { localityId, unitIds } = await createLocality(tx, loadLocality('tan-lam-2021'), now);
    const held = { function: 'commune-officer' as const, unitId: unitIds.get(commune) ?? '' };
    await foundAccount(tx, {
      ...{ localityId, loginName, displayName, password: commonPassword, now: tanLamStory.startsAt },
      functions: [{ ...held, validFrom: '2021-03-01' }],
    });
    return unitIds;
  });
  await owner.close();
  return founded;
}

const count = async (rows: string): Promise<number> =>
  (await clone.admin.query(`select count(*)::int as found from ${rows}`)).rows[0].found;
const entered = () => count('children where batch_id is not null');

test('a commune’s whole list comes in by the import; stopped in the middle it goes on', async () => {
  const stopping = new AbortController();
  const stopped = bring([], stopping.signal).catch((error: unknown) => error);
  while ((await entered()) === 0) await wait(10);
  stopping.abort();
  await expect(stopped).resolves.toMatchObject({ name: 'AbortError' });
  expect(await entered()).toBeLessThan(meant.children - 20);
  const said: string[] = [];
  await bring(said);
  expect(said).toEqual([
    'Đang nhập danh sách trẻ em của các xã: 1/1, Xã Ngọc Lĩnh (1.148 trẻ em)',
    'Đã nhập xong danh sách trẻ em của 1 xã.',
  ]);
  expect(faults).toEqual([]);
}, 120_000);

test('the register then counts what the population has: children, special circumstances, dropout risk', async () => {
  const { all } = await officer.act(room.countChildren, {});
  const children = [...peopleOf(tanLamPopulation(), commune)];
  const atRisk = children.filter(({ tags }) => tags.some(({ code }) => code === 'dropout-risk'));
  expect([all.children.total, all.special.total, all.lists['dropout-risk']?.total]).toEqual([
    ...[meant.children, meant.special, atRisk.length],
  ]);
  const listed = await officer.act(room.countMatching, { list: 'special' });
  expect(listed.total).toBe(meant.special);
});

test('nobody is there twice, and the list brought again adds nothing', async () => {
  await bring([]);
  expect(await entered()).toBe(meant.children - 20);
  expect(await count('child_imports')).toBe(1);
  const numbers = 'select personal_id from children where personal_id is not null';
  expect(await count(`(${numbers} and state = 'living-here' group by 1 having count(*) > 1) as twice`)).toBe(
    0,
  );
});

test('a register that counts others than the population has is said', async () => {
  const { communes } = await officer.act(room.listPlaces, {});
  const own = communes.find((one) => one.own);
  const stranger = entryOf(peopleOf(tanLamPopulation(), 'yen-thuy').next().value as Child);
  const unitId = own?.hamlets[0]?.unitId ?? '';
  await officer.act(room.registerChild, { id: newId(), unitId, child: stranger });
  const counted = expectCounted(officer, { key: commune, name: 'Xã Ngọc Lĩnh' }, own?.unitId ?? '');
  await expect(counted).rejects.toThrow(
    `Sổ của Xã Ngọc Lĩnh đếm ${meant.children + 1} trẻ em, ${meant.special} có hoàn cảnh đặc biệt`,
  );
});
