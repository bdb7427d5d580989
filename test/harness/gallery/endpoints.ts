import { z } from 'zod';
import { command, query } from '../../../src/platform/shared/endpoint.ts';
import { Money, PlainDateText, Text } from '../../../src/platform/shared/schemas.ts';

export const sessionEndpoint = query({
  path: '/api/session',
  permission: 'anyone',
  input: z.object({}),
  answer: z.unknown(),
  summary: 'Phiên làm việc',
});

export const recordGift = command({
  path: '/api/gallery/gifts',
  permission: 'gallery.record',
  input: z.object({
    recipient: Text(60),
    givenOn: PlainDateText,
    amount: Money.min(1000),
    note: z.string().max(200),
  }),
  answer: z.object({ id: z.string() }),
  summary: 'Ghi một lần trao quà',
});
