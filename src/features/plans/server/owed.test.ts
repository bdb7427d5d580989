import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { plansContract } from '../contract.ts';

const { askExtension, debtors, decideExtension, listObligations, openExtensions, whoOwes } =
  plansContract.endpoints;

let served: ServedLocality;
let lead: Person;
let plan: IssuedPlan;
beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  lead = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: tanLam.unit('tan-lam'), leadUnitId: tanLam.unit('phong-lao-dong') },
    ...{ units: ['phu-lam', 'hai-thinh', 'vinh-khe'].map((key) => tanLam.unit(key)), number: '1/KH-UBND' },
  });
});
afterAll(() => served.close());

const { keys } = Object;
const within = (withinDays: number, more = {}) => ({ planId: plan.planId, withinDays, ...more });

test('who owes says of a row what the ledger’s list says of it', async () => {
  const { rows } = await lead.done(whoOwes, within(400));
  const { rows: listed } = await lead.done(listObligations, { planId: plan.planId });
  const owed = listed.filter((row) => row.outcome === 'open' || row.outcome === 'missing');
  const shown = owed.map((row) =>
    Object.fromEntries(keys(rows[0] ?? {}).map((key) => [key, row[key as 'id']])),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows).toEqual(shown);
});

test('a number of debtors counts the units of the list that it opens, however few are named', async () => {
  const { rows } = await lead.done(whoOwes, within(400));
  const units = Map.groupBy(rows, (row) => row.unitId);
  const all = await lead.done(debtors, within(400));
  expect(all.total).toBe(units.size);
  expect(new Map(all.debtors.map(({ unitId, owed, dueAt }) => [unitId, [owed, dueAt]]))).toEqual(
    new Map([...units].map(([unitId, own]) => [unitId, [own.length, own[0]?.dueAt]])),
  );
  const first = await lead.done(debtors, within(400, { limit: 1 }));
  expect([first.total, first.debtors.length]).toEqual([units.size, 1]);
  const officer = await served.tanLam.person('commune-officer', 'phu-lam');
  expect((await officer.done(debtors, within(400))).debtors.map((row) => row.unitName)).toEqual([
    'Xã Phú Lâm',
  ]);
});

test('every open request is found, whatever its due day, until it is decided or the work is handed in', async () => {
  const ask = async (key: string) => {
    const person = await served.tanLam.person('commune-officer', key);
    const { id: obligationId } = plan.owed(served.tanLam.unit(key), 'results-report');
    const request = { obligationId, id: newId(), wantedDueOn: '2025-12-20', reason: 'bão lũ kéo dài' };
    await person.done(askExtension, request);
    return request;
  };
  const first = await ask('phu-lam');
  served.clock.set(addHours(served.clock.now(), 0.1));
  const second = await ask('hai-thinh');
  const open = () => lead.done(openExtensions, { planId: plan.planId });
  const { total, requests } = await open();
  expect(total).toBe(2);
  expect(requests.map((one) => one.id)).toEqual([first.id, second.id]);
  expect(requests[0]).toMatchObject({ obligationId: first.obligationId, unitName: 'Xã Phú Lâm' });
  const cut = await lead.done(openExtensions, { planId: plan.planId, limit: 1 });
  expect([cut.total, cut.requests.length]).toEqual([2, 1]);
  const decision = { decision: 'refused' as const, reason: 'không', version: 1 };
  const { obligationId, id: requestId } = first;
  await lead.done(decideExtension, { obligationId, requestId, ...decision });
  await served.clone.admin.query('update obligations set fulfilled_at = now() where id = $1', [
    second.obligationId,
  ]);
  expect(await open()).toEqual({ total: 0, requests: [] });
});
