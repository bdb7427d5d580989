import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { plansContract } from '../contract.ts';

const { getObligation, askExtension, decideExtension, excuseObligation } = plansContract.endpoints;

let served: ServedLocality;
let lead: Person;
let officer: Person;
let colleague: Person;
let plan: IssuedPlan;
let unitId: string;
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  officer = await served.tanLam.person('commune-officer', 'phu-lam');
  colleague = await served.tanLam.person('commune-officer', 'phu-lam');
  unitId = served.tanLam.unit('phu-lam');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
    ...{ units: [unitId, served.tanLam.unit('hai-thinh')], number: '1/KH-UBND' },
  });
});
afterAll(() => served.close());

const said = ({ status, body }: Answer) => [status, body.code];
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort((a, b) => a - b);
const task = () => plan.owed(unitId, 'duty');

test('an extension is later than the due day and is decided above, never by the own unit', async () => {
  const { id: obligationId } = plan.owed(unitId, 'results-report');
  const ask = (wantedDueOn: string, person = officer) =>
    person.act(askExtension, { obligationId, id: newId(), wantedDueOn, reason: 'bão lũ kéo dài' });
  for (const day of ['2021-12-10', '2021-11-30', '2020-12-31'])
    expect(said(await ask(day))).toEqual([422, 'obligations.extension-not-later']);
  const asked = await Promise.all([ask('2021-12-20'), ask('2021-12-21', colleague)]);
  expect(statuses(asked)).toEqual([200, 422]);
  const requestId = asked.find(({ status }) => status === 200)?.body.id;
  const decision = { obligationId, requestId, version: 1, decision: 'granted', reason: 'đồng ý' };
  const [head, sitsHereToo] = [
    await served.tanLam.person('leader', 'phu-lam'),
    await served.tanLam.person('consolidating-officer', 'phu-lam'),
  ];
  for (const person of [head, sitsHereToo])
    expect(said(await person.act(decideExtension, decision))).toEqual([422, 'obligations.own-request']);
  const early = { ...decision, newDueOn: '2021-12-10' };
  expect(said(await lead.act(decideExtension, early))).toEqual([422, 'obligations.extension-not-later']);
  const both = await Promise.all([
    lead.act(decideExtension, decision),
    lead.act(decideExtension, { ...decision, decision: 'refused' }),
  ]);
  expect(statuses(both)).toEqual([200, 409]);
  const excuse = { obligationId: task().id, version: 1, as: 'excused', reason: 'lý do đủ dài' };
  expect(said(await head.act(excuseObligation, excuse))).toEqual([422, 'obligations.own-request']);
});

test('a function that only reads a neighbour gives no right to decide there', async () => {
  const double = await served.tanLam.person('leader', 'phu-lam');
  await served.clone.admin.query(
    `insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
     values ($1, $2, $3, 'data-protection-officer', $4, '2021-01-01', now())`,
    [newId(), double.accountId, served.tanLam.localityId, served.tanLam.unit('tan-lam')],
  );
  const { id: obligationId, version } = plan.owed(served.tanLam.unit('hai-thinh'), 'duty');
  expect((await double.act(getObligation, { obligationId })).status).toBe(200);
  const excuse = { obligationId, version, as: 'excused', reason: 'lý do đủ dài' };
  expect(said(await double.act(excuseObligation, excuse))).toEqual([404, 'platform.not-found']);
});

test('what happens within one millisecond stands in the history in the order in which it happened', async () => {
  const { id: obligationId } = plan.owed(served.tanLam.unit('hai-thinh'), 'results-report');
  const person = await served.tanLam.person('commune-officer', 'hai-thinh');
  const decided = { decision: 'refused' as const, reason: 'không', version: 1 };
  // The clock of this test stands: every event below is of the same instant.
  for (let time = 0; time < 6; time++) {
    const id = newId();
    await person.done(askExtension, {
      ...{ obligationId, id, wantedDueOn: '2021-12-20', reason: 'bão lũ kéo dài' },
    });
    await lead.done(decideExtension, { obligationId, requestId: id, ...decided });
  }
  const { events } = await lead.done(getObligation, { obligationId });
  const pair = ['extension-asked', 'extension-refused'];
  expect(events.slice(1).map((event) => event.kind)).toEqual(Array.from({ length: 6 }, () => pair).flat());
});
