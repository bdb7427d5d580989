import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Version,
} from '../../../platform/shared/schemas.ts';
import { obligationKinds, OutcomeCounts, TargetStanding } from '../../plans/contract.ts';
import { ConsolidatedReport } from './consolidated.ts';

const Formats = z.enum(['docx', 'pdf', 'xlsx']);

export const consolidationEndpoints = {
  consolidate: command({
    path: '/api/plans/:planId/consolidate',
    permission: 'consolidation.write',
    summary: 'Lập hoặc tổng hợp lại báo cáo tổng hợp từ sổ',
    input: z.object({ planId: Id, id: Id }),
    answer: Saved,
  }),
  listConsolidated: query({
    path: '/api/plans/:planId/consolidated-reports',
    permission: 'consolidation.read',
    summary: 'Các báo cáo tổng hợp của một kế hoạch',
    input: z.object({ planId: Id }),
    answer: z.object({
      reports: z.array(
        z.object({
          id: Id,
          state: z.enum(['draft', 'submitted', 'returned', 'approved']),
          builtAt: Instant,
          digest: z.string().nullable(),
          version: z.number().int(),
        }),
      ),
    }),
  }),
  getConsolidated: query({
    path: '/api/consolidated-reports/:reportId',
    permission: 'consolidation.read',
    summary: 'Báo cáo tổng hợp với số liệu và nguồn của từng số',
    input: z.object({ reportId: Id }),
    answer: ConsolidatedReport,
  }),
  saveConsolidated: command({
    path: '/api/consolidated-reports/:reportId/save',
    permission: 'consolidation.write',
    summary: 'Lưu đánh giá chung, kiến nghị, số và ngày',
    input: z.object({
      reportId: Id,
      version: Version,
      overview: OptionalText(8000),
      proposals: OptionalText(8000),
      number: OptionalText(60),
      issuedOn: PlainDateText.nullable(),
    }),
    answer: Saved,
  }),
  submitConsolidated: command({
    path: '/api/consolidated-reports/:reportId/submit',
    permission: 'consolidation.write',
    summary: 'Trình báo cáo tổng hợp',
    input: z.object({ reportId: Id, version: Version }),
    answer: Saved,
  }),
  decideConsolidated: command({
    path: '/api/consolidated-reports/:reportId/decide',
    permission: 'consolidation.approve',
    summary: 'Phê duyệt (đóng băng với mã băm) hoặc trả lại',
    input: z.object({
      reportId: Id,
      version: Version,
      decision: z.enum(['approved', 'returned']),
      reason: OptionalText(1000),
    }),
    answer: Saved,
  }),
  downloadConsolidated: download(
    {
      path: '/api/consolidated-reports/:reportId/document',
      permission: 'consolidation.read',
      summary: 'Tải báo cáo tổng hợp: DOCX, PDF, XLSX',
      input: z.object({ reportId: Id, format: Formats }),
    },
    z.any(),
  ),
  overview: query({
    path: '/api/plans/:planId/overview',
    permission: 'overview.read',
    summary: 'Một màn hình cho lãnh đạo: chỉ tiêu, nghĩa vụ, vướng mắc, hạn sắp tới',
    input: z.object({ planId: Id }),
    answer: z.object({
      targets: z.array(TargetStanding),
      counts: OutcomeCounts,
      byKind: z.array(z.object({ kind: z.enum(obligationKinds), counts: OutcomeCounts })),
      difficulties: z.object({ open: z.number().int(), oldestDays: z.number().int().nullable() }),
      nextDue: z.array(z.object({ title: z.string(), dueAt: Instant, open: z.number().int() })),
      toWatch: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          missing: z.number().int(),
          late: z.number().int(),
          returned: z.number().int(),
        }),
      ),
      consolidated: z.object({ id: Id, state: z.string() }).nullable(),
      /** Accepted reports that someone asks to open again; a leader decides. */
      reopenings: z.array(z.object({ reportId: Id, unitName: z.string(), askedAt: Instant })),
      asOf: Instant,
    }),
  }),
};
