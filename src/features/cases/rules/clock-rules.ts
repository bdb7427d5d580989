import { z } from 'zod';
import { evaluateDueRule } from '../../../platform/shared/due-rule.ts';
import { addHours, endOfDay, localDateOf } from '../../../platform/shared/instant.ts';
import { addDays, addMonths } from '../../../platform/shared/plain-date.ts';
import {
  type HolidayCalendar,
  isWorkingDay,
  nearestWorkingDay,
} from '../../../platform/shared/working-days.ts';
import { EscalationStep } from '../../concerns/rules/escalation.ts';
import { type ActName, actNames, type Facts } from '../contract/deeds.ts';
import { grounds } from '../contract/stages.ts';
import { type Condition, roles } from './transitions.ts';

/**
 * The time limits of a case as data, `db/reference/case-clocks.json`: which act starts a clock, when it runs out, which act stops
 * it, who owns it, who hears of it. A change of the law is a new version of the rule with its own days, never a change of code.
 */
const day = z.iso.date();

/** An act, or an act whose deed says so: `assess-initially:urgent`. */
export type Signal = ActName | `${ActName}:${Condition}`;
export const signals: readonly Signal[] = [
  ...actNames,
  'assess-initially:urgent',
  'assess-initially:not-urgent',
];
const Signal = z.enum(signals as readonly [Signal, ...Signal[]]);

export const Due = z.discriminatedUnion('kind', [
  /** Through nights and days off: danger to a child does not wait for office hours. */
  z.strictObject({ kind: z.literal('hours'), hours: z.number().positive().max(8760) }),
  /** To the end of the n-th working day; the day of the start is not counted (Civil Code 2015 art. 147.2). */
  z.strictObject({ kind: z.literal('working-days'), days: z.int().min(1).max(366) }),
  /** As many days as the decision grants, in total no more than `limit` over all separations of the case. */
  z.strictObject({ kind: z.literal('granted-days'), limit: z.int().min(1).max(366) }),
  /** To the end of the day that the act names as the next. */
  z.strictObject({ kind: z.literal('named-day') }),
  /** The same day so many months after the start, then every `thenEvery` months after the last of `months`. */
  z.strictObject({
    kind: z.literal('months'),
    months: z.array(z.int().min(1).max(120)).min(1),
    thenEvery: z.int().min(1).max(120),
    whenNotWorking: z.enum(['keep', 'next', 'previous']),
  }),
]);
export type Due = z.output<typeof Due>;

const Start = z.strictObject({
  on: Signal,
  /** Only in cases opened on these grounds; every ground when left out. */
  grounds: z.array(z.enum(grounds)).min(1).optional(),
  /** From T0, from the act, or on from the clock that runs. */
  from: z.enum(['received-at', 'act', 'running']),
});

const Part = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  hours: z.number().positive(),
  stops: z.array(Signal).min(1),
  cancels: z.array(Signal).default([]),
  owner: z.enum(roles),
  /** Ended after the whole limit has run out, this part too asks why. */
  asksReason: z.boolean().default(false),
});

const Rule = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  validFrom: day,
  /** The day from which this version counts no more. */
  validTo: day.optional(),
  article: z.string().min(1),
  source: z.string().min(1),
  certainty: z.enum(['found', 'from-memory', 'proposed']),
  note: z.string().optional(),
  /** A limit of the law: who is late says why. */
  binding: z.boolean(),
  owner: z.enum(roles),
  starts: z.array(Start).min(1),
  stops: z.array(Signal).min(1),
  cancels: z.array(Signal).default([]),
  due: Due,
  escalation: z.array(EscalationStep).default([]),
  /** How the office splits the time: each part is due when it and those before it have run. */
  split: z.array(Part).default([]),
});
type Rule = z.output<typeof Rule>;

export const ClockFile = z
  .strictObject({
    title: z.string(),
    readOn: day,
    note: z.string().optional(),
    rules: z.array(Rule).min(1),
  })
  .refine(({ rules }) => rules.every(splitFits), { error: 'a split is longer than its limit' })
  .refine(({ rules }) => rules.every((one) => !rules.some((other) => overlaps(one, other))), {
    error: 'two versions of a rule count on one day',
  });

/** A rule without its split; a part of a split is a rule of its own, `emergency.verify`, that binds nobody by law. */
export type ClockRule = Omit<Rule, 'split'> & { partOf: string | undefined; asksReason: boolean };

/**
 * What a kept clock is shown, told of and counted anew by. Rooms above keep clocks of theirs beside those of the case
 * (`server/reference.ts#introduceClockRules`); `teamOnly`: for who reads the case alone.
 */
