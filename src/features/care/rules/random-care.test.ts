import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import { readFileSync } from 'node:fs';
import { type CareDeed, CareDeed as CareDeedShape, careActs, type CareEvent } from '../contract/deeds.ts';
import { careClockRules, shippedConditions } from '../test/made-up-carers.ts';
import { type CareWorld, judgeCare, judgeNeed } from './judge.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { careStateOf } from './state.ts';
import { careTransitions } from './transitions.ts';

const calendar = HolidayCalendar.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/holidays.json', import.meta.url), 'utf8')),
);
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [officer, second, chair, deputy] = [idOf(901), idOf(902), idOf(903), idOf(904)];
const T0 = '2021-01-11T01:00:00.000Z';
const rolesOf = (id: string) =>
  id === officer
    ? (['worker', 'member'] as const)
    : id === second
      ? (['member'] as const)
      : (['decider'] as const);

/** Around each act by chance: the carer fits or not, the case is ready or not, the deputy is a relative of the carer. */
interface Around {
  fits: boolean;
  ready: boolean;
  separated: boolean;
  born: string;
}
const worldOf = (
  now: string,
  { fits, ready, separated, born }: Around,
  carerId: string | null,
): CareWorld => ({
  ...{ now, clockRules: careClockRules, calendar, conditions: shippedConditions, separated },
  ...{ child: { birthDate: born, sixteenthOn: `${Number(born.slice(0, 4)) + 16}${born.slice(4)}` } },
  ...{ caseReady: ready, siblingsKnown: true },
  carer: carerId
    ? {
        ...{ id: carerId, kind: 'person', verified: fits, full: false, related: [deputy] },
        ...{ unmet: [], isNotice: carerId === idOf(11) },
      }
    : undefined,
});

const words = {
  reason: 'Lý do',
  result: 'Kết quả',
  account: 'Kể',
  opinion: 'Ý kiến',
  place: 'Nhà',
  report: 'Báo',
};
const moreWords = { support: 'Học nghề', decision: '', number: '', despiteWish: '', childWish: '' };
const paper = fc.constantFrom(null, '2021-01-05', '2021-01-05', '2021-01-05');
const deed: fc.Arbitrary<CareDeed> = fc
  .record({
    act: fc.constantFrom(...careActs.filter((act) => act !== 'assess-need')),
    carerId: fc.constantFrom(idOf(10), idOf(11)),
    relation: fc.constantFrom('relative', 'non-relative'),
    agrees: fc.constantFrom('agrees', 'disagrees'),
    by: fc.constantFrom('guardian', 'not-needed'),
    given: fc.boolean(),
    exemption: fc.constantFrom(null, 'protective-measure', 'no-parents'),
    papers: fc.record({
      ...{ 'birth-proof': paper, 'health-certificate': paper, photos: paper },
      ...{ 'abandonment-minutes': paper, 'separation-decision': paper },
    }),
    ...{ proposal: fc.constant('continue'), suitable: fc.boolean(), ground: fc.constant('c') },
    ...{ askedBy: fc.constant('carer'), destination: fc.constant('family') },
  })
  .map((all) => {
    const shape = CareDeedShape.options.find((one) => one.shape.act.value === all.act);
    const said = { ...words, ...moreWords, ...all };
    const picked = Object.keys(shape?.shape ?? {}).map((key) => [key, said[key as keyof typeof said]]);
    return CareDeedShape.parse(Object.fromEntries(picked));
  });

const usual: readonly (readonly [CareDeed['act'], string])[] = [
  ...([
    ['update-file', officer],
    ['choose-carer', officer],
    ['meet', second],
    ['meet', officer],
  ] as const),
  ...([
    ['ask-child', officer],
    ['record-consent', officer],
    ['propose', officer],
    ['decide', chair],
  ] as const),
  ...([
    ['hand-over', officer],
    ['visit', second],
    ['request-end', officer],
    ['decide-end', chair],
  ] as const),
  ...([['end', officer]] as const),
];
const step = fc.record({
  ...{ deed, waited: fc.constantFrom(0, 1, 24, 400), ready: fc.constantFrom(true, true, true, false) },
  ...{
    by: fc.constantFrom(officer, officer, second, chair, deputy),
    fits: fc.constantFrom(true, true, false),
  },
});
/** One of three is tried: more would withdraw nearly every child before it gets anywhere. */
const usualStep = fc.tuple(fc.constantFrom(true, false, false), step);

