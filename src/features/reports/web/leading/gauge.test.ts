import { describe, expect, it } from 'vitest';
import { gaugeOf } from './gauge.ts';

describe('the gauge of a target', () => {
  it('runs to 100 for a target near the whole', () => {
    expect(gaugeOf(85.7, 100, '%')).toEqual({ filled: 85.7, goal: 100 });
  });

  it('makes a target below one per cent readable', () => {
    const { filled, goal } = gaugeOf(0.8, 1, '%');
    expect(goal).toBeCloseTo(66.7, 1);
    expect(filled).toBeCloseTo(53.3, 1);
  });

  it('never leaves the bar, and stands still where nothing is counted towards nothing', () => {
    expect(gaugeOf(130, 100, '%').filled).toBe(100);
    expect(gaugeOf(0, 0, 'mô hình')).toEqual({ filled: 0, goal: 0 });
  });
});
