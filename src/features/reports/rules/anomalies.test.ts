import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFarFromOthers, targetAnomalies, taskAnomalies, type TaskSignals } from './anomalies.ts';

const ordinary: TaskSignals = {
  outcome: 'on-time',
  daysLate: 0,
  records: 2,
  spent: 1_000_000,
  planned: 1_000_000,
  totals: [{ measureId: 'm', value: 10 }],
  spread: new Map([['m', [8, 9, 10, 10, 11, 12]]]),
  changed: false,
};

describe('what a checker looks at first', () => {
  test.each<[string, Partial<TaskSignals>, string[]]>([
    ['an ordinary task', {}, []],
    ['nothing was recorded', { records: 0, totals: [] }, ['nothing-recorded']],
    ['nothing recorded on a task that was excused', { records: 0, totals: [], outcome: 'excused' }, []],
    ['late by three days', { outcome: 'late', daysLate: 3 }, ['late']],
    [
      'overdue, not done',
      { outcome: 'missing', daysLate: 1, records: 0, totals: [] },
      ['nothing-recorded', 'late'],
    ],
    ['records without any figure', { totals: [{ measureId: 'm', value: null }] }, ['no-figures']],
    ['zero is a figure', { totals: [{ measureId: 'n', value: 0 }] }, []],
    ['more was spent than planned', { spent: 1_000_001 }, ['spent-above-planned']],
    ['spent without a plan of activities', { planned: null }, []],
    ['changed since the submission', { changed: true }, ['changed-since-submission']],
    [
      'a figure far from the others',
      { totals: [{ measureId: 'm', value: 100 }], spread: new Map([['m', [8, 9, 10, 10, 11, 100]]]) },
      ['far-from-others'],
    ],
  ])('%s', (_, signals, expected) => {
    expect(taskAnomalies({ ...ordinary, ...signals })).toEqual(expected);
  });

  test.each([
    [{ numerator: 98, met: true, changed: false }, []],
    [{ numerator: 97, met: false, changed: false }, ['target-missed']],
    [{ numerator: null, met: null, changed: false }, ['target-not-entered']],
    [{ numerator: 0, met: null, changed: true }, ['changed-since-submission']],
  ])('a target %j', (target, expected) => {
    expect(targetAnomalies(target)).toEqual(expected);
  });
});

describe('a figure is far from others', () => {
  test('only beside at least five other units, and never when their middle is 0', () => {
    expect(isFarFromOthers(100, [1, 1, 1, 1, 100])).toBe(false);
    expect(isFarFromOthers(100, [1, 1, 1, 1, 1, 100])).toBe(true);
    expect(isFarFromOthers(100, [0, 0, 0, 0, 0, 100])).toBe(false);
    expect(isFarFromOthers(5, [1, 1, 1, 1, 1, 5])).toBe(false);
    expect(isFarFromOthers(1, [1, 6, 6, 6, 6, 6])).toBe(true);
    expect(isFarFromOthers(null, [1, 6, 6, 6, 6, 6])).toBe(false);
  });

  test('is what a median worked out the long way says', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(figures, fc.nat(), (values, pick) => {
        const own = values[pick % values.length] as number;
        const others = values.filter((_, index) => index !== pick % values.length).sort((a, b) => a - b);
        const half = others.length / 2;
        const median = ((others[Math.ceil(half) - 1] as number) + (others[Math.floor(half)] as number)) / 2;
        const far = median > 0 && (own > 5 * median || own < median / 5);
        expect(
          isFarFromOthers(
            own,
            [...values].sort((a, b) => a - b),
          ),
        ).toBe(far);
      }),
    );
  });
});
