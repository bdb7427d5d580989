import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { returnPiles } from '../contract.ts';

/** Addresses hold ids and kinds only: what stands in a file stays out of them. */
export const cleaningAddress = address('/lam-sach', z.object({ donVi: z.string().optional() }));
export const returnAddress = address(
  '/lam-sach/$returnId',
  z.object({ nhom: z.enum(returnPiles).optional() }),
);
