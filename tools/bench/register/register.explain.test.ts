import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DB } from '../../../db/schema.ts';
import { countMembers, countStays } from '../../../src/features/children/server/queries-figures.ts';
import * as lists from '../../../src/features/children/server/queries-lists.ts';
import * as search from '../../../src/features/children/server/queries/search.ts';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { pipelinedPool } from '../../../src/platform/server/database/opening.ts';
import { withActor } from '../../../src/platform/server/database/scope.ts';
import { type ClonedDatabase, cloneDatabase } from '../../../test/harness/clone-database.ts';
import { fillRegister } from './fill.ts';
import { deepIn, type Reach, type Reaches, reachesOf } from './known.ts';
import { countryOf } from './places.ts';
import { measuredOn } from './rows.ts';

/** As the application's role with every row policy in force: which way the planner takes through 30,000 children. */

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

const children = 30_000;
let cloned: ClonedDatabase;
let reaches: Reaches;
let db: Kysely<DB>;
let plans: PlanNode[] = [];

beforeAll(async () => {
  cloned = await cloneDatabase();
  await fillRegister(cloned.adminUrl, children, 0);
  reaches = reachesOf(countryOf(children));
  const pool = openPool(cloned.adminUrl, { role: 'mangnon_app', pipeline: true });
  db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: explaining(pipelinedPool(pool, { prepare: true })) }),
  });
}, 240_000);
afterAll(async () => {
  await db.destroy();
  await cloned.close();
});

/** Keeps the plan of every statement that reads, and then runs it. */
const explaining = (pool: PostgresPool): PostgresPool => ({
  ...pool,
  async connect() {
    const client = await pool.connect();
    const query = async (text: string, values: unknown[]) => {
      if (/^\s*(\/\*.*\*\/)?\s*(select|with)/.test(text)) {
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
          `explain (format json) ${text}`,
          values,
        );
        plans.push(...rows.flatMap((row) => row['QUERY PLAN'].map((plan) => plan.Plan)));
      }
      return client.query(text, values);
    };
    return Object.assign(Object.create(client), { query });
  },
});

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** The ways into tables that `ask` takes, as "table: kind of scan, index". */
async function waysOf(reach: Reach, ask: (tx: Tx) => Promise<unknown>): Promise<string[]> {
  plans = [];
  await withActor(db, reach.actor, (tx) => ask(tx));
  return plans
    .flatMap(flat)
    .filter((node) => node['Relation Name'] !== undefined || node['Node Type'] === 'Bitmap Index Scan')
    .map((node) => `${node['Relation Name'] ?? ''}: ${node['Node Type']} ${node['Index Name'] ?? ''}`.trim());
}

const readsNoTableFromEndToEnd = (ways: string[]) => {
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter((way) => way.includes('Seq Scan'))).toEqual([]);
};

const nameSearch = (reach: Reach): search.NameSearch => ({
  ...{ whose: 'own', area: { communeIds: reach.communeIds, unitIds: undefined }, unitIds: undefined },
  ...{ birthYear: undefined, kin: undefined, withEnded: false, limit: 84 },
});

it("looks through a commune's names in the commune's own index", async () => {
  const [commune] = reaches.communes as [Reach];
  const asked = {
    words: [['nguyen'], ['linh']],
    begins: true,
    typed: { keys: ['nguyen', 'linh'], exact: 'nguyen linh' },
  };
  const ways = await waysOf(commune, (tx) =>
    search.findAnywhere(tx, commune.actor, nameSearch(commune), asked),
  );
  expect(ways.every((way) => /own_commune/.test(way) || way.startsWith('child_names: Bitmap Heap'))).toBe(
    true,
  );
});

const places = [
  ['a commune', () => reaches.communes[0] as Reach],
  ['a district', () => reaches.district],
  ['the whole locality', () => reaches.whole],
] as const;

