import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withActor } from '../../src/platform/server/database/scope.ts';
import { functionNames } from '../../src/platform/shared/actor.ts';
import { allActs, bodyOf, recordIdsOf } from '../harness/endpoint-inputs.ts';
import { type ServedLocality, serveLocality } from '../harness/locality.ts';
import { methodOf, type Person } from '../harness/people.ts';
import { furnish, type Subjects } from '../harness/subjects.ts';

/** The first wall stands open here, in this file's process alone: only the row policies are left. */
const opened = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/platform/server/database/where.ts', async () => {
  const { sql: open } = await import('kysely');
  const always = () => {
    opened.times++;
    return open`true`;
  };
  return { inScope: always, inScopeOfMany: always, inAudience: always };
});

let served: ServedLocality;
let own: Subjects;
let foreign: Subjects[];
beforeAll(async () => {
  served = await serveLocality();
  own = await furnish(served, { place: served.tanLam, commune: 'phu-lam', canary: 'KQ-1' });
  foreign = [
    await furnish(served, { place: served.tanLam, commune: 'hai-thinh', canary: 'KQ-2' }),
    await furnish(served, { place: served.elsewhere, commune: 'phu-lam', canary: 'KQ-3' }),
  ];
});
afterAll(() => served.close());

/** Everyone in the locality may know these: the tree of units, the calendar. Sign-in has tables of its own. */
const knownToAll = ['units', 'unit_versions', 'unit_changes', 'calendar_days'];
const withoutLocality = [
  ...['unit_types', 'unit_successions', 'known_devices', 'enrolment_links', 'sign_in_failures'],
];

async function tables(): Promise<{ name: string; columns: string[]; guarded: boolean }[]> {
  const { rows } = await served.clone.admin.query(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as columns
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`);
  return rows;
}

test('the application’s role is no superuser, passes no policy and owns nothing', async () => {
  const { rows } = await served.clone.admin.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
    from pg_roles r where rolname = 'mangnon_app'`);
  expect(rows).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
  ]);
});

test('every table of a locality has its policy enabled and forced', async () => {
  const all = await tables();
  const open = all.filter(({ guarded }) => !guarded).map(({ name }) => name);
  expect(open.filter((name) => !/migration/.test(name)).sort()).toEqual(
    [...knownToAll, ...withoutLocality].sort(),
  );
});

test('without a person behind the transaction no table of a locality shows a row', async () => {
  const shown: string[] = [];
  for (const { name } of (await tables()).filter((table) => table.guarded)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(served.clone.db);
    if (rows.length > 0) shown.push(name);
  }
  expect(shown).toEqual([]);
});

