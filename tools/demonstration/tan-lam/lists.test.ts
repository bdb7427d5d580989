import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Background, startBackground } from '../../../src/background.ts';
import { composeServer } from '../../../src/composition.ts';
import { childrenContract } from '../../../src/features/children/contract.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import { clockRunningFrom } from '../../../src/platform/server/clock.ts';
import { cloneDemonstration, type LoadedDemonstration } from '../../../test/harness/demonstration.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Child } from '../../people/child.ts';
import { peopleOf } from '../../people/generate.ts';
import { type Building, buildingOf, runningOn } from '../work/desk.ts';
import { entryOf } from '../work/register.ts';
import { bringLists } from './lists.ts';
import { tanLamCounts, tanLamPopulation } from './population.ts';

const room = childrenContract.endpoints;
const minutes = 60_000;
const commune = 'ngoc-linh';
const meant = tanLamCounts().get(commune) ?? { children: 0, special: 0 };
let loaded: LoadedDemonstration;
let app: Awaited<ReturnType<typeof composeServer>>;
let background: Background;
let building: Building;
const faults: object[] = [];

beforeAll(async () => {
  loaded = await cloneDemonstration();
  const clock = clockRunningFrom(loaded.startsAt);
  const config = { tls: false, demonstration: true, logLevel: 'silent' };
  app = await composeServer({ db: loaded.db, clock, config });
  background = await startBackground({
    ...{ db: loaded.db, ownerUrl: loaded.adminUrl, clock },
    log: (message, detail) => void faults.push({ message, ...detail }),
  });
  building = buildingOf(app, runningOn(clock));
}, 5 * minutes);

afterAll(async () => {
  await background?.stop();
  await app?.close();
  await loaded?.close();
});

const one = async (statement: string): Promise<number> =>
  (await loaded.admin.query(statement)).rows[0]?.count ?? 0;
const entered = () => one('select count(*)::int as count from children where batch_id is not null');

const bring = (said: string[], signal = new AbortController().signal) =>
  bringLists({ building, password: loaded.password, say: (line) => void said.push(line), signal }, [commune]);

/** A child whom the population does not have. */
async function registerOneMore(): Promise<string> {
  const desk = await building.signIn('xa.ngoclinh', loaded.password);
  const { communes } = await desk.act(room.listPlaces, {});
  const unitId = communes.find(({ own }) => own)?.hamlets[0]?.unitId ?? '';
  const [stranger] = peopleOf(tanLamPopulation(), 'yen-thuy');
  const id = newId();
  await desk.act(room.registerChild, { id, unitId, since: '2021-11-01', child: entryOf(stranger as Child) });
  return id;
}

async function takeBack(childId: string): Promise<void> {
  const desk = await building.signIn('xa.ngoclinh', loaded.password);
  const { child } = await desk.act(room.getChild, { childId });
  const { version } = child;
  const end = { on: '2021-11-29' as const, as: 'withdrawn' as const, reason: 'Ghi nhầm xã' };
  await desk.act(room.endFollowing, { childId, version, ...end });
}

test(
  'a commune’s whole list comes in by the import; stopped in the middle it goes on, and what does not add up is said',
  async () => {
    const stopping = new AbortController();
    const stopped = bring([], stopping.signal).catch((error: unknown) => error);
    while ((await entered()) === 0) await wait(10);
    stopping.abort();
    await expect(stopped).resolves.toMatchObject({ name: 'AbortError' });
    expect(await entered()).toBeLessThan(meant.children);
    const tooMany = await registerOneMore();
    await expect(bring([])).rejects.toThrow(
      `Sổ của Xã Ngọc Lĩnh đếm ${meant.children + 1} trẻ em, ${meant.special} có hoàn cảnh đặc biệt`,
    );
    await takeBack(tooMany);
    const said: string[] = [];
    await bring(said);
    expect(said).toEqual([expect.stringMatching(/1\/1, Xã Ngọc Lĩnh \(1\.148 trẻ em\)$/)]);
    expect(await one('select count(*)::int as count from child_imports')).toBe(1);
    const twice = await loaded.admin.query(
      'select personal_id from children where personal_id is not null group by 1 having count(*) > 1',
    );
    expect(twice.rows).toEqual([]);
    expect(faults).toEqual([]);
  },
  2 * minutes,
);

test('the register then counts what the population has: children, special circumstances, dropout risk', async () => {
  const desk = await building.signIn('xa.ngoclinh', loaded.password);
  const { all } = await desk.act(room.countChildren, {});
  const atRiskOfDropout = [...peopleOf(tanLamPopulation(), commune)].filter(({ tags }) =>
    tags.some(({ code }) => code === 'dropout-risk'),
  );
  expect([all.children.total, all.special.total, all.lists['dropout-risk']?.total]).toEqual([
    ...[meant.children, meant.special, atRiskOfDropout.length],
  ]);
});

test('the plan’s first target shows the same figures for the commune, and each figure has its children', async () => {
  const office = await building.signIn('tonghop.tanlam', loaded.password);
  const { plans } = await office.act(plansContract.endpoints.listPlans, {});
  const { targets } = await office.act(plansContract.endpoints.listTargets, { planId: plans[0]?.id ?? '' });
  const { entries } = await office.act(plansContract.endpoints.getTarget, { targetId: targets[0]?.id ?? '' });
  const own = entries.find(({ unitName }) => unitName === 'Xã Ngọc Lĩnh');
  expect([own?.numerator, own?.denominator]).toEqual([meant.special, meant.children]);
  const unitId = own?.unitId ?? '';
  // Who consolidates sees the children, and of those in special circumstances only the number.
  const officer = await building.signIn('xa.ngoclinh', loaded.password);
  const listed = [
    await officer.act(room.countMatching, { unitId, list: 'special' }),
    await office.act(room.countMatching, { unitId }),
  ];
  expect(listed.map(({ total }) => total)).toEqual([meant.special, meant.children]);
});

test('brought again, nothing is added', async () => {
  const before = await entered();
  await bring([]);
  expect(await entered()).toBe(before);
});
