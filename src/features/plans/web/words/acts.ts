import type { RoomActs } from '../../../../platform/web/text/room-acts.ts';
import type { plansContract } from '../../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  listPlans: 'Plans in one’s area',
  draftPlaces: 'Pairs of issuing unit and lead office for which one may draft',
  draftFromText: 'Make a draft from pasted text',
  draftFromFile:
    'Make a draft from a file (TXT, DOCX, PDF, PNG, JPEG); read in the background, with progress',
  draftBlank: 'Make a new draft from the template or from last year’s plan',
  getPlan: 'One plan with all its content',
  getSource: 'The source lines of a draft',
  downloadSource: 'Download the source file as it was handed in',
  saveContent: 'Save the content of a draft',
  issuePlan: 'Issue: settle the content and make the ledger of obligations',
  discardPlan: 'Discard a draft',
  downloadPlan: 'Download the plan in the layout of Decree 30/2020 (docx, pdf)',
  listObligations: 'Rows of the ledger, filtered, by page',
  myObligations: 'Work of the units at which one holds functions',
  getObligation: 'One obligation: history, extension requests, what the viewer may do',
  matrix: 'Matrix of units × obligations',
  countOutcomes: 'Obligations by outcome, by kind and by the next due days',
  whoOwes: 'Who owes: units and what is overdue or soon due',
  debtors: 'Units that owe, the earliest due first, and how many they are',
  openExtensions: 'Extension requests not decided yet, the earliest first, and how many they are',
  remind: 'Remind the units that owe, through the notice centre',
  askExtension: 'Ask for an extension',
  decideExtension: 'Grant or refuse an extension',
  excuseObligation: 'Excuse, or record as not applicable, with a reason',
  listTargets: 'Targets and how far they are reached',
  getTarget: 'One target with the figures of each unit',
  enterTarget: 'Enter one’s own unit’s figures for a target',
  getCalendar: 'Days off and make-up days of a year, with their sources',
  addCalendarDay: 'Add a day off or a make-up day',
  getJob: 'Progress of a job in the background',
  cancelJob: 'Stop a job in the background',
} satisfies Record<keyof typeof plansContract.endpoints, string>;

/** What an audit row says beside the act; a value's word stands under `name.value`. */
const vi = {
  number: 'Số, ký hiệu',
  obligations: 'Số nghĩa vụ',
  format: 'Dạng tệp',
  reminded: 'Số việc đã nhắc',
};

const en: typeof vi = {
  number: 'Number',
  obligations: 'Obligations',
  format: 'Format',
  reminded: 'Obligations reminded of',
};

export const plansActs: RoomActs = { english, details: { vi, en } };
