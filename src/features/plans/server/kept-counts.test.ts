import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { findGroups } from './public.ts';

let served: ServedLocality;
let plan: IssuedPlan;
let whole: Actor;

beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  const lead = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: tanLam.unit('tan-lam'), leadUnitId: tanLam.unit('phong-lao-dong') },
    ...{ units: [tanLam.unit('phu-lam'), tanLam.unit('hai-thinh')], number: '1/KH-UBND' },
  });
  whole = {
    ...{ localityId: tanLam.localityId, accountId: newId(), sessionId: newId(), displayName: '' },
    ...{ assignments: [], unitIds: [], wholeLocality: true },
  };
});
afterAll(() => served.close());

const obligationsSeenBy = async (actor: Actor) =>
  (
    await withActor(served.clone.db, actor, (tx) =>
      tx.selectFrom('obligation_counts').select('obligations').execute(),
    )
  ).reduce((sum, row) => sum + row.obligations, 0);

test('the kept counts are there for who sees the whole of that locality, and for nobody else', async () => {
  expect(await obligationsSeenBy(whole)).toBe(8);
  const district = { ...whole, wholeLocality: false, unitIds: [served.tanLam.unit('phu-lam')] };
  expect(await obligationsSeenBy(district)).toBe(0);
  expect(await obligationsSeenBy({ ...whole, localityId: served.elsewhere.localityId })).toBe(0);
});

test('the application can neither write the kept counts nor have them counted at will', async () => {
  const written = withActor(served.clone.db, whole, (tx) =>
    tx.updateTable('obligation_counts').set({ obligations: 7 }).execute(),
  );
  await expect(written).rejects.toThrow('permission denied');
  const { rows } = await served.clone.admin.query(
    `select has_function_privilege('mangnon_app', 'recount_obligations(uuid, uuid, smallint)', 'execute') as counts,
      has_table_privilege('mangnon_app', 'obligation_counts', 'insert, update, delete, truncate') as writes`,
  );
  expect(rows).toEqual([{ counts: false, writes: false }]);
});

test('an act that is taken back leaves the counts as they were', async () => {
  const before = await withActor(served.clone.db, whole, (tx) =>
    findGroups(tx, whole, served.clock.now(), plan.planId),
  );
  const { id } = plan.owed(served.tanLam.unit('phu-lam'), 'own-plan');
  const client = await served.clone.admin.connect();
  await client.query('begin');
  await client.query('update obligations set fulfilled_at = created_at where id = $1', [id]);
  await client.query('set constraints all immediate');
  await client.query('rollback');
  client.release();
  expect(
    await withActor(served.clone.db, whole, (tx) => findGroups(tx, whole, served.clock.now(), plan.planId)),
  ).toEqual(before);
});

test('two acts on rows of one unit, crosswise, wait for each other and do not lock each other out', async () => {
  const unitId = served.tanLam.unit('hai-thinh');
  const [mine, yours] = [plan.owed(unitId, 'own-plan').id, plan.owed(unitId, 'duty').id];
  const [one, two] = await Promise.all([served.clone.admin.connect(), served.clone.admin.connect()]);
  const fulfil = 'update obligations set fulfilled_at = created_at where id = $1';
  await Promise.all([one.query('begin'), two.query('begin')]);
  await one.query(fulfil, [mine]);
  await two.query(fulfil, [yours]);
  const waiting = two.query(fulfil, [mine]);
  await one.query('commit');
  await waiting;
  await two.query('commit');
  one.release();
  two.release();
  const groups = await withActor(served.clone.db, whole, (tx) =>
    findGroups(tx, whole, served.clock.now(), plan.planId),
  );
  const onTime = groups.filter(({ outcome }) => outcome === 'on-time');
  expect(Object.fromEntries(onTime.map((group) => [group.kind, group.obligations]))).toEqual({
    duty: 1,
    'own-plan': 1,
  });
});

test('a row that is removed by hand is no longer counted', async () => {
  const { id } = plan.owed(served.tanLam.unit('phu-lam'), 'results-report');
  await served.clone.admin.query('delete from obligation_events where obligation_id = $1', [id]);
  await served.clone.admin.query('delete from obligations where id = $1', [id]);
  expect(await obligationsSeenBy(whole)).toBe(7);
});
