import type { Context } from '../../../platform/server/http/context.ts';
import { openSealed } from '../../../platform/server/sealed/index.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { stateOf } from '../rules/state.ts';
import { childOf } from './child-of-case.ts';
import { findAddress, findEvents } from './queries-history.ts';
import { ownCase } from './standing.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { shownHistory } from './shown-history.ts';
import { addressOf, ofCases } from './words-of.ts';

/**
 * Where the child is kept safe: a step by itself, with a row of its own in the trail, for the team alone (security.md §4.6). No
 * page, list, form or template of the product reads it by another way; the contract asks for a fresh proof of who is reading (step-up).
 * @throws 404 for whoever is not on the team, a leader who decides included; 422 where none is set
 */
export async function revealAddress(ctx: Context, { caseId }: { caseId: string }) {
  const { roles } = await ownCase(ctx, caseId, 'read');
  if (!roles.includes('member')) throw notFound();
  const state = stateOf(await findEvents(ctx.tx, ctx.actor, caseId));
  const found = state.hasProtectedAddress ? await findAddress(ctx.tx, ctx.actor, caseId) : undefined;
  if (!found) throw refused('cases.no-protected-address');
  ctx.audit({ detail: { reveal: 'protected-address' } });
  return { address: (await openSealed(ctx, caseId)).unseal(addressOf(found.id), found.address) };
}

/** Everything that was written in the case. @throws 404 outside the team */
export async function openWords(ctx: Context, { caseId }: { caseId: string }) {
  await ownCase(ctx, caseId, 'read');
  const history = await findEvents(ctx.tx, ctx.actor, caseId);
  const names = await displayNamesOf(ctx.tx, [...new Set(history.map(({ by }) => by))]);
  ctx.audit({ detail: { reveal: 'words' } });
  return { history: shownHistory(await openSealed(ctx, caseId), history, { ...ofCases, names, open: true }) };
}

/** The name behind the initials of a list. @throws 404 outside the team */
export async function revealChild(ctx: Context, { caseId }: { caseId: string }) {
  await ownCase(ctx, caseId, 'read');
  ctx.audit({ detail: { reveal: 'child' } });
  return { name: (await childOf(ctx, caseId)).name };
}
