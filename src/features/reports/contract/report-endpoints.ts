import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';
import { CarriedOnBy } from '../../plans/contract.ts';
import { reportStates, ResultsReport } from './report.ts';
import { Snapshot } from './snapshot.ts';

const Formats = z.enum(['docx', 'pdf', 'xlsx']);

export const reportEndpoints = {
  openReport: command({
    path: '/api/results-reports/open',
    permission: 'report.write',
    summary: 'Mở báo cáo kết quả: điền sẵn từ những gì đã ghi (có sẵn thì trả lại bản đang có)',
    input: z.object({ id: Id, obligationId: Id }),
    answer: Saved,
  }),
  getReport: query({
    path: '/api/results-reports/:reportId',
    permission: 'report.read',
    summary: 'Một báo cáo kết quả',
    input: z.object({ reportId: Id }),
    answer: ResultsReport,
  }),
  listReports: query({
    path: '/api/plans/:planId/results-reports',
    permission: 'report.read',
    summary: 'Báo cáo kết quả của các đơn vị',
    input: z.object({ planId: Id }),
    answer: z.object({
      reports: z.array(
        z.object({
          id: Id,
          unitId: Id,
          unitName: z.string(),
          carriedOnBy: CarriedOnBy,
          state: z.enum(reportStates),
          submittedAt: Instant.nullable(),
          returnedLines: z.number().int(),
          anomalies: z.number().int(),
        }),
      ),
    }),
  }),
  findReport: query({
    path: '/api/obligations/:obligationId/results-report',
    permission: 'report.read',
    summary: 'Báo cáo kết quả đã mở cho một nghĩa vụ, nếu có',
    input: z.object({ obligationId: Id }),
    answer: z.object({ report: z.object({ id: Id, state: z.enum(reportStates) }).nullable() }),
  }),
  saveReport: command({
    path: '/api/results-reports/:reportId/save',
    permission: 'report.write',
    summary: 'Lưu đánh giá, kiến nghị và giải trình từng dòng',
    input: z.object({
      reportId: Id,
      version: Version,
      overview: OptionalText(8000),
      proposals: OptionalText(4000),
      explanations: z.array(z.strictObject({ lineId: Id, text: OptionalText(4000) })).max(400),
    }),
    answer: Saved,
  }),
  submitReport: command({
    path: '/api/results-reports/:reportId/submit',
    permission: 'report.write',
    summary: 'Nộp báo cáo: chụp lại số liệu',
    input: z.object({ reportId: Id, version: Version }),
    answer: Saved,
  }),
  returnLines: command({
    path: '/api/results-reports/:reportId/return',
    permission: 'report.check',
    summary: 'Trả lại từng dòng, với lý do và hạn mới',
    input: z.object({
      reportId: Id,
      version: Version,
      dueOn: PlainDateText,
      lines: z
        .array(z.strictObject({ lineId: Id, reason: Text(1000, 5) }))
        .min(1)
        .max(400),
    }),
    answer: Saved,
  }),
  acceptReport: command({
    path: '/api/results-reports/:reportId/accept',
    permission: 'report.check',
    summary: 'Nhận báo cáo',
    input: z.object({ reportId: Id, version: Version }),
    answer: Saved,
  }),
  askReopening: command({
    path: '/api/results-reports/:reportId/ask-reopening',
    permission: 'report.write',
    summary: 'Đề nghị mở lại báo cáo đã nhận',
    input: z.object({ reportId: Id, id: Id, version: Version, reason: Text(1000, 10) }),
    answer: Saved,
  }),
  decideReopening: command({
    path: '/api/results-reports/:reportId/decide-reopening',
    permission: 'report.approve-reopening',
    summary: 'Duyệt hoặc không duyệt mở lại',
    input: z.object({
      reportId: Id,
      reopeningId: Id,
      decision: z.enum(['approved', 'refused']),
      reason: OptionalText(1000),
    }),
    answer: Saved,
  }),
  getSnapshot: query({
    path: '/api/results-reports/:reportId/snapshots/:snapshotId',
    permission: 'report.read',
    summary: 'Bản chụp lúc nộp, và những gì nay đã khác',
    input: z.object({ reportId: Id, snapshotId: Id }),
    answer: Snapshot,
  }),
  downloadReport: download(
    {
      path: '/api/results-reports/:reportId/document',
      permission: 'report.read',
      summary: 'Tải báo cáo kết quả theo thể thức Nghị định 30/2020',
      input: z.object({ reportId: Id, format: Formats }),
    },
    z.any(),
  ),
};
