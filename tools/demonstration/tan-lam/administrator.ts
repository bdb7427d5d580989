import { accountsContract } from '../../../src/features/accounts/contract.ts';
import { atLocal, localDateOf } from '../../../src/platform/shared/instant.ts';
import { daysBetween } from '../../../src/platform/shared/plain-date.ts';
import { tanLamStaff } from '../people.ts';
import { enrolStaff } from '../work/accounts.ts';
import type { Desk } from '../work/desk.ts';
import type { Stage } from '../work/story.ts';
import type { Visit } from '../work/year.ts';

const { endpoints } = accountsContract;

export const administrator = 'quantri.tanlam';
const autumn = '2021-10-18';
/** Never more than 45 days apart: the administrator's own account would sleep too. */
const days = ['2021-05-04', '2021-06-14', '2021-07-26', '2021-09-06', autumn, '2021-11-22'];
/** An account sleeps after 45 days unused. */
const sleepsAfter = 44;

/** On fixed days the administrator looks through the accounts, opens those for newcomers, and wakes those that sleep. */
export function administratorVisits(stage: Stage, visits: readonly Visit[]): Visit[] {
  const late = tanLamStaff.filter((member) => member.from);
  const { building, unitIdOf, password } = stage;
  return days.map((day, at) => ({
    at: atLocal(day, '07:40'),
    loginName: administrator,
    alone: true,
    work: async (desk) => {
      if (day === autumn) await enrolStaff(desk, building, late, { unitIdOf, validFrom: autumn, password });
      const ids = await accountIds(desk);
      for (const loginName of sleepers(visits, day, days[at + 1] ?? '2021-12-31'))
        await wake(desk, ids.get(loginName) ?? '');
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
