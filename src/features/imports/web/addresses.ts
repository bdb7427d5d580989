import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { piles } from '../contract.ts';

/** Addresses hold ids and kinds only: what stands in a list stays out of them. */
export const importsAddress = address('/nhap-tre-em');
export const importAddress = address(
  '/nhap-tre-em/$importId',
  z.object({ buoc: z.enum(['sheets', 'columns', 'repair']).optional(), nhom: z.enum(piles).optional() }),
);
