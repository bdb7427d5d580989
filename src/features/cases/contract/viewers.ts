import { z } from 'zod';
import { query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant } from '../../../platform/shared/schemas.ts';

/** "Ai đã xem", for the team. */
export const viewerEndpoints = {
  listCaseViewers: query({
    path: '/api/cases/:caseId/viewers',
    permission: 'case.work',
    audited: true,
    summary: 'Ai đã xem, đã in, đã hiện nội dung hoặc đã làm gì trong vụ việc',
    input: z.object({ caseId: Id }),
    answer: z.object({
      views: z.array(
        z.object({
          at: Instant,
          name: z.string(),
          act: z.string(),
          summary: z.string(),
          /** Opened the narrative: the page was asked for with its words. */
          revealed: z.boolean(),
        }),
      ),
    }),
  }),
} as const;
