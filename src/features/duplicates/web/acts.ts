import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { duplicatesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  listPairs: 'Pairs of records that may be one child, the likeliest first',
  countPairs: 'How many pairs, by state',
  getPair: 'A pair: reasons and decision',
  getSide: 'One record of a pair and what hangs on it',
  judgePair: 'Say that a pair is two children, unclear, or one child that moved',
  mergePair: 'Merge two records of one child',
  unmergePair: 'Part two merged records',
} satisfies Record<keyof typeof duplicatesContract.endpoints, string>;

const vi = {
  pairs: 'Số cặp',
  verdict: 'Quyết định',
  'verdict.not-same': 'không phải một trẻ em',
  'verdict.unsure': 'chưa chắc',
  'verdict.moved': 'một trẻ em đã chuyển xã',
  'verdict.open': 'xem lại',
  taken: 'Số nhóm trường lấy từ hồ sơ kia',
};
const en: typeof vi = {
  pairs: 'Pairs',
  verdict: 'Decision',
  'verdict.not-same': 'two children',
  'verdict.unsure': 'unclear',
  'verdict.moved': 'one child that moved',
  'verdict.open': 'looked at again',
  taken: 'Groups of fields taken',
};

export const duplicatesActs: RoomActs = { english, details: { vi, en } };
