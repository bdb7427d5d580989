import type { recordWords as vi } from './record-text.vi.ts';

export const recordWords: typeof vi = {
  circumstance: {
    change: 'Edit, add evidence',
    changeTitle: 'Edit circumstance',
    changed: 'Circumstance edited.',
    paper: 'Copy in the record',
    noPaper: 'No copy attached',
    open: (name) => `Download: ${name}`,
    confirmedBy: (name, on) => `confirmed by ${name} on ${on}`,
    law: 'Under',
  },
  assigned: {
    title: 'Assigned to follow',
    lead: 'Who is assigned reads the sensitive part of the record, save abuse and HIV.',
    none: 'Assigned to nobody outside the commune.',
    since: (name, date) => `${name}, since ${date}`,
    add: 'Assign an officer',
    officer: 'Consolidating officer',
    nobody: 'No consolidating officer above yet.',
    reason: 'Reason',
    send: 'Assign',
    done: 'Assigned.',
    end: 'End',
    endOf: (name) => `End the assignment of ${name}`,
    ended: 'Assignment ended.',
    listNote: 'This list holds only children assigned to you; the others stand in your figures alone.',
  },
  classOf: (year) => `Class in ${year}`,
  pick: 'Choose',
  names: {
    apart: 'Family, middle and given name part otherwise',
    hint: 'For names of peoples that part otherwise: lists go by given, family, middle name.',
  },
};
