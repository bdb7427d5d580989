import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  Money,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';
import { CarriedOnBy, ObligationRow } from '../../plans/contract.ts';

/** A unit's own plan: its activities under the duties of the locality's plan. */

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

export const unitPlanEndpoints = {
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
};
