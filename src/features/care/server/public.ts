import type { ClosingQuestion } from '../../cases/server/public.ts';
import { countPrepared } from './queries/placements.ts';

export { planForgottenClocks } from './placements/catch-up.ts';
export { careClockRules } from './reference.ts';

/** A case neither ends nor moves while somebody prepares a home for the child (Decree 56/2017 art. 41, 42). */
export const preparedPlacementsOf: ClosingQuestion = {
  code: 'cases.placement-open',
  countOpen: (ctx, caseId) => countPrepared(ctx.tx, ctx.actor, caseId),
};
