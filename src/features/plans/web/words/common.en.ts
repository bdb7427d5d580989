import { counted } from '../../../../platform/web/text/texts.ts';
import type { common as vi } from './common.vi.ts';

export const common: typeof vi = {
  states: { draft: 'Draft', issued: 'Issued', discarded: 'Discarded' },
  kinds: {
    duty: 'Duty',
    'own-plan': 'Implementation plan',
    'results-report': 'Results report',
    'consolidated-report': 'Consolidated report',
    other: 'Other deadline',
  },
  outcomes: {
    open: 'Not yet due',
    'on-time': 'On time',
    late: 'Late',
    missing: 'Overdue, not submitted',
    excused: 'Excused',
    'not-applicable': 'Not applicable',
  },
  stages: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    submitted: 'Submitted, to be checked',
    returned: 'Returned',
    accepted: 'Accepted',
  },
  groups: {
    communes: 'All communes, wards and townships',
    offices: 'All offices',
    organisations: 'All mass organisations',
    hamlets: 'All hamlets',
    schools: 'All schools',
  },
  unitKinds: {
    authority: "People's Committee",
    office: 'Office',
    organisation: 'Mass organisation',
    hamlet: 'Hamlet',
  },
  comparisons: { lt: 'below', le: 'at most', eq: 'exactly', ge: 'at least', gt: 'above' },
  upwards: { lt: '', le: '', eq: '', ge: '', gt: '' },
  carriedOnBy: (units) => `now ${units}`,
  parts: { responsible: 'Responsible', cooperating: 'Co-operating' },
  units: (count) => `${counted(count)} ${count === 1 ? 'unit' : 'units'}`,
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  remove: 'Remove',
  add: 'Add',
  edit: 'Edit',
  plans: 'Plans',
};
