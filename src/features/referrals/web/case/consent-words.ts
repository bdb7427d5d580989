import { useCovered } from '../../../cases/web/public.ts';
import { type CaseConsent, type ConsentWords, referralsContract } from '../../contract.ts';

/** What was written in the consents of a case, behind the cover. */
export function useConsentWords(caseId: string, consents: readonly CaseConsent[]) {
  const stamp = consents.map(({ id, version }) => `${id} ${version}`).join();
  const written = useCovered(referralsContract.endpoints.openConsentWords, { caseId }, stamp);
  return {
    ...written,
    covered: consents.some((consent) => consent.covered),
    of: (id: string): ConsentWords | undefined => written.answer?.consents.find((one) => one.id === id),
  };
}
