import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { exportsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  offerExport: 'What may be exported of a list',
  askExport: 'Ask for an export of a list of children',
  listExports: 'Register of exports',
  decideExport: 'Approve or refuse somebody’s export',
  recallExport: 'Call an export back, or take a request back',
  downloadExport: 'Download an exported file',
} satisfies Record<keyof typeof exportsContract.endpoints, string>;

const vi = {
  serial: 'Số trong sổ',
  year: 'Năm',
  form: 'Hình thức',
  format: 'Loại tệp',
  rows: 'Số trẻ em',
  columns: 'Cột',
  purpose: 'Mục đích',
  waits: 'Chờ người thứ hai',
  decision: 'Quyết định',
  'decision.approved': 'duyệt',
  'decision.refused': 'không duyệt',
  downloads: 'Số lần đã tải',
  view: 'Mục',
  'view.mine': 'yêu cầu của mình',
  'view.waiting': 'chờ mình duyệt',
  'view.register': 'sổ xuất dữ liệu',
};
const en: typeof vi = {
  serial: 'Number in the register',
  year: 'Year',
  form: 'Form',
  format: 'Kind of file',
  rows: 'Children',
  columns: 'Columns',
  purpose: 'Purpose',
  waits: 'Waits for a second person',
  decision: 'Decision',
  'decision.approved': 'approved',
  'decision.refused': 'refused',
  downloads: 'Downloads',
  view: 'Part',
  'view.mine': 'own requests',
  'view.waiting': 'waiting for approval',
  'view.register': 'the register',
};

export const exportsActs: RoomActs = { english, details: { vi, en } };
