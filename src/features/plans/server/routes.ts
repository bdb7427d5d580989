import { implement } from '../../../platform/server/http/context.ts';
import { plansContract } from '../contract.ts';
import { addCalendarDay, getCalendar } from './calendar.ts';
import {
  downloadSource,
  draftBlank,
  draftFromFile,
  draftFromText,
  draftPlaces,
  getSource,
} from './draft-plan.ts';
import { askExtension, decideExtension, excuseObligation } from './extensions.ts';
import { cancelJob, getJob } from './jobs.ts';
import { countOutcomes, getObligation, listObligations, matrix, myObligations } from './ledger.ts';
import { debtors, openExtensions, whoOwes } from './owed.ts';
import { remind } from './remind.ts';
import { enterTarget, getTarget, listTargets } from './targets.ts';
import { discardPlan, downloadPlan, getPlan, issuePlan, listPlans, saveContent } from './view-plan.ts';

export const plansRoom = implement(plansContract, {
  listPlans,
  draftPlaces,
  draftFromText,
  draftFromFile,
  draftBlank,
  getPlan,
  getSource,
  downloadSource,
  saveContent,
  issuePlan,
  discardPlan,
  downloadPlan,
  listObligations,
  myObligations,
  getObligation,
  matrix,
  countOutcomes,
  whoOwes,
  debtors,
  openExtensions,
  remind,
  askExtension,
  decideExtension,
  excuseObligation,
  listTargets,
  getTarget,
  enterTarget,
  getCalendar,
  addCalendarDay,
  getJob,
  cancelJob,
});
