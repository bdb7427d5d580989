import { counted } from '../../../../../platform/web/text/texts.ts';
import type { vi } from './text.vi.ts';

export const en: typeof vi = {
  change: (count) => `Change ${counted(count)} children`,
  title: (count) => `Change ${counted(count)} children at once`,
  lead: 'All chosen children get the same value. It can be undone for 7 days.',
  field: 'Field to change',
  value: 'New value',
  blank: '(Blank)',
  send: (count) => `Change ${counted(count)} children`,
  done: (count) => `${counted(count)} children are changed.`,
  undone: (restored, kept) =>
    kept > 0
      ? `${counted(restored)} children are as before; of ${counted(kept)} some part was changed by others since and stays.`
      : `${counted(restored)} children are as before.`,
  changedCount: (found) =>
    `Now ${counted(found)} children match. Nothing was changed; look at the list again first.`,
  lookAgain: 'Load the list again',
  assign: (count) => `Assign ${counted(count)} children`,
  assignTitle: (count) => `Assign ${counted(count)} children to an officer`,
  assignLead: 'The officer sees the sensitive part of these records until the assignment ends.',
  officer: 'Officer above',
  noOfficer: 'There is no consolidating officer above.',
  reason: 'Reason',
  assignSend: 'Assign',
  assigned: (count, before) =>
    before > 0
      ? `${counted(count)} children are assigned; ${counted(before)} were assigned before.`
      : `${counted(count)} children are assigned.`,
};
