import { z } from 'zod';
import { query } from '../../../platform/shared/endpoint.ts';
import { Id, PlainDateText } from '../../../platform/shared/schemas.ts';
import { UrgencyRules } from '../rules/assessment.ts';
import { PlanTemplate } from '../rules/plan-templates.ts';
import { measures } from './stages.ts';

/** What is agreed to be done next in a case; a list, so without name and without words that a person wrote. */
export const CaseTask = z.object({
  caseId: Id,
  childInitials: z.string(),
  kind: z.enum(['follow-up', 'action']),
  /** Of an action the day on which it should have ended. */
  dueOn: PlainDateText,
  /** Null for a follow-up, as the id of the action is. */
  measure: z.enum(measures).nullable(),
  actionId: Id.nullable(),
});
export type CaseTask = z.output<typeof CaseTask>;

/** How much of a list of one's own work is asked for; whoever wants more asks for more. */
export const shownAtOnce = z.coerce.number().int().min(1).max(1000).default(25);

export const taskEndpoints = {
  listTasks: query({
    path: '/api/case-tasks',
    permission: 'case.work',
    audited: true,
    summary: 'Việc sắp tới trong vụ việc của tôi: lần theo dõi kế tiếp, hoạt động của kế hoạch đã duyệt',
    input: z.object({ limit: shownAtOnce }),
    answer: z.object({ rows: z.array(CaseTask), on: PlainDateText, more: z.boolean() }),
  }),
  getAids: query({
    path: '/api/case-aids',
    permission: 'case.work',
    summary: 'Khi nào bảng đánh giá gợi ý khẩn cấp; mẫu soạn sẵn của kế hoạch',
    input: z.object({}),
    answer: z.object({ urgency: UrgencyRules, templates: z.array(PlanTemplate) }),
  }),
} as const;
