import { implement } from '../../../platform/server/http/context.ts';
import { referralsContract } from '../contract.ts';
import { listCaseConsents, recordCaseConsent, withdrawCaseConsent } from './consents.ts';
import {
  answerReceivedReferral,
  decideReceivedReferral,
  getReceivedReferral,
  giveBackReferral,
  listReceivedReferrals,
  openGuardedFields,
} from './received.ts';
import { prepareCaseReferral, referCase } from './refer.ts';
import { listCaseReferrals, restCaseReferral, withdrawCaseReferral } from './sent.ts';

export const referralsRoom = implement(referralsContract, {
  ...{ prepareCaseReferral, referCase, listCaseReferrals, withdrawCaseReferral, restCaseReferral },
  ...{ listReceivedReferrals, getReceivedReferral, openGuardedFields, decideReceivedReferral },
  ...{ answerReceivedReferral, giveBackReferral },
  ...{ listCaseConsents, recordCaseConsent, withdrawCaseConsent },
});
