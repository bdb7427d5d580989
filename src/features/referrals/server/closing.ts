import type { Context } from '../../../platform/server/http/context.ts';
import type { ClosingQuestion, ReferralFigures } from '../../cases/server/public.ts';
import { countAnswers, countOpenReferrals, type ReceiverAnswers } from './queries/referrals.ts';

/** A case is not closed while a referral runs: somebody there is still at work for the child (Decree 56/2017 Đ.29, Đ.30). */
export const openReferralsOf: ClosingQuestion = {
  code: 'cases.referrals-open',
  countOpen: (ctx, caseId) => countOpenReferrals(ctx.tx, ctx.actor, caseId),
};

/**
 * Referral answers in time out of cases of these communes, as far as they lie in the caller's scope, for referrals sent in
 * [from, before) and as they stood at `asOf`. The one definition is the SQL function `count_referral_answers`.
 */
export async function referralAnswers(
  ctx: Pick<Context, 'tx'>,
  { unitIds, from, before, asOf }: { unitIds: readonly string[]; from: string; before: string; asOf: string },
): Promise<ReferralFigures> {
  const byReceiver = await countAnswers(ctx.tx, { unitIds, from, until: before, now: asOf });
  const sum = (of: (one: ReceiverAnswers) => number) => byReceiver.reduce((total, one) => total + of(one), 0);
  return {
    ...{ asked: sum(({ sent }) => sent), inTime: sum(({ inTime }) => inTime) },
    ...{
      late: sum(({ late, unansweredLate }) => late + unansweredLate),
      waiting: sum(({ pending }) => pending),
    },
  };
}
