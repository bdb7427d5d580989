import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { activitiesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openUnitPlan: 'Open the unit’s plan for an obligation (the one that exists, if any)',
  getUnitPlan: 'The plan of one unit',
  listUnitPlans: 'Plans of the units under one plan',
  saveUnitPlan: 'Save the unit’s plan',
  submitUnitPlan: 'Submit the unit’s plan',
  decideUnitPlan: 'Accept or return the unit’s plan',
  downloadUnitPlan: 'Download the unit’s plan in the layout of Decree 30/2020',
  listRecords: 'Results recorded for one task',
  recordResult: 'Record a result: what was done, figures, money',
  changeRecord: 'Change a recorded result',
  removeRecord: 'Remove a recorded result (can be undone)',
  addEvidence: 'Attach an evidence file (PDF, DOCX, XLSX, PNG, JPEG)',
  downloadEvidence: 'Download an evidence file',
  completeTask: 'Report a task as done, or open it again',
  listDifficulties: 'Difficulties of the units and their answers',
  raiseDifficulty: 'Raise a difficulty with the lead office',
  answerDifficulty: 'Answer a difficulty',
  closeDifficulty: 'Close an answered difficulty',
} satisfies Record<keyof typeof activitiesContract.endpoints, string>;

export const activitiesActs: RoomActs = { english };
