import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, OptionalText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';

/** What hinders a unit, told to the lead office, and the answers. */

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

export const difficultyEndpoints = {
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
};
