import { addDays } from '../../../../platform/shared/plain-date.ts';

export interface CalendarDay {
  id: string | null;
  day: string;
  kind: 'holiday' | 'substitute' | 'make-up';
  name: string;
  source: string;
  certainty: string;
}

/** Days in a row that are said in one line: from `day` to `last`. */
export interface DayRun extends CalendarDay {
  last: string;
}

/** Tết is one line of seven days, not seven lines of one source. Days are given in their order. */
export function runsOf(days: readonly CalendarDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const day of days) {
    const before = runs.at(-1);
    if (before && follows(before, day)) runs[runs.length - 1] = { ...before, last: day.day };
    else runs.push({ ...day, last: day.day });
  }
  return runs;
}

const follows = (run: DayRun, { day, id, kind, name, source, certainty }: CalendarDay): boolean =>
  addDays(run.last, 1) === day &&
  run.id === id &&
  run.kind === kind &&
  run.name === name &&
  run.source === source &&
  run.certainty === certainty;