describe.each(places)('search by name in %s', (place, reachOf) => {
  const index = place === 'a commune' ? /own_commune|own_given/ : /own_given|own_commune/;
  it('goes by the words of the name', async () => {
    const name = { keys: ['nguyen', 'thi', 'linh'], exact: 'nguyen thi linh' };
    const ways = await waysOf(reachOf(), (tx) =>
      search.findWholeName(tx, reachOf().actor, nameSearch(reachOf()), name),
    );
    readsNoTableFromEndToEnd(ways);
    expect(ways.every((way) => index.test(way) || way.startsWith('child_names: Bitmap Heap'))).toBe(true);
  });
  it('finds what was typed as family, middle and given name', async () => {
    const asked = { given: ['linh', 'linhh'], first: ['nguyen', 'thi'], held: [] };
    const ways = await waysOf(reachOf(), (tx) =>
      search.findByGiven(tx, reachOf().actor, nameSearch(reachOf()), asked),
    );
    readsNoTableFromEndToEnd(ways);
    expect(ways.every((way) => index.test(way) || way.startsWith('child_names: Bitmap Heap'))).toBe(true);
  });
  it('finds words in any order by the given name', async () => {
    const words = [['linh'], ['nguyen'], ['thi']];
    const ways = await waysOf(reachOf(), (tx) =>
      search.findByWords(tx, reachOf().actor, nameSearch(reachOf()), words, true),
    );
    readsNoTableFromEndToEnd(ways);
    expect(ways.every((way) => index.test(way) || way.startsWith('child_names: Bitmap Heap'))).toBe(true);
  });
});

const sorts = [
  [
    'name',
    'given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id',
  ],
  ['birth-date', 'birth_date, id'],
  [
    'unit',
    'commune_id, unit_id, given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id',
  ],
  ['changed', 'changed_at, id'],
] as const;

it.each([
  ['name', false],
  ['name', true],
  ['birth-date', false],
] as const)(
  'a page of a wide part of the locality by %s is walked in the whole order (chosen: %s)',
  async (sort, chosen) => {
    const { communeIds, actor } = reaches.province;
    const ways = await waysOf(reaches.province, async (tx) => {
      const found = await lists.findFollowed(tx, actor, measuredOn, {
        ...{ filter: { list: 'all' }, area: { communeIds, unitIds: undefined, chosen, wide: true } },
        page: { sort, descending: false, after: undefined, limit: 51 },
      });
      expect(found).toHaveLength(51);
    });
    readsNoTableFromEndToEnd(ways);
    expect(ways.filter((way) => way.includes('commune'))).toEqual([]);
  },
);

describe.each(places)('a page of the list of %s', (_, reachOf) => {
  it.each(sorts)('by %s is cut out of an index, first and deep, both ways', async (sort, order) => {
    const { communeIds, actor } = reachOf();
    const deep = await deepIn(cloned.admin, { communes: communeIds, order, share: 0.6 });
    for (const descending of [false, true])
      for (const after of [undefined, deep]) {
        const ways = await waysOf(reachOf(), async (tx) => {
          const key = after && (await lists.findKey(tx, actor, { sort, descending }, after));
          const found = await lists.findFollowed(tx, actor, measuredOn, {
            ...{ filter: { list: 'all' }, area: { communeIds, unitIds: undefined } },
            page: { sort, descending, after: key || undefined, limit: 51 },
          });
          expect(found).toHaveLength(51);
        });
        readsNoTableFromEndToEnd(ways);
      }
  });
});

describe('figures as of a day', () => {
  it.each(places)('of %s add up whole months and look at the stays of one month only', async (_, reachOf) => {
    const { communeIds, actor } = reachOf();
    const of = { on: '2019-06-30', by: 'commune' as const, area: { communeIds, unitIds: undefined } };
    const ways = await waysOf(reachOf(), (tx) => countStays(tx, actor, of));
    expect(
      ways.filter((way) => way.includes('Seq Scan on child_stays') || way.startsWith('child_stays: Seq')),
    ).toEqual([]);
    expect(ways.some((way) => way.includes('child_stay_sums'))).toBe(true);
  });
  it('count the memberships of a district from their index', async () => {
    const { communeIds, actor } = reaches.district;
    const of = { on: '2019-06-30', by: 'commune' as const, area: { communeIds, unitIds: undefined } };
    const ways = await waysOf(reaches.district, (tx) => countMembers(tx, actor, of));
    expect(ways.some((way) => way.includes('child_circumstances'))).toBe(true);
    readsNoTableFromEndToEnd(ways);
  });
});
