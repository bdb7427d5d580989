import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** Addresses hold opaque ids and codes only. */
export const queueAddress = address('/vu-viec');
export const caseAddress = address('/vu-viec/ho-so/$caseId');
export const overseenAddress = address(
  '/theo-doi-vu-viec',
  z.object({ muc: z.enum(['dang-mo', 'da-dong']).optional() }),
);
export const clocksAddress = address('/theo-doi-vu-viec/$caseId');
