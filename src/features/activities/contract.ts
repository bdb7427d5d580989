import { z } from 'zod';
import { command, download, query, room, upload } from '../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  Money,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../platform/shared/schemas.ts';
import { CarriedOnBy, ObligationRow } from '../plans/contract.ts';
import { activityPermissions } from './permissions.ts';

export const activityProblems = [
  'activities.plan-not-open',
  'activities.nothing-planned',
  'activities.not-submitted',
  'activities.ends-before-start',
  'activities.task-not-yours',
  'activities.task-of-other-plan',
  'activities.date-in-future',
  'activities.measure-of-other-task',
  'activities.file-kind-refused',
  'activities.report-already-accepted',
  'difficulties.closed',
  'difficulties.not-answered',
] as const;
export type ActivityProblem = (typeof activityProblems)[number];

export const unitPlanStates = ['draft', 'submitted', 'returned', 'accepted'] as const;

export const PlannedActivity = z.strictObject({
  id: Id,
  obligationId: Id.nullable(),
  what: Text(1000),
  startsOn: PlainDateText,
  endsOn: PlainDateText,
  responsible: OptionalText(200),
  place: OptionalText(200),
  cost: Money,
  costSource: OptionalText(200),
  expected: OptionalText(1000),
});
export type PlannedActivity = z.output<typeof PlannedActivity>;

export const UnitPlan = z.object({
  id: Id,
  planId: Id,
  planTitle: z.string(),
  obligationId: Id,
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  title: z.string(),
  introduction: z.string(),
  number: z.string(),
  issuedOn: PlainDateText.nullable(),
  state: z.enum(unitPlanStates),
  returnReason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  dueAt: Instant,
  activities: z.array(PlannedActivity),
  /** The unit's duties under the plan, to turn into activities. */
  tasks: z.array(ObligationRow),
  abilities: z.object({ edit: z.boolean(), submit: z.boolean(), decide: z.boolean() }),
  version: z.number().int(),
});

export const Figure = z.strictObject({ measureId: Id, value: z.number().min(0).max(1_000_000_000_000) });
export const TaskRecord = z.object({
  id: Id,
  obligationId: Id,
  activityId: Id.nullable(),
  happenedOn: PlainDateText,
  content: z.string(),
  spent: z.number().int(),
  figures: z.array(z.object({ measureId: Id, name: z.string(), measureUnit: z.string(), value: z.number() })),
  evidence: z.array(z.object({ fileId: Id, name: z.string(), size: z.number().int() })),
  recordedAt: Instant,
  recordedBy: z.string(),
  version: z.number().int(),
});
export const MeasureTotal = z.object({
  measureId: Id,
  name: z.string(),
  measureUnit: z.string(),
  aggregation: z.enum(['sum', 'latest']),
  value: z.number().nullable(),
});

export type MeasureTotal = z.output<typeof MeasureTotal>;

export const Difficulty = z.object({
  id: Id,
  planId: Id,
  obligationId: Id.nullable(),
  taskTitle: z.string().nullable(),
  unitId: Id,
  unitName: z.string(),
  content: z.string(),
  proposal: z.string(),
  state: z.enum(['open', 'answered', 'closed']),
  raisedAt: Instant,
  answers: z.array(z.object({ id: Id, content: z.string(), answeredAt: Instant, answeredBy: z.string() })),
  abilities: z.object({ answer: z.boolean(), close: z.boolean() }),
  version: z.number().int(),
});

