import type { Context } from '../../../platform/server/http/context.ts';
import type { ClosingQuestion } from '../../cases/server/public.ts';
import { countAnswers, countOpenReferrals, type ReceiverAnswers } from './queries/referrals.ts';

/** A case is not closed while a referral runs: somebody there is still at work for the child (Decree 56/2017 Đ.29, Đ.30). */
export const openReferralsOf: ClosingQuestion = {
  code: 'cases.referrals-open',
  countOpen: (ctx, caseId) => countOpenReferrals(ctx.tx, ctx.actor, caseId),
};

/**
 * Referral answers in time, by receiver, of the communes in the caller's scope, for referrals sent in [from, until). The one
 * definition is the SQL function `count_referral_answers`.
 */
export const referralAnswers = (
  ctx: Context,
  of: { from: string; until: string },
): Promise<ReceiverAnswers[]> => countAnswers(ctx.tx, { ...of, now: ctx.now });
