import { noticesContract } from '../../../src/features/notices/contract.ts';
import { localDateOf } from '../../../src/platform/shared/instant.ts';
import type { Building, Desk } from './desk.ts';

/** One person's stay at the desk: signs in, does the work, leaves. */
export interface Visit {
  /** The instant at which the person signs in. */
  at: string;
  loginName: string;
  work(desk: Desk): Promise<void>;
  /** Others must have finished before, and wait: what a superior decides stands on what came in. */
  alone?: boolean;
  /** Leaves the notices unread. */
  inHaste?: boolean;
}

export interface YearOptions {
  building: Building;
  password: string;
  /** Called with the instant at which each new day of the year begins; the night's work of the server. */
  everyDay(date: string): Promise<void>;
  progress(done: number, total: number): void;
}

const atOnce = 4;

/** Lives the visits through in the order of time; those near each other side by side, as in real offices. */
export async function liveThrough(visits: readonly Visit[], options: YearOptions): Promise<void> {
  const { building, password } = options;
  const groups = groupsOf(visits.toSorted((one, other) => (one.at < other.at ? -1 : 1)));
  let today = '';
  let done = 0;
  for (const group of groups) {
    const begins = (group[0] as Visit).at;
    if (building.clock.now() < begins) building.clock.set(begins);
    const date = localDateOf(begins);
    if (date !== today) await options.everyDay(date);
    today = date;
    await Promise.all(
      group.map(async (visit) => {
        const desk = await building.signIn(visit.loginName, password);
        if (!visit.inHaste) await desk.act(noticesContract.endpoints.markRead, {});
        await visit.work(desk);
      }),
    );
    done += group.length;
    options.progress(done, visits.length);
  }
}

/** At most four at once, of one day, and never the same person twice. */
function groupsOf(sorted: readonly Visit[]): Visit[][] {
  const groups: Visit[][] = [];
  for (const visit of sorted) {
    const last = groups.at(-1);
    const first = last?.[0];
    const joins =
      last !== undefined &&
      first !== undefined &&
      !visit.alone &&
      !first.alone &&
      last.length < atOnce &&
      localDateOf(first.at) === localDateOf(visit.at) &&
      last.every((other) => other.loginName !== visit.loginName);
    if (joins) last.push(visit);
    else groups.push([visit]);
  }
  return groups;
}