export const activitiesContract = room('activities', activityPermissions, {
  openUnitPlan: command({
    path: '/api/unit-plans/open',
    permission: 'unit-plan.write',
    summary: 'Mở kế hoạch của đơn vị cho một nghĩa vụ nộp kế hoạch (có sẵn thì trả lại bản đang có)',
    input: z.object({ id: Id, obligationId: Id }),
    answer: Saved,
  }),
  getUnitPlan: query({
    path: '/api/unit-plans/:unitPlanId',
    permission: 'unit-plan.read',
    summary: 'Kế hoạch của một đơn vị',
    input: z.object({ unitPlanId: Id }),
    answer: UnitPlan,
  }),
  listUnitPlans: query({
    path: '/api/plans/:planId/unit-plans',
    permission: 'unit-plan.read',
    summary: 'Kế hoạch của các đơn vị theo một kế hoạch',
    input: z.object({ planId: Id }),
    answer: z.object({
      unitPlans: z.array(
        z.object({
          id: Id,
          unitId: Id,
          unitName: z.string(),
          state: z.enum(unitPlanStates),
          submittedAt: Instant.nullable(),
          activities: z.number().int(),
          cost: z.number().int(),
        }),
      ),
    }),
  }),
  saveUnitPlan: command({
    path: '/api/unit-plans/:unitPlanId/save',
    permission: 'unit-plan.write',
    summary: 'Lưu kế hoạch của đơn vị',
    input: z.object({
      unitPlanId: Id,
      version: Version,
      title: Text(500),
      introduction: OptionalText(4000),
      number: OptionalText(60),
      issuedOn: PlainDateText.nullable(),
      activities: z.array(PlannedActivity).max(300),
    }),
    answer: Saved,
  }),
  submitUnitPlan: command({
    path: '/api/unit-plans/:unitPlanId/submit',
    permission: 'unit-plan.write',
    summary: 'Nộp kế hoạch của đơn vị',
    input: z.object({ unitPlanId: Id, version: Version }),
    answer: Saved,
  }),
  decideUnitPlan: command({
    path: '/api/unit-plans/:unitPlanId/decide',
    permission: 'unit-plan.decide',
    summary: 'Nhận hoặc trả lại kế hoạch của đơn vị',
    input: z.object({
      unitPlanId: Id,
      version: Version,
      decision: z.enum(['accepted', 'returned']),
      reason: OptionalText(1000),
    }),
    answer: Saved,
  }),
  downloadUnitPlan: download(
    {
      path: '/api/unit-plans/:unitPlanId/document',
      permission: 'unit-plan.read',
      summary: 'Tải kế hoạch của đơn vị theo thể thức Nghị định 30/2020',
      input: z.object({ unitPlanId: Id, format: z.enum(['docx', 'pdf']) }),
    },
    z.any(),
  ),

  listRecords: query({
    path: '/api/obligations/:obligationId/records',
    permission: 'task.read',
    summary: 'Kết quả đã ghi của một nhiệm vụ',
    input: z.object({ obligationId: Id }),
    answer: z.object({
      records: z.array(TaskRecord),
      totals: z.array(MeasureTotal),
      spent: z.number().int(),
      activities: z.array(PlannedActivity),
    }),
  }),
  recordResult: command({
    path: '/api/obligations/:obligationId/records',
    permission: 'task.record',
    summary: 'Ghi một kết quả: việc đã làm, số liệu, kinh phí',
    input: z.object({
      obligationId: Id,
      id: Id,
      activityId: Id.nullable(),
      happenedOn: PlainDateText,
      content: Text(4000),
      spent: Money,
      figures: z.array(Figure).max(30),
    }),
    answer: Saved,
  }),
  changeRecord: command({
    path: '/api/task-records/:recordId/change',
    permission: 'task.record',
    summary: 'Sửa một kết quả đã ghi',
    input: z.object({
      recordId: Id,
      version: Version,
      activityId: Id.nullable(),
      happenedOn: PlainDateText,
      content: Text(4000),
      spent: Money,
      figures: z.array(Figure).max(30),
    }),
    answer: Saved,
  }),
  removeRecord: command({
    path: '/api/task-records/:recordId/remove',
    permission: 'task.record',
    summary: 'Bỏ một kết quả đã ghi (còn hoàn tác được)',
    input: z.object({ recordId: Id, version: Version, undo: z.boolean() }),
    answer: Saved,
  }),
  addEvidence: upload({
    path: '/api/task-records/:recordId/evidence',
    permission: 'task.record',
    summary: 'Đính kèm tệp minh chứng (PDF, DOCX, XLSX, PNG, JPEG)',
    input: z.object({ recordId: Id, id: Id }),
    answer: z.object({ fileId: Id, name: z.string(), size: z.number().int() }),
  }),
  downloadEvidence: download(
    {
      path: '/api/task-records/:recordId/evidence/:fileId',
      permission: 'task.read',
      summary: 'Tải tệp minh chứng',
      input: z.object({ recordId: Id, fileId: Id }),
    },
    z.any(),
  ),
  completeTask: command({
    path: '/api/obligations/:obligationId/complete',
    permission: 'task.record',
    summary: 'Báo hoàn thành một nhiệm vụ, hoặc mở lại',
    input: z.object({ obligationId: Id, version: Version, complete: z.boolean() }),
    answer: Saved,
  }),

  listDifficulties: query({
    path: '/api/plans/:planId/difficulties',
    permission: 'difficulty.read',
    summary: 'Vướng mắc của các đơn vị và trả lời',
    input: z.object({
      planId: Id,
      state: z.enum(['open', 'answered', 'closed']).optional(),
      unitId: Id.optional(),
    }),
    answer: z.object({ difficulties: z.array(Difficulty) }),
  }),
  raiseDifficulty: command({
    path: '/api/plans/:planId/difficulties',
    permission: 'difficulty.raise',
    summary: 'Nêu vướng mắc với cơ quan đầu mối',
    input: z.object({
      planId: Id,
      id: Id,
      unitId: Id,
      obligationId: Id.nullable(),
      content: Text(4000, 10),
      proposal: OptionalText(2000),
    }),
    answer: Saved,
  }),
  answerDifficulty: command({
    path: '/api/difficulties/:difficultyId/answers',
    permission: 'difficulty.answer',
    summary: 'Trả lời vướng mắc',
    input: z.object({ difficultyId: Id, id: Id, version: Version, content: Text(4000) }),
    answer: Saved,
  }),
  closeDifficulty: command({
    path: '/api/difficulties/:difficultyId/close',
    permission: 'difficulty.read',
    summary: 'Đóng vướng mắc đã được trả lời',
    input: z.object({ difficultyId: Id, version: Version }),
    answer: Saved,
  }),
});
