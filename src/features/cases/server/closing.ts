import type { Context } from '../../../platform/server/http/context.ts';
import { refused } from '../../../platform/shared/problem.ts';
import type { CaseProblem } from '../contract.ts';
import type { CaseState } from '../rules/state.ts';

/**
 * What keeps a case open lies in rooms above this one too: each is asked in the transaction that would close it. A question
 * answers how many of its things are still open.
 */
export interface ClosingQuestion {
  code: CaseProblem;
  countOpen(ctx: Context, caseId: string): Promise<number>;
}

const questions: ClosingQuestion[] = [];

/** Called once each by the composition root. */
export function introduceClosingQuestion(made: ClosingQuestion): void {
  if (!questions.includes(made)) questions.push(made);
}

/** @throws Problem 422 with the question's code and how many are open */
export async function askBeforeClosing(ctx: Context, caseId: string): Promise<void> {
  for (const { code, countOpen } of questions) {
    const open = await countOpen(ctx, caseId);
    if (open > 0) throw refused(code, { params: { open } });
  }
}

/**
 * Rooms above begin nothing in a case while it is offered: the other commune would take over what it cannot see.
 * @throws Problem 422
 */
export function refuseWhileOffered({ offer }: Pick<CaseState, 'offer'>): void {
  if (offer !== null) throw refused('cases.transfer-offered');
}
