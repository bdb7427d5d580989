import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { findGroups } from '../../plans/server/public.ts';
import { unitsContract } from '../../units/contract.ts';

/** Whatever people do, in whatever order and at once: the kept counts are what the rows say, before and after each due moment. */

const { getObligation, askExtension, decideExtension, excuseObligation } = plansContract.endpoints;
const { completeTask } = activitiesContract.endpoints;
const communes = ['phu-lam', 'hai-thinh', 'vinh-khe', 'dai-son', 'hoa-lac'];
const moments = [
  '2021-12-01T16:59:59.000Z',
  '2021-12-01T17:00:00.000Z',
  '2021-12-11T00:00:00.000Z',
  '2022-02-01T00:00:00.000Z',
];

let served: ServedLocality;
let lead: Person;
let administrator: Person;
let officers: Person[];
let plan: IssuedPlan;
let whole: Actor;
let everyUnit: Actor;

beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  lead = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  administrator = await tanLam.person('administrator', 'tan-lam');
  officers = await Promise.all(communes.map((key) => tanLam.person('commune-officer', key)));
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: tanLam.unit('tan-lam'), leadUnitId: tanLam.unit('phong-lao-dong') },
    ...{ units: communes.map(tanLam.unit), number: '1/KH-UBND', dueOn: '2021-12-01' },
  });
  const { rows } = await served.clone.admin.query<{ id: string }>('select id from units');
  const { localityId } = tanLam;
  const nobody = {
    ...{ localityId, accountId: newId(), sessionId: newId(), displayName: '' },
    assignments: [],
  };
  whole = { ...nobody, unitIds: [], wholeLocality: true };
  everyUnit = { ...nobody, unitIds: rows.map(({ id }) => id), wholeLocality: false };
});
afterAll(() => served.close());

/** Later on the product's clock, with everybody still signed in. */
async function goTo(moment: string): Promise<void> {
  if (moment <= served.clock.now()) return;
  served.clock.set(moment);
  await served.clone.admin.query(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '12 hours'`,
    [moment],
  );
}

async function extend(obligationId: string, days: number): Promise<Answer> {
  const { obligation } = await lead.done(getObligation, { obligationId });
  const due = new Date(Date.parse(obligation.dueAt) + days * 86_400_000).toISOString().slice(0, 10);
  const id = newId();
  const officer = officers[
    communes.findIndex((key) => served.tanLam.unit(key) === obligation.unitId)
  ] as Person;
  const request = { obligationId, id, wantedDueOn: due, reason: 'bão lũ kéo dài' };
  const asked = await officer.act(askExtension, request);
  if (asked.status !== 200) return asked;
  const decision = { decision: 'granted', reason: 'đồng ý', newDueOn: due };
  return lead.act(decideExtension, { obligationId, requestId: id, version: 1, ...decision });
}

async function merge(): Promise<Answer> {
  const { treeVersion } = await administrator.done(unitsContract.endpoints.tree, {});
  const { unit } = served.tanLam;
  const names = {
    name: 'Xã Phú Hải',
    shortName: 'Xã Phú Hải',
    typeCode: 'xa',
    officialCode: null,
    aliases: [],
  };
  const into = { as: 'new' as const, unitId: newId(), parentId: unit('tan-lam'), ...names };
  return administrator.act(unitsContract.endpoints.makeChange, {
    ...{ id: newId(), treeVersion, document: 'Nghị quyết 12/NQ-HĐND' },
    change: {
      effectiveOn: '2021-11-01',
      act: { kind: 'merge', unitIds: [unit('phu-lam'), unit('hai-thinh')], into },
    },
  });
}

interface Step {
  act: 'complete' | 'open-again' | 'excused' | 'not-applicable' | 'extend' | 'merge';
  row: number;
  by: number;
}

/** What is refused (a row that moved on, was closed, or lies in a unit that ended) changes nothing and is part of the walk. */
async function take({ act, row, by }: Step): Promise<void> {
  const { id: obligationId, unitId } = plan.rows[row % plan.rows.length] as IssuedPlan['rows'][number];
  const officer = officers[communes.findIndex((key) => served.tanLam.unit(key) === unitId)] as Person;
  if (act === 'merge') return void (await merge());
  if (act === 'extend') return expectCalm(await extend(obligationId, 1 + (by % 9)));
  const { obligation } = await lead.done(getObligation, { obligationId });
  const { version } = obligation;
  if (act === 'complete' || act === 'open-again')
    return expectCalm(
      await officer.act(completeTask, { obligationId, version, complete: act === 'complete' }),
    );
  const reason = 'không có đối tượng trên địa bàn';
  return expectCalm(await lead.act(excuseObligation, { obligationId, version, as: act, reason }));
}

const expectCalm = ({ status, text }: Answer): void => {
  if (status >= 500) throw new Error(text);
};

const groupsOf = (actor: Actor, now: string) =>
  withActor(served.clone.db, actor, (tx) => findGroups(tx, actor, now, plan.planId));

/** Groups of one due moment and kind come in no order of their own. */
const inOrder = (groups: Awaited<ReturnType<typeof groupsOf>>) =>
  groups
    .map(({ kind, outcome, dueAt, obligations, units, title }) =>
      [kind, outcome, dueAt ?? '', obligations, units, title].join(' | '),
    )
    .sort();

/** Straight from the definition, one row at a time. */
async function defined(now: string) {
  const { rows } = await served.clone.admin.query(
    `select kind, obligation_outcome(due_at, fulfilled_at, excused_at, not_applicable_at, $2) as outcome, count(*)::int as n
      from obligations where plan_id = $1 group by 1, 2 order by 1, 2`,
    [plan.planId, now],
  );
  return rows;
}

async function expectRight(): Promise<void> {
  for (const now of [served.clock.now(), ...moments]) {
    const kept = await groupsOf(whole, now);
    expect(inOrder(kept)).toEqual(inOrder(await groupsOf(everyUnit, now)));
    const sums = new Map<string, number>();
    for (const { kind, outcome, obligations } of kept)
      sums.set(`${kind} ${outcome}`, (sums.get(`${kind} ${outcome}`) ?? 0) + obligations);
    expect(Object.fromEntries(sums)).toEqual(
      Object.fromEntries((await defined(now)).map(({ kind, outcome, n }) => [`${kind} ${outcome}`, n])),
    );
  }
}

const step = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('complete' as const) },
    { weight: 3, arbitrary: fc.constant('open-again' as const) },
    { weight: 3, arbitrary: fc.constant('extend' as const) },
    { weight: 1, arbitrary: fc.constantFrom('excused' as const, 'not-applicable' as const) },
    { weight: 1, arbitrary: fc.constant('merge' as const) },
  ),
  row: fc.nat(99),
  by: fc.nat(99),
});

/** Steps that people take at once, some of them after the clock has moved on. */
const round = fc.record({
  later: fc.option(fc.constantFrom(...moments), { nil: undefined, freq: 6 }),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
});

test('the kept counts of a plan are those of its rows, after any walk of acts', {
  timeout: 120_000,
}, async () => {
  await expectRight();
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 6 }), async (walk) => {
      for (const { later, steps } of walk) {
        if (later !== undefined) await goTo(later);
        await Promise.all(steps.map(take));
      }
      await expectRight();
    }),
    { numRuns: 25, endOnFailure: true },
  );
  const outcomes = new Set((await defined(served.clock.now())).map(({ outcome }) => outcome));
  expect(outcomes.size, 'the walk left rows of several outcomes').toBeGreaterThan(2);
});
