import { type ArrivalWatcher, findChildrenForMatching } from '../../../children/server/public.ts';
import { nameRowsOf } from '../../../children/rules/name-keys.ts';
import { compareChildren } from './compare.ts';

/**
 * A child was entered although the register may have it already: the pair is written down at once, as far as the officer's
 * own area goes. What lies elsewhere is for the privileged matcher, later; here nothing of it is asked, so nothing of it
 * shows, not even in the time this takes.
 */
export const noteArrival: ArrivalWatcher = async (ctx, { id, facts }) => {
  const year = Number(facts.birthDate.slice(0, 4));
  const alike = await findChildrenForMatching(ctx.tx, ctx.actor, {
    givenKeys: nameRowsOf({ fullName: facts.fullName, otherNames: [], relatives: [] }).map(
      ({ givenKey }) => givenKey,
    ),
    birthYears: [year - 1, year, year + 1],
    personalIds: facts.personalId === null ? [] : [facts.personalId],
  });
  await compareChildren(ctx, [id], { foundBy: () => 'entry', beside: alike.map((child) => child.id) });
};
