import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

export const itemFilters = ['all', 'open', 'act'] as const;
export type ItemFilter = (typeof itemFilters)[number];

export const reviewsAddress = address('/ra-soat');
export const roundAddress = address('/ra-soat/$roundId');
export const hamletAddress = address(
  '/ra-soat/$roundId/noi/$unitId',
  z.object({ hien: z.enum(itemFilters).optional() }),
);
