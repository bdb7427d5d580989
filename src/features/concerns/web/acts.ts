import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { concernsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  reportPlaces: 'Communes to report to, and who is on duty there',
  logConcern: 'Write down a concern (Form 01) and pass it to the commune',
  listSent: 'What one sent: whether it was taken up, no content',
  listConcerns: 'Concerns of the commune: a page, the most urgent first',
  countConcerns: 'How many concerns, by state',
  getConcern: 'A concern: state, clocks, acts; not opened',
  openConcern: 'Open the content of a concern',
  openInformant: 'Open who reported, with a reason',
  listConcernViewers: 'Who looked at a concern',
  acknowledgeConcern: 'The commune takes up a concern',
  completeConcern: 'Add to the content of a concern, or correct it',
  proposeChildren: 'Children of the register who may be the one',
  linkChild: 'Link a concern to a child, or take the link back',
  listJoinable: 'Other concerns that may be of the same child or happening',
  joinConcern: 'Join two concerns',
  partConcern: 'Part a concern from those it was joined with',
  decideConcern: 'Decide: a case, advice, a referral, or nothing more',
  replyToReporter: 'Record the answer to who reported',
  downloadConcernForm: 'Print Form 01',
  listDuty: 'Who is on duty in the commune, by date',
  addDuty: 'Record who is on duty',
  endDuty: 'End a duty',
  countOverseen: 'Open concerns by commune: state, overdue',
  listOverseen: 'State and limits of concerns of the scope, no content',
  getOverseen: 'State and limits of a concern, no content',
} satisfies Record<keyof typeof concernsContract.endpoints, string>;

const vi = {
  rows: 'Số dòng',
  source: 'Nguồn tin',
  informant: 'Có người báo tin',
  reason: 'Lý do',
  fields: 'Mục đã sửa',
  alike: 'Số trẻ em giống',
  outcome: 'Quyết định',
  'outcome.case': 'lập vụ việc',
  'outcome.advice': 'tư vấn',
  'outcome.referral': 'chuyển nơi khác',
  'outcome.no-action': 'không xử lý tiếp',
  way: 'Cách trả lời',
  format: 'Dạng tệp',
};
const en: typeof vi = {
  rows: 'Rows',
  source: 'Source',
  informant: 'Somebody is named',
  reason: 'Reason',
  fields: 'Corrected fields',
  alike: 'Children alike',
  outcome: 'Decision',
  'outcome.case': 'open a case',
  'outcome.advice': 'advice',
  'outcome.referral': 'refer elsewhere',
  'outcome.no-action': 'nothing more',
  way: 'How it was answered',
  format: 'Format',
};

const values = {
  vi: {
    ...{ 'source.phone': 'điện thoại', 'source.in-person': 'gặp trực tiếp', 'source.police': 'công an' },
    ...{ 'source.other-person': 'người khác báo', 'source.hotline-111': 'tổng đài 111' },
    ...{ 'source.school': 'trường học', 'source.clinic': 'cơ sở y tế' },
    ...{ 'source.collaborator': 'cộng tác viên', 'reason.answer': 'trả lời', 'reason.ask-more': 'hỏi thêm' },
    ...{ 'reason.protect': 'bảo vệ người báo', 'reason.authority-asks': 'cơ quan yêu cầu' },
    ...{ 'reason.other': 'lý do khác', 'way.phone': 'điện thoại', 'way.in-person': 'gặp trực tiếp' },
    ...{ 'way.letter': 'văn bản', 'way.message': 'tin nhắn', 'way.through-sender': 'qua người chuyển' },
  },
  en: {
    ...{ 'source.phone': 'telephone', 'source.in-person': 'in person', 'source.police': 'police' },
    ...{ 'source.other-person': 'somebody else', 'source.hotline-111': 'hotline 111' },
    ...{ 'source.school': 'school', 'source.clinic': 'health facility' },
    ...{
      'source.collaborator': 'collaborator',
      'reason.answer': 'to answer',
      'reason.ask-more': 'to ask more',
    },
    ...{ 'reason.protect': 'to protect', 'reason.authority-asks': 'an authority asks' },
    ...{ 'reason.other': 'another reason', 'way.phone': 'telephone', 'way.in-person': 'in person' },
    ...{ 'way.letter': 'letter', 'way.message': 'message', 'way.through-sender': 'through who passed it on' },
  },
};

export const concernsActs: RoomActs = {
  english,
  details: { vi: { ...vi, ...values.vi }, en: { ...en, ...values.en } },
};
