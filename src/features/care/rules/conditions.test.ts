import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarerFile, CarerPerson } from '../contract/carer.ts';
import { shippedConditions, someFile, somePerson } from '../test/made-up-carers.ts';
import { type Asked, fullYears, unmetConditions } from './conditions.ts';
import { type Candidate, rankCandidates, tierOf } from './matching.ts';

const on = '2021-11-29';
const asked: Asked = { relation: 'non-relative', childBirthDate: '2012-05-01', on };
const unmetOf = (person: Partial<CarerPerson>, file: Partial<CarerFile> = {}, of: Partial<Asked> = {}) =>
  unmetConditions(
    { kind: 'person', file: someFile({ persons: [somePerson(person)], ...file }) },
    { ...asked, ...of },
    shippedConditions,
  ).map(({ code, shown }) => `${code} ${shown}`);

test.each<[string, Partial<CarerPerson>, Partial<CarerFile>, Partial<Asked>, string[]]>([
  ['all is fine', {}, {}, {}, []],
  ['twenty years to the day', { birthDate: '1992-05-01' }, {}, {}, []],
  ['a day less than twenty years', { birthDate: '1992-05-02' }, {}, {}, ['age-gap no']],
  [
    'born on 29 February, the child on 28 February',
    { birthDate: '1992-02-29' },
    {},
    { childBirthDate: '2012-02-28' },
    ['age-gap no'],
  ],
  ['a relative who is 18 today', { birthDate: '2003-11-29' }, {}, { relation: 'relative' }, []],
  ['a relative who is 18 tomorrow', { birthDate: '2003-11-30' }, {}, { relation: 'relative' }, ['adult no']],
  ['a relative without a certificate', { healthCertificateOn: null }, {}, { relation: 'relative' }, []],
  ['a certificate of six months to the day', { healthCertificateOn: '2021-05-29' }, {}, {}, []],
  ['an older certificate', { healthCertificateOn: '2021-05-28' }, {}, {}, ['healthy no']],
  ['no certificate', { healthCertificateOn: null }, {}, {}, ['healthy unknown']],
  ['parental rights restricted', { parentalRightsRestricted: true }, {}, {}, ['parental-rights no']],
  ['nothing known of convictions', { convicted: null }, {}, {}, ['no-conviction unknown']],
  ['the family does not agree', {}, { familyAgrees: false }, {}, ['family-agrees no']],
  [
    ...(['a foreigner of whom nothing is known', { nationality: 'FR' }, {}, {}] as const),
    ['foreign-resided unknown', 'foreign-left unknown', 'foreign-record unknown'],
  ],
  [
    'a foreigner with six months behind and twelve ahead, to the day',
    {
      nationality: 'FR',
      residedSince: '2021-05-29',
      mayStayUntil: '2022-11-29',
      criminalRecordOn: '2021-06-01',
    },
    ...([{}, {}, []] as [object, object, string[]]),
  ],
  [
    'a foreigner a day short of both',
    {
      nationality: 'FR',
      residedSince: '2021-05-30',
      mayStayUntil: '2022-11-28',
      criminalRecordOn: '2021-06-01',
    },
    ...([{}, {}, ['foreign-resided no', 'foreign-left no']] as [object, object, string[]]),
  ],
])('%s', (_, person, file, of, unmet) => {
  expect(unmetOf(person, file, of)).toEqual(unmet);
});

test('of a couple each is asked, and every condition names its article', () => {
  const file = someFile({ persons: [somePerson(), somePerson({ birthDate: '1999-01-01', capable: false })] });
  const unmet = unmetConditions({ kind: 'couple', file }, asked, shippedConditions);
  expect(unmet.map(({ code, person }) => [code, person])).toEqual([
    ['capable', 1],
    ['age-gap', 1],
  ]);
  for (const { article, text } of unmet) expect(article !== '' && text !== '').toBe(true);
});

