import { z } from 'zod';
import { command, download, query, upload } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, PlainDateText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { PlanContent, SourceLine } from './content.ts';

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

const draftOwner = {
  id: Id,
  issuerUnitId: Id,
  leadUnitId: Id,
  year: z.coerce.number().int().min(1990).max(2100),
};
const planId = { planId: Id };

export const draftingEndpoints = {
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
      summary: 'Tải tệp nguồn như đã nộp',
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
      summary: 'Tải kế hoạch theo thể thức Nghị định 30/2020 (docx, pdf)',
      input: z.object({ ...planId, format: z.enum(['docx', 'pdf']) }),
    },
    z.any(),
  ),
};
