import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { displayNamesOf, accountsHolding } from '../server/public.ts';
import { type Machine, type Served, serveAccounts } from './served.ts';

let served: Served;
let officer: Machine;
let commune: Machine;
beforeAll(async () => {
  served = await serveAccounts();
  await served.person('baove.dulieu', ['data-protection-officer', 'tan-lam']);
  await served.person('quantri.xa', ['administrator', 'phu-lam']);
  await served.person('quantri.khac', ['administrator', 'hai-thinh']);
  officer = await served.signedIn('baove.dulieu');
  commune = await served.signedIn('quantri.xa');
  const other = await served.signedIn('quantri.khac');
  for (let n = 0; n < 60; n++) {
    served.later(1);
    await (n % 2 ? commune : other).get('/api/accounts');
  }
});
afterAll(() => served.close());

interface Row {
  key: string;
  at: string;
  act: string;
  displayName: string;
}
const rowsOf = async (machine: Machine, url: string) => {
  const answer = await machine.get(url);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as { rows: Row[]; next: string | null };
};

test('the data-protection officer reads every unit of the district, newest first, page by page without a gap', async () => {
  const seen: Row[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page = await rowsOf(officer, `/api/audit?act=accounts.listAccounts${next && `&after=${next}`}`);
    seen.push(...page.rows);
    next = page.next;
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen.map((row) => row.key)).size).toBe(60);
  expect(seen.map((row) => row.at)).toEqual(
    seen
      .map((row) => row.at)
      .sort()
      .reverse(),
  );
  expect(new Set(seen.map((row) => row.displayName))).toEqual(
    new Set(['Người quantri.xa', 'Người quantri.khac']),
  );
});

test('reading the trail leaves a trace itself', async () => {
  const before = (await served.audited('accounts.readAudit')).length;
  await rowsOf(officer, '/api/audit?from=2021-11-29&to=2021-11-29');
  const rows = await served.audited('accounts.readAudit');
  expect(rows).toHaveLength(before + 1);
  expect(rows.at(-1).detail.filter).toEqual({ from: '2021-11-29', to: '2021-11-29' });
});

test('an administrator reads what people of their own unit did, and nothing of the next commune', async () => {
  const { rows } = await rowsOf(commune, '/api/audit');
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map((row) => row.displayName))).toEqual(new Set(['Người quantri.xa']));
});

test('it is filtered by person and by day', async () => {
  const accountId = (await commune.get('/api/session')).json().account.id;
  const { rows } = await rowsOf(officer, `/api/audit?accountId=${accountId}`);
  expect(new Set(rows.map((row) => row.displayName))).toEqual(new Set(['Người quantri.xa']));
  expect((await rowsOf(officer, '/api/audit?to=2021-11-28')).rows).toEqual([]);
});

test('everybody reads what they did themselves', async () => {
  const clerkId = await served.person('canbo.xa', ['commune-officer', 'phu-lam']);
  const clerk = await served.signedIn('canbo.xa');
  const { rows } = await rowsOf(clerk, '/api/audit/mine');
  expect(rows.map((row) => row.act)).toEqual(['accounts.signIn']);
  expect((await clerk.get('/api/audit')).statusCode).toBe(403);
  expect(clerkId).toBeTruthy();
});

test('a page key made up by hand is refused', async () => {
  for (const after of ['x', "2021-11-29T01:00:00.000000Z_'; drop table", `${newId()}_${newId()}_1`])
    expect((await officer.get(`/api/audit?after=${encodeURIComponent(after)}`)).statusCode).toBe(422);
});

test('other rooms learn who holds a function at a unit on a day, and what people are called', async () => {
  const wanted = { functions: ['administrator'] as const, unitIds: [served.unit('phu-lam')] };
  const scope = { localityId: served.localityId, accountId: null, unitIds: [], wholeLocality: true };
  await withActor(served.db, scope, async (tx) => {
    const [holder, ...more] = await accountsHolding(tx, { ...wanted, on: '2021-11-29' });
    expect(more).toEqual([]);
    expect(holder?.unitId).toBe(served.unit('phu-lam'));
    expect(await accountsHolding(tx, { ...wanted, on: '2020-12-31' })).toEqual([]);
    const names = await displayNamesOf(tx, [holder?.accountId ?? null, null, newId()]);
    expect([...names.values()]).toEqual(['Người quantri.xa']);
  });
});
