import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import { insertPerson, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { unitsContract } from '../../units/contract.ts';
import { plansContract } from '../contract.ts';
import { sendReminders } from './public.ts';

const room = plansContract.endpoints;
const merged = newId();

let served: ServedLocality;
let lead: Person;
let former: Person;
let officer: Person;
let plan: IssuedPlan;
let oldUnits: string[];

/** Issued to three communes in March; two of them become one on 1 September; today is 29 November. */
beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  oldUnits = [tanLam.unit('phu-lam'), tanLam.unit('hai-thinh')];
  lead = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  former = await tanLam.person('commune-officer', 'phu-lam');
  plan = await issueSmallPlan(lead, {
    ...{
      issuerUnitId: tanLam.unit('tan-lam'),
      leadUnitId: tanLam.unit('phong-lao-dong'),
      number: '1/KH-UBND',
    },
    units: [...oldUnits, tanLam.unit('vinh-khe')],
  });
  const administrator = await tanLam.person('administrator', 'tan-lam');
  const names = {
    name: 'Xã Phú Hải',
    shortName: 'Xã Phú Hải',
    typeCode: 'xa',
    officialCode: null,
    aliases: [],
  };
  const into = { as: 'new' as const, unitId: merged, parentId: tanLam.unit('tan-lam'), ...names };
  const { treeVersion } = await administrator.done(unitsContract.endpoints.tree, {});
  await administrator.done(unitsContract.endpoints.makeChange, {
    ...{ id: newId(), treeVersion, document: 'Nghị quyết 12/NQ-HĐND' },
    change: { effectiveOn: '2021-09-01', act: { kind: 'merge', unitIds: oldUnits, into } },
  });
  const place = { localityId: tanLam.localityId, unitId: merged, now: served.clock.now() };
  const { accountId, token } = await insertPerson(served.clone.admin, { ...place, name: 'commune-officer' });
  officer = new Person(served.wire, accountId, token);
});
afterAll(() => served.close());

const noticesOf = async (person: Person, kind: string) =>
  (
    await served.clone.admin.query('select about_id from notices where account_id = $1 and kind = $2', [
      ...[person.accountId, kind],
    ])
  ).rows.map((row) => row.about_id);

test('the officer of the new commune has the duties of both old ones; who served an old one only has none', async () => {
  const { rows } = await officer.done(room.myObligations, { planId: plan.planId });
  expect(rows).toHaveLength(8);
  expect(new Set(rows.map((row) => row.unitId))).toEqual(new Set(oldUnits));
  expect((await former.done(room.myObligations, { planId: plan.planId })).rows).toEqual([]);
  const { id: obligationId } = plan.owed(oldUnits[0] as string, 'duty');
  expect((await former.act(room.getObligation, { obligationId })).status).toBe(404);
});

test('the ledger keeps the commune that owed, under the name it had', async () => {
  const { rows } = await lead.done(room.matrix, { planId: plan.planId, only: 'all' });
  expect(rows.map((row) => row.unitName).sort()).toEqual(
    ['Xã Hải Thịnh', 'Xã Phú Lâm', 'Xã Vĩnh Khê'].sort(),
  );
  const { missing, mayEnterFor } = await officer.done(room.getTarget, { targetId: plan.targetId });
  expect(new Set(mayEnterFor.map(({ unitId }) => unitId))).toEqual(new Set(oldUnits));
  expect(missing.map(({ unitId }) => unitId)).not.toContain(merged);
});

test('the new commune’s officer asks and is answered, enters figures and is reminded for the old ones', async () => {
  const { id: obligationId } = plan.owed(oldUnits[1] as string, 'results-report');
  const requestId = newId();
  const wanted = { wantedDueOn: '2021-12-20', reason: 'mới nhập hai xã' };
  await officer.done(room.askExtension, { obligationId, id: requestId, ...wanted });
  const granted = { requestId, version: 1, decision: 'granted' as const, reason: 'đồng ý' };
  await lead.done(room.decideExtension, { obligationId, ...granted });
  expect(await noticesOf(officer, 'obligation.extension-granted')).toEqual([obligationId]);
  const figures = { numerator: 9, denominator: 10, asOf: '2021-11-29', note: '' };
  const entry = { targetId: plan.targetId, unitId: oldUnits[0] as string, ...figures };
  await officer.done(room.enterTarget, { id: newId(), ...entry });
  const obligationIds = plan.rows.map((row) => row.id);
  const reminded = await lead.done(room.remind, { planId: plan.planId, obligationIds, message: '' });
  expect(reminded).toEqual({ reminded: 12, people: 1, withoutPeople: ['Xã Vĩnh Khê'] });
  expect(await noticesOf(officer, 'obligation.reminded')).toHaveLength(2);
});

test('reminders that go out by themselves reach who serves the new commune', async () => {
  for (const day of ['2021-12-03', '2021-12-07', '2021-12-09', '2021-12-10', '2021-12-13', '2021-12-17'])
    await sendReminders(served.clone.db, `${day}T01:30:00.000Z`);
  const { rows } = await served.clone.admin.query(
    `select kind from notices where account_id = $1 and dedupe_key is not null`,
    [officer.accountId],
  );
  expect(rows.length).toBeGreaterThan(3);
});