test('no sequence of acts hands a child over, or ends care, without what the law asks before', () => {
  let [handedOver, refusedActs] = [0, 0];
  const runs = fc.record({
    born: fc.constantFrom('2012-05-01', '2016-02-29', '2006-03-01'),
    separated: fc.boolean(),
    strewn: fc.array(usualStep, { minLength: 26, maxLength: 26 }),
    kept: fc.array(fc.constantFrom(...Array(12).fill(true), false), { minLength: 13, maxLength: 13 }),
    good: fc.boolean(),
  });
  fc.assert(
    fc.property(runs, ({ born, separated, strewn, kept, good }) => {
      let now = T0;
      const around = { fits: true, ready: true, separated, born };
      const opening = {
        ...{ act: 'assess-need' as const, ground: 'orphan' as const, siblingCaseIds: [] },
        ...{ situation: 'x', needs: 'x', childWish: '' },
      };
      const wanted = { id: idOf(1), deed: opening, at: now, lateReason: '' };
      const first = judgeNeed(
        wanted,
        { accountId: officer, roles: rolesOf(officer) },
        worldOf(now, around, null),
      );
      if (!first.ok) throw new Error('refused');
      const history: CareEvent[] = [first.event];
      const ready = new Map<string, Around>();
      const attempt = (asked: CareDeed, by: string, of: Around) => {
        const state = careStateOf(history);
        const carerId = asked.act === 'choose-carer' ? asked.carerId : state.carerId;
        const act = { id: idOf(history.length + 1), deed: asked, at: now, lateReason: 'muộn' };
        const world = worldOf(now, of, carerId);
        const verdict = judgeCare(history, act, { accountId: by, roles: rolesOf(by) }, world);
        if (!verdict.ok) return void refusedActs++;
        history.push(verdict.event);
        ready.set(verdict.event.id, of);
        if (verdict.event.facts.act === 'hand-over') handedOver++;
      };
      for (const [at, [act, by]] of usual.entries()) {
        for (const [tried, { deed: other, by: whom, waited, ready: caseReady, fits }] of strewn.slice(
          at * 2,
          at * 2 + 2,
        )) {
          now = addHours(now, waited);
          if (tried) attempt(other, whom, { ...around, ready: caseReady, fits });
        }
        if (kept[at]) attempt(soundDeed(act), by, good ? around : { ...around, fits: at % 2 === 0 });
      }
      expectLawful(history, ready, born);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(handedOver).toBeGreaterThan(60);
  expect(refusedActs).toBeGreaterThan(1000);
});

const soundPapers = {
  ...{ 'birth-proof': '2021-01-05', 'health-certificate': '2021-01-05', photos: '2021-01-05' },
  ...{ 'abandonment-minutes': null, 'separation-decision': '2021-01-05' },
};
function soundDeed(act: CareDeed['act']): CareDeed {
  const shape = CareDeedShape.options.find((one) => one.shape.act.value === act);
  const said: Record<string, unknown> = {
    ...{ ...words, ...moreWords, act, papers: soundPapers, carerId: idOf(10), relation: 'non-relative' },
    ...{ agrees: 'agrees', by: 'guardian', given: true, exemption: null, proposal: 'continue' },
    ...{ ground: 'c', askedBy: 'carer', childWish: 'Muốn về', destination: 'family', suitable: true },
  };
  return CareDeedShape.parse(
    Object.fromEntries(Object.keys(shape?.shape ?? {}).map((key) => [key, said[key]])),
  );
}

/** Looks at the history itself, not at the state that the rules fold from it. */
function expectLawful(
  history: readonly CareEvent[],
  around: ReadonlyMap<string, Around>,
  born: string,
): void {
  const acts = history.map(({ facts }) => facts.act);
  for (const [at, event] of history.entries()) {
    const before = history.slice(0, at);
    const lastIndex = (act: string) => before.findLastIndex(({ facts }) => facts.act === act);
    if (event.facts.act === 'decide') {
      const chosen = lastIndex('choose-carer');
      const choice = before[chosen]?.facts as Extract<CareEvent['facts'], { act: 'choose-carer' }>;
      const since = before.slice(chosen);
      const proposal = before[lastIndex('propose')] as CareEvent;
      const consent = before[lastIndex('record-consent')]?.facts as { given: boolean; by: string };
      expect(around.get(event.id)).toMatchObject({ fits: true, ready: true });
      if (choice.relation !== 'relative')
        expect(since.filter(({ facts }) => facts.act === 'meet').length).toBeGreaterThanOrEqual(2);
      if (born < '2014') expect(since.some(({ facts }) => facts.act === 'ask-child')).toBe(true);
      expect(consent.given || consent.by === 'not-needed').toBe(true);
      expect(event.by).not.toBe(proposal.by);
      expect(event.by).toBe(chair);
    }
    if (event.facts.act === 'hand-over')
      expect(lastIndex('decide')).toBeGreaterThan(
        Math.max(lastIndex('choose-carer'), lastIndex('drop-carer')),
      );
    if (event.facts.act === 'visit') expect(lastIndex('hand-over')).toBeGreaterThan(0);
    if (event.facts.act === 'end') {
      const decided = Math.max(lastIndex('decide-end'), lastIndex('decide-family'));
      expect(decided).toBeGreaterThan(Math.max(lastIndex('request-end'), lastIndex('appraise-family')));
    }
  }
  expect(acts.filter((act) => act === 'hand-over').length).toBeLessThanOrEqual(1);
}

test('every act stands in the table, and from every stage that is not over there is a way on', () => {
  expect([...new Set(careTransitions.map(({ act }) => act))].sort()).toEqual([...careActs].sort());
  for (const stage of [
    'matching',
    'preparing',
    'deciding',
    'hand-over',
    'in-care',
    'ending',
    'leaving',
  ] as const)
    expect(careTransitions.some(({ from, to }) => from.includes(stage) && to !== 'same')).toBe(true);
});
