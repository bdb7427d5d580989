import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeServer } from '../../src/composition.ts';
import { casesContract } from '../../src/features/cases/contract.ts';
import { plansContract } from '../../src/features/plans/contract.ts';
import { reportsContract } from '../../src/features/reports/contract.ts';
import { createLocality, loadLocality } from '../../src/features/units/server/public.ts';
import { settableClock } from '../../src/platform/server/clock.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { cloneDatabase } from '../../test/harness/clone-database.ts';
import { cloneDemonstration, type LoadedDemonstration } from '../../test/harness/demonstration.ts';
import { verifyAudit } from '../audit/chain.ts';
import { ensureDemonstration } from './load.ts';
import { markStarted, startOver, stateOf } from './marker.ts';
import { type Desk, buildingOf } from './work/desk.ts';
import { testKeys } from '../../test/harness/keys.ts';

const minutes = 60_000;
let loaded: LoadedDemonstration;
let app: Awaited<ReturnType<typeof composeServer>>;
let desk: (loginName: string) => Promise<Desk>;

beforeAll(async () => {
  loaded = await cloneDemonstration();
  const clock = settableClock(loaded.startsAt);
  const config = { tls: false, demonstration: true, logLevel: 'silent' };
  app = await composeServer({ db: loaded.db, keys: testKeys, clock, config });
  desk = (loginName) => buildingOf(app, clock).signIn(loginName, loaded.password);
}, 5 * minutes);

afterAll(async () => {
  await app?.close();
  await loaded?.close();
});

describe('the demonstration of Tân Lâm, on the morning of 29 November 2021', () => {
  let officer: Desk;
  let planId: string;
  beforeAll(async () => {
    officer = await desk('tonghop.tanlam');
    const { plans } = await officer.act(plansContract.endpoints.listPlans, {});
    planId = plans[0]?.id ?? '';
  });

  test('thirty units have obligations; nothing is overdue, three plans came late', async () => {
    const { rows, counts } = await officer.act(plansContract.endpoints.matrix, { planId, only: 'all' });
    expect(rows).toHaveLength(30);
    expect(counts).toMatchObject({ total: 188, missing: 0, late: 3 });
  });

  test('22 of 29 results reports are in: some accepted, two with a line sent back, four drafts', async () => {
    const { reports } = await officer.act(reportsContract.endpoints.listReports, { planId });
    const byState = Object.fromEntries(
      [...Map.groupBy(reports, (report) => report.state)].map(([state, own]) => [state, own.length]),
    );
    expect(byState).toEqual({ accepted: 6, submitted: 14, returned: 2, draft: 4 });
    const { reports: consolidated } = await officer.act(reportsContract.endpoints.listConsolidated, {
      planId,
    });
    expect(consolidated).toEqual([]);
  });

  test('the first target is counted from the register, the third from the cases, the others are typed: 99 % and 17 of 18', async () => {
    const { targets } = await officer.act(plansContract.endpoints.listTargets, { planId });
    const registered = await loaded.admin.query(
      "select count(*)::int as children from children where state = 'living-here' and sixteenth_on > '2021-11-29'",
    );
    const [{ children }] = registered.rows;
    expect(children).toBeGreaterThan(850);
    expect(targets.map(({ numerator, denominator, met }) => [numerator, denominator, met])).toEqual([
      [expect.any(Number), children, expect.any(Boolean)],
      [285, 288, false],
      [1, 4, false],
      [17, 18, false],
    ]);
  });

  test('the third target says what the figures of cases say', async () => {
    const { targets } = await officer.act(plansContract.endpoints.listTargets, { planId });
    const period = { from: '2021-01-01', to: '2021-11-29' };
    const { totals } = await officer.act(casesContract.endpoints.getFigures, period);
    expect([targets[2]?.numerator, targets[2]?.denominator]).toEqual([totals['in-time'], totals.children]);
  });

  test('each commune stands under the first target with what its own register says', async () => {
    const { targets } = await officer.act(plansContract.endpoints.listTargets, { planId });
    const targetId = targets[0]?.id ?? '';
    const { entries, missing } = await officer.act(plansContract.endpoints.getTarget, { targetId });
    const own = await loaded.admin.query(
      "select commune_id as unit, count(*)::int as children from children where state = 'living-here' and sixteenth_on > '2021-11-29' group by 1",
    );
    expect(new Map(entries.map(({ unitId, denominator }) => [unitId, denominator]))).toEqual(
      new Map(own.rows.map(({ unit, children }) => [unit, children])),
    );
    expect(missing).toEqual([]);
  });

  test('five protection cases stand at five steps; a decision and a plan are overdue, one plan is due today', async () => {
    const ask = (open: 'true' | 'false') => officer.act(casesContract.endpoints.listCases, { open });
    const { rows } = await ask('true');
    const { rows: closed } = await ask('false');
    expect([...rows, ...closed].map(({ stage }) => stage).sort((a, b) => a.localeCompare(b))).toEqual([
      'approval',
      'carrying-out',
      'closed',
      'meeting',
      'planning',
    ]);
    expect(
      rows
        .filter(({ overdue }) => overdue > 0)
        .map(({ stage }) => stage)
        .sort(),
    ).toEqual(['approval', 'meeting']);
    expect(rows.find(({ stage }) => stage === 'planning')?.nextDueAt).toMatch(/^2021-11-29T/);
  });

  test('no two communes tell the same story', async () => {
    const { rows } = await loaded.admin.query(
      'select content, count(distinct unit_id)::int as units from task_records group by content having count(distinct unit_id) > 1',
    );
    expect(rows).toEqual([]);
  });

  test('every account opens with the common phrase', async () => {
    for (const loginName of ['quantri.tanlam', 'lanhdao.tanlam', 'dulieu.tanlam', 'ctv.bendo', 'xa.ngoclinh'])
      await expect(desk(loginName)).resolves.toBeDefined();
  });

  test('the audit chains of the whole year are unbroken', async () => {
    const { broken, lines } = await verifyAudit(loaded.admin);
    expect(broken).toEqual([]);
    expect(lines).toBeGreaterThan(900);
  });

  test('a second start loads nothing again', async () => {
    const before = await loaded.admin.query('select count(*) from audit_events');
    const options = { url: loaded.adminUrl, year: '2021' as const, keys: testKeys, say: () => undefined };
    await expect(ensureDemonstration(options)).resolves.toBe(false);
    expect((await loaded.admin.query('select count(*) from audit_events')).rows).toEqual(before.rows);
  });
});

test('a locality in earnest is left alone', async () => {
  const clone = await cloneDatabase();
  await clone.admin.query(
    "insert into localities (id, name, created_at) values ('018f0000-0000-7000-8000-000000000001', 'Thật', now())",
  );
  const options = { url: clone.adminUrl, year: '2021' as const, keys: testKeys, say: () => undefined };
  await expect(ensureDemonstration(options)).rejects.toThrow(/địa phương thật/);
  await clone.close();
});

test('a load that was cut off is seen, and thrown away down to the empty schema', async () => {
  const clone = await cloneDatabase();
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  await owner.db.transaction().execute(markStarted);
  await owner.db
    .transaction()
    .execute((tx) => createLocality(tx, loadLocality('tan-lam-2021'), loaded.startsAt));
  expect(await stateOf(owner.db)).toBe('cut-off');
  await owner.close();
  await startOver(clone.adminUrl);
  await migrate(clone.adminUrl, join(import.meta.dirname, '../../db/migrations'));
  const again = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  expect(await stateOf(again.db)).toBe('empty');
  await again.close();
  await clone.close();
});
