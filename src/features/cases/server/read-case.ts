import type { Context } from '../../../platform/server/http/context.ts';
import { openSealed } from '../../../platform/server/sealed/index.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import type { CaseEvent, SealedWord } from '../contract.ts';
import { type CaseState, stateOf } from '../rules/state.ts';
import { wordsOf } from './words-of.ts';
import { findSubjects } from './queries-cases.ts';
import { type EventRow, findEvents } from './queries-history.ts';
import { ownCase, type OwnCase } from './standing.ts';

/** A case as a room above reads it, for who may read it; of what was written in it nothing is unsealed. */
export interface ReadCase extends OwnCase {
  childId: string;
  state: CaseState;
  history: readonly EventRow[];
}

/** The same with what was written; `words` is empty once the case's key was destroyed. */
export interface WrittenCase extends Omit<ReadCase, 'history'> {
  history: readonly (CaseEvent & { words: Partial<Record<SealedWord, unknown>> })[];
}

/** @throws 404 for who neither works in the case nor decides it */
export async function readCase(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<ReadCase> {
  const own = await ownCase(ctx, caseId, held);
  const childId = (await findSubjects(ctx.tx, ctx.actor, [caseId])).get(caseId);
  if (childId === undefined) throw notFound();
  const history = await findEvents(ctx.tx, ctx.actor, caseId);
  return { ...own, childId, state: stateOf(history), history };
}

/** For an act that hands on what was written. @throws 404 as `readCase` */
export async function readWrittenCase(
  ctx: Context,
  caseId: string,
  held: 'held' | 'read',
): Promise<WrittenCase> {
  const read = await readCase(ctx, caseId, held);
  const unsealer = await openSealed(ctx, caseId);
  const history = read.history.map((event) => {
    const words = unsealer.destroyed ? {} : JSON.parse(unsealer.unseal(wordsOf(event), event.words));
    return { ...event, words };
  });
  return { ...read, history };
}
