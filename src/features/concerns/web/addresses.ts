import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { concernPiles, concernStates } from '../contract/states.ts';

/** Addresses hold opaque ids and codes only. */
export const queueAddress = address('/tiep-nhan', z.object({ muc: z.enum(concernPiles).optional() }));
export const concernAddress = address('/tiep-nhan/tin/$concernId');
export const dutyAddress = address('/tiep-nhan/nguoi-truc');
export const sentAddress = address('/bao-tin');
export const logAddress = address('/bao-tin/ghi');
export const overseenAddress = address(
  '/theo-doi-tin',
  z.object({
    donVi: z.string().optional(),
    tinhTrang: z.enum(concernStates).optional(),
    quaHan: z.literal('co').optional(),
  }),
);
export const overseenConcernAddress = address('/theo-doi-tin/$concernId');
