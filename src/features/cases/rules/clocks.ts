import type { CaseEvent, Facts } from '../contract/deeds.ts';
import type { Ground } from '../contract/stages.ts';
import { type ClockRule, type ClockWorld, dueOf, type Signal, versionAt } from './clock-rules.ts';
import { conditionOf } from './state.ts';
import type { Role } from './transitions.ts';

/** The clocks of a case, derived from its history, the rules and the calendar and from nothing else. */
export interface CaseClock {
  code: string;
  /** 1 for the first clock of its rule in the case, then 2, 3 … */
  occurrence: number;
  /** Which of a row of visits, from 0; 0 for every other clock. */
  step: number;
  /** Since when the version of the rule counts that the clock runs by. */
  ruleFrom: string;
  binding: boolean;
  owner: Role;
  /** Where it was counted from. */
  from: 'received-at' | 'act' | 'running';
  startedAt: string;
  /** Event ids, here and below. */
  startedBy: string;
  dueAt: string;
  end: 'met' | 'cancelled' | null;
  endedAt: string | null;
  endedBy: string | null;
  /** What put another clock in its place; the old one is kept as it stood. */
  supersededBy: string | null;
  /** It was said why it was late. */
  lateReason: boolean;
}

export const clockStates = ['running', 'overdue', 'met', 'met-late', 'cancelled', 'superseded'] as const;
export type ClockState = (typeof clockStates)[number];

export type TimedClock = Pick<CaseClock, 'dueAt' | 'end' | 'endedAt' | 'supersededBy'>;

export function clockStateAt(clock: TimedClock, now: string): ClockState {
  if (clock.supersededBy !== null) return 'superseded';
  if (clock.end === 'cancelled') return 'cancelled';
  if (clock.endedAt !== null) return clock.endedAt > clock.dueAt ? 'met-late' : 'met';
  return now > clock.dueAt ? 'overdue' : 'running';
}

export const isRunning = ({ end, supersededBy }: Pick<TimedClock, 'end' | 'supersededBy'>): boolean =>
  end === null && supersededBy === null;

/**
 * The limits of the law after which an act was done that ends them, or that ends a part of which the rule says so (the initial
 * assessment): whoever did it says why.
 */
export function overstepped(clocks: readonly CaseClock[], eventId: string, world: ClockWorld): CaseClock[] {
  const current = clocks.filter(({ supersededBy }) => supersededBy === null);
  const ended = current.filter(({ endedBy }) => endedBy === eventId);
  const limits = ended.flatMap((clock) => {
    const rule = ruleOf(clock, world);
    if (!rule?.asksReason) return [];
    if (rule.partOf === undefined) return [clock];
    return current.filter(({ code }) => code === rule.partOf).slice(-1);
  });
  const at = ended[0]?.endedAt ?? '';
  return [...new Set(limits)].filter(({ binding, dueAt }) => binding && at > dueAt);
}

interface Folded {
  clocks: CaseClock[];
  ground: Ground;
  receivedAt: string;
}

/** All clocks that ever ran in a case, in the order in which they came to be. */
export function clocksOf(history: readonly CaseEvent[], world: ClockWorld): CaseClock[] {
  let folded: Folded = { clocks: [], ground: 'abused', receivedAt: '' };
  for (const event of history) folded = withEvent(folded, event, world);
  return folded.clocks;
}

function withEvent(before: Folded, event: CaseEvent, world: ClockWorld): Folded {
  const { facts } = event;
  if (facts.act === 'correct-received-at') {
    const corrected = { ...before, receivedAt: facts.receivedAt };
    return { ...corrected, clocks: recounted(corrected, event, world) };
  }
  const opening = facts.act === 'open';
  const known = opening ? { ...before, ground: facts.ground, receivedAt: facts.receivedAt } : before;
  const heard = signalsOf(facts);
  const begin = (clocks: CaseClock[]) => started({ ...known, clocks }, heard, event, world);
  const stop = (clocks: CaseClock[]) => clocks.flatMap((clock) => stopped(clock, heard, event, world));
  // What an act stops was started before it; only the opening stops one of its own, the time to take the information down.
  return { ...known, clocks: opening ? stop(begin(known.clocks)) : begin(stop(known.clocks)) };
}

function signalsOf(facts: Facts): Signal[] {
  const condition = conditionOf(facts);
  return condition === undefined ? [facts.act] : [facts.act, `${facts.act}:${condition}`];
}

const ruleOf = (clock: CaseClock, { rules }: ClockWorld): ClockRule | undefined =>
  rules.find(({ code, validFrom }) => code === clock.code && validFrom === clock.ruleFrom);

