export interface Gauge {
  /** Share of the bar that is filled, 0 to 100. */
  filled: number;
  /** Where the target line stands, 0 to 100. */
  goal: number;
}

/** Targets such as "below 1 %" would be a hair on a bar to 100: those get a scale of their own, the target at two thirds. */
const smallGoal = 20;

/** Where a value and its target stand on a bar. Per cents run to 100, other units to half as much again as the greater one. */
export function gaugeOf(actual: number, goal: number, measureUnit: string): Gauge {
  const whole = measureUnit === '%' && goal > smallGoal;
  const top = whole ? 100 : Math.max(actual, goal) * 1.5;
  const share = (value: number) => (top === 0 ? 0 : Math.min(100, (value / top) * 100));
  return { filled: share(actual), goal: share(goal) };
}
