import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { unitsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  tree: 'The tree of units on a day (today when none is given)',
  search: 'Find units by name or other spelling, marks not needed; ended ones too',
  changes: 'History of changes of units, newest first',
  previewChange: 'Preview a change of units: which end, which begin, which hamlets move; nothing is recorded',
  makeChange: 'Record a change of units: found, rename, merge, split, move, dissolve',
  setSector: 'Record the sector of an office or organisation',
  card: 'One unit: its periods, parent, units below, predecessors and successors',
} satisfies Record<keyof typeof unitsContract.endpoints, string>;

/** What an audit row says beside the act; a value's word stands under `name.value`. */
const vi = {
  kind: 'Loại thay đổi',
  'kind.create': 'lập mới',
  'kind.rename': 'đổi tên',
  'kind.merge': 'nhập',
  'kind.split': 'chia',
  'kind.re-parent': 'chuyển trực thuộc',
  'kind.end': 'giải thể',
  effectiveOn: 'Hiệu lực từ',
  document: 'Văn bản',
  ends: 'Đơn vị hết hiệu lực',
  begins: 'Đơn vị lập mới',
  sector: 'Ngành',
};

const en: typeof vi = {
  kind: 'Kind of change',
  'kind.create': 'founded',
  'kind.rename': 'renamed',
  'kind.merge': 'merged',
  'kind.split': 'split',
  'kind.re-parent': 'moved',
  'kind.end': 'dissolved',
  effectiveOn: 'Effective from',
  document: 'Document',
  ends: 'Units ended',
  begins: 'Units begun',
  sector: 'Sector',
};

export const unitsActs: RoomActs = { english, details: { vi, en } };
