import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Saved } from '../../../platform/shared/schemas.ts';
import { ConcernEntry, SentConcern } from './concern.ts';

/** What everybody of the network does: write down, pass on, see that it arrived. */

export const reportingEndpoints = {
  reportPlaces: query({
    path: '/api/concerns/places',
    permission: 'concern.report',
    summary: 'Xã nơi có thể báo tin, và ai trực ở đó',
    input: z.object({}),
    answer: z.object({
      communes: z.array(
        z.object({
          unitId: Id,
          name: z.string(),
          /** The caller handles concerns there: what they log is not passed on. */
          own: z.boolean(),
          hamlets: z.array(z.object({ unitId: Id, name: z.string() })),
          duty: z.object({ fullName: z.string(), phone: z.string() }).nullable(),
        }),
      ),
      /** The caller's own hamlet, where they serve in one. */
      hamletId: Id.nullable(),
      /** Logged later than this after receipt: the reason is asked. */
      lateReasonHours: z.number(),
    }),
  }),
  logConcern: command({
    path: '/api/concerns',
    permission: 'concern.report',
    summary: 'Ghi thông tin về trẻ em bị xâm hại hoặc có nguy cơ (Mẫu 01), và chuyển ngay cho xã',
    input: ConcernEntry,
    answer: Saved,
  }),
  listSent: query({
    path: '/api/concerns/sent',
    permission: 'concern.report',
    summary: 'Những tin mình đã gửi: xã nhận lúc nào, không có nội dung',
    input: z.object({}),
    answer: z.object({ sent: z.array(SentConcern) }),
  }),
};
