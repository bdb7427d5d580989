import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, Nothing, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { TargetEntry, TargetStanding } from './ledger.ts';

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

export const standingEndpoints = {
  listTargets: query({
    path: '/api/plans/:planId/targets',
    permission: 'plan.read',
    summary: 'Chỉ tiêu và mức đạt đến nay',
    input: z.object({ planId: Id, unitId: Id.optional() }),
    answer: z.object({ targets: z.array(TargetStanding) }),
  }),
  getTarget: query({
    path: '/api/targets/:targetId',
    permission: 'plan.read',
    summary: 'Một chỉ tiêu với số liệu từng đơn vị',
    input: z.object({ targetId: Id }),
    answer: z.object({
      target: TargetStanding,
      /** Since when the plan's period runs: what is counted over a period begins there. */
      periodFrom: PlainDateText,
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
          kind: z.enum(['holiday', 'substitute', 'make-up']),
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
};
