import { z } from 'zod';
import { command, download, query, room, upload } from '../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  Nothing,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../platform/shared/schemas.ts';
import { PlanContent, SourceLine } from './contract/content.ts';
import {
  ExtensionRequest,
  MatrixColumn,
  MatrixRow,
  ObligationEvent,
  ObligationRow,
  obligationKinds,
  OutcomeCounts,
  outcomes,
  TargetEntry,
  TargetStanding,
} from './contract/ledger.ts';
import { planPermissions } from './permissions.ts';

export * from './contract/content.ts';
export * from './contract/ledger.ts';

export const planProblems = [
  'plans.already-issued',
  'plans.not-a-draft',
  'plans.cannot-issue',
  'plans.issuer-not-allowed',
  'plans.source-still-reading',
  'plans.nothing-to-read',
  'plans.not-leading',
  'obligations.closed',
  'obligations.extension-already-asked',
  'obligations.extension-not-later',
  'obligations.no-open-request',
  'obligations.own-request',
  'targets.numerator-above-denominator',
  'targets.date-in-future',
  'targets.unit-not-counted',
  'calendar.day-already-there',
  'jobs.finished',
] as const;
export type PlanProblem = (typeof planProblems)[number];

export const planStates = ['draft', 'issued', 'discarded'] as const;

export const PlanSummary = z.object({
  id: Id,
  year: z.number().int(),
  title: z.string(),
  state: z.enum(planStates),
  number: z.string().nullable(),
  issuedOn: PlainDateText.nullable(),
  issuerUnitId: Id,
  issuerName: z.string(),
  leadUnitId: Id,
  leadName: z.string(),
  changedAt: Instant,
  version: z.number().int(),
});

const Abilities = z.object({
  edit: z.boolean(),
  issue: z.boolean(),
  discard: z.boolean(),
  remind: z.boolean(),
});

/** What stops a draft from being issued; computed by the same pure rule in the browser and on the server. */
export const IssueBlocker = z.object({ code: z.string(), where: z.string(), itemId: z.string().nullable() });

export const Plan = PlanSummary.extend({
  content: PlanContent,
  periodFrom: PlainDateText,
  periodTo: PlainDateText,
  hasSource: z.boolean(),
  sourceJobId: Id.nullable(),
  abilities: Abilities,
  blockers: z.array(IssueBlocker),
  /** Names of the units that the content mentions, by id. */
  unitNames: z.record(z.string(), z.string()),
});

export const Job = z.object({
  id: Id,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int(),
  problem: z.string().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});

const draftOwner = {
  id: Id,
  issuerUnitId: Id,
  leadUnitId: Id,
  year: z.coerce.number().int().min(1990).max(2100),
};
const planId = { planId: Id };

