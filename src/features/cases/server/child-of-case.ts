import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { openSealed } from '../../../platform/server/sealed/index.ts';
import { findChildNames } from '../../children/server/public.ts';
import type { CasePage } from '../contract.ts';
import { findSubjects } from './queries-cases.ts';
import { type EventRow, findEvents } from './queries-history.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whom a case is about. The register's name where the child is in the reader's part of it; a child whose record stands in another
 * commune's goes by the name that was sealed with the case.
 */
export async function childOf(ctx: Context, caseId: string): Promise<CasePage['child']> {
  const id = (await findSubjects(ctx.tx, ctx.actor, [caseId])).get(caseId);
  if (id === undefined) throw notFound();
  return knownChildOf(ctx, { caseId, id });
}

/** The same where the child's id and perhaps the history have been read already. */
export async function knownChildOf(
  ctx: Context,
  { caseId, id, history }: { caseId: string; id: string; history?: readonly EventRow[] },
): Promise<CasePage['child']> {
  const registered = (await findChildNames(ctx.tx, ctx.actor, [id])).get(id);
  if (registered !== undefined) return { id, name: registered, inRegister: true };
  return { id, name: await sealedName(ctx, caseId, history), inRegister: false };
}

async function sealedName(ctx: Context, caseId: string, known?: readonly EventRow[]): Promise<string> {
  const history = known ?? (await findEvents(ctx.tx, ctx.actor, caseId));
  const unsealer = await openSealed(ctx, caseId);
  if (unsealer.destroyed) return '';
  const named = history.toReversed().find(({ facts }) => ['open', 'offer-transfer'].includes(facts.act));
  for (const event of [named, history[0]]) {
    const words = event && JSON.parse(unsealer.unseal(wordsOf(event), event.words));
    if (words?.childName) return words.childName;
  }
  return '';
}
