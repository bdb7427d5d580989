import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import { insertPerson, Person } from '../../../../test/harness/people.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type Act, unitsContract } from '../../units/contract.ts';
import { type ObligationEvent, plansContract } from '../contract.ts';

const room = plansContract.endpoints;
const { tree, makeChange } = unitsContract.endpoints;
const merged = newId();
const document = 'Nghị quyết số 12/NQ-HĐND ngày 20/11/2021';

let served: ServedLocality;
let unit: (key: string) => string;
let lead: Person;
let plan: IssuedPlan;

/** Somebody who signs in at this moment: sessions end after twelve hours, and these tests go on for weeks. */
async function comes(name: FunctionName, unitId: string): Promise<Person> {
  const place = { localityId: served.tanLam.localityId, unitId, name, now: served.clock.now() };
  const { accountId, token } = await insertPerson(served.clone.admin, place);
  return new Person(served.wire, accountId, token);
}

async function change(effectiveOn: string, act: Act): Promise<string> {
  const administrator = await comes('administrator', unit('tan-lam'));
  const { treeVersion } = await administrator.done(tree, {});
  const id = newId();
  await administrator.done(makeChange, { id, treeVersion, document, change: { effectiveOn, act } });
  return id;
}

const newUnit = (unitId: string, name: string) => ({
  ...{ as: 'new' as const, unitId, parentId: unit('tan-lam'), typeCode: 'xa' },
  ...{ name, shortName: name, officialCode: null, aliases: [] },
});

const historyOf = async (obligationId: string, who = lead): Promise<ObligationEvent[]> =>
  (await who.done(room.getObligation, { obligationId })).events;

const passedIn = async (obligationId: string, who = lead) =>
  (await historyOf(obligationId, who)).filter((event) => event.kind === 'inherited');

const issue = async (number: string, units: string[]): Promise<IssuedPlan> =>
  issueSmallPlan(lead, {
    ...{ issuerUnitId: unit('tan-lam'), leadUnitId: unit('phong-lao-dong'), number, units },
  });

beforeAll(async () => {
  served = await serveLocality();
  unit = served.tanLam.unit;
  lead = await comes('consolidating-officer', unit('phong-lao-dong'));
  plan = await issue('1/KH-UBND', [unit('phu-lam'), unit('hai-thinh'), unit('vinh-khe'), unit('cua-sa')]);
});
afterAll(() => served.close());

describe('communes that will be one from 6 December, decided on 29 November', () => {
  let report: string;
  let before: ObligationEvent[];
  beforeAll(async () => {
    report = plan.owed(unit('phu-lam'), 'results-report').id;
    const excused = plan.owed(unit('phu-lam'), 'own-plan');
    const why = { version: 1, as: 'excused' as const, reason: 'Đã có kế hoạch chung của hai xã' };
    await lead.done(room.excuseObligation, { obligationId: excused.id, ...why });
    before = await historyOf(report);
    const into = newUnit(merged, 'Xã Phú Hải');
    const unitIds = [unit('phu-lam'), unit('hai-thinh')];
    await change('2021-12-06', { kind: 'merge', unitIds, into });
  });

  test('until that day no history speaks of it', async () => {
    expect(await historyOf(report)).toEqual(before);
    served.clock.set('2021-12-05T16:59:59.000Z');
    lead = await comes('consolidating-officer', unit('phong-lao-dong'));
    expect(await historyOf(report)).toEqual(before);
  });

  test('from its first moment every open obligation says to whom it passed, by what and since when', async () => {
    const late = await issue('2/KH-UBND', [unit('hai-thinh')]);
    served.clock.set('2021-12-05T17:00:00.000Z');
    lead = await comes('consolidating-officer', unit('phong-lao-dong'));
    const [passed, ...more] = await passedIn(report);
    expect(passed).toMatchObject({
      ...{ kind: 'inherited', at: '2021-12-05T17:00:00.000Z', by: null },
      ...{ change: 'merge', document, effectiveOn: '2021-12-06', toUnits: ['Xã Phú Hải'] },
    });
    expect(more).toEqual([]);
    for (const owed of [plan.owed(unit('hai-thinh'), 'duty'), late.owed(unit('hai-thinh'), 'own-plan')])
      expect(await passedIn(owed.id)).toHaveLength(1);
    expect(await passedIn(plan.owed(unit('vinh-khe'), 'duty').id)).toEqual([]);
  });

  test('what was excused before has nothing left to pass on', async () => {
    expect(await passedIn(plan.owed(unit('phu-lam'), 'own-plan').id)).toEqual([]);
  });

  test('what the history said before is still there, in its order, and nothing was written into it', async () => {
    served.clock.set('2021-12-06T01:30:00.000Z');
    const officer = await comes('commune-officer', merged);
    const now = await historyOf(report, officer);
    expect(now.slice(0, before.length)).toEqual(before);
    await officer.done(room.askExtension, {
      ...{ obligationId: report, id: newId(), wantedDueOn: '2021-12-20', reason: 'mới nhập hai xã' },
    });
    expect((await historyOf(report, officer)).map((event) => event.kind)).toEqual([
      ...now.map((event) => event.kind),
      'extension-asked',
    ]);
    const written = 'select distinct kind from obligation_events where obligation_id = $1 order by kind';
    const { rows } = await served.clone.admin.query(written, [report]);
    expect(rows.map((row) => row.kind)).toEqual(['created', 'extension-asked']);
    const forged = served.clone.admin.query(
      `insert into obligation_events (locality_id, id, obligation_id, unit_id, kind, at)
       select locality_id, gen_random_uuid(), id, unit_id, 'inherited', now() from obligations where id = $1`,
      [report],
    );
    await expect(forged).rejects.toThrow('obligation_events_kind_known');
  });

  test('lists and the matrix say who has the work of a unit that is no more, and of no other', async () => {
    lead = await comes('consolidating-officer', unit('phong-lao-dong'));
    const { rows } = await lead.done(room.matrix, { planId: plan.planId, only: 'all' });
    const carried = rows.map((row) => [row.unitName, row.carriedOnBy]);
    const heir = [{ unitId: merged, unitName: 'Xã Phú Hải' }];
    expect(Object.fromEntries(carried)).toEqual({
      'Xã Phú Lâm': heir,
      'Xã Hải Thịnh': heir,
      'Xã Vĩnh Khê': [],
      'TT. Cửa Sa': [],
    });
    const { rows: owed } = await lead.done(room.whoOwes, { planId: plan.planId, withinDays: 30 });
    expect(owed.find((row) => row.unitId === unit('phu-lam'))?.carriedOnBy).toEqual(heir);
  });

  test('a neighbour finds neither the obligation nor its history', async () => {
    const neighbour = await comes('commune-officer', unit('cua-sa'));
    expect((await neighbour.act(room.getObligation, { obligationId: report })).status).toBe(404);
  });
});

