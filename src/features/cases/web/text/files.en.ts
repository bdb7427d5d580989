import type { fileProblems as viProblems, files as vi } from './files.vi.ts';

export const files: typeof vi = {
  title: 'Attached files',
  lead: 'Seen by the case team alone. Content is encrypted; every view and download stands under “Who looked”.',
  none: 'No file yet: papers of police, health, forensic experts, school, pictures.',
  show: 'Show files',
  add: 'Attach a file',
  addTitle: 'Attach a file to the case',
  bannerTitle: 'Never put a state-secret document into this system',
  banner: (law, marks) =>
    `A document stamped ${marks} (${law}) stays on paper, on the agency’s route for secret documents. In the case write only its number and date, nothing of its content.`,
  secrecy: 'Secrecy mark on the document',
  noMark: 'No secrecy mark',
  mark: (name, grave) => `${name} (${['secret', 'most secret', 'top secret'][grave] ?? ''})`,
  source: 'Source',
  choose: 'Choose a source',
  from: 'From whom',
  fromHint: 'Agency or person, for example: name of the hospital, the child’s mother',
  about: 'What it is about',
  number: 'Number of the document',
  dated: 'Date of the document',
  datedHint: 'When it was signed, or the picture taken',
  file: 'File',
  photo:
    'Place and device are taken out of pictures before they are kept. Checking a file may take some seconds.',
  send: 'Attach this file',
  saved: 'File attached',
  types: { pdf: 'PDF', docx: 'Word', jpeg: 'JPEG picture', png: 'PNG picture' },
  dateAndNumber: (dated, number) => (number ? `no. ${number} of ${dated}` : `of ${dated}`),
  addedBy: (by, at) => `attached by ${by}, ${at}`,
  download: 'Download',
  downloadOne: (name) => `Download ${name}`,
  withdraw: 'Withdraw',
  withdrawOne: (name) => `Withdraw ${name}`,
  withdrawTitle: 'Withdraw a file attached by mistake',
  withdrawNote:
    'The content is erased at once and for ever. The name, who attached it and the reason stay in the case.',
  withdrawnDone: 'File withdrawn',
  withdrawn: (by, at, reason) => `Withdrawn, content erased: ${by}, ${at}. Reason: ${reason}`,
  destroyed: 'The content was erased as the rules demand',
};

export const fileProblems: typeof viProblems = {
  'cases.state-secret': ({ mark, law }) =>
    `A document marked “${mark}” must not enter this system (${law}). Nothing was kept. Leave it on paper, on the agency’s route for secret documents; in the case write only its number and date.`,
  'cases.state-secret-inside': ({ mark, law }) =>
    `The file bears the secrecy mark “${mark}” and is refused (${law}). Nothing was kept. Remove it from this networked machine as your agency demands and keep the document on paper; in the case write only its number and date.`,
  'cases.file-dated-ahead': 'choose a date not after today',
  'cases.file-too-large': ({ megabytes }) =>
    `the file is larger than ${megabytes} MB: make pictures smaller or divide it`,
  'cases.file-kind-refused': 'only PDF, DOCX, JPEG and PNG are taken: save the file as one of them',
  'cases.file-locked': 'the file has a password: remove it and send again',
  'cases.file-unsafe': 'the file holds macros or is packed in an unusual way: save it as a new PDF',
  'cases.file-damaged': 'the file is damaged: open it, save it as a new file and send that',
  'cases.file-too-heavy': 'the file is too heavy to be checked: divide it or make pictures smaller',
  'cases.file-two-in-one': 'another file hangs on behind the PDF: print it to a new PDF and send that',
  'cases.attachment-withdrawn': 'This file was withdrawn, its content is gone. Reload the page to see.',
};
