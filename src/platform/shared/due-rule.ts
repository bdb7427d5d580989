import { z } from 'zod';
import { addHours, endOfDay, isInstant, localDateOf, timeOf } from './instant.ts';
import { type Period, periodKinds } from './period.ts';
import { addDays, daysBetween, type PlainDate } from './plain-date.ts';
import {
  addWorkingDays,
  findNonWorkingDay,
  type HolidayCalendar,
  isCovered,
  type NonWorkingDay,
  nearestWorkingDay,
  nonWorkingDaysBetween,
} from './working-days.ts';

/**
 * What becomes of a due day on which the office is closed (a deadline on Tết). `keep`: it stays, the default, because a
 * date that a plan or a superior names binds as named, and a reminder can say "nộp trước kỳ nghỉ". `next`: the end of
 * the next working day, as the Civil Code 2015, art. 148.5, has it for time limits. `previous`: the working day before;
 * where that would lie before the event, or before the end of a period that the rule counts on from, the day is kept.
 */
export const whenNotWorkingChoices = ['keep', 'next', 'previous'] as const;
const whenNotWorking = z.enum(whenNotWorkingChoices).default('keep');
export type WhenNotWorking = (typeof whenNotWorkingChoices)[number];

const unit = z.enum(['days', 'working-days']);

export const DueRule = z.discriminatedUnion('kind', [
  /** A day that the plan names: 10/12/2021. */
  z.strictObject({ kind: z.literal('fixed-date'), date: z.iso.date(), whenNotWorking }),
  /** n days after the last day of a reporting period; negative before it. 0 is the last day itself. */
  z.strictObject({
    kind: z.literal('after-period'),
    period: z.enum([...periodKinds, 'custom']),
    amount: z.int().min(-366).max(366),
    unit,
    whenNotWorking,
  }),
  /** n days after the local day of an event, which is not counted itself (Civil Code 2015, art. 147.2). */
  z.strictObject({
    kind: z.literal('after-event'),
    amount: z.int().min(0).max(3660),
    unit,
    whenNotWorking,
  }),
  /** n hours after the minute of an event; runs through nights and days off, because danger to a child does. */
  z.strictObject({ kind: z.literal('hours-after-event'), hours: z.int().min(1).max(8760) }),
]);
export type DueRule = z.output<typeof DueRule>;

/** What a rule is applied to. `eventAt` is an ISO instant; `period` is the period's own start and end. */
export interface DueFacts {
  eventAt?: string;
  period?: Period;
}

/** What a screen tells about how a due date came about, in this order; each part is one sentence of the text table. */
export type DuePart =
  | { code: 'due.fixed-date'; date: PlainDate }
  | {
      code: 'due.after-period';
      start: PlainDate;
      end: PlainDate;
      amount: number;
      unit: 'days' | 'working-days';
    }
  | { code: 'due.after-event'; eventAt: string; amount: number; unit: 'days' | 'working-days' }
  | { code: 'due.hours-after-event'; eventAt: string; hours: number }
  /** Holidays (not ordinary weekends) that a count of working days passed over. */
  | { code: 'due.passed-over'; days: NonWorkingDay[] }
  | { code: 'due.kept-on-day-off'; day: NonWorkingDay }
  | { code: 'due.moved-to-next' | 'due.moved-to-previous'; day: NonWorkingDay; to: PlainDate }
  /** Days off of that time are not announced yet: the date may still change. */
  | { code: 'due.calendar-not-announced' };

export type DueProblem = 'due.event-missing' | 'due.period-missing' | 'due.period-ends-before-start';
export type DueVerdict =
  | { ok: true; dueAt: string; dueOn: PlainDate; parts: DuePart[] }
  | { ok: false; code: DueProblem };

/** Moves a due day off a day off as the rule says; `floor` is the day before which it may not move, if any. */
function settle(
  day: PlainDate,
  choice: WhenNotWorking,
  floor: PlainDate | undefined,
  calendar: HolidayCalendar,
): { dueOn: PlainDate; part?: DuePart } {
  const dayOff = findNonWorkingDay(day, calendar);
  if (!dayOff) return { dueOn: day };
  if (choice === 'next') {
    const to = nearestWorkingDay(day, 1, calendar);
    return { dueOn: to, part: { code: 'due.moved-to-next', day: dayOff, to } };
  }
  const to = nearestWorkingDay(day, -1, calendar);
  if (choice === 'keep' || (floor !== undefined && to < floor))
    return { dueOn: day, part: { code: 'due.kept-on-day-off', day: dayOff } };
  return { dueOn: to, part: { code: 'due.moved-to-previous', day: dayOff, to } };
}

interface Count {
  start: PlainDate;
  amount: number;
  unit: 'days' | 'working-days';
  whenNotWorking: WhenNotWorking;
  floor: PlainDate | undefined;
}