describe('changes recorded after the day from which they count', () => {
  test('a commune split up: its obligations pass to both parts when it is recorded, by who recorded it', async () => {
    const { units } = await lead.done(tree, {});
    const hamlets = units.filter((one) => one.parentId === unit('vinh-khe') && one.kind === 'hamlet');
    const children = hamlets.map((hamlet) => hamlet.unitId);
    const parts = [
      { to: newUnit(newId(), 'Xã Vĩnh Đông'), children: children.slice(0, 2) },
      { to: newUnit(newId(), 'Xã Vĩnh Tây'), children: children.slice(2) },
    ];
    served.clock.set('2021-12-07T02:00:00.000Z');
    const act = { kind: 'split' as const, unitId: unit('vinh-khe'), keeps: false, parts };
    const changeId = await change('2021-12-01', act);
    lead = await comes('consolidating-officer', unit('phong-lao-dong'));
    const { id } = plan.owed(unit('vinh-khe'), 'duty');
    expect(await passedIn(id)).toEqual([
      {
        ...{
          id: changeId,
          kind: 'inherited',
          at: '2021-12-07T02:00:00.000Z',
          by: expect.stringMatching(/^Người/),
        },
        ...{ change: 'split', document, effectiveOn: '2021-12-01' },
        toUnits: expect.toSatisfy((names: string[]) => names.sort().join() === 'Xã Vĩnh Tây,Xã Vĩnh Đông'),
      },
    ]);
  });

  test('merged once more: the history has both steps, one after the other', async () => {
    served.clock.set('2021-12-08T02:00:00.000Z');
    const act = { kind: 'merge' as const, unitIds: [merged, unit('cua-sa')] };
    await change('2021-12-08', { ...act, into: { as: 'existing', unitId: unit('cua-sa') } });
    lead = await comes('consolidating-officer', unit('phong-lao-dong'));
    const { id } = plan.owed(unit('phu-lam'), 'results-report');
    const passed = await passedIn(id);
    expect(passed.map((event) => event.toUnits)).toEqual([['Xã Phú Hải'], ['TT. Cửa Sa']]);
    expect(await passedIn(plan.owed(unit('cua-sa'), 'duty').id)).toEqual([]);
  });

  test('a commune that only gives a hamlet away keeps what it owes', async () => {
    const { units } = await lead.done(tree, {});
    const hamlet = units.find((one) => one.parentId === unit('cua-sa') && one.kind === 'hamlet');
    const parts = [{ to: newUnit(newId(), 'Xã Cửa Mới'), children: [hamlet?.unitId as string] }];
    await change('2021-12-08', { kind: 'split', unitId: unit('cua-sa'), keeps: true, parts });
    expect(await passedIn(plan.owed(unit('cua-sa'), 'duty').id)).toEqual([]);
  });
});
