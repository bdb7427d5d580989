import type { ActName, CasePage } from '../../contract.ts';

/** Whom an act that concerns somebody may concern; the server judges again. */
export function peopleFor(
  act: ActName,
  { people, team, worker }: CasePage,
): { accountId: string; name: string }[] {
  const inTeam = (id: string) => team.some(({ accountId }) => accountId === id);
  const isWorker = (id: string) => worker?.accountId === id;
  switch (act) {
    case 'assign':
      return people.filter(({ accountId, serves }) => serves === 'worker' && !isWorker(accountId));
    case 'join-team':
      return people.filter(({ accountId, serves }) => serves !== null && !inTeam(accountId));
    case 'leave-team':
      return team.filter(({ accountId }) => !isWorker(accountId));
    default:
      return people.filter(({ accountId, serves }) => serves !== null && !isWorker(accountId));
  }
}
