import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { type Problem, refused } from '../../../platform/shared/problem.ts';
import type { Basis } from '../contract.ts';
import { basisProblem, basisUntil } from '../rules/consents.ts';
import { holdConsents } from './queries/consents.ts';
import { basesOn } from './reference.ts';

export const wrong = (path: string, code: string): Problem =>
  refused('platform.invalid-input', { fields: [{ path, code }] });

/**
 * What a referral rests on, checked and held in the transaction.
 * @throws Problem 422 beside the field, where it does not hold today
 */
export async function holdBasis(
  ctx: Context,
  basis: Basis,
  of: { caseId: string; receiverId: string; childAsked: boolean },
) {
  const on = localDateOf(ctx.now);
  if (basis.kind === 'law') {
    if (!basesOn(on).some(({ code }) => code === basis.code))
      throw wrong('basis.code', 'referrals.law-not-in-force');
    return { basisKind: 'law' as const, basisCode: basis.code, consentIds: [], basisUntil: null };
  }
  const ids = [...new Set(basis.consentIds)];
  const consents = await holdConsents(ctx.tx, ctx.actor, { caseId: of.caseId, ids });
  const problem =
    consents.length < ids.length ? 'referrals.consent-not-in-force' : basisProblem(consents, { ...of, on });
  if (problem) throw wrong('basis.consentIds', problem);
  return {
    basisKind: 'consent' as const,
    basisCode: null,
    consentIds: ids,
    basisUntil: basisUntil(consents),
  };
}
