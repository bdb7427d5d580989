import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { casesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openCase: 'Open a protection case for a child',
  actInCase: 'Record an act in a case',
  getCase: 'A case: stage, clocks, history, content',
  listQueue: 'My cases: clocks that run, the nearest first',
  listCases: 'Cases of the scope: stages and clocks, no content',
  listTasks: 'What is agreed to be done next in my cases',
  getAids: 'What suggests urgency, templates of plans',
  getGlass: 'Whether the glass of a case may be broken',
  breakGlass: 'Break the glass of a case: read only, for a time, told at once and reviewed',
  readBrokenCase: 'Read a case whose glass is broken',
  endGlass: 'Stop reading a case whose glass is broken',
  listGlass: 'Broken glasses of the area: who, when, reviewed or not; no content',
  readGlass: 'Why a glass was broken, and when the case was read through it',
  reviewGlass: 'Record what the review of a broken glass found',
  listCaseViewers: 'Who looked at a case, printed it or acted in it',
  getClocks: 'Stage and every clock of a case, no content',
  downloadPaper: 'Print a paper of a case: forms 02–07, minutes',
  downloadTimeliness: 'Print the proof of timeliness of a case',
  downloadClocks: 'Print the proof of timeliness of a case, no child and no content',
  getFigures: 'Figures of cases: no child is named',
  downloadFigures: 'Download the figures of cases as a workbook',
  listAwaiting: 'Cases waiting for this commune: initials, stage, clocks',
  getAwaiting: 'A case waiting for this commune: reason and clocks, no content',
  takeOver: 'Take a transferred case over and name its worker',
  refuseTransfer: 'Refuse a transferred case with a reason',
  listHandedOver: 'Cases handed over: when and to whom, no content',
  openWords: 'Show what was written in a case',
  revealChild: 'Show the name of a case’s child in a list',
  revealAddress: 'Reveal the protected address of a child',
  listAttachments: 'Files attached to a case: from whom, when, about what; no content',
  attachFile: 'Attach a file to a case',
  downloadAttachment: 'Download a file attached to a case',
  withdrawAttachment: 'Withdraw a file attached by mistake: its content is erased',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const ofFigures = {
  vi: { from: 'Từ ngày', to: 'Đến ngày', exact: 'Số đầy đủ' },
  en: { from: 'From', to: 'To', exact: 'Exact numbers' },
};
const vi = {
  act: 'Việc',
  rows: 'Số dòng',
  paper: 'Giấy tờ',
  format: 'Dạng tệp',
  number: 'Bản thứ',
  reveal: 'Mở xem',
  'reveal.protected-address': 'Nơi ở được bảo vệ',
  ...{ 'reveal.words': 'Nội dung vụ việc', 'reveal.child': 'Tên trẻ em' },
  ...{ attachment: 'Mã tệp', type: 'Loại tệp' },
  ...ofFigures.vi,
};
const en: typeof vi = {
  act: 'Act',
  rows: 'Rows',
  paper: 'Paper',
  format: 'Format',
  number: 'Number',
  ...{ reveal: 'Revealed', 'reveal.protected-address': 'Protected address' },
  ...{ 'reveal.words': 'What was written', 'reveal.child': 'Name of the child' },
  ...{ attachment: 'File id', type: 'Type of file' },
  ...ofFigures.en,
};

/** Values of details. */
const values = {
  vi: {
    ...{ 'paper.form-02': 'Mẫu 02', 'paper.form-03': 'Mẫu 03', 'paper.form-04': 'Mẫu 04' },
    ...{ 'paper.form-05': 'Mẫu 05', 'paper.form-06': 'Mẫu 06', 'paper.form-07': 'Mẫu 07' },
    ...{ 'paper.minutes': 'biên bản họp', 'paper.timeliness': 'bản chứng minh kịp thời' },
  },
  en: {
    ...{ 'paper.form-02': 'Form 02', 'paper.form-03': 'Form 03', 'paper.form-04': 'Form 04' },
    ...{ 'paper.form-05': 'Form 05', 'paper.form-06': 'Form 06', 'paper.form-07': 'Form 07' },
    ...{ 'paper.minutes': 'minutes', 'paper.timeliness': 'proof of timeliness' },
  },
};

export const casesActs: RoomActs = {
  english: {
    ...english,
    carryOver: 'The case goes on with the commune that succeeded after a merger',
    publishFigures: 'Case figures of the quarter were published',
  },
  details: { vi: { ...vi, ...values.vi }, en: { ...en, ...values.en } },
};
