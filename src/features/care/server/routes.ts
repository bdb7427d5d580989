import { implement } from '../../../platform/server/http/context.ts';
import { careContract } from '../contract.ts';
import { circulateCarers } from './carers/circulate.ts';
import { changeCarer, registerCarer, verifyCarer, withdrawCarer } from './carers/keep.ts';
import { getCarer, listCarers, openCarerWords } from './carers/read.ts';
import { downloadCarerForm, downloadCarerList } from './forms/carer-forms.ts';
import { downloadCareForm, downloadFacilityList } from './forms/placement-forms.ts';
import { actInCare, assessNeed } from './placements/act.ts';
import { getPlacement, listPlacements, matchCarers, openCareWords } from './placements/read.ts';

export const careRoom = implement(careContract, {
  listCarers,
  getCarer,
  openCarerWords,
  registerCarer,
  changeCarer,
  verifyCarer,
  withdrawCarer,
  circulateCarers,
  downloadCarerForm,
  downloadCarerList,
  assessNeed,
  actInCare,
  listPlacements,
  getPlacement,
  openCareWords,
  matchCarers,
  downloadCareForm,
  downloadFacilityList,
});
