import { counted } from '../../../../platform/web/text/texts.ts';
import type { snapshot as vi } from './snapshot.vi.ts';

export const snapshot: typeof vi = {
  heading: (unit, seq) => `Results report: ${unit}, submission ${seq}`,
  report: 'Results report',
  about: 'What was submitted',
  frozen: 'What follows stands as it was when submitted; this page is for reading only.',
  takenAt: 'Submitted at',
  takenBy: 'Submitted by',
  digest: 'SHA-256 digest',
  intact: 'The content gives this digest.',
  broken:
    'The content does not give this digest: the frozen copy was altered. Tell the administrator at once.',
  since: 'Against today',
  same: 'The report of today is no different.',
  differs: (count) => `The report of today differs in ${counted(count)} places.`,
  changed: (count) => `${counted(count)} lines differ`,
  show: 'Lines shown',
  onlyChanged: (count) => `Different (${counted(count)})`,
  everything: (count) => `All (${counted(count)})`,
  changes: 'Different today',
  whenSubmitted: 'When submitted',
  print: 'Print this page',
};
