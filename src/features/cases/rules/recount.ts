import type { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import type { Facts } from '../contract/deeds.ts';
import { type Due, dueOf, type KnownRule } from './clock-rules.ts';
import type { CaseClock } from './clocks.ts';

/** Clocks after a change of the days off: those that run are counted anew, those that ended keep the calendar that judged them. */

const countsDays = <R extends Pick<KnownRule, 'due'>>(rule: R): rule is R & { due: Due } =>
  rule.due.kind === 'working-days' || (rule.due.kind === 'months' && rule.due.whenNotWorking !== 'keep');

/** Rules whose limit a day off can move; hours run through nights, granted and named days stay as they were said. */
export const rulesOfCalendar = (rules: readonly KnownRule[]): KnownRule[] => rules.filter(countsDays);

/** No limit of a calendar asks the act for anything beyond its instant. */
const anyAct = { act: 'verify' } as Facts;

export type RecountedClock = Pick<CaseClock, 'code' | 'ruleFrom' | 'startedAt' | 'step'>;

/** When a running clock runs out under this calendar; undefined where no calendar moves it. */
export function dueUnder(
  clock: RecountedClock,
  rules: readonly KnownRule[],
  calendar: HolidayCalendar,
): string | undefined {
  const rule = rules.find(({ code, validFrom }) => code === clock.code && validFrom === clock.ruleFrom);
  if (rule === undefined || !countsDays(rule)) return undefined;
  return dueOf(rule, { startedAt: clock.startedAt, step: clock.step, facts: anyAct }, calendar);
}
