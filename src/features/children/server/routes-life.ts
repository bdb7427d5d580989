import { implement, type MountedRoom } from '../../../platform/server/http/context.ts';
import { room } from '../../../platform/shared/endpoint.ts';
import { referralEndpoints } from '../contract/referrals.ts';
import { circumstanceEndpoints } from '../contract/circumstances.ts';
import { lifeEndpoints } from '../contract/life.ts';
import { childPermissions } from '../permissions.ts';
import {
  addCircumstance,
  changeCircumstance,
  confirmCircumstance,
  endCircumstance,
} from './circumstances.ts';
import { endFollowing, moveHamlet, returnToList, settleSixteenth } from './life.ts';
import { getReferred, listReferred } from './referrals/received.ts';
import { endReferral, listReferralOffices, listReferrals, referChild } from './referrals/refer.ts';
import { listTransfers, offerTransfer, returnTransfer, takeIn } from './transfers.ts';

export const circumstances: MountedRoom = implement(
  room('children', childPermissions, circumstanceEndpoints),
  {
    addCircumstance,
    changeCircumstance,
    confirmCircumstance,
    endCircumstance,
  },
);

export const life: MountedRoom = implement(room('children', childPermissions, lifeEndpoints), {
  moveHamlet,
  offerTransfer,
  listTransfers,
  takeIn,
  returnTransfer,
  endFollowing,
  returnToList,
  settleSixteenth,
});

export const referrals: MountedRoom = implement(room('children', childPermissions, referralEndpoints), {
  listReferralOffices,
  listReferrals,
  referChild,
  endReferral,
  listReferred,
  getReferred,
});
