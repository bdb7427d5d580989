import { address } from '../../../platform/web/shell/routes/address.ts';

/** Addresses hold opaque ids only. */
export const deskAddress = address('/chuyen-tuyen');
export const receivedAddress = address('/chuyen-tuyen/$caseReferralId');
