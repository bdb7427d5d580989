import { implement } from '../../../platform/server/http/context.ts';
import { activitiesContract } from '../contract.ts';
import { answerDifficulty, closeDifficulty, listDifficulties, raiseDifficulty } from './difficulties.ts';
import {
  addEvidence,
  changeRecord,
  completeTask,
  downloadEvidence,
  listRecords,
  recordResult,
  removeRecord,
} from './records.ts';
import {
  decideUnitPlan,
  downloadUnitPlan,
  getUnitPlan,
  listUnitPlans,
  openUnitPlan,
  saveUnitPlan,
  submitUnitPlan,
} from './unit-plans.ts';

export const activitiesRoom = implement(activitiesContract, {
  openUnitPlan,
  getUnitPlan,
  listUnitPlans,
  saveUnitPlan,
  submitUnitPlan,
  decideUnitPlan,
  downloadUnitPlan,
  listRecords,
  recordResult,
  changeRecord,
  removeRecord,
  addEvidence,
  downloadEvidence,
  completeTask,
  listDifficulties,
  raiseDifficulty,
  answerDifficulty,
  closeDifficulty,
});
