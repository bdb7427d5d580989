import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DB } from '../../../db/schema.ts';
import { findGroups } from '../../../src/features/plans/server/queries-counts.ts';
import { findMatrix } from '../../../src/features/plans/server/queries-matrix.ts';
import { findOwed } from '../../../src/features/plans/server/queries-owed.ts';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { pipelinedPool } from '../../../src/platform/server/database/opening.ts';
import { preparedName } from '../../../src/platform/server/database/prepared.ts';
import { withActor } from '../../../src/platform/server/database/scope.ts';
import type { Actor } from '../../../src/platform/shared/actor.ts';
import { type ClonedDatabase, cloneDatabase } from '../../../test/harness/clone-database.ts';
import { fillPlanYear, measuredAt, type Places } from './data.ts';

/** As the application's role with every row policy in force: which way the planner takes through the ledger. */

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

let cloned: ClonedDatabase;
let places: Places;
let db: Kysely<DB>;
let plans: PlanNode[] = [];
/** The same statements planned without a look at what they are asked with. */
let generic: PlanNode[] = [];

beforeAll(async () => {
  cloned = await cloneDatabase();
  places = await fillPlanYear(cloned.adminUrl, 900);
  const pool = openPool(cloned.adminUrl, { role: 'mangnon_app', pipeline: true });
  db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: explaining(pipelinedPool(pool, { prepare: true })) }),
  });
}, 120_000);
afterAll(async () => {
  await db.destroy();
  await cloned.close();
});

/** Keeps the plan of every statement that reads, and then runs it; of what a session plans once, that plan too. */
const explaining = (pool: PostgresPool): PostgresPool => ({
  ...pool,
  async connect() {
    const client = await pool.connect();
    const explain = async (how: string, text: string, values: unknown[]) => {
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
        `explain (${how}format json) ${text}`,
        values,
      );
      return rows.flatMap((row) => row['QUERY PLAN'].map((plan) => plan.Plan));
    };
    const query = async (text: string, values: unknown[]) => {
      const isPrepared = preparedName(text) !== undefined;
      if (isPrepared || /^\s*(select|with)/.test(text)) {
        const once = await explain('', text, values);
        plans.push(...once);
        generic.push(...(isPrepared ? await explain('generic_plan, ', text, []) : once));
      }
      return client.query(text, values);
    };
    return Object.assign(Object.create(client), { query });
  },
});

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** How the statements of `ask` reach the ledger, for a district's officer or for one of the whole locality. */
async function waysOf(who: 'district' | 'whole', ask: (tx: Tx, actor: Actor) => Promise<unknown>) {
  const { localityId, districtUnitIds } = places;
  const actor = {
    ...{ localityId, accountId: localityId, sessionId: '', displayName: '', assignments: [] },
    unitIds: who === 'district' ? districtUnitIds : [],
    wholeLocality: who === 'whole',
  };
  plans = [];
  generic = [];
  await withActor(db, actor, (tx) => ask(tx, actor));
  const ways = throughLedger(plans);
  expect(throughLedger(generic), 'the plan that a session keeps goes the same way').toEqual(ways);
  return ways;
}

const throughLedger = (nodes: PlanNode[]): string[] =>
  nodes
    .flatMap(flat)
    .filter((node) => node['Relation Name'] === 'obligations')
    .map((node) => `${node['Node Type']}: ${node['Index Name'] ?? ''}`);

const ofPlan = () => ({ planId: places.nationalPlanId });

it('the matrix of one district reads that district’s rows of that plan', async () => {
  const ways = await waysOf('district', (tx, actor) =>
    findMatrix(tx, actor, measuredAt, { ...ofPlan(), only: 'all' }),
  );
  expect(ways).toEqual(['Index Scan: obligations_plan_unit']);
});

it('the count by outcome of a district reads that district’s rows', async () => {
  const ways = await waysOf('district', (tx, actor) =>
    findGroups(tx, actor, measuredAt, places.nationalPlanId),
  );
  expect(ways).toEqual(['Index Scan: obligations_plan_unit']);
});

it('the count by outcome of the whole locality reads no row of the ledger', async () => {
  const ways = await waysOf('whole', (tx, actor) => findGroups(tx, actor, measuredAt, places.nationalPlanId));
  expect(ways).toEqual([]);
});

it('who owes in the whole locality is read in the order of its index, and from it alone', async () => {
  const ways = await waysOf('whole', (tx, actor) =>
    findOwed(tx, actor, measuredAt, { ...ofPlan(), before: '2021-12-31T00:00:00Z', limit: 51 }),
  );
  expect(ways).toEqual(['Index Only Scan: obligations_owed']);
});

it('who owes in a district reads that district’s rows of that plan', async () => {
  const ways = await waysOf('district', (tx, actor) =>
    findOwed(tx, actor, measuredAt, { ...ofPlan(), before: '2021-12-31T00:00:00Z', limit: 51 }),
  );
  expect(ways).toEqual(['Index Scan: obligations_plan_unit']);
});

it('pages of who owes follow each other without a gap or a row twice', async () => {
  const filter = { ...ofPlan(), before: '2021-12-31T00:00:00Z' };
  const paged: string[] = [];
  let whole: string[] = [];
  await waysOf('whole', async (tx, actor) => {
    const pageAfter = (after?: { dueAt: string; id: string }) =>
      findOwed(tx, actor, measuredAt, { ...filter, after, limit: 50 });
    for (let page = await pageAfter(); page.length > 0; page = await pageAfter(page.at(-1)))
      paged.push(...page.map((row) => row.id));
    whole = (await findOwed(tx, actor, measuredAt, { ...filter, limit: 100_000 })).map((row) => row.id);
  });
  expect(whole.length).toBeGreaterThan(500);
  expect(paged).toEqual(whole);
});
