import { z } from 'zod';
import { query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant } from '../../../platform/shared/schemas.ts';
import { ConcernClock } from './concern.ts';
import { concernStates } from './states.ts';

/** What those above see of concerns: state and clocks; not of whom, by whom, nor what was told. */
export const OverseenConcern = z.object({
  ...{ id: Id, unitId: Id, unitName: z.string(), state: z.enum(concernStates), receivedAt: Instant },
  clocks: z.array(ConcernClock),
});
export type OverseenConcern = z.output<typeof OverseenConcern>;

const count = z.number().int();
export const OverseenCounts = z.object({
  ...{ unitId: Id, unitName: z.string(), waiting: count, handling: count, decided: count, overdue: count },
});
export type OverseenCounts = z.output<typeof OverseenCounts>;

export const oversightEndpoints = {
  countOverseen: query({
    path: '/api/concern-oversight/counts',
    permission: 'concern.oversee',
    summary: 'Số tin đang mở theo xã: tình trạng, quá hạn',
    input: z.object({}),
    answer: z.object({ communes: z.array(OverseenCounts) }),
  }),
  listOverseen: query({
    path: '/api/concern-oversight',
    permission: 'concern.oversee',
    audited: true,
    summary: 'Tình trạng và thời hạn của tin trong phạm vi, không có nội dung',
    input: z.object({
      /** Left out: every open one. */
      state: z.enum(concernStates).optional(),
      overdue: z.literal('true').optional(),
      unitId: Id.optional(),
      after: Id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ rows: z.array(OverseenConcern), next: Id.nullable() }),
  }),
  getOverseen: query({
    path: '/api/concern-oversight/:concernId',
    permission: 'concern.oversee',
    audited: true,
    summary: 'Tình trạng và thời hạn của một tin, không có nội dung',
    input: z.object({ concernId: Id }),
    answer: OverseenConcern,
  }),
};