/** A running clock after an act: as it was, stopped, cancelled, or stopped and followed by the next of its row. */
function stopped(
  clock: CaseClock,
  heard: readonly Signal[],
  event: CaseEvent,
  world: ClockWorld,
): CaseClock[] {
  const rule = isRunning(clock) ? ruleOf(clock, world) : undefined;
  if (rule === undefined) return [clock];
  const isHeard = (signal: Signal) => heard.includes(signal);
  const met = rule.stops.some(isHeard);
  if (!met && !rule.cancels.some(isHeard) && !heard.includes('close') && !heard.includes('dismiss'))
    return [clock];
  const end = met ? ('met' as const) : ('cancelled' as const);
  const done = { ...clock, end, endedAt: event.at, endedBy: event.id, lateReason: event.lateReasonGiven };
  if (!met || rule.due.kind !== 'months') return [done];
  const step = clock.step + 1;
  const dueAt = dueOf(rule, { startedAt: clock.startedAt, step, facts: event.facts }, world.calendar);
  return dueAt === undefined ? [done] : [done, { ...clock, occurrence: clock.occurrence + 1, step, dueAt }];
}

/** The clocks with those that an act starts; one that runs by the same rule makes room for the new one. */
function started(known: Folded, heard: readonly Signal[], event: CaseEvent, world: ClockWorld): CaseClock[] {
  let { clocks } = known;
  const awaited = world.rules.filter(({ starts }) => starts.some(({ on }) => heard.includes(on)));
  for (const code of new Set(awaited.map((rule) => rule.code))) {
    const made = newClock(code, { ...known, clocks }, heard, event, world);
    if (made === undefined) continue;
    clocks = clocks.map((clock) =>
      clock.code === code && isRunning(clock) ? { ...clock, supersededBy: event.id } : clock,
    );
    clocks = [...clocks, made];
  }
  return clocks;
}

function newClock(
  code: string,
  known: Folded,
  heard: readonly Signal[],
  event: CaseEvent,
  world: ClockWorld,
): CaseClock | undefined {
  const running = known.clocks.find((clock) => clock.code === code && isRunning(clock));
  const instants = { 'received-at': known.receivedAt, act: event.at, running: running?.startedAt };
  for (const from of ['received-at', 'act', 'running'] as const) {
    const startedAt = instants[from];
    const rule = startedAt === undefined ? undefined : versionAt(world.rules, code, startedAt);
    const starts = rule?.starts.some(
      (start) =>
        start.from === from && heard.includes(start.on) && (start.grounds?.includes(known.ground) ?? true),
    );
    if (rule === undefined || startedAt === undefined || !starts) continue;
    const carriedOn = from === 'running' ? running?.dueAt : undefined;
    const basis = { startedAt, step: 0, facts: event.facts, runningDueAt: carriedOn };
    const dueAt = dueOf(rule, basis, world.calendar);
    if (dueAt === undefined) continue;
    const occurrence = known.clocks.filter((clock) => clock.code === code).length + 1;
    const { binding, owner, validFrom: ruleFrom } = rule;
    return {
      ...{ code, occurrence, step: 0, ruleFrom, binding, owner, from, startedAt, startedBy: event.id, dueAt },
      ...{ end: null, endedAt: null, endedBy: null, supersededBy: null, lateReason: false },
    };
  }
  return undefined;
}

/**
 * T0 was corrected: each clock that counts from it is kept as it stood and a new one takes its place, which ended when and
 * how the old one did; whether that was in time is judged anew.
 */
function recounted(known: Folded, event: CaseEvent, world: ClockWorld): CaseClock[] {
  const counted = known.clocks.filter(
    ({ from, supersededBy }) => from === 'received-at' && supersededBy === null,
  );
  const kept = known.clocks.map((clock) =>
    counted.includes(clock) ? { ...clock, supersededBy: event.id } : clock,
  );
  const anew = counted.flatMap((clock): CaseClock[] => {
    const startedAt = known.receivedAt;
    const rule = versionAt(world.rules, clock.code, startedAt);
    const dueAt = rule && dueOf(rule, { startedAt, step: 0, facts: event.facts }, world.calendar);
    if (rule === undefined || dueAt === undefined) return [];
    const occurrence = kept.filter(({ code }) => code === clock.code).length + 1;
    const late = clock.endedAt !== null && clock.endedAt > dueAt;
    const { binding, owner, validFrom: ruleFrom } = rule;
    return [
      {
        ...{ ...clock, occurrence, ruleFrom, binding, owner, startedAt, startedBy: event.id, dueAt },
        lateReason: clock.lateReason || late,
      },
    ];
  });
  return [...kept, ...anew];
}
