import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { childrenContract } from '../contract.ts';
import { childrenText } from './words.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  registerChild: 'Register a child',
  getChild: 'A child’s record',
  listEvents: 'The timeline of a record',
  changeChildren: 'Change one or many children; each row is answered by itself',
  changeMatching: 'Change one field for all children that match the filter',
  undoBatch: 'Undo a bulk change',
  listViewers: 'Who looked at this record',
  addPaper: 'Add a scanned paper',
  removePaper: 'Remove a paper, or put it back',
  downloadPaper: 'Download a scanned paper',
  listAssignable: 'Officers above who may be assigned',
  assignChild: 'Assign an officer to follow a child',
  endAssignment: 'End an assignment',
  listViews: 'Saved views of the list',
  saveView: 'Save a view of the list',
  removeView: 'Remove a saved view',
  getCodeLists: 'Code lists of the register, by date',
  listChildren: 'A page of the list of children',
  listPlaces: 'Places with children in one’s area',
  countMatching: 'How many children match the filter',
  arrangeChildren: 'A page of the grid of children, filtered and sorted by column',
  countArranged: 'How many children match the filter of the grid',
  countChildren: 'Figures by commune or hamlet, sex, list and group, on a day',
  searchChildren: 'Search children as people type',
  findAlike: 'Children like this one, before it is registered',
  addCircumstance: 'Put a child into a list of circumstances',
  changeCircumstance: 'Change sub-group, dates or evidence of a circumstance',
  confirmCircumstance: 'Confirm a circumstance on its evidence',
  endCircumstance: 'Take a child out of a list, or withdraw a mistaken line',
  moveHamlet: 'Move to another hamlet of the commune',
  offerTransfer: 'Offer a move to another commune',
  listTransfers: 'Moves waiting and offered',
  takeIn: 'Take in a child that moved here',
  returnTransfer: 'Send a move back, or take it back',
  endFollowing: 'Stop following: left, died or written by mistake',
  returnToList: 'Put a child back on the list',
  listReferralOffices: 'Offices that may be told of a child, and what each would see',
  listReferrals: 'To which offices information on a child was handed',
  referChild: 'Hand information on a child to another office',
  endReferral: 'End a hand-over of information on a child',
  listReferred: 'Children referred to one’s office: a page of the list, the newest first',
  getReferred: 'A child referred to one’s office',
  settleSixteenth: 'Turned 16: stop following, or keep with a reason',
} satisfies Record<keyof typeof childrenContract.endpoints, string>;

/** What an audit row says beside the act. */
const vi = {
  list: 'Danh sách',
  rows: 'Số dòng',
  hits: 'Số kết quả',
  alike: 'Số hồ sơ giống',
  kind: 'Loại',
  confirmed: 'Đã xác nhận',
  direction: 'Hướng chuyển',
  settled: 'Số trẻ em',
  decision: 'Quyết định',
  'decision.end': 'thôi theo dõi',
  'decision.keep': 'giữ lại',
  'direction.in': 'chuyển đến',
  'direction.out': 'chuyển đi',
  fields: 'Trường đã đổi',
  expected: 'Số trẻ em đã thấy',
  paper: 'Giấy tờ',
  office: 'Cơ quan nhận',
  groups: 'Nhóm thông tin',
};

const en: typeof vi = {
  list: 'List',
  rows: 'Rows',
  hits: 'Hits',
  alike: 'Records alike',
  kind: 'Kind',
  confirmed: 'Confirmed',
  direction: 'Direction',
  settled: 'Children',
  decision: 'Decision',
  'decision.end': 'stop following',
  'decision.keep': 'keep',
  'direction.in': 'in',
  'direction.out': 'out',
  fields: 'Changed fields',
  expected: 'Children seen',
  paper: 'Paper',
  office: 'Receiving office',
  groups: 'Groups of fields',
};

/** Lists, groups and fields go by the words of the screens. */
const valuesOf = ({ lists, fields, referrals }: (typeof childrenText)['vi']): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ list: lists, kind: lists, fields, groups: referrals.groupNames }).flatMap(
      ([key, words]) => Object.entries(words).map(([code, word]) => [`${key}.${code}`, word]),
    ),
  );

const details = {
  vi: { ...vi, ...valuesOf(childrenText.vi) },
  en: { ...en, ...valuesOf(childrenText.en) },
};

export const childrenActs: RoomActs = { english, details };
