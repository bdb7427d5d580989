import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { clockStates } from '../rules/clocks.ts';
import { roles } from '../rules/transitions.ts';
import { stages } from './stages.ts';

export const ShownClock = z.object({
  code: z.string(),
  name: z.string(),
  /** Of the law, with its limit in words. */
  article: z.string(),
  occurrence: z.number().int(),
  /** Code of the clock that this one is a part of; null for a whole one. */
  partOf: z.string().nullable(),
  binding: z.boolean(),
  owner: z.enum(roles),
  startedAt: Instant,
  dueAt: Instant,
  endedAt: Instant.nullable(),
  state: z.enum(clockStates),
  lateReason: z.boolean(),
  /** What it was due at before the working calendar changed, the oldest first; `changedAt`: when it was counted anew. */
  earlierDue: z.array(z.object({ dueAt: Instant, changedAt: Instant })),
});
export type ShownClock = z.output<typeof ShownClock>;

/** What the receiving commune sees of a case before it is its own: enough to decide, and no more. */
export const AwaitingCase = z.object({
  caseId: Id,
  /** `carried`: the old commune is no more, nobody of the team serves here, and somebody must take the case over. */
  kind: z.enum(['offered', 'carried']),
  childInitials: z.string(),
  stage: z.enum(stages),
  receivedAt: Instant,
  fromUnitName: z.string(),
  offeredAt: Instant,
  /** The nearest that runs. */
  clock: ShownClock.nullable(),
  version: Version,
});
export type AwaitingCase = z.output<typeof AwaitingCase>;

export const transferEndpoints = {
  listAwaiting: query({
    path: '/api/case-transfers',
    permission: 'case.work',
    audited: true,
    summary: 'Vụ việc chờ xã này nhận: chữ đầu họ tên, bước, đồng hồ',
    input: z.object({}),
    answer: z.object({ rows: z.array(AwaitingCase) }),
  }),
  getAwaiting: query({
    path: '/api/case-transfers/:awaitingCaseId',
    permission: 'case.work',
    audited: true,
    summary: 'Một vụ việc chờ xã này nhận: lý do chuyển và mọi đồng hồ, không có nội dung',
    input: z.object({ awaitingCaseId: Id }),
    answer: AwaitingCase.extend({
      /** Of the offer; empty for a case that was carried, null once its key was destroyed. */
      reason: z.string().nullable(),
      clocks: z.array(ShownClock),
      /** Who may be made the worker. */
      servants: z.array(z.object({ accountId: Id, name: z.string() })),
    }),
  }),
  takeOver: command({
    path: '/api/case-transfers/:awaitingCaseId/take-over',
    permission: 'case.work',
    summary: 'Nhận vụ việc chuyển đến và giao người phụ trách',
    input: z.object({ awaitingCaseId: Id, version: Version, id: Id, accountId: Id }),
    answer: Saved.extend({ stage: z.enum(stages) }),
  }),
  refuseTransfer: command({
    path: '/api/case-transfers/:awaitingCaseId/refuse',
    permission: 'case.work',
    summary: 'Không nhận vụ việc chuyển đến, có lý do',
    input: z.object({ awaitingCaseId: Id, version: Version, id: Id, reason: Text(2000) }),
    answer: Saved,
  }),
  listHandedOver: query({
    path: '/api/handed-over-cases',
    permission: 'case.work',
    audited: true,
    summary: 'Vụ việc đã chuyển đi: lúc nào, cho xã nào, không có nội dung',
    input: z.object({}),
    answer: z.object({ rows: z.array(z.object({ caseId: Id, toUnitName: z.string(), at: Instant })) }),
  }),
};
