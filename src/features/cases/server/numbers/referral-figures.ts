import type { Context } from '../../../../platform/server/http/context.ts';

/** Referrals out of cases of these units, asked in the period: how many were answered by when they had to be. */
export interface ReferralFigures {
  asked: number;
  inTime: number;
  late: number;
  waiting: number;
}

export type CountReferrals = (
  ctx: Pick<Context, 'tx'>,
  of: { unitIds: readonly string[]; from: string; before: string; asOf: string },
) => Promise<ReferralFigures>;

let known: CountReferrals | undefined;

/** Referrals are a room above: the composition root introduces what counts them. */
export const introduceReferralFigures = (count: CountReferrals): void => {
  known = count;
};

/** Undefined while nobody counts them. */
export const referralFigures = (): CountReferrals | undefined => known;
