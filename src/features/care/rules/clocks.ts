import { z } from 'zod';
import { EscalationStep } from '../../concerns/rules/escalation.ts';
import { type Role, roles } from '../../cases/rules/transitions.ts';
import { evaluateDueRule } from '../../../platform/shared/due-rule.ts';
import { endOfDay, localDateOf } from '../../../platform/shared/instant.ts';
import { addMonths } from '../../../platform/shared/plain-date.ts';
import {
  type HolidayCalendar,
  isWorkingDay,
  nearestWorkingDay,
} from '../../../platform/shared/working-days.ts';
import { type CareEvent, careActs } from '../contract/deeds.ts';

/**
 * The time limits of alternative care as data (`db/reference/care-clocks.json`), folded over the history. The visits after 1 and
 * 3 and then every 6 months are a clock of the case and are not counted here.
 */
const day = z.iso.date();
const Signal = z.enum(careActs as [CareEvent['facts']['act'], ...CareEvent['facts']['act'][]]);

export const CareClockRule = z.strictObject({
  ...{ code: z.string(), name: z.string(), validFrom: day, validTo: day.optional(), article: z.string() },
  ...{ source: z.string(), certainty: z.enum(['found', 'from-memory', 'proposed']) },
  note: z.string().optional(),
  binding: z.boolean(),
  owner: z.enum(roles),
  /** Who hears of it, and when, as in `case-clocks.json`. */
  escalation: z.array(EscalationStep),
  /** Its due instant would tell those above more than that a limit runs: for who reads the case alone. */
  teamOnly: z.boolean().optional(),
  starts: z.array(Signal).min(1),
  stops: z.array(Signal).min(1),
  cancels: z.array(Signal),
  due: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('working-days'), days: z.int().min(1).max(366) }),
    z.strictObject({
      kind: z.literal('months'),
      months: z.array(z.int().min(1).max(120)).min(1),
      thenEvery: z.int().min(1).max(120),
      whenNotWorking: z.enum(['keep', 'next']),
    }),
    z.strictObject({ kind: z.literal('sixteenth') }),
  ]),
});
export type CareClockRule = z.output<typeof CareClockRule>;
export const CareClockFile = z.strictObject({
  ...{ title: z.string(), readOn: day, note: z.string() },
  rules: z.array(CareClockRule).min(1),
});

export interface CareClock {
  code: string;
  name: string;
  article: string;
  binding: boolean;
  /** Since when the version of the rule counts that the clock runs by. */
  ruleFrom: string;
  owner: Role;
  /** Which of a row, from 0. */
  step: number;
  startedAt: string;
  /** Event ids, here and below. */
  startedBy: string;
  dueAt: string;
  end: 'met' | 'cancelled' | null;
  endedAt: string | null;
  endedBy: string | null;
  /** It was said why it was late. */
  lateReason: boolean;
}

export interface CareClockWorld {
  clockRules: readonly CareClockRule[];
  calendar: HolidayCalendar;
  sixteenthOn: string;
}

export const runs = ({ end }: Pick<CareClock, 'end'>): boolean => end === null;

export function careClocksOf(history: readonly CareEvent[], world: CareClockWorld): CareClock[] {
  return history.reduce<CareClock[]>((clocks, event) => {
    const stopped = clocks.flatMap((clock) => ended(clock, event, world));
    return [...stopped, ...started(event, world)];
  }, []);
}

const counts = ({ validFrom, validTo }: CareClockRule, at: string): boolean => {
  const on = localDateOf(at);
  return validFrom <= on && (validTo === undefined || on < validTo);
};

function ended(clock: CareClock, event: CareEvent, world: CareClockWorld): CareClock[] {
  const { id, at, facts, lateReasonGiven: lateReason } = event;
  const rule = world.clockRules.find((one) => one.code === clock.code && counts(one, clock.startedAt));
  if (!runs(clock) || rule === undefined) return [clock];
  const met = rule.stops.includes(facts.act);
  if (!met && !rule.cancels.includes(facts.act)) return [clock];
  const done: CareClock = { ...clock, end: met ? 'met' : 'cancelled', endedAt: at, endedBy: id, lateReason };
  if (!met || rule.due.kind !== 'months') return [done];
  const step = clock.step + 1;
  return [done, { ...clock, step, dueAt: dueOf(rule, clock.startedAt, step, world) }];
}

const started = ({ id, at, facts }: CareEvent, world: CareClockWorld): CareClock[] =>
  world.clockRules
    .filter((rule) => rule.starts.includes(facts.act) && counts(rule, at))
    .map((rule) => ({
      ...{ code: rule.code, name: rule.name, article: rule.article, binding: rule.binding, step: 0 },
      ...{ ruleFrom: rule.validFrom, owner: rule.owner, startedAt: at, startedBy: id },
      ...{ dueAt: dueOf(rule, at, 0, world), end: null, endedAt: null, endedBy: null, lateReason: false },
    }));

function dueOf({ due }: CareClockRule, startedAt: string, step: number, world: CareClockWorld): string {
  const { calendar, sixteenthOn } = world;
  switch (due.kind) {
    case 'sixteenth':
      return endOfDay(sixteenthOn);
    case 'working-days': {
      const { days: amount } = due;
      const rule = { kind: 'after-event', amount, unit: 'working-days', whenNotWorking: 'keep' } as const;
      const verdict = evaluateDueRule(rule, { eventAt: startedAt }, calendar);
      // Outside the known calendar nothing can be counted: the day itself, which shows as overdue and is seen.
      return verdict.ok ? verdict.dueAt : endOfDay(localDateOf(startedAt));
    }
    case 'months': {
      const beyond = Math.max(0, step - due.months.length + 1);
      const months = (due.months[Math.min(step, due.months.length - 1)] as number) + beyond * due.thenEvery;
      const on = addMonths(localDateOf(startedAt), months);
      if (due.whenNotWorking === 'keep' || isWorkingDay(on, calendar)) return endOfDay(on);
      return endOfDay(nearestWorkingDay(on, 1, calendar));
    }
  }
}

/** Limits of the law that this event ended late. */
export const overstepped = (clocks: readonly CareClock[], eventId: string): CareClock[] =>
  clocks.filter(
    ({ binding, end, endedBy, endedAt, dueAt }) =>
      binding && end === 'met' && endedBy === eventId && (endedAt ?? '') > dueAt,
  );
