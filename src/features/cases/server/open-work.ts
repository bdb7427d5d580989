import type { Context } from '../../../platform/server/http/context.ts';

/** Something a higher room has under way for a case: a referral not answered, a placement. */
export interface OpenWork {
  kind: string;
  id: string;
  /** Code of its name in the texts of this room (`openWork`). */
  label: string;
}

/** What still hangs on this case; asked in the transaction of the act that would end it here. */
export type OpenWorkQuestion = (ctx: Context, caseId: string) => Promise<OpenWork[]>;

const questions = new Set<OpenWorkQuestion>();

/** Rooms look down only: the composition root introduces what hangs on cases. */
export function introduceOpenWork(question: OpenWorkQuestion): void {
  questions.add(question);
}

export async function openWorkOf(ctx: Context, caseId: string): Promise<OpenWork[]> {
  const found: OpenWork[] = [];
  for (const question of questions) found.push(...(await question(ctx, caseId)));
  return found;
}
