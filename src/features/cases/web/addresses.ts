import { z } from 'zod';
import { helpOutcomes, stages } from '../contract.ts';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** Addresses hold opaque ids and codes only. */
export const queueAddress = address('/vu-viec');
export const caseAddress = address('/vu-viec/ho-so/$caseId');
export const overseenAddress = address(
  '/theo-doi-vu-viec',
  z.object({
    muc: z.enum(['dang-mo', 'da-dong']).optional(),
    donVi: z.string().optional(),
    buoc: z.enum(stages).optional(),
    quaHan: z.literal('co').optional(),
    /** What a number of children counts: received from, to, with which outcome. */
    tu: z.string().optional(),
    den: z.string().optional(),
    ketQua: z.enum(helpOutcomes).optional(),
  }),
);
export const clocksAddress = address('/theo-doi-vu-viec/$caseId');
/** A case whose glass the caller broke: read only, for a time. */
export const brokenAddress = address('/theo-doi-vu-viec/$caseId/mo-khan-cap');
export const glassAddress = address('/mo-khan-cap', z.object({ muc: z.literal('da-ra-soat').optional() }));
export const figuresAddress = address(
  '/so-lieu-vu-viec',
  z.object({ tu: z.string().optional(), den: z.string().optional(), donVi: z.string().optional() }),
);