test('what is not known never meets a condition: emptying any fact of a fitting carer never makes them fit better', () => {
  const known = [
    'residesInVietnam',
    'healthy',
    'capable',
    'goodCharacter',
    'parentalRightsRestricted',
  ] as const;
  const more = ['punishedForAbuse', 'convicted'] as const;
  fc.assert(
    fc.property(fc.subarray([...known, ...more], { minLength: 1 }), (emptied) => {
      const unknown = Object.fromEntries(emptied.map((key) => [key, null]));
      expect(unmetOf(unknown)).toHaveLength(emptied.length);
    }),
  );
});

const days = fc
  .integer({ min: 0, max: 15_000 })
  .map((n) => new Date(Date.UTC(1985, 0, 1 + n)).toISOString().slice(0, 10));
test('full years are those of a calendar that counts birthdays', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [from, to] = [one, other].sort() as [string, string];
      let birthdays = 0;
      for (let year = Number(from.slice(0, 4)) + 1; `${year}${from.slice(4)}` <= to; year++) birthdays++;
      expect(fullYears(from, to)).toBe(birthdays);
    }),
  );
});

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, unitId: 'home', kind: 'person', file: someFile(), state: 'verified', relation: 'non-relative' },
  ...{ registeredOn: '2021-01-01', taken: 0, hasSibling: false, dropped: false, ...more },
});
const child = { birthDate: '2012-05-01', sex: 'female' as const, communeId: 'home', siblings: 0 };
const foreigner = someFile({
  persons: [
    somePerson({
      nationality: 'FR',
      residedSince: '2020-01-01',
      mayStayUntil: '2030-01-01',
      criminalRecordOn: '2021-10-01',
    }),
  ],
});
const all = [
  candidate('facility', { kind: 'facility', file: someFile({ persons: [], licensed: true }) }),
  candidate('foreigner', { file: foreigner }),
  candidate('country', { unitId: 'away' }),
  candidate('residence'),
  candidate('sister', { hasSibling: true, registeredOn: '2021-09-09' }),
  candidate('relative', { relation: 'relative' }),
  candidate('full', { relation: 'relative', taken: 1 }),
];

test('the order of the law: relative, brothers and sisters together, residence, country, foreigner, facility; who cannot last', () => {
  const ranked = rankCandidates(all, child, { on, conditions: shippedConditions });
  expect(ranked.map(({ carerId }) => carerId)).toEqual([
    ...['relative', 'sister', 'residence', 'country', 'foreigner', 'facility', 'full'],
  ]);
  expect(ranked.at(-1)?.reasons).toContainEqual({ code: 'full', weighs: 'stops' });
});

test('whatever the order in which they come, nobody is hidden and the order is the same', () => {
  const world = { on, conditions: shippedConditions };
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (some) => {
      const ranked = rankCandidates(some, child, world);
      expect(ranked.map(({ carerId }) => carerId).sort()).toEqual(some.map(({ id }) => id).sort());
      expect(ranked).toEqual(rankCandidates([...some].reverse(), child, world));
      for (const { fits, unmet, reasons } of ranked)
        expect(fits).toBe(unmet.length === 0 && reasons.every(({ weighs }) => weighs !== 'stops'));
      const tiers = ranked.filter(({ fits }) => fits).map(({ tier }) => tier);
      expect(tiers).toEqual([...tiers].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }),
  );
});
const order = ['relative', 'residence', 'country', 'foreigner', 'facility'];

test('a wish of the carer weighs, and stops nobody', () => {
  const wishes = { minAge: 0, maxAge: 2, sex: 'male' as const, number: 1 };
  const [ranked] = rankCandidates([candidate('x', { file: someFile({ wishes }) })], child, {
    on,
    conditions: shippedConditions,
  });
  expect(ranked).toMatchObject({ fits: true });
  expect(ranked?.reasons.map(({ code }) => code)).toEqual(['age-not-wished', 'sex-not-wished']);
  expect(tierOf(candidate('x', { unitId: 'away' }), child)).toBe('country');
});
