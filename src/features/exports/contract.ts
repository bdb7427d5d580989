import { z } from 'zod';
import { command, download, query, room } from '../../platform/shared/endpoint.ts';
import { Flag, Id, Instant, OptionalText, Saved, Text, Version } from '../../platform/shared/schemas.ts';
import { fieldClasses, ListFilter, sortKeys } from '../children/contract.ts';
import { exportPermissions } from './permissions.ts';
import { exportColumns } from './rules/columns.ts';

/** The register of exports (sổ xuất dữ liệu): every list with names of children that leaves the system. */

export const exportForms = ['list', 'cleaning', 'hand-over'] as const;
export type ExportForm = (typeof exportForms)[number];
export const exportFormats = ['xlsx', 'csv', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportStates = [
  'waiting',
  'making',
  'ready',
  'refused',
  'failed',
  'recalled',
  'expired',
] as const;
export type ExportState = (typeof exportStates)[number];

export const exportProblems = [
  'exports.count-changed',
  'exports.nobody-in-list',
  'exports.too-many-rows',
  'exports.unknown-purpose',
  'exports.say-purpose',
  'exports.column-hidden',
  'exports.choose-place',
  'exports.not-waiting',
  'exports.say-why-not',
  'exports.not-open',
  'exports.no-file',
  'exports.rights-changed',
  'exports.grown-over-limit',
] as const;
export type ExportProblem = (typeof exportProblems)[number];

export const ExportEntry = z.object({
  id: Id,
  /** Number in the register of its year. */
  serial: z.number().int(),
  year: z.number().int(),
  unitName: z.string(),
  form: z.enum(exportForms),
  format: z.enum(exportFormats),
  filterWords: z.string(),
  columns: z.array(z.string()),
  purpose: z.string(),
  purposeNote: z.string(),
  rowsAsked: z.number().int(),
  rows: z.number().int().nullable(),
  needsApproval: z.boolean(),
  state: z.enum(exportStates),
  requestedBy: z.string(),
  requestedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string(),
  madeAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  /** Hexadecimal; stays when the file is gone. */
  sha256: z.string().nullable(),
  problem: z.string().nullable(),
  recalledBy: z.string().nullable(),
  recalledAt: Instant.nullable(),
  recallReason: z.string(),
  downloads: z.number().int(),
  abilities: z.object({ decide: z.boolean(), recall: z.boolean(), download: z.boolean() }),
  version: Version,
});
export type ExportEntry = z.output<typeof ExportEntry>;

export const Registered = Saved.extend({
  serial: z.number().int(),
  year: z.number().int(),
  state: z.enum(exportStates),
});

export const exportViews = ['mine', 'waiting', 'register'] as const;

export const exportsContract = room('exports', exportPermissions, {
  offerExport: query({
    path: '/api/exports/offer',
    permission: 'export.ask',
    summary:
      'Có thể xuất gì của một danh sách: số trẻ em, cột được chọn, mục đích, có cần người thứ hai không',
    input: ListFilter,
    answer: z.object({
      total: z.number().int(),
      filterWords: z.string(),
      columns: z.array(
        z.object({ id: z.enum(exportColumns), class: z.enum(fieldClasses), usual: z.boolean() }),
      ),
      purposes: z.array(z.object({ code: z.string(), name: z.string() })),
      /** Up to so many go out without a second person. */
      alone: z.number().int(),
      needsApproval: z.boolean(),
      /** People who could approve. */
      approvers: z.number().int(),
      hoursKept: z.number().int(),
    }),
  }),
  askExport: command({
    path: '/api/exports',
    permission: 'export.ask',
    summary: 'Yêu cầu xuất một danh sách trẻ em',
    input: z.object({
      id: Id,
      filter: ListFilter,
      sort: z.enum(sortKeys).default('name'),
      descending: Flag.default(false),
      /** How many the person saw. */
      expected: z.number().int().min(1),
      columns: z.array(z.enum(exportColumns)).min(1).max(exportColumns.length),
      format: z.enum(exportFormats),
      purpose: Text(40),
      purposeNote: OptionalText(300),
    }),
    answer: Registered,
  }),
  listExports: query({
    path: '/api/exports',
    permission: 'export.read',
    audited: true,
    summary: 'Sổ xuất dữ liệu: của mình, chờ mình duyệt, của đơn vị',
    input: z.object({ view: z.enum(exportViews).default('register'), after: Id.optional() }),
    answer: z.object({ entries: z.array(ExportEntry), next: Id.nullable(), waiting: z.number().int() }),
  }),
  decideExport: command({
    path: '/api/exports/:exportId/decide',
    permission: 'export.approve',
    summary: 'Duyệt hoặc không duyệt một yêu cầu xuất của người khác',
    input: z.object({
      exportId: Id,
      version: Version,
      decision: z.enum(['approved', 'refused']),
      reason: OptionalText(500),
    }),
    answer: Saved.extend({ state: z.enum(exportStates) }),
  }),
  recallExport: command({
    path: '/api/exports/:exportId/recall',
    permission: 'export.ask',
    summary: 'Thu hồi một lần xuất: xóa tệp trước hạn, hoặc rút yêu cầu',
    input: z.object({ exportId: Id, version: Version, reason: Text(500, 3) }),
    answer: Saved.extend({ downloads: z.number().int() }),
  }),
  downloadExport: download(
    {
      path: '/api/exports/:exportId/file',
      permission: 'export.ask',
      summary: 'Tải tệp đã xuất; mỗi lần tải được đếm và ghi nhật ký',
      input: z.object({ exportId: Id }),
    },
    z.any(),
  ),
});
