import type { Context } from '../../../platform/server/http/context.ts';
import { openSealed } from '../../../platform/server/sealed/index.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import type { CaseEvent, SealedWord } from '../contract.ts';
import { type CaseState, stateOf } from '../rules/state.ts';
import { wordsOf } from './words-of.ts';
import { findSubjects } from './queries-cases.ts';
import { findEvents } from './queries-history.ts';
import { ownCase, type OwnCase } from './standing.ts';

/** A case as a room above reads it, for who may read it. */
export interface ReadCase extends OwnCase {
  childId: string;
  state: CaseState;
  /** `words` is empty once the case's key was destroyed. */
  history: (CaseEvent & { words: Partial<Record<SealedWord, unknown>> })[];
}

/** @throws 404 for who neither works in the case nor decides it */
export async function readCase(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<ReadCase> {
  const own = await ownCase(ctx, caseId, held);
  const childId = (await findSubjects(ctx.tx, ctx.actor, [caseId])).get(caseId);
  if (childId === undefined) throw notFound();
  const events = await findEvents(ctx.tx, ctx.actor, caseId);
  const unsealer = await openSealed(ctx, caseId);
  const history = events.map((event) => {
    const words = unsealer.destroyed ? {} : JSON.parse(unsealer.unseal(wordsOf(event), event.words));
    return { ...event, words };
  });
  return { ...own, childId, state: stateOf(events), history };
}