export type KnownRule = Pick<
  ClockRule,
  'code' | 'name' | 'validFrom' | 'validTo' | 'article' | 'escalation' | 'partOf'
> & {
  due: Due | { kind: 'sixteenth' };
  teamOnly?: boolean | undefined;
};

export const clockRulesOf = (file: unknown): ClockRule[] => ClockFile.parse(file).rules.flatMap(withParts);

function splitFits({ split, due }: Rule): boolean {
  const sum = split.reduce((hours, part) => hours + part.hours, 0);
  return split.length === 0 || (due.kind === 'hours' && sum <= due.hours);
}

const overlaps = (one: Rule, other: Rule): boolean =>
  one !== other &&
  one.code === other.code &&
  one.validFrom < (other.validTo ?? '9999-12-31') &&
  other.validFrom < (one.validTo ?? '9999-12-31');

function withParts({ split, ...rule }: Rule): ClockRule[] {
  let hours = 0;
  const parts = split.map((part): ClockRule => {
    hours += part.hours;
    return {
      ...rule,
      ...{ code: `${rule.code}.${part.code}`, name: part.name, stops: part.stops, owner: part.owner },
      ...{ cancels: [...rule.cancels, ...part.cancels], due: { kind: 'hours', hours } },
      // The split follows T0 alone; what is found out later has only the limit of the law.
      starts: rule.starts.filter(({ from }) => from === 'received-at'),
      ...{ binding: false, escalation: [], partOf: rule.code, asksReason: part.asksReason },
    };
  });
  return [{ ...rule, partOf: undefined, asksReason: rule.binding }, ...parts];
}

/** The version of a rule that counts on the local day of an instant; undefined where none does. */
export const versionAt = <R extends Pick<KnownRule, 'code' | 'validFrom' | 'validTo'>>(
  rules: readonly R[],
  code: string,
  instant: string,
): R | undefined => {
  const on = localDateOf(instant);
  return rules.find(
    (rule) => rule.code === code && rule.validFrom <= on && (rule.validTo === undefined || on < rule.validTo),
  );
};

/** The most days of separation in total (Đ.32.2) on the day of an instant. */
export function separationLimitAt(rules: readonly ClockRule[], instant: string): number {
  const due = rules
    .filter((rule) => rule.due.kind === 'granted-days')
    .map(({ code }) => versionAt(rules, code, instant)?.due)
    .find((found) => found?.kind === 'granted-days');
  return due?.kind === 'granted-days' ? due.limit : 0;
}

export interface ClockWorld {
  rules: readonly ClockRule[];
  calendar: HolidayCalendar;
}

interface DueBasis {
  startedAt: string;
  /** Which of a row of visits, from 0. */
  step: number;
  /** Of the act that starts the clock. */
  facts: Facts;
  /** When the clock that is carried on would have run out. */
  runningDueAt?: string | undefined;
}

/** When a clock runs out; undefined where the act names nothing to count (no next follow-up). */
export function dueOf(
  { due }: Pick<ClockRule, 'due'>,
  { startedAt, step, facts, runningDueAt }: DueBasis,
  calendar: HolidayCalendar,
): string | undefined {
  const from = localDateOf(startedAt);
  switch (due.kind) {
    case 'hours':
      return addHours(startedAt, due.hours);
    case 'working-days': {
      const counted = {
        kind: 'after-event',
        amount: due.days,
        unit: 'working-days',
        whenNotWorking: 'keep',
      } as const;
      const verdict = evaluateDueRule(counted, { eventAt: startedAt }, calendar);
      return verdict.ok ? verdict.dueAt : undefined;
    }
    case 'granted-days':
      if (facts.act !== 'separate' && facts.act !== 'extend-separation') return undefined;
      return endOfDay(addDays(runningDueAt === undefined ? from : localDateOf(runningDueAt), facts.days));
    case 'named-day':
      return 'nextFollowUpOn' in facts && facts.nextFollowUpOn !== null
        ? endOfDay(facts.nextFollowUpOn)
        : undefined;
    case 'months':
      return visitDue(due, from, step, calendar);
  }
}

/** The 31st plus one month is the last day of the next month; a day off moves as the rule says. */
function visitDue(
  due: Extract<Due, { kind: 'months' }>,
  from: string,
  step: number,
  calendar: HolidayCalendar,
): string {
  const { months, thenEvery, whenNotWorking } = due;
  const beyond = Math.max(0, step - months.length + 1);
  const count = (months[Math.min(step, months.length - 1)] as number) + beyond * thenEvery;
  const day = addMonths(from, count);
  if (whenNotWorking === 'keep' || isWorkingDay(day, calendar)) return endOfDay(day);
  return endOfDay(nearestWorkingDay(day, whenNotWorking === 'next' ? 1 : -1, calendar));
}
