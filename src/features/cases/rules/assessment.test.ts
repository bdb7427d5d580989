import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityItems, harmItems, levels, type Scores } from '../contract/deeds.ts';
import { scores } from '../test/made-up-cases.ts';
import { totalsOfScores, UrgencyRules, urgencySuggestedBy } from './assessment.ts';

const rules = UrgencyRules.parse(
  JSON.parse(
    readFileSync(new URL('../../../../db/reference/case-assessments.json', import.meta.url), 'utf8'),
  ),
);
const level = fc.constantFrom(...levels);
const part = (items: readonly string[]) => fc.record(Object.fromEntries(items.map((item) => [item, level])));
const anyScores = fc.record({
  ...{ harm: part(harmItems), capacity: part(capacityItems) },
  ...{ graveHarm: fc.boolean(), carerIsAbuser: fc.boolean() },
}) as fc.Arbitrary<Scores>;
const suggested = (one: Scores) => urgencySuggestedBy(one, rules, '2021-03-01');
const calm: Scores = { ...scores, graveHarm: false, carerIsAbuser: false };

describe('Mẫu 02', () => {
  test('totals of each part count every item once', () => {
    expect(totalsOfScores(scores)).toEqual({
      harm: { high: 2, medium: 1, low: 0 },
      capacity: { high: 0, medium: 2, low: 3 },
    });
    fc.assert(
      fc.property(anyScores, (one) => {
        const { harm, capacity } = totalsOfScores(one);
        expect(harm.high + harm.medium + harm.low).toBe(3);
        expect(capacity.high + capacity.medium + capacity.low).toBe(5);
      }),
    );
  });

  test.each<[string, Scores, string[]]>([
    ['harm high and capacity low', calm, ['harm-over-capacity']],
    ['capacity not low enough', { ...calm, capacity: { ...calm.capacity, 'asks-protector': 'high' } }, []],
    ['harm not high enough', { ...calm, harm: { ...calm.harm, severity: 'medium' } }, []],
    [
      'the carer is who harms',
      { ...scores, harm: { severity: 'low', continuing: 'low', obstacles: 'low' } },
      ['carer-is-abuser'],
    ],
    [
      'serious harm alone',
      { ...calm, graveHarm: true, harm: { ...calm.harm, severity: 'low' } },
      ['grave-harm'],
    ],
  ])('%s', (_, one, expected) => {
    expect(suggested(one)).toEqual(expected);
  });

  test('more harm or less capacity never takes a suggestion away', () => {
    fc.assert(
      fc.property(
        anyScores,
        fc.constantFrom(...harmItems),
        fc.constantFrom(...capacityItems),
        (one, h, c) => {
          const worse = {
            ...one,
            harm: { ...one.harm, [h]: 'high' },
            capacity: { ...one.capacity, [c]: 'low' },
          };
          for (const code of suggested(one)) expect(suggested(worse as Scores)).toContain(code);
        },
      ),
    );
  });

  test('before the decree was in force nothing is suggested', () => {
    expect(urgencySuggestedBy(scores, rules, '2017-06-30')).toEqual([]);
  });
});
