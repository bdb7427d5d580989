import type { Context } from '../../../platform/server/http/context.ts';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { readWrittenCase, type WrittenCase } from '../../cases/server/public.ts';
import { runningSeparation } from '../../cases/rules/state.ts';
import { childFieldNames, type ReferredFacts } from '../../children/contract.ts';
import { referredFacts } from '../../children/rules/referred-facts.ts';
import { findChild, officesBeside, sectorTable, yearOf } from '../../children/server/public.ts';
import { nameOn, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { CaseFacts, TellableOfCase } from '../contract.ts';
import { mayBeAsked } from '../rules/consents.ts';
import { offeredGroupsOfCase } from '../rules/sharing.ts';
import type { ReferralRow } from './queries/referrals.ts';

/** What of a case might be told at all, and to whom. */
export interface Tellable {
  read: WrittenCase;
  tree: UnitTree;
  on: string;
  all: TellableOfCase;
  childFromSeven: boolean;
}

/**
 * Of a child whose record stands in another commune's register only the name that came with the case is known.
 * @throws 404 for who does not read the case
 */
export async function tellableOf(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<Tellable> {
  const read = await readWrittenCase(ctx, caseId, held);
  const child = await findChild(ctx.tx, ctx.actor, read.childId, yearOf(ctx.now));
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const facts = child
    ? factsOfChild({ ...child, unitName: nameOn(tree, child.unitId, on) ?? '' })
    : named(read);
  return {
    ...{ read, tree, on, all: { child: facts, case: factsOfCase(read) } },
    childFromSeven: mayBeAsked(child, on),
  };
}

/** The child is asked too (Law on Children art. 6); of one whose record stands elsewhere that is not known and is presumed. */
export const fromSeven = async (ctx: Context, childId: string): Promise<boolean> =>
  mayBeAsked(await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now)), localDateOf(ctx.now));

const factsOfChild = (known: Parameters<typeof referredFacts>[0]): ReferredFacts =>
  referredFacts(known, { fields: new Set(childFieldNames), initials: new Set() });

function named({ history }: WrittenCase): ReferredFacts {
  const told = history.findLast(({ words }) => typeof words.childName === 'string' && words.childName !== '');
  return told ? { fullName: told.words.childName as string } : {};
}

/** What stands in the case's own history; what the worker writes for a receiver comes beside it. */
function factsOfCase({ state, history }: WrittenCase): CaseFacts {
  const last = (act: string) => history.findLast(({ facts }) => facts.act === act)?.words;
  const account = last('open')?.account;
  const findings = last('assess-in-detail')?.findings ?? last('verify')?.findings;
  const place = runningSeparation(state) && last('separate')?.place;
  const said = (key: keyof CaseFacts, text: unknown) =>
    typeof text === 'string' && text !== '' ? { [key]: text } : {};
  return {
    ...{ ground: state.ground, receivedAt: state.receivedAt },
    ...{ ...said('account', account), ...said('findings', findings), ...said('placeOfStay', place) },
  };
}

export const receiversFor = ({ read, tree, on }: Tellable) =>
  receiversBeside({ tree, on, unitId: read.file.unitId });

/** Receivers beside the commune and those above it that may be told something, each with what. */
export const receiversBeside = ({ tree, on, unitId }: Pick<Tellable, 'tree' | 'on'> & { unitId: string }) =>
  officesBeside(tree, unitId, on).flatMap(({ officeId, name, sector }) => {
    const groups = offeredGroupsOfCase(sectorTable, { sector, on });
    return groups.length > 0 ? [{ receiverId: officeId, name, sector, groups }] : [];
  });

/** Services that a receiver gave in this case: code and day. */
export const givenBefore = (referrals: readonly ReferralRow[], receiverId: string): string[] =>
  referrals
    .filter((one) => one.receiverId === receiverId && one.outcome === 'given')
    .map(({ service, endedAt }) => `${service} ${formatDate(localDateOf(endedAt as string))}`);
