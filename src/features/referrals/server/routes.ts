import { implement } from '../../../platform/server/http/context.ts';
import { referralsContract } from '../contract.ts';
import { listCaseConsents, openConsentWords, recordCaseConsent, withdrawCaseConsent } from './consents.ts';
import {
  answerReceivedReferral,
  decideReceivedReferral,
  getReceivedReferral,
  giveBackReferral,
  listReceivedReferrals,
  openGuardedFields,
  openReceivedWords,
} from './received.ts';
import { prepareCaseReferral, referCase } from './refer.ts';
import { listCaseReferrals, openReferralWords, restCaseReferral, withdrawCaseReferral } from './sent.ts';

export const referralsRoom = implement(referralsContract, {
  ...{ prepareCaseReferral, referCase, listCaseReferrals, openReferralWords },
  ...{ withdrawCaseReferral, restCaseReferral },
  ...{
    listReceivedReferrals,
    getReceivedReferral,
    openReceivedWords,
    openGuardedFields,
    decideReceivedReferral,
  },
  ...{ answerReceivedReferral, giveBackReferral },
  ...{ listCaseConsents, openConsentWords, recordCaseConsent, withdrawCaseConsent },
});