test('a commune officer’s transaction shows rows of the own commune only, whatever is asked', async () => {
  const officer = await served.tanLam.person('commune-officer', 'phu-lam');
  const unitIds = [served.tanLam.unit('phu-lam')];
  const scope = { ...{ localityId: served.tanLam.localityId, accountId: officer.accountId }, unitIds };
  // A case that is offered to the commune shows it its stage and its clocks (decision 0019).
  const isOwn = (unitId: unknown) => unitIds.includes(unitId as string);
  const wrong: string[] = [];
  let held = 0;
  for (const { name, columns } of (await tables()).filter((table) => table.guarded)) {
    const visible = await withActor(served.clone.db, { ...scope, wholeLocality: false }, async (tx) => {
      const { rows } = await sql<{
        row: Record<string, unknown>;
      }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(tx);
      return rows.map(({ row }) => row);
    });
    const { rows } = await served.clone.admin.query(`select count(*)::int from ${name}`);
    if (rows[0].count > visible.length) held++;
    for (const row of visible) {
      const unit = 'unit_id' in row && !['account_functions', 'plan_duty_units'].includes(name);
      const outside =
        (row.locality_id ?? row.id) !== scope.localityId ||
        (unit && ![row.unit_id, row.offered_to].some(isOwn) && row.chain === undefined) ||
        (columns.includes('audience') && !(row.audience as string[]).includes(unitIds[0] as string)) ||
        (['notices', 'requests'].includes(name) && row.account_id !== officer.accountId);
      if (outside) wrong.push(`${name}: ${JSON.stringify(row).slice(0, 200)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(held, 'tables in which somebody else has rows').toBeGreaterThan(20);
});

test('what is only ever added to can be neither changed, deleted nor emptied', async () => {
  const refused = async (statement: string) =>
    sql
      .raw(statement)
      .execute(served.clone.db)
      .then(
        () => `allowed: ${statement}`,
        (error: { code: string }) => (error.code === '42501' ? undefined : `${error.code}: ${statement}`),
      );
  const wrong: (string | undefined)[] = [];
  for (const name of ['audit_events', 'audit_heads', 'results_report_snapshots', 'case_publications'])
    for (const statement of [
      `update ${name} set locality_id = locality_id`,
      `delete from ${name}`,
      `truncate ${name}`,
    ])
      wrong.push(await refused(statement));
  wrong.push(await refused(`insert into audit_events (locality_id) values (null)`));
  for (const { name, guarded } of await tables())
    if (guarded) wrong.push(await refused(`truncate ${name} cascade`));
  for (const name of [
    'obligations',
    'plans',
    'task_records',
    'unit_plans',
    'results_reports',
    'difficulties',
  ])
    wrong.push(await refused(`delete from ${name}`));
  expect(wrong.filter(Boolean)).toEqual([]);
});

test('with the first wall open, no reading endpoint shows what belongs to another unit or locality', async () => {
  const reads = allActs.filter(
    ({ endpoint }) =>
      methodOf(endpoint) === 'GET' &&
      endpoint.permission !== 'anyone' &&
      served.app.hasRoute({ method: 'GET', url: endpoint.path }),
  );
  const places = {
    issuerUnitId: served.tanLam.unit('tan-lam'),
    leadUnitId: served.tanLam.unit('phong-lao-dong'),
  };
  const secrets = foreign.flatMap((ids) =>
    Object.entries(ids).flatMap(([key, id]) => (['unitId', 'planId', 'officeId'].includes(key) ? [] : [id])),
  );
  const leaks: string[] = [];
  let asked = 0;
  let answered = 0;
  for (const name of functionNames) {
    const person: Person = await served.tanLam.person(name, 'phu-lam');
    for (const act of reads)
      for (const of of [own, ...foreign]) {
        const body = bodyOf(act.act, { ...of, ...places });
        const ids = recordIdsOf(act, of, body);
        if (act.act === 'units.card') continue;
        const answer = await person.act(act.endpoint, { ...body, ...ids });
        asked++;
        if (answer.status === 200) answered++;
        const named = Object.values(ids);
        const found = ['KQ-2', 'KQ-3', ...secrets.filter((id) => !named.includes(id))].find((secret) =>
          answer.text.includes(secret),
        );
        const opened = of !== own && named.length > 0 && answer.status === 200;
        if (found || opened || answer.status >= 500)
          leaks.push(`${act.act} ${name}: ${answer.status} ${found ?? ''} ${answer.text.slice(0, 200)}`);
      }
  }
  expect(leaks).toEqual([]);
  console.log(
    `tường thứ hai: ${asked} lượt đọc, ${answered} lượt có trả lời, tường thứ nhất mở ${opened.times} lần`,
  );
  expect(answered).toBeGreaterThan(100);
  expect(opened.times).toBeGreaterThan(300);
}, 240_000);

test('with the first wall open, an office to which nothing was referred reads nothing of any child', async () => {
  const person = await served.tanLam.person('sector-officer', 'phong-giao-duc');
  const reads = allActs.filter(
    ({ act, endpoint }) => methodOf(endpoint) === 'GET' && act.startsWith('children.'),
  );
  const places = { issuerUnitId: '', leadUnitId: '' };
  for (const act of reads)
    for (const of of [own, ...foreign]) {
      const body = bodyOf(act.act, { ...of, ...places });
      const { status, text } = await person.act(act.endpoint, { ...body, ...recordIdsOf(act, of, body) });
      expect(text, act.act).not.toMatch(/KQ-|Búp Măng/);
      if (act.act === 'children.getReferred') expect(status).toBe(404);
      if (act.act === 'children.listReferred') expect(JSON.parse(text)).toEqual({ rows: [], next: null });
    }
});
