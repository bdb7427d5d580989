import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, Saved, Text, Version } from '../../../platform/shared/schemas.ts';

/** Break-glass: a case read in an emergency by somebody of those above, never unseen. */

export const glassCategories = ['danger', 'worker-absent', 'inspection', 'court', 'other'] as const;
export type GlassCategory = (typeof glassCategories)[number];
export const glassOutcomes = ['justified', 'not-justified', 'follow-up'] as const;
export type GlassOutcome = (typeof glassOutcomes)[number];

/** One glass as its reviewers see it: no content of the case. */
export const GlassRow = z.object({
  id: Id,
  caseId: Id,
  unitName: z.string(),
  by: z.string(),
  category: z.enum(glassCategories),
  brokenAt: Instant,
  /** When reading ended or ends. */
  until: Instant,
  reviewDueAt: Instant,
  outcome: z.enum(glassOutcomes).nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  /** The caller may review it: not the one who broke it. */
  mayReview: z.boolean(),
  version: Version,
});
export type GlassRow = z.output<typeof GlassRow>;

const of = z.object({ caseId: Id });
export const leastReason = 20;

export const glassEndpoints = {
  getGlass: query({
    path: '/api/cases/:caseId/glass',
    permission: 'case.break-glass',
    summary: 'Có được mở khẩn cấp vụ việc không, đang mở đến lúc nào',
    input: of,
    answer: z.object({
      /** May be broken by the caller: neither reading already nor kept from it. */
      may: z.boolean(),
      hours: z.number(),
      until: Instant.nullable(),
      /** How many more the caller may break today. */
      left: z.number().int(),
    }),
  }),
  breakGlass: command({
    path: '/api/cases/:caseId/glass',
    permission: 'case.break-glass',
    stepUp: true,
    summary: 'Mở khẩn cấp một vụ việc: chỉ đọc, có thời hạn, được báo ngay và được rà soát',
    input: of.extend({ id: Id, category: z.enum(glassCategories), reason: Text(2000, leastReason) }),
    answer: z.object({ id: Id, until: Instant }),
  }),
  endGlass: command({
    path: '/api/cases/:caseId/glass/end',
    permission: 'case.break-glass',
    summary: 'Thôi đọc vụ việc đang mở khẩn cấp',
    input: of,
    answer: z.object({ ended: z.boolean() }),
  }),
  listGlass: query({
    path: '/api/case-glass',
    permission: 'glass.review',
    audited: true,
    summary: 'Các lượt mở khẩn cấp trong phạm vi: ai, lúc nào, đã rà soát chưa; không có nội dung vụ việc',
    input: z.object({ reviewed: z.enum(['true', 'false']).default('false') }),
    answer: z.object({ rows: z.array(GlassRow) }),
  }),
  readGlass: query({
    path: '/api/case-glass/:glassId',
    permission: 'glass.review',
    audited: true,
    summary: 'Lý do của một lượt mở khẩn cấp và những lần đọc trong lượt ấy',
    input: z.object({ glassId: Id }),
    answer: z.object({
      glass: GlassRow,
      /** Null once its key was destroyed. */
      reason: z.string().nullable(),
      review: z.string().nullable(),
      readAt: z.array(Instant),
    }),
  }),
  reviewGlass: command({
    path: '/api/case-glass/:glassId/review',
    permission: 'glass.review',
    summary: 'Ghi kết quả rà soát một lượt mở khẩn cấp',
    input: z.object({
      glassId: Id,
      version: Version,
      outcome: z.enum(glassOutcomes),
      words: Text(2000, leastReason),
    }),
    answer: Saved,
  }),
} as const;