export const plansContract = room('plans', planPermissions, {
  listPlans: query({
    path: '/api/plans',
    permission: 'plan.read',
    summary: 'Danh sách kế hoạch trong phạm vi của người dùng',
    input: z.object({ state: z.enum(planStates).optional(), year: z.coerce.number().int().optional() }),
    answer: z.object({ plans: z.array(PlanSummary), mayDraft: z.boolean() }),
  }),
  draftPlaces: query({
    path: '/api/plan-drafts/places',
    permission: 'plan.draft',
    summary: 'Các cặp đơn vị ban hành và đầu mối mà người dùng được lập dự thảo',
    input: z.object({}),
    answer: z.object({
      places: z.array(
        z.object({ issuerUnitId: Id, issuerName: z.string(), leadUnitId: Id, leadName: z.string() }),
      ),
    }),
  }),
  draftFromText: command({
    path: '/api/plan-drafts/from-text',
    permission: 'plan.draft',
    summary: 'Lập dự thảo từ văn bản dán vào',
    input: z.object({ ...draftOwner, name: Text(200), text: z.string().max(2_000_000) }),
    answer: Saved,
  }),
  draftFromFile: upload({
    path: '/api/plan-drafts/from-file',
    permission: 'plan.draft',
    summary: 'Lập dự thảo từ tệp (TXT, DOCX, PDF, PNG, JPEG); việc đọc chạy nền, có tiến độ',
    input: z.object(draftOwner),
    answer: z.object({ id: Id, jobId: Id }),
  }),
  draftBlank: command({
    path: '/api/plan-drafts/blank',
    permission: 'plan.draft',
    summary: 'Lập dự thảo mới từ mẫu hoặc từ kế hoạch năm trước',
    input: z.object({ ...draftOwner, copyOfPlanId: Id.nullable() }),
    answer: Saved,
  }),
  getPlan: query({
    path: '/api/plans/:planId',
    permission: 'plan.read',
    summary: 'Một kế hoạch với toàn bộ nội dung',
    input: z.object(planId),
    answer: Plan,
  }),
  getSource: query({
    path: '/api/plans/:planId/source',
    permission: 'plan.draft',
    summary: 'Các dòng nguồn của dự thảo',
    input: z.object(planId),
    answer: z.object({
      fileName: z.string(),
      via: z.string().nullable(),
      confidence: z.number().nullable(),
      lines: z.array(SourceLine),
      hasFile: z.boolean(),
    }),
  }),
  downloadSource: download(
    {
      path: '/api/plans/:planId/source-file',
      permission: 'plan.draft',
      summary: 'Tệp nguồn như đã nộp',
      input: z.object(planId),
    },
    z.any(),
  ),
  saveContent: command({
    path: '/api/plans/:planId/content',
    permission: 'plan.draft',
    summary: 'Lưu nội dung dự thảo',
    input: z.object({
      ...planId,
      version: Version,
      year: draftOwner.year,
      periodFrom: PlainDateText,
      periodTo: PlainDateText,
      content: PlanContent,
    }),
    answer: z.object({ id: Id, version: z.number().int(), blockers: z.array(IssueBlocker) }),
  }),
  issuePlan: command({
    path: '/api/plans/:planId/issue',
    permission: 'plan.issue',
    summary: 'Ban hành: chốt nội dung và lập sổ nghĩa vụ',
    input: z.object({ ...planId, version: Version, number: Text(60), issuedOn: PlainDateText }),
    answer: z.object({ id: Id, version: z.number().int(), obligations: z.number().int() }),
  }),
  discardPlan: command({
    path: '/api/plans/:planId/discard',
    permission: 'plan.draft',
    summary: 'Bỏ dự thảo',
    input: z.object({ ...planId, version: Version }),
    answer: Saved,
  }),
  downloadPlan: download(
    {
      path: '/api/plans/:planId/document',
      permission: 'plan.read',
      summary: 'Kế hoạch theo thể thức Nghị định 30/2020 (docx, pdf)',
      input: z.object({ ...planId, format: z.enum(['docx', 'pdf']) }),
    },
    z.any(),
  ),

  listObligations: query({
    path: '/api/plans/:planId/obligations',
    permission: 'obligation.read',
    summary: 'Các dòng của sổ nghĩa vụ, có lọc, theo trang',
    input: z.object({
      ...planId,
      unitId: Id.optional(),
      dutyId: Id.optional(),
      deadlineId: Id.optional(),
      kind: z.enum(obligationKinds).optional(),
      outcome: z.enum(outcomes).optional(),
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ rows: z.array(ObligationRow), next: z.string().nullable() }),
  }),
  myObligations: query({
    path: '/api/obligations/mine',
    permission: 'obligation.work',
    summary: 'Việc của các đơn vị mình đang giữ chức năng',
    input: z.object({ planId: Id.optional() }),
    answer: z.object({ rows: z.array(ObligationRow) }),
  }),
  getObligation: query({
    path: '/api/obligations/:obligationId',
    permission: 'obligation.read',
    summary: 'Một nghĩa vụ: lịch sử, đề nghị gia hạn, quyền của người xem',
    input: z.object({ obligationId: Id }),
    answer: z.object({
      obligation: ObligationRow,
      content: z.string(),
      part: z.enum(['responsible', 'cooperating']).nullable(),
      partners: z.array(
        z.object({ unitId: Id, unitName: z.string(), part: z.enum(['responsible', 'cooperating']) }),
      ),
      measures: z.array(
        z.object({
          id: Id,
          name: z.string(),
          measureUnit: z.string(),
          aggregation: z.enum(['sum', 'latest']),
        }),
      ),
      events: z.array(ObligationEvent),
      requests: z.array(ExtensionRequest),
      abilities: z.object({
        work: z.boolean(),
        askExtension: z.boolean(),
        decideExtension: z.boolean(),
        excuse: z.boolean(),
      }),
    }),
  }),
  matrix: query({
    path: '/api/plans/:planId/matrix',
    permission: 'obligation.read',
    summary: 'Ma trận đơn vị × nghĩa vụ',
    input: z.object({ ...planId, only: z.enum(['reports', 'duties', 'all']).default('reports') }),
    answer: z.object({ columns: z.array(MatrixColumn), rows: z.array(MatrixRow), counts: OutcomeCounts }),
  }),
  countOutcomes: query({
    path: '/api/plans/:planId/counts',
    permission: 'obligation.read',
    summary: 'Số nghĩa vụ theo kết cục, theo loại và theo hạn gần nhất',
    input: z.object(planId),
    answer: z.object({
      all: OutcomeCounts,
      byKind: z.array(z.object({ kind: z.enum(obligationKinds), counts: OutcomeCounts })),
      nextDue: z.array(
        z.object({
          kind: z.enum(obligationKinds),
          title: z.string(),
          dueAt: Instant,
          open: z.number().int(),
        }),
      ),
    }),
  }),
  whoOwes: query({
    path: '/api/plans/:planId/who-owes',
    permission: 'obligation.read',
    summary: 'Ai còn nợ: đơn vị và các việc quá hạn hoặc sắp đến hạn',
    input: z.object({
      ...planId,
      withinDays: z.coerce.number().int().min(0).max(400).default(0),
      kind: z.enum(obligationKinds).optional(),
    }),
    answer: z.object({ rows: z.array(ObligationRow) }),
  }),
  remind: command({
    path: '/api/plans/:planId/remind',
    permission: 'obligation.remind',
    summary: 'Nhắc các đơn vị còn nợ, qua trung tâm thông báo',
    input: z.object({ ...planId, obligationIds: z.array(Id).min(1).max(5000), message: OptionalText(300) }),
    answer: z.object({
      reminded: z.number().int(),
      people: z.number().int(),
      withoutPeople: z.array(z.string()),
    }),
  }),
  askExtension: command({
    path: '/api/obligations/:obligationId/ask-extension',
    permission: 'obligation.work',
    summary: 'Đề nghị gia hạn',
    input: z.object({ obligationId: Id, id: Id, wantedDueOn: PlainDateText, reason: Text(1000, 10) }),
    answer: Saved,
  }),
  decideExtension: command({
    path: '/api/obligations/:obligationId/decide-extension',
    permission: 'obligation.decide',
    summary: 'Cho hoặc không cho gia hạn',
    input: z.object({
      obligationId: Id,
      requestId: Id,
      version: Version,
      decision: z.enum(['granted', 'refused']),
      newDueOn: PlainDateText.optional(),
      reason: Text(1000),
    }),
    answer: Saved,
  }),
  excuseObligation: command({
    path: '/api/obligations/:obligationId/excuse',
    permission: 'obligation.decide',
    summary: 'Miễn, hoặc ghi không áp dụng, với lý do',
    input: z.object({
      obligationId: Id,
      version: Version,
      as: z.enum(['excused', 'not-applicable']),
      reason: Text(1000, 10),
    }),
    answer: Saved,
  }),

  listTargets: query({
    path: '/api/plans/:planId/targets',
    permission: 'plan.read',
    summary: 'Chỉ tiêu và mức đạt đến nay',
    input: z.object({ ...planId, unitId: Id.optional() }),
    answer: z.object({ targets: z.array(TargetStanding) }),
  }),
  getTarget: query({
    path: '/api/targets/:targetId',
    permission: 'plan.read',
    summary: 'Một chỉ tiêu với số liệu từng đơn vị',
    input: z.object({ targetId: Id }),
    answer: z.object({
      target: TargetStanding,
      entries: z.array(TargetEntry),
      missing: z.array(z.object({ unitId: Id, unitName: z.string() })),
      mayEnterFor: z.array(z.object({ unitId: Id, unitName: z.string() })),
    }),
  }),
  enterTarget: command({
    path: '/api/targets/:targetId/entries',
    permission: 'target.enter',
    summary: 'Nhập số liệu chỉ tiêu của đơn vị mình',
    input: z.object({
      targetId: Id,
      id: Id,
      unitId: Id,
      numerator: z.number().int().min(0).max(10_000_000),
      denominator: z.number().int().min(0).max(10_000_000),
      asOf: PlainDateText,
      note: OptionalText(500),
    }),
    answer: Nothing,
  }),

  getCalendar: query({
    path: '/api/calendar',
    permission: 'calendar.read',
    summary: 'Ngày nghỉ và ngày làm bù của một năm, với nguồn',
    input: z.object({ year: z.coerce.number().int().min(1990).max(2060) }),
    answer: z.object({
      days: z.array(
        z.object({
          id: Id.nullable(),
          day: PlainDateText,
          kind: z.enum(['holiday', 'make-up']),
          name: z.string(),
          source: z.string(),
          certainty: z.string(),
        }),
      ),
    }),
  }),
  addCalendarDay: command({
    path: '/api/calendar/days',
    permission: 'calendar.change',
    summary: 'Thêm ngày nghỉ hoặc ngày làm bù',
    input: z.object({
      id: Id,
      day: PlainDateText,
      kind: z.enum(['holiday', 'make-up']),
      name: Text(120),
      source: Text(300),
    }),
    answer: Nothing,
  }),

  getJob: query({
    path: '/api/jobs/:jobId',
    permission: 'job.read',
    summary: 'Tiến độ của một việc chạy nền',
    input: z.object({ jobId: Id }),
    answer: Job,
  }),
  cancelJob: command({
    path: '/api/jobs/:jobId/cancel',
    permission: 'job.read',
    summary: 'Dừng một việc chạy nền',
    input: z.object({ jobId: Id }),
    answer: Nothing,
  }),
});