/** Holidays between two days, whichever comes first, that a count of working days did not count. */
function passedOver(start: PlainDate, counted: PlainDate, calendar: HolidayCalendar): NonWorkingDay[] {
  const [from, to] = counted < start ? [addDays(counted, -1), addDays(start, -1)] : [start, counted];
  return nonWorkingDaysBetween(from, to, calendar).filter(({ kind }) => kind !== 'weekly');
}

function count(
  { start, amount, unit, whenNotWorking, floor }: Count,
  basis: DuePart,
  calendar: HolidayCalendar,
): DueVerdict {
  const inWorkingDays = unit === 'working-days';
  const counted = inWorkingDays ? addWorkingDays(start, amount, calendar) : addDays(start, amount);
  const { dueOn, part } = settle(counted, whenNotWorking, floor, calendar);
  const parts = [basis];
  const passed = inWorkingDays ? passedOver(start, counted, calendar) : [];
  if (passed.length > 0) parts.push({ code: 'due.passed-over', days: passed });
  if (part) parts.push(part);
  const reliesOnCalendar = inWorkingDays || whenNotWorking !== 'keep';
  if (
    reliesOnCalendar &&
    !(isCovered(start, calendar) && isCovered(counted, calendar) && isCovered(dueOn, calendar))
  ) {
    parts.push({ code: 'due.calendar-not-announced' });
  }
  return { ok: true, dueAt: endOfDay(dueOn), dueOn, parts };
}

function afterPeriod(
  { amount, unit, whenNotWorking }: Extract<DueRule, { kind: 'after-period' }>,
  period: Period | undefined,
  calendar: HolidayCalendar,
): DueVerdict {
  if (!period) return { ok: false, code: 'due.period-missing' };
  const { start, end } = period;
  if (end < start) return { ok: false, code: 'due.period-ends-before-start' };
  const basis: DuePart = { code: 'due.after-period', start, end, amount, unit };
  return count(
    { start: end, amount, unit, whenNotWorking, floor: amount > 0 ? end : undefined },
    basis,
    calendar,
  );
}

function afterEvent(
  rule: Extract<DueRule, { kind: 'after-event' | 'hours-after-event' }>,
  eventAt: string | undefined,
  calendar: HolidayCalendar,
): DueVerdict {
  if (eventAt === undefined || !isInstant(eventAt)) return { ok: false, code: 'due.event-missing' };
  if (rule.kind === 'hours-after-event') {
    const dueAt = addHours(eventAt, rule.hours);
    const parts: DuePart[] = [{ code: 'due.hours-after-event', eventAt, hours: rule.hours }];
    return { ok: true, dueAt, dueOn: localDateOf(dueAt), parts };
  }
  const { amount, unit, whenNotWorking } = rule;
  const start = localDateOf(eventAt);
  const basis: DuePart = { code: 'due.after-event', eventAt, amount, unit };
  return count({ start, amount, unit, whenNotWorking, floor: start }, basis, calendar);
}

/**
 * When something is due: the instant at which the due day runs out in Việt Nam (23:59:59), or for hours the minute
 * itself, with the parts of its explanation. Fails with a code when the rule needs an event or a period it is not given.
 */
export function evaluateDueRule(rule: DueRule, facts: DueFacts, calendar: HolidayCalendar): DueVerdict {
  if (rule.kind === 'after-period') return afterPeriod(rule, facts.period, calendar);
  if (rule.kind !== 'fixed-date') return afterEvent(rule, facts.eventAt, calendar);
  const { date, whenNotWorking } = rule;
  const basis: DuePart = { code: 'due.fixed-date', date };
  return count({ start: date, amount: 0, unit: 'days', whenNotWorking, floor: undefined }, basis, calendar);
}

/** Was it fulfilled after it was due, to the millisecond? The same comparison as in SQL. */
export const isLate = (dueAt: string, fulfilledAt: string): boolean => timeOf(fulfilledAt) > timeOf(dueAt);

/** Whole days late by the local dates: 0 on the due day itself (an hour too late included), 1 on the day after. */
export const lateness = (dueAt: string, fulfilledAt: string): number =>
  Math.max(0, daysBetween(localDateOf(dueAt), localDateOf(fulfilledAt)));

/**
 * A clock. `left`: "còn 3 ngày"; `today`: due later on this very local day, "còn 7 giờ 20"; `overdue`: "quá hạn 2 ngày",
 * with `days` 0 when it ran out earlier today. `days` counts local dates (0 for `today`); `hours` and `minutes` are the
 * whole time to or since the due instant, hours above 24 included, minutes 0 to 59.
 */
export interface Remaining {
  kind: 'left' | 'today' | 'overdue';
  days: number;
  hours: number;
  minutes: number;
}

export function remaining(dueAt: string, now: string): Remaining {
  const overdue = isLate(dueAt, now);
  const days = Math.abs(daysBetween(localDateOf(now), localDateOf(dueAt)));
  const minutes = Math.floor(Math.abs(timeOf(dueAt) - timeOf(now)) / 60_000);
  const kind = overdue ? 'overdue' : days === 0 ? 'today' : 'left';
  return { kind, days, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
