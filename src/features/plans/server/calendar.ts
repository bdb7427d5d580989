import { readFileSync } from 'node:fs';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { HolidayCalendar, nonWorkingDaysBetween } from '../../../platform/shared/working-days.ts';
import { findCalendarDays, insertCalendarDay } from './queries-calendar.ts';

/** The shipped calendar: dated rules and notices with their sources. Read once; a new file needs a new start. */
const shipped = HolidayCalendar.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/holidays.json', import.meta.url), 'utf8')),
);

/** The shipped calendar with the days that the locality's administrator added. */
export async function calendarOf(tx: Tx, localityId: string): Promise<HolidayCalendar> {
  const added = await findCalendarDays(tx, localityId);
  const days = (kind: 'holiday' | 'make-up') =>
    added
      .filter((one) => one.kind === kind)
      .map(({ day, name, source }) => ({ date: day, name, source, certainty: 'found' as const }));
  return {
    ...shipped,
    daysOff: [...shipped.daysOff, ...days('holiday')],
    makeUpDays: [...shipped.makeUpDays, ...days('make-up')],
  };
}

export async function getCalendar(ctx: Context, input: { year: number }) {
  const added = new Map((await findCalendarDays(ctx.tx, ctx.actor.localityId)).map((one) => [one.day, one]));
  const calendar = await calendarOf(ctx.tx, ctx.actor.localityId);
  const off = nonWorkingDaysBetween(`${input.year}-01-01`, `${input.year}-12-31`, calendar).filter(
    (one) => one.kind !== 'weekly',
  );
  const holidays = off.map((one) => {
    const own = added.get(one.date);
    const shippedDay = shipped.daysOff.find((entry) => entry.date === one.date);
    const rule = shipped.rules.find((entry) => entry.name === one.name);
    return {
      id: own?.id ?? null,
      day: one.date,
      kind: one.kind === 'substitute' ? ('substitute' as const) : ('holiday' as const),
      name: one.name,
      source: own?.source ?? shippedDay?.source ?? rule?.source ?? '',
      certainty: one.provisional ? 'provisional' : (shippedDay?.certainty ?? rule?.certainty ?? 'found'),
    };
  });
  const makeUp = calendar.makeUpDays
    .filter((one) => one.date.startsWith(String(input.year)))
    .map((one) => ({
      id: added.get(one.date)?.id ?? null,
      day: one.date,
      kind: 'make-up' as const,
      name: one.name,
      source: one.source,
      certainty: one.certainty,
    }));
  return { days: [...holidays, ...makeUp].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

export async function addCalendarDay(
  ctx: Context,
  input: { id: string; day: string; kind: 'holiday' | 'make-up'; name: string; source: string },
) {
  const added = await insertCalendarDay(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (!added)
    throw refused('calendar.day-already-there', {
      fields: [{ path: 'day', code: 'calendar.day-already-there' }],
    });
  ctx.audit({ subjectKind: 'calendar-day', subjectId: input.id });
  return {};
}
