import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { concernPiles } from '../contract/states.ts';

/** Addresses hold opaque ids and codes only. */
export const queueAddress = address('/tiep-nhan', z.object({ muc: z.enum(concernPiles).optional() }));
export const concernAddress = address('/tiep-nhan/tin/$concernId');
export const dutyAddress = address('/tiep-nhan/nguoi-truc');
export const sentAddress = address('/bao-tin');
export const logAddress = address('/bao-tin/ghi');
