import { counted, type Sentence } from '../../../platform/web/text/texts.ts';
import type { ExportProblem } from '../contract.ts';
import type { notices as viNotices, vi } from './text.vi.ts';

export const en: typeof vi = {
  title: 'Exports',
  lead: 'Register of lists with names of children that left the system.',
  tabs: { mine: 'My requests', waiting: 'Waiting for me', register: 'Register of exports' },
  tabWaiting: (count: string) => `Waiting for me (${count})`,
  empty: {
    mine: 'You have exported no list yet. Open the list of children and press “Export list”.',
    waiting: 'No request waits for you.',
    register: 'The unit has exported no list yet.',
  },
  ask: 'Export list',
  toRegister: 'Register of exports',
  dialog: {
    title: 'Export a list of children',
    about: (words: string, total: string) => `${words}: ${total} children`,
    alone: (alone: string) => `Lists of up to ${alone} children go out at once.`,
    second: (approvers: number) =>
      approvers > 0
        ? 'This list needs a second person before the file is made.'
        : 'This list needs a second person, but nobody of the unit or above could approve it yet.',
    kept: (hours: number) =>
      `The file is kept for ${hours} hours, then deleted; each page says who exported it, why and under which number.`,
    purpose: 'Purpose',
    choosePurpose: 'Choose a purpose',
    note: 'In more detail',
    noteHint: 'Write no child’s name here: whoever approves and the register read it.',
    format: 'Kind of file',
    formats: { xlsx: 'Excel', docx: 'Word', pdf: 'PDF', csv: 'CSV' },
    formatHint: 'For use in Excel choose Excel: CSV loses zeros at the front.',
    columns: 'Columns',
    sensitive: 'Sensitive columns',
    sensitiveHint: 'Only where the purpose needs them.',
    send: 'Export',
    sendForApproval: 'Send for approval',
    sent: (serial: string) => `Entered as number ${serial}; the file is being made.`,
    waiting: (serial: string) => `Entered as number ${serial}; a second person has to approve.`,
  },
  columns: {
    ...{ fullName: 'Full name', sex: 'Sex', birthDate: 'Birth date', age: 'Age', unitName: 'Hamlet' },
    ...{ communeName: 'Commune', address: 'Address', guardian: 'Parents, carers' },
    ...{ householdHead: 'Head of household', householdNumber: 'Household number', presence: 'Presence' },
    ...{ residence: 'Residence', birthRegistration: 'Birth registration', school: 'School', grade: 'Grade' },
    ...{ insuranceNumber: 'Insurance number', insuranceUntil: 'Insured until' },
    ...{ personalId: 'Personal number', ethnicity: 'Ethnicity', motherName: 'Mother', fatherName: 'Father' },
    ...{ phone: 'Telephone', livesWith: 'Lives with', householdClass: 'Household class' },
    ...{ schooling: 'Schooling', disabilityTypes: 'Disability', disabilityLevel: 'Level of disability' },
    ...{ circumstances: 'Circumstances', note: 'Note' },
  },
  heads: {
    serial: 'Number',
    what: 'List',
    rows: 'Children',
    purpose: 'Purpose',
    who: 'Asked by',
    state: 'State',
    acts: 'Acts',
  },
  forms: { list: 'List', cleaning: 'Sheet to fill in', 'hand-over': 'Hand-over list' },
  states: {
    waiting: 'Waiting for approval',
    making: 'Being made',
    ready: 'Ready',
    refused: 'Not approved',
    failed: 'Could not be made',
    recalled: 'Called back',
    expired: 'Over, file deleted',
  },
  until: (at: string) => `until ${at}`,
  at: (at: string) => `at ${at}`,
  decidedBy: (name: string) => `Decided by ${name}`,
  recalledBy: (name: string) => `Called back by ${name}`,
  reason: (text: string) => `Reason: ${text}`,
  downloads: (times: number) => (times === 0 ? 'Not downloaded yet' : `Downloads: ${times}`),
  digest: 'Digest (SHA-256)',
  columnsSaid: (names: string) => `Columns: ${names}`,
  download: (serial: string) => `Download file ${serial}`,
  downloadWord: 'Download',
  approve: 'Approve',
  approveOf: (serial: string) => `Approve request ${serial}`,
  approveTitle: (serial: string) => `Approve export ${serial}?`,
  approveText: (rows: string, name: string) =>
    `A list with names of ${rows} children will leave the system, asked for by ${name}. You answer for it too.`,
  approved: 'Approved.',
  refuse: 'Refuse',
  refuseOf: (serial: string) => `Refuse request ${serial}`,
  refused: 'Refused.',
  recall: 'Call back',
  recallOf: (serial: string) => `Call back ${serial}`,
  recallText: 'The file is deleted at once. Copies on other machines must be collected by hand.',
  recalled: (downloads: number) =>
    downloads === 0
      ? 'Called back; nobody had downloaded it.'
      : `Called back; it had been downloaded before (${downloads}).`,
  next: 'Show more',
};

export const problems = {
  'exports.count-changed': ({ expected = '', found = '' }) =>
    `The list has just changed: you saw ${counted(expected)} children, now there are ${counted(found)}. Look again, then export.`,
  'exports.nobody-in-list': 'There is nobody in this list to export.',
  'exports.too-many-rows': ({ most = '' }) =>
    `The list is too long for one file (at most ${counted(most)} children). Narrow it by commune or hamlet, or choose Excel.`,
  'exports.unknown-purpose': 'choose a purpose of the list',
  'exports.say-purpose': 'say which other purpose',
  'exports.column-hidden': 'this column is not yours to see',
  'exports.choose-place': 'choose one commune: your places do not share one unit',
  'exports.not-waiting': 'This request has been answered or taken back.',
  'exports.say-why-not': 'say why it is refused',
  'exports.not-open': 'This export is over; there is nothing to call back.',
  'exports.no-file': 'There is no file: not made yet, over, or called back.',
  'exports.rights-changed': 'The asker’s rights changed before the file was made.',
  'exports.grown-over-limit':
    'The list has grown over what one person may export. Ask again, so that a second person approves.',
} satisfies Record<ExportProblem, Sentence>;

export const notices: typeof viNotices = {
  'exports.waiting': ({ serial = '' }) => `Export request ${serial} waits for your approval`,
  'exports.approved': ({ serial = '' }) => `Export request ${serial} was approved`,
  'exports.refused': ({ serial = '' }) => `Export request ${serial} was refused`,
  'exports.ready': ({ serial = '' }) => `Export file ${serial} is ready for a limited time`,
  'exports.recalled': ({ serial = '' }) => `Export ${serial} was called back`,
};
