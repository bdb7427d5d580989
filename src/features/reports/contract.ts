import { z } from 'zod';
import { command, download, query, room } from '../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../platform/shared/schemas.ts';
import { MeasureTotal } from '../activities/contract.ts';
import { obligationKinds, OutcomeCounts, outcomes, stages, TargetStanding } from '../plans/contract.ts';
import { reportPermissions } from './permissions.ts';

export const reportProblems = [
  'reports.not-open',
  'reports.not-submitted',
  'reports.not-accepted',
  'reports.line-unanswered',
  'reports.returned-lines-remain',
  'reports.explanation-needed',
  'reports.return-due-in-past',
  'reports.reopening-already-asked',
  'reports.own-reopening',
  'reports.no-reopening',
  'consolidation.not-open',
  'consolidation.not-submitted',
  'consolidation.already-decided',
  'consolidation.reason-needed',
] as const;
export type ReportProblem = (typeof reportProblems)[number];

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const;
export const lineStates = ['open', 'returned', 'answered', 'accepted'] as const;

/** What was recorded for one duty: counts and the dated records themselves, never composed prose. */
export const TaskFacts = z.object({
  obligationId: Id,
  section: z.string().nullable(),
  title: z.string(),
  content: z.string(),
  outcome: z.enum(outcomes),
  stage: z.enum(stages),
  daysLate: z.number().int(),
  records: z.array(
    z.object({ id: Id, happenedOn: PlainDateText, content: z.string(), spent: z.number().int() }),
  ),
  totals: z.array(MeasureTotal),
  spent: z.number().int(),
  evidence: z.number().int(),
});
export const TargetFacts = z.object({
  targetId: Id,
  shortName: z.string(),
  comparison: z.enum(['lt', 'le', 'eq', 'ge', 'gt']),
  value: z.number(),
  measureUnit: z.string(),
  numeratorName: z.string(),
  denominatorName: z.string(),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  actual: z.number().nullable(),
  met: z.boolean().nullable(),
  asOf: PlainDateText.nullable(),
});

export const ReportLine = z.object({
  id: Id,
  kind: z.enum(['task', 'target']),
  subjectId: Id,
  explanation: z.string(),
  state: z.enum(lineStates),
  returnReason: z.string().nullable(),
  returnDueAt: Instant.nullable(),
  version: z.number().int(),
  task: TaskFacts.nullable(),
  target: TargetFacts.nullable(),
  /** What a checker should look at first; codes such as `nothing-recorded`, `late`, `target-missed`, `changed-since-submission`. */
  anomalies: z.array(z.string()),
  /** What is different from the last submitted snapshot: label → [then, now]. */
  changes: z.array(z.object({ label: z.string(), before: z.string(), now: z.string() })),
});

export const ResultsReport = z.object({
  id: Id,
  planId: Id,
  planTitle: z.string(),
  obligationId: Id,
  unitId: Id,
  unitName: z.string(),
  state: z.enum(reportStates),
  overview: z.string(),
  proposals: z.string(),
  dueAt: Instant,
  correctionDueAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  snapshots: z.array(
    z.object({ id: Id, seq: z.number().int(), takenAt: Instant, takenBy: z.string(), digest: z.string() }),
  ),
  lines: z.array(ReportLine),
  difficulties: z.array(
    z.object({ id: Id, content: z.string(), state: z.string(), answer: z.string().nullable() }),
  ),
  /** Share of lines that opened already filled from records. */
  prefilled: z.object({ filled: z.number().int(), total: z.number().int() }),
  reopening: z.object({ id: Id, reason: z.string(), askedBy: z.string(), askedAt: Instant }).nullable(),
  abilities: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    check: z.boolean(),
    askReopening: z.boolean(),
    decideReopening: z.boolean(),
  }),
  version: z.number().int(),
});

/** One unit's share of a consolidated number: the records behind it are one click away. */
const UnitShare = z.object({
  unitId: Id,
  unitName: z.string(),
  value: z.number().nullable(),
  reportId: Id.nullable(),
});

export const ConsolidatedContent = z.object({
  asOf: Instant,
  planTitle: z.string(),
  planNumber: z.string(),
  issuerName: z.string(),
  leadName: z.string(),
  units: z.array(
    z.object({
      unitId: Id,
      unitName: z.string(),
      unitKind: z.string(),
      counts: OutcomeCounts,
      ownPlan: z.object({ outcome: z.enum(outcomes), daysLate: z.number().int() }).nullable(),
      resultsReport: z
        .object({
          outcome: z.enum(outcomes),
          daysLate: z.number().int(),
          state: z.enum(reportStates).nullable(),
          reportId: Id.nullable(),
        })
        .nullable(),
      spent: z.number().int(),
    }),
  ),
  targets: z.array(
    TargetStanding.extend({
      shares: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          numerator: z.number().int(),
          denominator: z.number().int(),
        }),
      ),
    }),
  ),
  tasks: z.array(
    z.object({
      dutyId: Id,
      section: z.string(),
      title: z.string(),
      content: z.string(),
      counts: OutcomeCounts,
      records: z.number().int(),
      spent: z.number().int(),
      measures: z.array(
        z.object({
          measureId: Id,
          name: z.string(),
          measureUnit: z.string(),
          value: z.number().nullable(),
          shares: z.array(UnitShare),
        }),
      ),
      explanations: z.array(z.object({ unitId: Id, unitName: z.string(), text: z.string() })),
    }),
  ),
  punctuality: z.array(z.object({ kind: z.enum(obligationKinds), counts: OutcomeCounts })),
  difficulties: z.array(
    z.object({
      id: Id,
      unitId: Id,
      unitName: z.string(),
      content: z.string(),
      proposal: z.string(),
      state: z.string(),
      answers: z.array(z.string()),
    }),
  ),
  proposals: z.array(z.object({ unitId: Id, unitName: z.string(), text: z.string() })),
});
export type ConsolidatedContent = z.output<typeof ConsolidatedContent>;

export const ConsolidatedReport = z.object({
  id: Id,
  planId: Id,
  unitId: Id,
  recipientUnitId: Id,
  state: z.enum(['draft', 'submitted', 'returned', 'approved']),
  overview: z.string(),
  proposals: z.string(),
  content: ConsolidatedContent,
  builtAt: Instant,
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  digest: z.string().nullable(),
  number: z.string(),
  issuedOn: PlainDateText.nullable(),
  /** True when records changed after the numbers were taken (draft or returned only). */
  outdated: z.boolean(),
  abilities: z.object({ edit: z.boolean(), submit: z.boolean(), decide: z.boolean() }),
  version: z.number().int(),
});

const Formats = z.enum(['docx', 'pdf', 'xlsx']);

export const reportsContract = room('reports', reportPermissions, {
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
          state: z.enum(reportStates),
          submittedAt: Instant.nullable(),
          returnedLines: z.number().int(),
          anomalies: z.number().int(),
        }),
      ),
    }),
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
    summary: 'Bản chụp lúc nộp',
    input: z.object({ reportId: Id, snapshotId: Id }),
    answer: z.object({
      seq: z.number().int(),
      takenAt: Instant,
      digest: z.string(),
      content: z.record(z.string(), z.unknown()),
    }),
  }),
  downloadReport: download(
    {
      path: '/api/results-reports/:reportId/document',
      permission: 'report.read',
      summary: 'Báo cáo kết quả theo thể thức Nghị định 30/2020',
      input: z.object({ reportId: Id, format: Formats }),
    },
    z.any(),
  ),

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
      summary: 'Báo cáo tổng hợp: DOCX, PDF, XLSX',
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
      asOf: Instant,
    }),
  }),
});
