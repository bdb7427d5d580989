import { accountsContract } from '../../../src/features/accounts/contract.ts';
import { atLocal, localDateOf } from '../../../src/platform/shared/instant.ts';
import { daysBetween } from '../../../src/platform/shared/plain-date.ts';
import type { Member } from '../people.ts';
import { enrolStaff } from './accounts.ts';
import type { Desk } from './desk.ts';
import type { Stage } from './story.ts';
import type { Visit } from './year.ts';

const { endpoints } = accountsContract;

/** An account sleeps after 45 days unused. */
const sleepsAfter = 44;

export interface Administration {
  loginName: string;
  /** Never more than 45 days apart: the administrator's own account would sleep too. */
  days: readonly string[];
  newcomers: { day: string; staff: readonly Member[] };
}

/** On fixed days the administrator looks through the accounts, opens those for newcomers, and wakes those that sleep. */
export function administratorVisits(
  stage: Stage,
  visits: readonly Visit[],
  { loginName, days, newcomers }: Administration,
): Visit[] {
  const { building, unitIdOf, password } = stage;
  return days.map((day, at) => ({
    at: atLocal(day, '07:40'),
    loginName,
    alone: true,
    work: async (desk) => {
      if (day === newcomers.day)
        await enrolStaff(desk, building, newcomers.staff, { unitIdOf, validFrom: day, password });
      const ids = await accountIds(desk);
      for (const sleeper of sleepers(visits, day, days[at + 1] ?? '9999'))
        await wake(desk, ids.get(sleeper) ?? '');
    },
  }));
}

/** Whose next visit comes before the administrator's next one, and too long after their last. */
function sleepers(visits: readonly Visit[], day: string, nextDay: string): string[] {
  const byPerson = Map.groupBy(visits, (visit) => visit.loginName);
  return [...byPerson].flatMap(([loginName, own]) => {
    const dates = own.map((visit) => localDateOf(visit.at)).sort();
    const next = dates.find((date) => date >= day);
    const last = dates.findLast((date) => date < day);
    if (!next || !last || next >= nextDay) return [];
    return daysBetween(last, next) > sleepsAfter ? [loginName] : [];
  });
}

async function accountIds(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await desk.act(endpoints.listAccounts, after ? { after } : {});
    for (const account of page.accounts) ids.set(account.loginName, account.id);
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

async function wake(desk: Desk, accountId: string): Promise<void> {
  const { version } = await desk.act(endpoints.getAccount, { accountId });
  await desk.act(endpoints.enable, { accountId, version });
}
