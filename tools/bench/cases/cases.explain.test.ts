import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DB } from '../../../db/schema.ts';
import { findFiles } from '../../../src/features/cases/server/queries-cases.ts';
import { holdStepped } from '../../../src/features/cases/server/queries-escalations.ts';
import { findClocks, findEvents } from '../../../src/features/cases/server/queries-history.ts';
import { findQueue } from '../../../src/features/cases/server/queries-queue.ts';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { pipelinedPool } from '../../../src/platform/server/database/opening.ts';
import { preparedName } from '../../../src/platform/server/database/prepared.ts';
import { withActor } from '../../../src/platform/server/database/scope.ts';
import type { Actor } from '../../../src/platform/shared/actor.ts';
import { type ClonedDatabase, cloneDatabase } from '../../../test/harness/clone-database.ts';
import { testKeys } from '../../../test/harness/keys.ts';
import { fillRegister } from '../register/fill.ts';
import { reachesOf } from '../register/known.ts';
import { countryOf, localityId } from '../register/places.ts';
import { measuredAt } from '../served/moment.ts';
import { accountOf, fillCases } from './fill.ts';

/** As the application's role with every row policy in force: which way the planner takes through 6,000 cases. */

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

const size = 6000;
let cloned: ClonedDatabase;
let db: Kysely<DB>;
let plans: PlanNode[] = [];
let officer: Actor;
let caseId: string;

beforeAll(async () => {
  cloned = await cloneDatabase();
  await fillRegister(cloned.adminUrl, size, 0);
  await fillCases(cloned.adminUrl, { cases: size, children: size, keys: testKeys });
  const [reach] = reachesOf(countryOf(size)).communes;
  officer = { ...reach?.actor, accountId: accountOf(reach?.login ?? '') } as Actor;
  const { rows } = await cloned.admin.query('select id from case_files where unit_id = $1 limit 1', [
    officer.unitIds[0],
  ]);
  caseId = rows[0].id;
  const pool = openPool(cloned.adminUrl, { role: 'mangnon_app', pipeline: true });
  db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: explaining(pipelinedPool(pool, { prepare: true })) }),
  });
}, 240_000);
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
      plans.push(...rows.flatMap((row) => row['QUERY PLAN'].map((plan) => plan.Plan)));
    };
    const query = async (text: string, values: unknown[]) => {
      const isPrepared = preparedName(text) !== undefined;
      if (isPrepared || /^\s*(select|with)/.test(text)) await explain('', text, values);
      if (isPrepared) await explain('generic_plan, ', text, []);
      return client.query(text, values);
    };
    return Object.assign(Object.create(client), { query });
  },
});

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** Tables that were read from end to end. */
async function readWhole(
  actor: Pick<Actor, 'localityId' | 'accountId' | 'unitIds' | 'wholeLocality'>,
  ask: (tx: Tx) => Promise<unknown>,
) {
  plans = [];
  await withActor(db, actor, ask);
  expect(plans.length).toBeGreaterThan(0);
  return plans
    .flatMap(flat)
    .flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name']] : []));
}

it('an officer’s queue, a case with its clocks and a page of those overseen are read by their indexes', async () => {
  expect(await readWhole(officer, (tx) => findQueue(tx, officer, { decidesAt: [], limit: 100 }))).toEqual([]);
  expect(await readWhole(officer, (tx) => findEvents(tx, officer, caseId))).toEqual([]);
  expect(await readWhole(officer, (tx) => findClocks(tx, officer, caseId))).toEqual([]);
  const page = {
    ...{ unitIds: officer.unitIds, after: undefined, open: true, now: measuredAt, limit: 101 },
    ...{ stage: undefined, overdue: false, received: undefined, outcome: undefined },
  };
  expect(await readWhole(officer, (tx) => findFiles(tx, officer, page))).toEqual([]);
});

it('limits of which somebody is to hear are found by their instant', async () => {
  const whole = { localityId, accountId: officer.accountId, unitIds: [], wholeLocality: true };
  expect(
    await readWhole(whole, (tx) => holdStepped(tx, { localityId, now: measuredAt, limit: 100 })),
  ).toEqual([]);
});
